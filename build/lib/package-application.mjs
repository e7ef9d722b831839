// @ts-check
import { build } from '../build.mjs'
import { installDependencies } from './dependencies.mjs'
import { fetchElectron, installedElectron } from './electron-runtime.mjs'
import { makeIcons } from './icons.mjs'
import { inRoot } from './paths.mjs'
import { Refusal } from './refusal.mjs'
import { run } from './run.mjs'

const say = (/** @type {string} */ message) => console.error(message)

/**
 * Packages the application for this system into dist/packages: a folder that runs as it is, or with `--installers`
 * what is handed out. Installs, builds and draws the icons before, each only where needed. Further arguments are
 * electron-builder's.
 *
 * Refuses where Electron's runtime can't be fetched and none is given (`-c.electronDist=DIR`).
 *
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function packageApplication(args) {
  const rest = args.filter((arg) => arg !== '--installers')
  const asInstallers = rest.length < args.length
  await installDependencies(say)
  await build(say)
  await makeIcons()
  if (!rest.some((arg) => arg.startsWith('-c.electronDist='))) await demandElectron()
  const target = asInstallers ? [] : ['--dir']
  const builder = inRoot('node_modules/electron-builder/cli.js')
  return run(process.execPath, [builder, ...target, ...rest], {
    env: withoutEmpty(process.env),
  })
}

/** A secret that is not set is an empty variable in a workflow, which electron-builder would take for a certificate. */
function withoutEmpty(/** @type {NodeJS.ProcessEnv} */ env) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
}

/** Has the runtime in npm's cache, where electron-builder finds it: its own download would fail with a stack. */
async function demandElectron() {
  if (installedElectron() !== null) return
  const runtime = await fetchElectron(say)
  if ('problem' in runtime) throw new Refusal(`Partner Desk can't be packaged here. ${runtime.problem}`)
}
