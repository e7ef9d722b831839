import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import type { Clock, Log, Random, RuntimeFacts } from '../ports.ts'
import { errorFacts } from './error-facts.ts'

export const systemClock: Clock = { now: () => Date.now() }

export const systemRandom: Random = { bytes: (count) => randomBytes(count), uuid: () => randomUUID() }

/** Writes one JSON object a line. What of an error gets there is `errorFacts`' decision. */
export function logTo(write: (line: string) => void, clock: Clock): Log {
  const line = (level: string, event: string, facts: object | undefined) =>
    write(`${JSON.stringify({ at: new Date(clock.now()).toISOString(), level, event, ...facts })}\n`)
  return {
    info: (event, facts) => line('info', event, facts),
    warn: (event, facts) => line('warn', event, facts),
    error: (event, error) => line('error', event, errorFacts(error)),
  }
}

/**
 * The log on standard error, and wherever else `also` writes it. It goes nowhere once the terminal is closed, and the
 * application goes on.
 */
export function standardErrorLog(also: (line: string) => void = () => undefined): Log {
  process.stderr.on('error', () => undefined)
  const write = (line: string) => {
    process.stderr.write(line)
    also(line)
  }
  return logTo(write, systemClock)
}

/**
 * What runs this process. `folders` are where Electron's packages may have the licences of Electron and Chromium: they
 * differ from system to system, and so do the files' names.
 */
export function runtimeFacts(folders: readonly string[] = []): RuntimeFacts {
  // Electron's types say that these two are always there.
  const versions: NodeJS.Dict<string> = process.versions
  const names = ['LICENSE.electron.txt', 'LICENSE', 'LICENSES.chromium.html']
  const files = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return {
    electron: versions['electron'] ?? null,
    chromium: versions['chrome'] ?? null,
    node: process.versions.node,
    licenseFiles: files.filter((file) => existsSync(file)),
  }
}

/** The name of the account that runs the application; an account without an entry in the system has only a number. */
export function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return process.env['USER'] ?? String(process.getuid?.() ?? '?')
  }
}
