// @ts-check
import { build } from './build.mjs'
import { installDependencies } from './lib/dependencies.mjs'
import { runIfEntryPoint } from './lib/entry-point.mjs'
import { inRoot } from './lib/paths.mjs'
import { run } from './lib/run.mjs'

/*
 * `npm run bench`: what is measured stands in test/bench. It is bundled like the application, so that no time
 * of a transpiler is measured, and gets its arguments. Only its own output goes to standard output.
 */

await runIfEntryPoint(import.meta, async (args) => {
  await installDependencies(console.error)
  await build(console.error)
  const bundle = await bundleBench()
  return run(process.execPath, ['--expose-gc', '--enable-source-maps', bundle, ...args], { stdio: 'inherit' })
})

/** @returns {Promise<string>} the bundle's file */
async function bundleBench() {
  const outfile = inRoot('dist/bench/main.mjs')
  const { build: bundle } = await import('esbuild')
  await bundle({
    entryPoints: [inRoot('test/bench/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
    // Packages in CommonJS call it; an ES module has none of its own.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url)",
    },
  })
  return outfile
}
