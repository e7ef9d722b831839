// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { inRoot } from './paths.mjs'
import { Refusal } from './refusal.mjs'
import { run } from './run.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} LockFile
 */

/**
 * Makes node_modules what package-lock.json says, with `npm ci`; does nothing where it is that already.
 *
 * @param {(message: string) => void} say
 */
export async function installDependencies(say) {
  const lock = readLock('package-lock.json')
  const hidden = inRoot('node_modules/.package-lock.json')
  if (existsSync(hidden) && isInstalled(lock, readLock('node_modules/.package-lock.json'))) return

  say('Installing the packages that package-lock.json names.')
  const [command, ...args] = npm()
  const code = await run(command, [...args, 'ci', '--no-audit', '--no-fund'], {
    shell: process.platform === 'win32' && args.length === 0,
  })
  if (code !== 0) {
    throw new Refusal(
      'The packages could not be installed; npm says why above. Mend that and run the command again.',
    )
  }
}

/**
 * Whether what npm wrote down about node_modules is what the lock file asks for: the same packages in the
 * same places with the same content, save optional ones that are not for this platform.
 *
 * @param {LockFile} lock package-lock.json
 * @param {LockFile} installed node_modules/.package-lock.json
 */
export function isInstalled(lock, installed) {
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== '')
  const known = new Set(wanted.map(([path]) => path))
  return (
    Object.keys(installed.packages).every((path) => known.has(path)) &&
    wanted.every(([path, { version, integrity, optional }]) => {
      const found = installed.packages[path]
      if (found === undefined) return optional === true
      return found.version === version && found.integrity === integrity
    })
  )
}

/** @param {string} file @returns {LockFile} */
function readLock(file) {
  return JSON.parse(readFileSync(inRoot(file), 'utf8'))
}

/**
 * The npm that started us, or the one on the path.
 *
 * @returns {[string, ...string[]]}
 */
function npm() {
  const started = process.env['npm_execpath']
  return started !== undefined && basename(started) === 'npm-cli.js' ? [process.execPath, started] : ['npm']
}
