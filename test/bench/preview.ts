import { randomUUID } from 'node:crypto'
import Papa from 'papaparse'
import { listOfPeople } from '#test/support/people.ts'
import { openBenchApp, removeFolder, temporaryFolder } from './app.ts'
import { time } from './import.ts'
import { median } from './report.ts'
import type { Figure } from './report.ts'

/** From the bytes of 100,000 rows to a checked preview with its first rows, against papaparse alone. */
export async function measurePreview(runs: number): Promise<Figure> {
  const dataDir = temporaryFolder()
  const app = await openBenchApp(dataDir)
  const customerId = await app.customer()
  const preview = async (bytes: Uint8Array) => {
    const draftId = randomUUID()
    await app.ask('imports.read', { draftId, customerId, fileName: 'people.csv', bytes })
    await app.ask('imports.rows', { draftId, show: 'all', offset: 0, limit: 100 })
    return draftId
  }
  await app.ask('imports.cancel', { draftId: await preview(listOfPeople(100, 'bench.example')) })
  const values: number[] = []
  const floors: number[] = []
  const bytes = listOfPeople(100_000, 'bench.example')
  for (let run = 0; run < runs; run++) {
    floors.push(await time(() => Promise.resolve(Papa.parse(new TextDecoder().decode(bytes)).data.length)))
    let draftId = ''
    values.push(await time(async () => (draftId = await preview(bytes))))
    await app.ask('imports.cancel', { draftId })
  }
  await app.close()
  await removeFolder(dataDir)
  return { name: 'preview-100k', value: median(values), unit: 'ms', floor: median(floors) }
}
