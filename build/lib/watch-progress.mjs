// @ts-check

const look = 250
const tell = 10_000

/**
 * Waits for a program that makes files grow, and kills it when they have not grown for a while.
 *
 * @param {import('node:child_process').ChildProcess} child with a pipe at its standard error
 * @param {object} watch
 * @param {() => number} watch.bytes how much there is now
 * @param {number} watch.firstPatience seconds until the first byte
 * @param {number} watch.patience seconds between two bytes after that
 * @param {(message: string) => void} watch.say
 * @returns {Promise<{ problem: string | null, silent: boolean }>} why it failed, in the middle of a sentence,
 *   and whether it was given up without a single byte
 */
export function watchProgress(child, { bytes, firstPatience, patience, say }) {
  const before = bytes()
  let now = before
  let moved = false
  let gaveUp = false
  let errors = ''
  let changedAt = Date.now()
  let toldAt = Date.now()

  const timer = setInterval(() => {
    const size = bytes()
    if (size !== now) {
      now = size
      moved = true
      changedAt = Date.now()
    }
    if (moved && Date.now() - toldAt > tell) {
      toldAt = Date.now()
      say(`${Math.round((now - before) / 1e6)} MB so far.`)
    }
    if (Date.now() - changedAt > (moved ? patience : firstPatience) * 1000) {
      gaveUp = true
      child.kill('SIGKILL')
    }
  }, look)

  child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (errors += text))
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      clearInterval(timer)
      reject(error)
    })
    child.once('close', (code) => {
      clearInterval(timer)
      const silence = `no data came for ${moved ? patience : firstPatience} seconds`
      const problem = gaveUp ? silence : code === 0 ? null : firstLine(errors)
      resolve({ problem, silent: gaveUp && !moved })
    })
  })
}

/** What an error says, without its class and its stack. @param {string} errors */
function firstLine(errors) {
  const line = errors.split('\n').find((text) => text.trim() !== '') ?? 'the installer says nothing'
  return line.replace(/^\w*Error: /, '').trim()
}
