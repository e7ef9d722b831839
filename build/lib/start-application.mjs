// @ts-check
import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { build } from '../build.mjs'
import { installDependencies } from './dependencies.mjs'
import { fetchElectron, installedElectron } from './electron-runtime.mjs'
import { inRoot, root } from './paths.mjs'
import { parseStartOptions, usage } from './start-options.mjs'
import { stopWithNpm } from './stop-with-npm.mjs'
import { whyElectronFailed, whyNotElectron } from './why-not-electron.mjs'

/** All that these scripts say goes to standard error: standard output belongs to the application. */
const say = (/** @type {string} */ message) => console.error(message)

/**
 * Installs, builds and opens the application, each only where needed. Where Electron can't run, it says why
 * and opens the same application in the browser.
 *
 * @param {string[]} args
 * @returns {Promise<number | void>} the exit code; none while the browser host is serving
 */
export async function startApplication(args) {
  const options = parseStartOptions(args)
  if (options.help) {
    console.log(usage)
    return
  }
  await installDependencies(say)
  await build(say)
  stopWithNpm()
  if (!options.browser) {
    const end = await runElectron(options.shared)
    if ('code' in end) return end.code
    say(`${end.problem} Partner Desk opens in the browser instead.`)
  }
  await serveBrowser([...options.shared, ...options.browserOnly])
}

/**
 * Runs the application in Electron until it ends, or tells why it can't.
 *
 * @param {string[]} args
 * @returns {Promise<{ code: number } | { problem: string }>}
 */
async function runElectron(args) {
  const obstacle = whyNotElectron({ platform: process.platform, uid: process.getuid?.(), env: process.env })
  if (obstacle !== null) return { problem: obstacle }
  const installed = installedElectron()
  const runtime = installed === null ? await fetchElectron(say) : { program: installed }
  if ('problem' in runtime) return runtime

  const started = Date.now()
  const { code, signal } = await untilEnd(runtime.program, ['.', ...args])
  const problem = whyElectronFailed({ code, signal, seconds: (Date.now() - started) / 1000 })
  return problem === null ? { code: code ?? 1 } : { problem }
}

/**
 * Runs Electron in a process group of its own and passes the first interrupt on, once: a second one would
 * end it at once, before its store is closed, and npm and the terminal each send one.
 *
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null }>}
 */
function untilEnd(program, args) {
  // Terminals inside of Electron applications set this one, and Electron would be a mere Node.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined }
  const child = spawn(program, args, {
    cwd: root,
    env,
    stdio: 'inherit',
    detached: process.platform !== 'win32',
  })
  let told = false
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (!told) child.kill('SIGTERM')
      told = true
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
}

/**
 * Becomes the browser host: it runs in this very process, so interrupts and standard output are its own.
 *
 * @param {string[]} args
 */
async function serveBrowser(args) {
  const host = inRoot('dist/main/browser.cjs')
  process.argv = [process.execPath, host, ...args]
  await import(pathToFileURL(host).href)
}
