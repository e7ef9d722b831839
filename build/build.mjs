// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { runIfEntryPoint } from './lib/entry-point.mjs'
import { fingerprint } from './lib/fingerprint.mjs'
import { inRoot } from './lib/paths.mjs'
import { messageOf, Refusal } from './lib/refusal.mjs'

/**
 * One half of the application: what it is made from, what comes out, and how.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {string[]} inputs
 * @property {string[]} outputs
 * @property {() => Promise<unknown>} make
 */

const toolInputs = ['build/build.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']

/** @type {Part[]} */
const parts = [
  {
    name: 'main',
    inputs: ['main', 'shared', ...toolInputs],
    outputs: ['electron.cjs', 'preload.cjs', 'browser.cjs', 'csv-worker.cjs'].map(
      (file) => `dist/main/${file}`,
    ),
    make: bundleMain,
  },
  {
    name: 'renderer',
    inputs: ['renderer', 'shared', 'build/vite.config.mjs', ...toolInputs],
    outputs: ['dist/renderer/index.html', 'dist/renderer/print.html', 'dist/renderer/card.html'],
    make: bundleRenderer,
  },
]

/**
 * Builds into dist/ the parts that have changed since their last build. Refuses where that fails.
 *
 * @param {(message: string) => void} say
 */
export async function build(say) {
  const due = parts
    .map((part) => ({ ...part, stamp: inRoot(`dist/${part.name}.stamp`), print: fingerprint(part.inputs) }))
    .filter(({ outputs, stamp, print }) => !isUpToDate(outputs, stamp, print))
  if (due.length > 0) say(`Building ${due.map((part) => part.name).join(' and ')}.`)
  await Promise.all(
    due.map(async ({ name, make, stamp, print }) => {
      await make().catch((/** @type {unknown} */ error) => {
        say(messageOf(error))
        throw new Refusal(`The part ${name} could not be built, for the reasons above.`)
      })
      writeFileSync(stamp, print)
    }),
  )
}

/**
 * @param {string[]} outputs
 * @param {string} stamp
 * @param {string} print
 */
function isUpToDate(outputs, stamp, print) {
  return (
    [...outputs.map((file) => inRoot(file)), stamp].every(existsSync) && readFileSync(stamp, 'utf8') === print
  )
}

/** The floor is Electron 22: Node 16.17 in the main process, Chrome 108 in the sandboxed preload. */
async function bundleMain() {
  const esbuild = await import('esbuild')
  /** @type {import('esbuild').BuildOptions} */
  const common = {
    outdir: inRoot('dist/main'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    external: ['electron'],
    loader: { '.ps1': 'text' },
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
  }
  mkdirSync(inRoot('dist/main'), { recursive: true })
  await Promise.all([
    esbuild.build({
      ...common,
      platform: 'node',
      target: 'node16.17',
      entryPoints: {
        electron: inRoot('main/hosts/electron/main.ts'),
        browser: inRoot('main/hosts/browser/main.ts'),
        'csv-worker': inRoot('main/csv/worker.ts'),
      },
    }),
    esbuild.build({
      ...common,
      platform: 'browser',
      target: 'chrome108',
      entryPoints: { preload: inRoot('main/hosts/electron/preload.ts') },
    }),
  ])
}

async function bundleRenderer() {
  const vite = await import('vite')
  await vite.build({ configFile: inRoot('build/vite.config.mjs'), logLevel: 'warn' })
}

await runIfEntryPoint(import.meta, () => build(console.log))
