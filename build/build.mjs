// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { runIfEntryPoint } from './lib/entry-point.mjs'
import { fingerprint } from './lib/fingerprint.mjs'
import { inRoot } from './lib/paths.mjs'
import { messageOf, Refusal } from './lib/refusal.mjs'
import { packageFolders, shippedPackages } from './lib/shipped-packages.mjs'

/**
 * One half of the application: what it is made from, what comes out, and how. Making it gives the paths of the
 * modules that are in it.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {string[]} inputs
 * @property {string[]} outputs
 * @property {() => Promise<string[]>} make
 */

const licenses = 'dist/main/licenses.json'
const toolInputs = ['build/build.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']

/** @type {Part[]} */
const parts = [
  {
    name: 'main',
    inputs: ['main', 'shared', ...toolInputs],
    outputs: ['electron.cjs', 'application.cjs', 'preload.cjs', 'browser.cjs', 'csv-worker.cjs'].map(
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
    .filter(({ name, outputs, stamp, print }) => !isUpToDate([...outputs, packagesFile(name)], stamp, print))
  if (due.length > 0) say(`Building ${due.map((part) => part.name).join(' and ')}.`)
  await Promise.all(
    due.map(async ({ name, make, stamp, print }) => {
      const modules = await make().catch((/** @type {unknown} */ error) => {
        say(messageOf(error))
        throw new Refusal(`The part ${name} could not be built, for the reasons above.`)
      })
      writeFileSync(inRoot(packagesFile(name)), JSON.stringify(packageFolders(modules)))
      writeFileSync(stamp, print)
    }),
  )
  if (due.length > 0 || !existsSync(inRoot(licenses))) writeLicenses()
}

/** Where the folders of the packages in a part are kept: the other part may be due alone. @param {string} name */
const packagesFile = (name) => `dist/${name}.packages.json`

/** Writes the list of what is shipped, which the application shows (main/services/about.ts). */
function writeLicenses() {
  /** @type {string[]} */
  const folders = parts.flatMap(({ name }) => JSON.parse(readFileSync(inRoot(packagesFile(name)), 'utf8')))
  writeFileSync(inRoot(licenses), JSON.stringify(shippedPackages(folders)))
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
    minifySyntax: true,
    minifyWhitespace: true,
    format: 'cjs',
    external: ['electron'],
    metafile: true,
    loader: { '.ps1': 'text' },
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
  }
  mkdirSync(inRoot('dist/main'), { recursive: true })
  const results = await Promise.all([
    esbuild.build({
      ...common,
      platform: 'node',
      target: 'node16.17',
      supported: { 'dynamic-import': false },
      plugins: [bundlesOfTheirOwn(['application'])],
      entryPoints: {
        electron: inRoot('main/hosts/electron/main.ts'),
        application: inRoot('main/hosts/electron/application.ts'),
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
  return results.flatMap(({ metafile }) =>
    Object.values(metafile?.outputs ?? {}).flatMap(({ inputs }) => Object.keys(inputs)),
  )
}

/**
 * What is imported by `import('./name.ts')` lies in a bundle of its own, name.cjs, and is read when it is needed.
 *
 * @param {string[]} names
 * @returns {import('esbuild').Plugin}
 */
function bundlesOfTheirOwn(names) {
  return {
    name: 'bundles-of-their-own',
    setup(build) {
      build.onResolve({ filter: /\.ts$/ }, ({ kind, path }) => {
        const name = names.find((each) => kind === 'dynamic-import' && path.endsWith(`/${each}.ts`))
        return name === undefined ? undefined : { path: `./${name}.cjs`, external: true }
      })
    },
  }
}

async function bundleRenderer() {
  const vite = await import('vite')
  /** @type {string[]} */
  const modules = []
  await vite.build({
    configFile: inRoot('build/vite.config.mjs'),
    logLevel: 'warn',
    plugins: [
      {
        name: 'modules-of-the-bundles',
        generateBundle: (_options, bundle) => {
          for (const chunk of Object.values(bundle))
            if (chunk.type === 'chunk') modules.push(...Object.keys(chunk.modules))
        },
      },
    ],
  })
  return modules
}

await runIfEntryPoint(import.meta, () => build(console.log))
