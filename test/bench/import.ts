import { open } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { listOfPeople } from '#test/support/people.ts'
import { openBenchApp, removeFolder, temporaryFolder } from './app.ts'
import { median } from './report.ts'
import type { Figure } from './report.ts'

/** From bytes to durable commit, against parse + stringify + write + fsync of the same list. */
export async function measureImport(count: 10_000 | 100_000, runs: number): Promise<Figure> {
  const dataDir = temporaryFolder()
  const app = await openBenchApp(dataDir)
  const warming = await app.customer()
  await app.importList(warming, listOfPeople(100, 'bench.example'))
  const values: number[] = []
  const floors: number[] = []
  for (let run = 0; run < runs; run++) {
    const bytes = listOfPeople(count, `${run + 2}.bench.example`)
    floors.push(await time(() => floor(bytes, join(dataDir, 'floor.json'))))
    const customerId = await app.customer()
    values.push(await time(() => app.importList(customerId, bytes)))
  }
  await app.close()
  await removeFolder(dataDir)
  const name = count === 10_000 ? 'import-10k' : 'import-100k'
  return { name, value: median(values), unit: 'ms', floor: median(floors) }
}

async function floor(bytes: Uint8Array, path: string): Promise<void> {
  const rows = Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), { header: true }).data
  const file = await open(path, 'w')
  await file.writeFile(JSON.stringify(rows))
  await file.sync()
  await file.close()
}

export async function time(work: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.()
  const start = performance.now()
  await work()
  return performance.now() - start
}
