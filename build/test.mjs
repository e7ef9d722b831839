// @ts-check
import { runIfEntryPoint } from './lib/entry-point.mjs'
import { demandSupportedNode } from './lib/node-version.mjs'

/*
 * `npm test`: everything, or the stages that are named (`npm test -- lint unit`). Like start.mjs it runs on a
 * fresh clone and imports no package before they are installed.
 */

demandSupportedNode()
await runIfEntryPoint(import.meta, async (args) => {
  const { runTests } = await import('./lib/run-tests.mjs')
  return runTests(args)
})
