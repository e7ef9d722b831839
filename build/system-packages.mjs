// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { runIfEntryPoint } from './lib/entry-point.mjs'
import { inRoot } from './lib/paths.mjs'
import { Refusal } from './lib/refusal.mjs'
import { run } from './lib/run.mjs'

/**
 * What the journeys need of Debian: a browser with a font, what Electron is linked to, a display without a
 * screen, a key store, a printer, and the tools that read a PDF back. `a|b`: the name differs between releases.
 */
const packages = [
  'chromium',
  'fonts-dejavu-core',
  'xvfb',
  'libgtk-3-0t64|libgtk-3-0',
  'libnss3',
  'libasound2t64|libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'poppler-utils',
  'dbus',
  'gnome-keyring',
  'libsecret-1-0',
  'cups',
]

/**
 * Makes the system ready for the journeys: as root on Debian the packages that are missing; elsewhere
 * Playwright's own Chromium, where there is none of the system.
 *
 * @param {(message: string) => void} say
 */
export async function installSystemPackages(say) {
  if (isDebian() && process.getuid?.() === 0) await installDebianPackages(say)
  else if (!existsSync('/usr/bin/chromium')) await installPlaywrightChromium()
}

/** @param {(message: string) => void} say */
async function installDebianPackages(say) {
  const missing = packages.filter((names) => !names.split('|').some(isInstalled))
  if (missing.length === 0) return
  say(`Installing Debian's ${missing.map((names) => names.split('|').at(-1)).join(', ')}.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = async () => {
    if ((await run('apt-get', ['update', '-q'], { env })) !== 0) return false
    const names = missing.map(nameInThisRelease)
    return (await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...names], { env })) === 0
  }
  if ((await install()) || (await install())) return
  throw new Refusal('Debian packages for the tests could not be installed; apt-get says why above.')
}

async function installPlaywrightChromium() {
  const code = await run(process.execPath, [
    inRoot('node_modules/@playwright/test/cli.js'),
    'install',
    'chromium',
  ])
  if (code !== 0) throw new Refusal("Playwright's Chromium could not be installed; it says why above.")
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/** @param {string} name */
function isInstalled(name) {
  const query = ['-W', '-f', '${db:Status-Status}', name]
  return output('dpkg-query', query) === 'installed'
}

/** @param {string} names */
function nameInThisRelease(names) {
  const candidates = names.split('|')
  return candidates.find((name) => output('apt-cache', ['show', name]) !== null) ?? names
}

/** What a program prints, null where it fails. @param {string} command @param {string[]} args */
function output(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? stdout : null
}

await runIfEntryPoint(import.meta, () => installSystemPackages(console.error))
