// @ts-check
import { bundleTool } from './lib/bundle-tool.mjs'
import { installDependencies } from './lib/dependencies.mjs'
import { runIfEntryPoint } from './lib/entry-point.mjs'
import { run } from './lib/run.mjs'

/*
 * `npm run csv -- FILE`: says what the import makes of a file; see main/csv-tool. Only its own output goes to
 * standard output.
 */

await runIfEntryPoint(import.meta, async (args) => {
  await installDependencies(console.error)
  const bundle = await bundleTool('main/csv-tool/main.ts')
  return run(process.execPath, ['--enable-source-maps', bundle, ...args], {
    stdio: 'inherit',
    // npm runs scripts in the project's folder; paths are meant from where the person is.
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
  })
})
