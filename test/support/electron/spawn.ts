import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { electronForTests } from '#build/electron-for-tests.mjs'
import { root } from '#build/lib/paths.mjs'
import { asUnprivileged, makeOwnFolder, removeFolder } from './account.ts'
import type { LaunchOptions } from './launch.ts'
import { openCopy } from './open-copy.ts'

export type SpawnOptions = LaunchOptions & { program?: string }

export type Spawned = {
  /** Of the first of its processes. */
  pid: number
  /** Resolves with the first line on standard error that holds the text. */
  told: (text: string) => Promise<string>
  /** Resolves with the exit code, null after a signal. */
  ended: Promise<number | null>
  kill: () => void
}

/**
 * Starts the application in the real Electron without Playwright: for a start that shows no page, or that nothing
 * may slow down. `program` is a packaged application to start in its place.
 */
export function spawnElectron({ dataDir, appDir, args = [], env, program }: SpawnOptions): Spawned {
  const home = makeOwnFolder('partner-desk-home-')
  const start = program === undefined ? inElectron(appDir) : [program]
  const [command = '', ...words] = asUnprivileged([...start, '--data-dir', dataDir, ...args])
  const child = spawn(command, words, {
    env: { PATH: process.env['PATH'] ?? '', HOME: home, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const lines: string[] = []
  const errors = createInterface(child.stderr).on('line', (line) => lines.push(line))
  return {
    pid: child.pid ?? 0,
    told: async (text) => {
      for (let at = 0; ; at += 1) {
        if (at === lines.length) await once(errors, 'line')
        const line = lines[at]
        if (line?.includes(text) === true) return line
      }
    },
    ended: once(child, 'exit').then(([code]: (number | null)[]) => {
      removeFolder(home)
      return code ?? null
    }),
    kill: () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
    },
  }
}

function inElectron(appDir = openCopy(root, ['package.json', 'dist'])): string[] {
  const program = electronForTests()
  if (program === null) throw new Error('There is no Electron: run `node build/electron-for-tests.mjs`')
  return [join(openCopy(dirname(program)), 'electron'), appDir]
}
