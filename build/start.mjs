// @ts-check
import { runIfEntryPoint } from './lib/entry-point.mjs'
import { demandSupportedNode } from './lib/node-version.mjs'

/*
 * `npm start`. It runs on a fresh clone, before anything is installed: nothing here or in lib/ imports a
 * package at its top.
 */

demandSupportedNode()
await runIfEntryPoint(import.meta, async (args) => {
  const { startApplication } = await import('./lib/start-application.mjs')
  return startApplication(args)
})
