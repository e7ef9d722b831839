// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/*
 * `npm start` as a newcomer's first command, with nothing installed yet: it has to end up serving, with the
 * one-time address as the last line on standard output, and to close its store cleanly when interrupted.
 */

const patienceToStart = 5 * 60_000
const patienceToEnd = 5_000
const dataDir = mkdtempSync(join(tmpdir(), 'partner-desk-start-'))
let passed = 0
let failed = 0

/** @param {string} promise @param {boolean} isKept @param {unknown} [seen] */
function check(promise, isKept, seen = '') {
  console.log(`${isKept ? 'ok      ' : 'FAILED  '}${promise}`, isKept ? '' : seen)
  if (isKept) passed += 1
  else failed += 1
}

const args = ['build/start.mjs', '--browser', '--no-open', '--data-dir', dataDir]
const application = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
const ended = once(application, 'exit')
let output = ''
application.stdout.setEncoding('utf8')

/**
 * The last line on standard output once it is an address; what there is where it ends or takes too long.
 *
 * @type {string}
 */
const address = await new Promise((resolve) => {
  const giveUp = setTimeout(() => resolve(output), patienceToStart)
  application.once('exit', () => {
    clearTimeout(giveUp)
    resolve(output)
  })
  application.stdout.on('data', (/** @type {string} */ text) => {
    output += text
    const line = output.trimEnd().split('\n').at(-1) ?? ''
    if (!output.endsWith('\n') || !/^http:\/\/127\.0\.0\.1:\d+\/\S*$/.test(line)) return
    clearTimeout(giveUp)
    resolve(line)
  })
})
const isAddress = /^http:\S+$/.test(address)
check('start prints the one-time address as the last line on standard output', isAddress, address)

if (isAddress) {
  /** @type {number} */
  const status = await new Promise((resolve) => {
    get(address, (response) => resolve(response.resume().statusCode ?? 0)).once('error', () => resolve(0))
  })
  check('the address answers', status >= 200 && status < 400, status)

  const interrupted = Date.now()
  application.kill('SIGINT')
  const patience = setTimeout(() => application.kill('SIGKILL'), 2 * patienceToEnd)
  const [code, signal] = await ended
  clearTimeout(patience)
  check('an interrupt ends it without an error', code === 0, code ?? signal)
  check('it ends within 5 seconds', Date.now() - interrupted < patienceToEnd)
  check('its lock is gone', !readdirSync(dataDir).includes('lock'), readdirSync(dataDir))
} else {
  application.kill('SIGKILL')
}

rmSync(dataDir, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
