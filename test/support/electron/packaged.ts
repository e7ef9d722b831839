import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { parse } from 'yaml'
import { electronForTests } from '#build/electron-for-tests.mjs'
import { inRoot, root } from '#build/lib/paths.mjs'
import { asUnprivileged, makeOwnFolder, removeFolder } from './account.ts'
import type { LaunchOptions } from './launch.ts'

export type Packaged = {
  /** The folder that a technician would unpack. */
  folder: string
  program: string
  /** The fuses that electron-builder.yml sets and that this Electron has, by their place in the wire. */
  fuses: ReadonlyMap<number, boolean>
  remove: () => void
}

/**
 * Packages the built application as `npm run package` does, on the Electron of the tests. What an older one lacks of
 * the fuses is left out of the configuration: electron-builder refuses to set it.
 */
export async function packageApplication(): Promise<Packaged> {
  const program = electronForTests()
  if (program === null) throw new Error('There is no Electron: run `node build/electron-for-tests.mjs`')
  const work = mkdtempSync(join(tmpdir(), 'partner-desk-package-'))
  const config = parse(readFileSync(inRoot('electron-builder.yml'), 'utf8')) as {
    electronFuses: Record<string, boolean>
  }
  const fuses = await fusesOf(program, config.electronFuses)
  const names = new Set([...fuses.keys()].map((place) => nameOf(place)))
  config.electronFuses = Object.fromEntries(
    Object.entries(config.electronFuses).filter(([name]) => names.has(name)),
  )
  const file = join(work, 'electron-builder.json')
  writeFileSync(file, JSON.stringify(config))
  const electronDist = dirname(program)
  execFileSync(
    process.execPath,
    [
      inRoot('build/package.mjs'),
      `--config=${file}`,
      `-c.electronDist=${electronDist}`,
      `-c.electronVersion=${readFileSync(join(electronDist, 'version'), 'utf8').trim()}`,
      `-c.directories.output=${work}`,
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  execFileSync('chmod', ['-R', 'a+rX', work])
  const folder = join(work, 'linux-unpacked')
  return { folder, program: join(folder, 'partner-desk'), fuses, remove: () => removeFolder(work) }
}

/** As electron-builder.yml spells it: `runAsNode`. */
function nameOf(place: number): string {
  const name = FuseV1Options[place] ?? ''
  return name.slice(0, 1).toLowerCase() + name.slice(1)
}

async function fusesOf(
  program: string,
  configured: Readonly<Record<string, boolean>>,
): Promise<ReadonlyMap<number, boolean>> {
  const wire = await getCurrentFuseWire(program)
  const places = Object.keys(wire).map(Number).filter(Number.isInteger)
  return new Map(
    places.flatMap((place) => {
      const value = configured[nameOf(place)]
      return value === undefined ? [] : [[place, value] as const]
    }),
  )
}

export type LaunchedPackage = {
  page: Page
  /** Resolves with the exit code, once the last window is closed. */
  close: () => Promise<number | null>
  kill: () => Promise<void>
}

/**
 * Starts the packaged application, sandbox on. Its fuses keep Node's inspector shut, by which Playwright drives
 * Electron: the page is driven as a browser's is.
 */
export async function launchPackaged(
  { program }: Packaged,
  { dataDir, args = [], env }: Omit<LaunchOptions, 'appDir'>,
): Promise<LaunchedPackage> {
  const home = makeOwnFolder('partner-desk-home-')
  const [command = '', ...words] = asUnprivileged([
    program,
    '--data-dir',
    dataDir,
    '--remote-debugging-port=0',
    ...args,
  ])
  const child = spawn(command, words, {
    env: { PATH: process.env['PATH'] ?? '', HOME: home, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => {
    removeFolder(home)
    return code ?? null
  })
  const address = await debuggingAddress(createInterface(child.stderr))
  // Electron has no contexts of a browser that could be set up.
  const browser = await chromium.connectOverCDP(address, { noDefaults: true })
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('The packaged application has no session')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  await page.waitForLoadState()
  return {
    page,
    close: async () => {
      await page.close()
      return ended
    },
    kill: async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
      await ended
    },
  }
}

/** Chromium tells on standard error where it listens. */
async function debuggingAddress(errors: AsyncIterable<string>): Promise<string> {
  for await (const line of errors) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (address !== undefined) return address
  }
  throw new Error('The packaged application ended before it could be driven')
}
