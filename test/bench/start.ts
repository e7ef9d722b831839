import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { electronForTests } from '#build/electron-for-tests.mjs'
import { makeOwnFolder, ownedByApplication, removeFolder } from '#test/support/electron/account.ts'
import { openDisplay } from '#test/support/electron/display.ts'
import { spawnElectron } from '#test/support/electron/spawn.ts'
import type { Spawned, SpawnOptions } from '#test/support/electron/spawn.ts'
import { openBenchApp, temporaryFolder } from './app.ts'
import { memoryOf } from './processes.ts'
import { median } from './report.ts'
import type { Figure } from './report.ts'

const CUSTOMERS = 1000
/** Milliseconds after which memory is read: what a start leaves behind has been collected, or not. */
const SETTLED = 3000

/**
 * From the start of the process to the list of 1,000 customers, and the memory of all processes a little later,
 * against an application that shows one line of text, in turn. Without the tests' Electron nothing is measured.
 *
 * @param program a packaged application; the built checkout if not given
 */
export async function measureStart(runs: number, program?: string): Promise<Figure[]> {
  if (electronForTests() === null) {
    console.error('start is left out: run `node build/electron-for-tests.mjs` first.')
    return []
  }
  const display = await openDisplay()
  const env = { ...display.env, LANG: 'en_US.UTF-8' }
  const dataDir = await folderOfCustomers()
  const empty = emptyApplication()
  const ours: Start[] = []
  const floors: Start[] = []
  // The first of each fills the caches of the system.
  for (let run = 0; run <= runs; run++) {
    const emptyData = makeOwnFolder('partner-desk-empty-data-')
    floors.push(await start({ dataDir: emptyData, appDir: empty, env }, untilTheLine))
    removeFolder(emptyData)
    ours.push(await start({ dataDir, env }, untilTheList, program))
  }
  await display.stop()
  removeFolder(dataDir)
  removeFolder(empty)
  const of = (starts: readonly Start[], what: keyof Start) =>
    median(starts.slice(1).map((each) => each[what]))
  return [
    { name: 'start', value: of(ours, 'time'), unit: 'ms', floor: of(floors, 'time') },
    { name: 'start-memory', value: of(ours, 'memory'), unit: 'MB', floor: of(floors, 'memory') },
  ]
}

interface Start {
  /** Milliseconds. */
  readonly time: number
  /** Megabytes. */
  readonly memory: number
}

async function start(
  options: SpawnOptions,
  isThere: (page: Page) => Promise<unknown>,
  program?: string,
): Promise<Start> {
  const before = performance.now()
  const started = spawnApplication(options, program)
  await withPage(started, isThere)
  const time = performance.now() - before
  await wait(SETTLED)
  const memory = memoryOf(started.pid)
  started.kill()
  await started.ended
  return { time, memory }
}

export const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Starts the application, or the packaged one, so that its page can be looked at. */
export function spawnApplication(options: SpawnOptions, program?: string): Spawned {
  const packaged = program === undefined ? {} : { program }
  return spawnElectron({ ...options, ...packaged, args: ['--remote-debugging-port=0'] })
}

/** Looks at the first page of an application, as a developer's tools do, and leaves it alone again. */
export async function withPage(started: Spawned, look: (page: Page) => Promise<unknown>): Promise<void> {
  const address = (await started.told('DevTools listening on')).split(' ').at(-1) ?? ''
  const browser = await chromium.connectOverCDP(address, { noDefaults: true })
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (!page) throw new Error('The application has no page')
  await look(page)
  await browser.close()
}

const untilTheLine = (page: Page) => page.waitForFunction(() => document.querySelector('p') !== null)

/** As a person comes there: by the link, as soon as it is there; a list is used when it has rows below its headings. */
export const untilTheList = (page: Page) =>
  page.waitForFunction(() => {
    if (location.hash !== '#/customers')
      document.querySelector<HTMLAnchorElement>('a[href="#/customers"]')?.click()
    return document.querySelector('[role="rowgroup"] [role="row"] [role="gridcell"]') !== null
  })

/** A data folder with 1,000 customers, for the user who runs the application. */
export async function folderOfCustomers(): Promise<string> {
  const dataDir = temporaryFolder()
  const app = await openBenchApp(dataDir)
  for (let count = 0; count < CUSTOMERS; count++) await app.customer()
  await app.close()
  ownedByApplication(dataDir)
  return dataDir
}

/** The least that is an application: a window and a page with one line. */
function emptyApplication(): string {
  const folder = makeOwnFolder('partner-desk-empty-')
  const files = {
    'package.json': JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.js' }),
    'index.html': '<!doctype html><meta charset="utf-8"><title>Empty</title><p>One line of text</p>',
    'main.js': `
      const { app, BrowserWindow } = require('electron')
      app.setPath('userData', process.argv[process.argv.indexOf('--data-dir') + 1])
      app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadFile('index.html'))`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  chmodSync(folder, 0o755)
  return folder
}
