import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { closestLanguage } from '#shared/domain/language.ts'
import { translator } from '#shared/i18n/index.ts'
import { openApp } from '../../app.ts'
import type { App } from '../../app.ts'
import type { HostFacts } from '../../ports.ts'
import { defaultDataDir } from '../data-dir.ts'
import { accountName, runtimeFacts, standardErrorLog, systemClock, systemRandom } from '../node-ports.ts'
import { listRendererFiles } from '../renderer-files.ts'
import { browserCommand, openBrowser } from './open-browser.ts'
import { parseOptions } from './options.ts'
import type { BrowserOptions } from './options.ts'
import { startServer } from './server.ts'
import type { BrowserServer } from './server.ts'

/*
 * The application for a browser on this machine. Bundled as dist/main/browser.cjs. Standard output belongs to the
 * one-time address; sentences and the log go to standard error.
 */

const host: HostFacts = {
  kind: 'browser',
  platform: process.platform,
  version: z.object({ version: z.string() }).parse(readJson(join(__dirname, '../../package.json'))).version,
  accountName: accountName(),
  systemLanguage: closestLanguage([Intl.DateTimeFormat().resolvedOptions().locale]),
  runtime: runtimeFacts(),
}
const t = translator(host.systemLanguage)
const log = standardErrorLog()
const say = (sentence: string) => process.stderr.write(`${sentence}\n`)

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

async function main(args: readonly string[]): Promise<void> {
  const options = parseOptions(args)
  if (!options.ok) {
    giveUp(t(`hosts.terminal.${options.refusal.code}`, { ...options.refusal.details }))
    return
  }
  const dataDir =
    options.value.dataDir ?? defaultDataDir({ platform: process.platform, env: process.env, home: homedir() })
  const opened = await openApp({
    dataDir,
    ports: {
      clock: systemClock,
      random: systemRandom,
      log,
      secrets: null,
      host,
      sheetPrinter: null,
      clipboard: null,
      openedFiles: null,
      csvWorker: join(__dirname, 'csv-worker.cjs'),
      licenses: join(__dirname, 'licenses.json'),
    },
  })
  if (!opened.ok) {
    giveUp(t(`hosts.folder.${opened.refusal.code}`, { dataDir }))
    return
  }
  const server = await serve(opened.value, options.value)
  if (server === null) return
  closeOnSignal(opened.value, server)
  announce(server.oneTimeAddress, options.value)
}

async function serve(app: App, { port }: BrowserOptions): Promise<BrowserServer | null> {
  const files = await listRendererFiles(join(__dirname, '../renderer'))
  try {
    return await startServer({ app, files, port, random: systemRandom, log, language: host.systemLanguage })
  } catch (error) {
    await app.close()
    if (!isTaken(error)) throw error
    giveUp(t('hosts.terminal.portTaken', { port }))
    return null
  }
}

/** EACCES: ports below 1024 are for administrators. */
const isTaken = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')

/** The first of these signals ends the application; npm and the terminal may each send one. */
function closeOnSignal(app: App, server: BrowserServer): void {
  let closing: Promise<void> | null = null
  const close = async () => {
    await server.close()
    await app.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      closing ??= close()
    })
  }
}

function announce(address: string, { open }: BrowserOptions): void {
  const print = () => {
    say(t('hosts.terminal.openThis'))
    process.stdout.write(`${address}\n`)
  }
  const command = open ? browserCommand(process.platform, process.env) : null
  if (command === null) print()
  else {
    say(t('hosts.terminal.opened'))
    openBrowser(command, address, print)
  }
}

function giveUp(sentence: string): void {
  say(sentence)
  process.exitCode = 1
}

for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    log.error('fault', error)
    say(t('hosts.fault'))
    process.exit(1)
  })
}

void main(process.argv.slice(2))
