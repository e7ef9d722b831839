import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { electronForTests } from '#build/electron-for-tests.mjs'
import { removeFolder } from '#test/support/electron/account.ts'
import { openDisplay } from '#test/support/electron/display.ts'
import { filesBelow } from '#test/support/store/find-in-clear.ts'
import { cpuOf } from './processes.ts'
import type { Figure } from './report.ts'
import { folderOfCustomers, spawnApplication, untilTheList, wait, withPage } from './start.ts'

const A_MINUTE = 60_000
/** Chromium writes down what a start has changed of its own up to half a minute later. */
const STARTED = 30_000

/**
 * What the application does in a minute in which nobody does anything, with a list of 1,000 customers shown: seconds
 * of CPU of all processes, and files of the data folder that are other than before.
 */
export async function measureIdle(program?: string): Promise<Figure[]> {
  if (electronForTests() === null) {
    console.error('idle is left out: run `node build/electron-for-tests.mjs` first.')
    return []
  }
  const display = await openDisplay()
  const dataDir = await folderOfCustomers()
  const env = { ...display.env, LANG: 'en_US.UTF-8' }
  const started = spawnApplication({ dataDir, env }, program)
  await withPage(started, untilTheList)
  await wait(STARTED)
  const [files, cpu] = [await stampsOf(dataDir), cpuOf(started.pid)]
  await wait(A_MINUTE)
  const used = cpuOf(started.pid) - cpu
  const changed = differences(files, await stampsOf(dataDir))
  started.kill()
  await started.ended
  await display.stop()
  removeFolder(dataDir)
  if (changed.length > 0) console.error(`idle-changes: ${changed.join(', ')}`)
  return [
    { name: 'idle-cpu', value: used, unit: 's' },
    { name: 'idle-changes', value: changed.length, unit: 'files' },
  ]
}

/** Of each file, when it was changed and what it holds. */
async function stampsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const paths = await filesBelow(folder)
  return new Map(
    paths.map((path) => {
      const content = createHash('sha256').update(readFileSync(path)).digest('hex')
      return [path, `${statSync(path).mtimeMs} ${content}`]
    }),
  )
}

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths].filter((path) => before.get(path) !== after.get(path))
}
