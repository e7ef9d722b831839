// @ts-check
import { spawn } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot, root } from './paths.mjs'
import { watchProgress } from './watch-progress.mjs'

const patience = 60
const patienceAfterSilence = 5
const silenceMark = inRoot('.cache/electron-download-was-silent')

/**
 * The program of the installed Electron, where its runtime has been fetched. ELECTRON_OVERRIDE_DIST_PATH
 * names another folder with a runtime, as for the npm package itself.
 *
 * @returns {string | null}
 */
export function installedElectron() {
  const folder = inRoot('node_modules/electron')
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override !== undefined) {
    const program = join(override, programOf(process.platform))
    return existsSync(program) ? program : null
  }
  const program = join(folder, 'dist', programOf(process.platform))
  const complete = join(folder, 'path.txt')
  const versionFile = join(folder, 'dist/version')
  if (![program, complete, versionFile].every(existsSync)) return null
  const isCurrent = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === electronVersion()
  return isCurrent ? program : null
}

/**
 * Fetches the runtime (about 110 MB) with the installer of the npm package, and gives its program, or the
 * reason as a sentence.
 *
 * It gives up after 60 seconds in which no byte came; an installer that fails at once is not waited for.
 * Where a download brought not one byte, the next gets 5 seconds to show its first, so that behind a network
 * that swallows it every start but the first is quick, and the runtime still comes once the network lets it.
 *
 * @param {(message: string) => void} say
 * @returns {Promise<{ program: string } | { problem: string }>}
 */
export async function fetchElectron(say) {
  const downloads = inRoot(`.cache/electron-download-${process.pid}`)
  mkdirSync(downloads, { recursive: true })
  say(`Fetching the runtime of Electron ${electronVersion()}, about 110 MB.`)
  const installer = spawn(process.execPath, [inRoot('node_modules/electron/install.js')], {
    cwd: root,
    env: installerEnvironment(downloads),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    const { problem, silent } = await watchProgress(installer, {
      bytes: () => bytesIn(downloads) + bytesIn(inRoot('node_modules/electron/dist')),
      firstPatience: existsSync(silenceMark) ? patienceAfterSilence : patience,
      patience,
      say,
    })
    if (silent) writeFileSync(silenceMark, '')
    else rmSync(silenceMark, { force: true })
    const program = installedElectron()
    if (program !== null) return { program }
    return {
      problem: `Electron's runtime could not be fetched: ${problem ?? 'the installer left no program'}.`,
    }
  } finally {
    rmSync(downloads, { recursive: true, force: true })
  }
}

/**
 * The half-fetched file lies in a folder of ours, where its growth can be seen. Newer versions of Node take
 * the proxy from the environment only when asked to.
 *
 * @param {string} downloads
 */
function installerEnvironment(downloads) {
  return {
    ...process.env,
    TMPDIR: downloads,
    TEMP: downloads,
    TMP: downloads,
    ELECTRON_GET_NO_PROGRESS: '1',
    NODE_USE_ENV_PROXY: '1',
  }
}

function electronVersion() {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(inRoot('node_modules/electron/package.json'), 'utf8'))
  return version
}

/** Where the program stands in the runtime's folder. @param {NodeJS.Platform} platform */
function programOf(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @param {string} path @returns {number} */
function bytesIn(path) {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return 0
  if (!stat.isDirectory()) return stat.size
  return readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0)
}
