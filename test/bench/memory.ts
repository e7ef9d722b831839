import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { listOfPeople } from '#test/support/people.ts'
import { DOMAIN, openBenchApp, removeFolder, temporaryFolder } from './app.ts'
import { median } from './report.ts'
import type { Figure } from './report.ts'

const MEGABYTE = 1024 * 1024

/** A list up to its checked preview, or up to users on the disk. */
type Work = 'preview' | 'import'

const ONE_RUN = '--one-memory-run='

/** Peak memory above what was there before, in a process of its own, against the file's size. */
export async function measureMemory(work: Work, runs: number): Promise<Figure> {
  const peaks: number[] = []
  for (let run = 0; run < runs; run++) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      process.argv[1] ?? '',
      `${ONE_RUN}${work}`,
    ])
    peaks.push(Number(stdout))
  }
  const size = listOfPeople(100_000, DOMAIN).byteLength / MEGABYTE
  const name = work === 'preview' ? 'memory-preview-100k' : 'memory-100k'
  return { name, value: median(peaks), unit: 'MB', floor: size }
}

/** What this process is the child for; null when it is none. */
export const memoryRunOf = (argv: readonly string[]): Work | null =>
  (['preview', 'import'] as const).find((work) => argv.includes(`${ONE_RUN}${work}`)) ?? null

/** The child's part: prints how many megabytes the peak lies above the start. */
export async function oneMemoryRun(work: Work): Promise<void> {
  const dataDir = temporaryFolder()
  const app = await openBenchApp(dataDir)
  const bytes = listOfPeople(100_000, DOMAIN)
  const customerId = await app.customer()
  const before = process.memoryUsage().rss
  if (work === 'preview') await app.tryToRead(randomUUID(), customerId, 'people.csv', bytes)
  else await app.importList(customerId, bytes)
  const peak = process.resourceUsage().maxRSS * 1024
  await app.close()
  await removeFolder(dataDir)
  process.stdout.write(String((peak - before) / MEGABYTE))
}
