import { createHash, randomUUID } from 'node:crypto'
import { copyFile, cp, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeNewFile } from '#main/store/file-system.ts'
import type { CustomerStore, Store } from '#main/store/store.ts'
import { openStore } from '#main/store/store.ts'
import { ok } from '#shared/domain/result.ts'
import { AT, codeOf, user, valueOf } from '../support/customers.ts'
import { anyHistory, decideStep } from '../support/histories.ts'
import { recordingLog } from '../support/ports.ts'
import { MemoryDisk } from '../support/store/memory-disk.ts'
import {
  addFabrikam,
  allCommits,
  command,
  commit,
  leaveDeadLock,
  newDataDir,
  openTestStore,
  picture,
  renamed,
  testClock,
} from '../support/store/open-test-store.ts'

const folderOf = (dataDir: string, id: string) => join(dataDir, 'customers', id)
const journalOf = (dataDir: string, id: string) => join(folderOf(dataDir, id), 'journal.jsonl')
const snapshotOf = (dataDir: string, id: string) => join(folderOf(dataDir, id), 'snapshot.json')

/** Users enough that their commit is followed by a snapshot. */
const manyUsers = Array.from({ length: 4000 }, (_, number) =>
  user(`user-${number}`, { displayName: `Имя Фамилия ${number}`, profile: { jobTitle: 'Clerk' } }),
)
const importOf = (batchId: string, users = manyUsers) => [
  { type: 'batch-opened', batchId, kind: 'import', fileName: 'list.csv' } as const,
  ...users.map((each) => ({ type: 'user-created', user: each, batchId }) as const),
]

/** A closed data folder with a customer of three commits. */
async function threeCommits() {
  const dataDir = await newDataDir()
  const store = await openTestStore(dataDir)
  const customer = await addFabrikam(store)
  await commit(customer, renamed(customer.state, 'Second'))
  await commit(customer, renamed(customer.state, 'Третий'))
  await store.close()
  return { dataDir, id: customer.id, path: journalOf(dataDir, customer.id) }
}

/** The same as a crash leaves it: with an index that knows nothing yet. */
async function threeCommitsAfterCrash() {
  const folder = await threeCommits()
  await rm(join(folder.dataDir, 'directory.json'))
  await leaveDeadLock(folder.dataDir)
  return folder
}

const loadAgain = async (dataDir: string, id: string): Promise<CustomerStore> =>
  valueOf(await (await openTestStore(dataDir)).customer(id))

const quarantined = (dataDir: string) => readdir(join(dataDir, 'quarantine')).catch(() => [])

describe('a customer opened again', () => {
  it('is what it was, whatever happened to it', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, fc.boolean(), async (steps, crashed) => {
        const dataDir = await newDataDir()
        const store = await openTestStore(dataDir)
        const customer = await addFabrikam(store)
        for (const [number, step] of steps.entries())
          await customer.execute(command(), (state, at) => decideStep(state, step, number, at))
        const before = picture(customer.state)
        const commits = await allCommits(customer)
        await store.close()
        if (crashed) await rm(join(dataDir, 'directory.json'), { force: true })
        const reopened = await openTestStore(dataDir)
        const again = valueOf(await reopened.customer(customer.id))
        expect(picture(again.state)).toEqual(before)
        expect(again.revision).toBe(commits.length)
        expect(again.createdAt).toBe(AT)
        expect(await allCommits(again)).toEqual(commits)
        await reopened.close()
      }),
      { numRuns: 25 },
    )
  })

  it('is the same from its snapshot, and from its journal alone', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    const customer = await addFabrikam(store)
    await commit(customer, ...importOf('first'))
    await fc.assert(
      fc.asyncProperty(anyHistory, async (steps) => {
        for (const [number, step] of steps.entries())
          await customer.execute(command(), (state, at) =>
            decideStep(state, step, customer.revision * 100 + number, at),
          )
      }),
      { numRuns: 3 },
    )
    const before = picture(customer.state)
    await store.close()
    expect((await stat(snapshotOf(dataDir, customer.id))).size).toBeGreaterThan(1_000_000)
    const fromSnapshot = await openTestStore(dataDir)
    expect(picture(valueOf(await fromSnapshot.customer(customer.id)).state)).toEqual(before)
    await fromSnapshot.close()
    await rm(snapshotOf(dataDir, customer.id))
    expect(picture((await loadAgain(dataDir, customer.id)).state)).toEqual(before)
  })

  it('is read once, however many ask for it at the same time', async () => {
    const { dataDir, id } = await threeCommits()
    const store = await openTestStore(dataDir)
    expect(store.isLoaded(id)).toBe(false)
    const [first, second] = await Promise.all([store.customer(id), store.customer(id)])
    expect(valueOf(first)).toBe(valueOf(second))
    expect(store.isLoaded(id)).toBe(true)
  })
})

describe('a last line that is not whole', () => {
  it('is an unfinished commit, wherever it was torn: kept in quarantine, and the journal goes on', async () => {
    const { id, path } = await threeCommits()
    const whole = await readFile(path)
    const start = whole.subarray(0, -1).lastIndexOf('\n') + 1
    for (let length = start + 1; length < whole.length; length++) {
      const disk = new MemoryDisk()
      await disk.makeFolder(folderOf('/data', id))
      await writeNewFile(disk, journalOf('/data', id), [whole.subarray(0, length)])
      const store = await openTestStore('/data', { fileSystem: disk })
      const customer = valueOf(await store.customer(id))
      expect([customer.revision, customer.state.details.name]).toEqual([2, 'Second'])
      expect(await disk.readFile(journalOf('/data', id))).toEqual(whole.subarray(0, start))
      const [kept] = await disk.list('/data/quarantine')
      expect(await disk.readFile(`/data/quarantine/${kept!}`)).toEqual(whole.subarray(start, length))
      expect(await commit(customer, renamed(customer.state, 'After'))).toMatchObject({ seq: 3 })
      await store.close()
      const again = await openTestStore('/data', { fileSystem: disk })
      expect(valueOf(await again.customer(id)).state.details.name).toBe('After')
      await again.close()
    }
  })

  it('is one too when some of its bytes never reached the disk', async () => {
    const { dataDir, id, path } = await threeCommitsAfterCrash()
    const bytes = await readFile(path)
    bytes.fill(0, bytes.length - 40, bytes.length - 20)
    await writeFile(path, bytes)
    const customer = await loadAgain(dataDir, id)
    expect([customer.revision, customer.state.details.name]).toEqual([2, 'Second'])
    expect(await quarantined(dataDir)).toHaveLength(1)
  })

  it('is damage where the index knows that it was answered', async () => {
    const { dataDir, id, path } = await threeCommits()
    const size = (await stat(path)).size
    await truncate(path, size - 10)
    const store = await openTestStore(dataDir)
    expect(codeOf(await store.customer(id))).toBe('customer-damaged')
    expect((await stat(path)).size).toBe(size - 10)
    await store.close()
    expect(codeOf(await (await openTestStore(dataDir)).customer(id))).toBe('customer-damaged')
  })
})

describe('damage within a journal', () => {
  const damages: [string, (lines: string[]) => string[]][] = [
    ['a changed letter', ([first, second, third]) => [first!, second!.replace('Second', 'Sekond'), third!]],
    ['a missing line', ([first, , third]) => [first!, third!]],
    ['lines that changed places', ([first, second, third]) => [first!, third!, second!]],
    ['a line twice', ([first, second, third]) => [first!, second!, second!, third!]],
    ['something that is no JSON', ([first, , third]) => [first!, 'no JSON', third!]],
    ['an empty line', ([first, second, third]) => [first!, '', second!, third!]],
    ['nothing at all', () => []],
  ]
  for (const [what, damage] of damages)
    it(`(${what}) makes the customer damaged, leaves it as it is and all others in use`, async () => {
      const { dataDir, id, path } = await threeCommitsAfterCrash()
      const other = await withStore(dataDir, async (store) => (await addFabrikam(store)).id)
      const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
      const damaged = damage(lines)
        .map((line) => `${line}\n`)
        .join('')
      await writeFile(path, damaged)
      await rm(join(dataDir, 'directory.json'), { force: true })
      const log = recordingLog()
      const store = await openTestStore(dataDir, { log })
      expect(codeOf(await store.customer(id))).toBe('customer-damaged')
      expect(store.customers().find(({ customerId }) => customerId === id)).toMatchObject({ damaged: true })
      expect(log.lines.some((line) => line.startsWith('error customer-damaged'))).toBe(true)
      const working = valueOf(await store.customer(other))
      expect(await commit(working, renamed(working.state, 'Works'))).toMatchObject({ seq: 2 })
      await store.close()
      expect(await readFile(path, 'utf8')).toBe(damaged)
      expect(await quarantined(dataDir)).toEqual([])
    })

  it('is over when the journal has been mended', async () => {
    const { dataDir, id, path } = await threeCommits()
    await copyFile(path, `${path}.good`)
    await writeFile(path, 'broken\n')
    await withStore(dataDir, async (store) =>
      expect(codeOf(await store.customer(id))).toBe('customer-damaged'),
    )
    await copyFile(`${path}.good`, path)
    expect((await loadAgain(dataDir, id)).state.details.name).toBe('Третий')
  })

  it('leaves in the index what could be read', async () => {
    const { dataDir, id, path } = await threeCommitsAfterCrash()
    const [first, second, third] = (await readFile(path, 'utf8')).trimEnd().split('\n')
    await writeFile(path, [first, second, third!.replace('Operator', 'operator'), third, ''].join('\n'))
    await rm(join(dataDir, 'directory.json'), { force: true })
    const store = await openTestStore(dataDir)
    expect(store.customers()).toMatchObject([
      { customerId: id, details: { name: 'Second' }, seq: 2, damaged: true },
    ])
  })

  it('is a folder without a journal, too', async () => {
    const { dataDir, id, path } = await threeCommits()
    await rm(path)
    const store = await openTestStore(dataDir)
    expect(codeOf(await store.customer(id))).toBe('customer-damaged')
    const stranger = randomUUID()
    await mkdir(folderOf(dataDir, stranger))
    await store.close()
    const again = await openTestStore(dataDir)
    expect(again.customers()).toMatchObject([
      { customerId: id, details: { name: 'Третий' }, damaged: true },
      { customerId: stranger, details: { name: stranger }, damaged: true },
    ])
  })

  it('is a line that a newer version wrote: nothing is taken for a torn one', async () => {
    const { dataDir, id, path } = await threeCommitsAfterCrash()
    const journal = `${await readFile(path, 'utf8')}{"v":2,"what":"ever"}\n`
    await writeFile(path, journal)
    const store = await openTestStore(dataDir)
    expect(codeOf(await store.customer(id))).toBe('customer-damaged')
    expect(await readFile(path, 'utf8')).toBe(journal)
  })
})

describe('a snapshot', () => {
  /** A closed folder whose customer has a snapshot after commit 2 and two more commits. */
  async function withSnapshot() {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    const customer = await addFabrikam(store)
    const imported = await commit(customer, ...importOf('batch'))
    await store.close()
    const again = await openTestStore(dataDir)
    const loaded = valueOf(await again.customer(customer.id))
    await commit(loaded, renamed(loaded.state, 'Third'))
    await commit(loaded, renamed(loaded.state, 'Fourth'))
    const expected = picture(loaded.state)
    await again.close()
    return { dataDir, id: customer.id, path: snapshotOf(dataDir, customer.id), expected, imported }
  }

  it('spares the replay of what it holds', async () => {
    const { dataDir, id, path, expected, imported } = await withSnapshot()
    const snapshot = JSON.parse(await readFile(path, 'utf8')) as { journal: { seq: number } }
    expect(snapshot.journal.seq).toBe(2)
    const customer = await loadAgain(dataDir, id)
    expect(picture(customer.state)).toEqual(expected)
    // A command from before the snapshot is still known.
    const repeated = await customer.execute(command(imported.commandId), () => ok([]))
    expect(valueOf(repeated)).toEqual(imported)
  })

  for (const [what, bytes] of [
    ['is empty', () => Buffer.alloc(0)],
    ['holds null', () => Buffer.from('null')],
    ['is cut off', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    [
      'has one bit changed',
      (whole: Buffer) => {
        const copy = Buffer.from(whole)
        copy[copy.length >> 1]! ^= 1
        return copy
      },
    ],
    ['is of another shape', (whole: Buffer) => resealed(whole, (snapshot) => ({ ...snapshot, users: [{}] }))],
  ] as [string, (whole: Buffer) => Buffer][])
    it(`that ${what} is moved into quarantine, and the journal is replayed`, async () => {
      const { dataDir, id, path, expected } = await withSnapshot()
      const broken = bytes(await readFile(path))
      await writeFile(path, broken)
      expect(picture((await loadAgain(dataDir, id)).state)).toEqual(expected)
      const [kept] = await quarantined(dataDir)
      expect((await readFile(join(dataDir, 'quarantine', kept!))).equals(broken)).toBe(true)
    })

  it('that is gone leaves its predecessor to start from', async () => {
    const { dataDir, id, path, expected } = await withSnapshot()
    await cp(path, `${path}.bak`)
    await rm(path)
    expect(picture((await loadAgain(dataDir, id)).state)).toEqual(expected)
  })

  it('of another journal makes the customer damaged, and nothing is moved', async () => {
    const dataDir = await newDataDir()
    const { id } = await withStore(dataDir, async (store) => {
      const customer = await addFabrikam(store)
      await commit(customer, ...importOf('batch'))
      return customer
    })
    const path = snapshotOf(dataDir, id)
    const foreign = resealed(await readFile(path), (snapshot) => ({
      ...snapshot,
      journal: { ...(snapshot['journal'] as object), checksum: 'f'.repeat(64) },
    }))
    await writeFile(path, foreign)
    const store = await openTestStore(dataDir)
    expect(codeOf(await store.customer(id))).toBe('customer-damaged')
    expect((await readFile(path)).equals(foreign)).toBe(true)
  })

  it('that reaches beyond the journal makes the customer damaged', async () => {
    const { dataDir, id } = await withSnapshot()
    const journal = journalOf(dataDir, id)
    const bytes = await readFile(journal)
    await writeFile(journal, bytes.subarray(0, bytes.indexOf('\n') + 1))
    const store = await openTestStore(dataDir)
    expect(codeOf(await store.customer(id))).toBe('customer-damaged')
  })
})

/** The snapshot, changed, with a checksum that is right again. */
function resealed(
  bytes: Buffer,
  change: (snapshot: Record<string, unknown>) => Record<string, unknown>,
): Buffer {
  const fields = Object.entries(JSON.parse(bytes.toString()) as Record<string, unknown>)
  const snapshot = Object.fromEntries(fields.filter(([field]) => field !== 'checksum'))
  const body = JSON.stringify(change(snapshot)).slice(0, -1)
  return Buffer.from(`${body},"checksum":"${createHash('sha256').update(body).digest('hex')}"}`)
}

async function withStore<Value>(dataDir: string, task: (store: Store) => Promise<Value>): Promise<Value> {
  const store = await openTestStore(dataDir)
  try {
    return await task(store)
  } finally {
    await store.close()
  }
}

describe('a data folder', () => {
  it('is opened by one process at a time', async () => {
    const dataDir = await newDataDir()
    const first = await openTestStore(dataDir)
    const options = { dataDir, clock: testClock(), log: recordingLog() }
    expect(await openStore(options)).toMatchObject({ ok: false, refusal: { code: 'folder-in-use' } })
    await first.close()
    const second = await openTestStore(dataDir)
    expect(second.customers()).toEqual([])
  })

  it('of a process that was killed is taken over', async () => {
    const dataDir = await newDataDir()
    await (await openTestStore(dataDir)).close()
    await leaveDeadLock(dataDir)
    expect((await openTestStore(dataDir)).customers()).toEqual([])
  })

  it('that a newer version wrote is refused and stays as it was', async () => {
    const { dataDir } = await threeCommits()
    const directory = join(dataDir, 'directory.json')
    const newer = (await readFile(directory, 'utf8')).replace('{"v":1', '{"v":2')
    await writeFile(directory, newer)
    const names = await readdir(dataDir)
    const options = { dataDir, clock: testClock(), log: recordingLog() }
    expect(await openStore(options)).toMatchObject({ ok: false, refusal: { code: 'folder-newer' } })
    expect(await readFile(directory, 'utf8')).toBe(newer)
    expect(await readdir(dataDir)).toEqual(names)
  })

  it('that is a file is refused', async () => {
    const dataDir = await newDataDir()
    await writeFile(dataDir, 'a file')
    const opened = await openStore({ dataDir, clock: testClock(), log: recordingLog() })
    expect(opened).toMatchObject({
      ok: false,
      refusal: { code: 'folder-unusable', details: { folder: dataDir, reason: 'EEXIST' } },
    })
  })
})
