// @ts-check
import { resolve } from 'node:path'
import { Refusal } from './refusal.mjs'

/**
 * @typedef {object} StartOptions
 * @property {boolean} help
 * @property {boolean} browser whether the browser host was asked for
 * @property {string[]} shared arguments for either host
 * @property {string[]} browserOnly further arguments for the browser host
 */

export const usage = `Usage: npm start -- [options]

  --browser        use the system's browser instead of Electron (npm run start:browser)
  --data-dir DIR   keep the data in DIR instead of the system's folder for application data
  --port N         serve the browser at this port; implies --browser
  --no-open        serve the browser and print the address, open nothing; implies --browser
  --help           show this`

/**
 * Reads the arguments of start.mjs. The folder becomes absolute, since Electron may run in another one.
 *
 * @param {string[]} args
 * @param {string} [folder] what a relative --data-dir is relative to
 * @returns {StartOptions}
 */
export function parseStartOptions(args, folder = process.cwd()) {
  /** @type {StartOptions} */
  const options = { help: false, browser: false, shared: [], browserOnly: [] }
  const rest = args.flatMap(splitAtEquals)
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--help' || arg === '-h') options.help = true
    else if (arg === '--browser') options.browser = true
    else if (arg === '--data-dir') options.shared.push(arg, resolve(folder, valueOf(arg, rest)))
    else if (arg === '--port') options.browserOnly.push(arg, valueOf(arg, rest))
    else if (arg === '--no-open') options.browserOnly.push(arg)
    else throw new Refusal(`Partner Desk does not know the option ${arg}.\n\n${usage}`)
  }
  return { ...options, browser: options.browser || options.browserOnly.length > 0 }
}

/** @param {string} arg `--name value` may also be written `--name=value` */
function splitAtEquals(arg) {
  const equals = arg.indexOf('=')
  return arg.startsWith('--') && equals > 0 ? [arg.slice(0, equals), arg.slice(equals + 1)] : [arg]
}

/** @param {string} option @param {string[]} rest */
function valueOf(option, rest) {
  const value = rest.shift()
  if (value === undefined || value === '' || value.startsWith('--'))
    throw new Refusal(`${option} needs a value.\n\n${usage}`)
  return value
}
