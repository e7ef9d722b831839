// @ts-check
import { runIfEntryPoint } from './lib/entry-point.mjs'
import { demandSupportedNode } from './lib/node-version.mjs'

/*
 * `npm run package`. Like start.mjs it runs on a fresh clone and imports no package before they are installed.
 */

demandSupportedNode()
await runIfEntryPoint(import.meta, async (args) => {
  const { packageApplication } = await import('./lib/package-application.mjs')
  return packageApplication(args)
})
