// @ts-check
import { build } from './build.mjs'
import { bundleTool } from './lib/bundle-tool.mjs'
import { installDependencies } from './lib/dependencies.mjs'
import { runIfEntryPoint } from './lib/entry-point.mjs'
import { run } from './lib/run.mjs'

/*
 * `npm run bench`: what is measured stands in test/bench, which gets the arguments. Only its own output goes to
 * standard output.
 */

await runIfEntryPoint(import.meta, async (args) => {
  await installDependencies(console.error)
  await build(console.error)
  // Playwright, which drives the window, and the scripts know where they lie.
  const bundle = await bundleTool('test/bench/main.ts', { external: ['@playwright/test', '#build/*'] })
  return run(process.execPath, ['--expose-gc', '--enable-source-maps', bundle, ...args], { stdio: 'inherit' })
})
