// @ts-check
import { inRoot } from './paths.mjs'

/**
 * Bundles a program of ours in TypeScript that a script runs in Node, so that no time of a transpiler is spent or
 * measured.
 *
 * @param {string} entry in the project
 * @param {{ external?: string[] }} [options] what is not to be bundled
 * @returns {Promise<string>} the bundle's file
 */
export async function bundleTool(entry, { external = [] } = {}) {
  const outfile = inRoot('dist/tools', entry.replace(/\.ts$/, '.mjs'))
  const { build } = await import('esbuild')
  await build({
    entryPoints: [inRoot(entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external,
    loader: { '.ps1': 'text' },
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
