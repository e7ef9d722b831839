import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { listOfPeople } from '#test/support/people.ts'
import { DOMAIN, openBenchApp, removeFolder, temporaryFolder } from './app.ts'
import { median } from './report.ts'
import type { Figure } from './report.ts'

const MEGABYTE = 1024 * 1024

/** Peak memory of an import above what was there before, in a process of its own, against the file's size. */
export async function measureMemory(runs: number): Promise<Figure> {
  const peaks: number[] = []
  for (let run = 0; run < runs; run++) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      process.argv[1] ?? '',
      '--one-memory-run',
    ])
    peaks.push(Number(stdout))
  }
  const size = listOfPeople(100_000, DOMAIN).byteLength / MEGABYTE
  return { name: 'memory-100k', value: median(peaks), unit: 'MB', floor: size }
}

/** The child's part: prints how many megabytes the peak lies above the start. */
export async function oneMemoryRun(): Promise<void> {
  const dataDir = temporaryFolder()
  const app = await openBenchApp(dataDir)
  const bytes = listOfPeople(100_000, DOMAIN)
  const customerId = await app.customer()
  const before = process.memoryUsage().rss
  await app.importList(customerId, bytes)
  const peak = process.resourceUsage().maxRSS * 1024
  await app.close()
  await removeFolder(dataDir)
  process.stdout.write(String((peak - before) / MEGABYTE))
}
