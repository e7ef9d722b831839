import { randomBytes, randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { Log, Ports } from '#main/ports.ts'

/** A log that keeps what it was told, for tests that look for leaks. */
export interface RecordingLog extends Log {
  readonly lines: string[]
}

export function recordingLog(): RecordingLog {
  const lines: string[] = []
  return {
    lines,
    info: (event, facts) => lines.push(`info ${event} ${JSON.stringify(facts ?? {})}`),
    warn: (event, facts) => lines.push(`warn ${event} ${JSON.stringify(facts ?? {})}`),
    error: (event, error) =>
      lines.push(`error ${event} ${error instanceof Error ? error.stack : String(error)}`),
  }
}

/** The ports of a test: the real clock and randomness, no system store, no printer, no clipboard. */
export function testPorts(change: Partial<Ports> & Pick<Ports, 'csvWorker'>): Ports {
  return {
    clock: { now: () => Date.now() },
    random: { bytes: (count) => randomBytes(count), uuid: () => randomUUID() },
    log: recordingLog(),
    secrets: null,
    host: {
      kind: 'browser',
      platform: 'test',
      version: '0.0.0',
      accountName: 'Test operator',
      systemLanguage: 'en',
      runtime: { electron: null, chromium: null, node: '20.0.0', licenseFiles: [] },
    },
    licenses: resolve('test/fixtures/licenses.json'),
    sheetPrinter: null,
    clipboard: null,
    openedFiles: null,
    ...change,
  }
}
