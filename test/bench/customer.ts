import { randomUUID } from 'node:crypto'
import { open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { JSONFilePreset } from 'lowdb/node'
import { userDetails } from '#shared/contract/fields.ts'
import { listOfPeople } from '#test/support/people.ts'
import { DOMAIN, openBenchApp, removeFolder, temporaryFolder } from './app.ts'
import type { BenchApp } from './app.ts'
import { time } from './import.ts'
import type { Measure } from './aims.ts'
import { median } from './report.ts'
import type { Figure } from './report.ts'

const firstWindow = (customerId: string, search = '') => ({
  customerId,
  filter: { search },
  sort: { by: 'displayName', descending: false } as const,
  offset: 0,
  limit: 100,
})

/** A customer of this size, and all that is measured of it. */
export async function measureCustomer(count: number, runs: number): Promise<Figure[]> {
  const dataDir = temporaryFolder()
  let app = await openBenchApp(dataDir)
  const customerId = await app.customer()
  await app.importList(customerId, listOfPeople(count, DOMAIN))
  await app.close()
  const figures: Figure[] = []
  const folder = join(dataDir, 'customers', customerId)
  if (count === 100_000) figures.push(await measureOpening(dataDir, customerId, folder, runs))
  app = await openBenchApp(dataDir)
  figures.push(await measureEdit(app, customerId, folder, count, runs * 4))
  if (count === 100_000) figures.push(await measureSearch(app, customerId, runs * 4))
  await app.close()
  if (count === 100_000) figures.push(await measureSort(dataDir, customerId, runs))
  await removeFolder(dataDir)
  return figures
}

async function measureEdit(
  app: BenchApp,
  customerId: string,
  folder: string,
  count: number,
  runs: number,
): Promise<Figure> {
  const { rows } = await app.ask('users.list', firstWindow(customerId))
  const user = await app.ask('users.get', { customerId, userId: rows[0]?.id ?? '' })
  const userId = user.id
  const details = userDetails.strip().parse(user)
  const journal = join(folder, 'journal.jsonl')
  const values: number[] = []
  const floors: number[] = []
  const floorFile = await open(join(app.dataDir, 'floor.jsonl'), 'a')
  for (let run = 0; run < runs; run++) {
    const edited = { ...details, displayName: `${details.displayName} ${run}` }
    const before = (await stat(journal)).size
    values.push(
      await time(() =>
        app.ask('users.edit', { commandId: randomUUID(), customerId, userId, details: edited }),
      ),
    )
    const line = Buffer.alloc((await stat(journal)).size - before, 'x')
    floors.push(
      await time(async () => {
        await floorFile.write(line)
        await floorFile.sync()
      }),
    )
  }
  await floorFile.close()
  const name: Measure = count === 1000 ? 'edit-1k' : count === 10_000 ? 'edit-10k' : 'edit-100k'
  const peer = { name: 'lowdb write of all', value: await lowdbWrite(folder, app.dataDir) }
  return { name, value: median(values), unit: 'ms', floor: median(floors), peer }
}

/** What the same edit costs a store that writes everything each time. */
async function lowdbWrite(folder: string, dataDir: string): Promise<number> {
  const lines = (await readFile(join(folder, 'journal.jsonl'), 'utf8')).trimEnd().split('\n')
  const data = lines.map((line) => JSON.parse(line) as unknown)
  const database = await JSONFilePreset(join(dataDir, 'lowdb.json'), data)
  const times: number[] = []
  for (let run = 0; run < 5; run++) times.push(await time(() => database.write()))
  return median(times)
}

async function measureOpening(
  dataDir: string,
  customerId: string,
  folder: string,
  runs: number,
): Promise<Figure> {
  const values: number[] = []
  const floors: number[] = []
  const path = join(folder, 'snapshot.json')
  for (let run = 0; run < runs; run++) {
    floors.push(await time(async () => JSON.parse(await readFile(path, 'utf8')) as unknown))
    const app = await openBenchApp(dataDir)
    values.push(await time(() => app.ask('users.list', firstWindow(customerId))))
    await app.close()
  }
  return { name: 'open-100k', value: median(values), unit: 'ms', floor: median(floors) }
}

async function measureSearch(app: BenchApp, customerId: string, runs: number): Promise<Figure> {
  const { names } = await allNames(app, customerId)
  const lower = names.map((name) => name.toLowerCase())
  await app.ask('users.list', firstWindow(customerId, 'x'))
  const values: number[] = []
  const floors: number[] = []
  for (let run = 0; run < runs; run++) {
    const search = `${run} garc`.slice(-4)
    floors.push(await time(() => Promise.resolve(lower.filter((name) => name.includes(search)).length)))
    values.push(await time(() => app.ask('users.list', firstWindow(customerId, search))))
  }
  return { name: 'search-100k', value: median(values), unit: 'ms', floor: median(floors) }
}

/** The first list of a customer that is open already, against a bare sort of the same names. */
async function measureSort(dataDir: string, customerId: string, runs: number): Promise<Figure> {
  const values: number[] = []
  const floors: number[] = []
  for (let run = 0; run < runs; run++) {
    const app = await openBenchApp(dataDir)
    const { names } = await allNames(app, customerId)
    const collator = new Intl.Collator('en')
    floors.push(await time(() => Promise.resolve([...names].sort(collator.compare))))
    // The names came in another order. A window of the middle, since the first one needs no whole sort.
    const middle = { ...firstWindow(customerId), offset: 50_000 }
    values.push(await time(() => app.ask('users.list', middle)))
    await app.close()
  }
  return { name: 'sort-100k', value: median(values), unit: 'ms', floor: median(floors) }
}

/** The display names in the order in which they were created. */
async function allNames(app: BenchApp, customerId: string): Promise<{ names: string[] }> {
  const names: string[] = []
  for (;;) {
    const { rows, total } = await app.ask('users.list', {
      ...firstWindow(customerId),
      sort: { by: 'createdAt', descending: false },
      offset: names.length,
      limit: 500,
    })
    names.push(...rows.map(({ displayName }) => displayName))
    if (names.length >= total) return { names }
  }
}
