import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { nodeFileSystem } from '#main/store/file-system.ts'
import type { OpenFile } from '#main/store/file-system.ts'
import type { CustomerStore } from '#main/store/store.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import { user, valueOf } from '../support/customers.ts'
import { recordingLog } from '../support/ports.ts'
import { faultyDisk, systemError } from '../support/store/faults.ts'
import { MemoryDisk } from '../support/store/memory-disk.ts'
import {
  addFabrikam,
  commit,
  newDataDir,
  openTestStore,
  picture,
  renamed,
} from '../support/store/open-test-store.ts'

const folderOf = (dataDir: string, { id }: CustomerStore) => join(dataDir, 'customers', id)
const snapshotOf = (dataDir: string, customer: CustomerStore) =>
  join(folderOf(dataDir, customer), 'snapshot.json')
const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** A batch of users whose commit takes some 300 bytes each. */
const importOf = (batchId: string, count: number): CustomerEvent[] => [
  { type: 'batch-opened', batchId, kind: 'import', fileName: 'list.csv' },
  ...Array.from({ length: count }, (_, number): CustomerEvent => ({
    type: 'user-created',
    user: user(`${batchId}-${number}`, { displayName: 'Имя Фамилия'.repeat(3) }),
    batchId,
  })),
]

async function snapshotSeq(dataDir: string, customer: CustomerStore): Promise<number> {
  const text = await readFile(snapshotOf(dataDir, customer), 'utf8')
  return (JSON.parse(text) as { journal: { seq: number } }).journal.seq
}

it('a small customer needs no snapshot', async () => {
  const dataDir = await newDataDir()
  const store = await openTestStore(dataDir)
  const customer = await addFabrikam(store)
  await commit(customer, ...importOf('a', 100))
  await store.close()
  expect(await readdir(folderOf(dataDir, customer))).toEqual(['journal.jsonl'])
})

it('a large commit is answered first and followed by a snapshot, in the background', async () => {
  const dataDir = await newDataDir()
  const store = await openTestStore(dataDir)
  const customer = await addFabrikam(store)
  await commit(customer, ...importOf('a', 5000))
  expect(await exists(snapshotOf(dataDir, customer))).toBe(false)
  await vi.waitFor(async () => expect(await snapshotSeq(dataDir, customer)).toBe(2))
})

it('commands that come while a snapshot is written are not in it, and are not lost', async () => {
  const dataDir = await newDataDir()
  const during: Promise<unknown>[] = []
  const fileSystem = faultyDisk(nodeFileSystem, ({ name, path }) => {
    if (name === 'write' && path.includes('snapshot.json') && during.length === 0) {
      const deleted = { type: 'user-deleted', user: customer.state.users.get('a-7')! } as const
      during.push(commit(customer, renamed(customer.state, 'Meanwhile'), deleted))
    }
    return null
  })
  const store = await openTestStore(dataDir, { fileSystem })
  const customer = await addFabrikam(store)
  await commit(customer, ...importOf('a', 5000))
  await vi.waitFor(async () => expect(await exists(snapshotOf(dataDir, customer))).toBe(true))
  await Promise.all(during)
  const text = await readFile(snapshotOf(dataDir, customer), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ journal: { seq: 2 }, details: { name: 'Fabrikam' } })
  const expected = picture(customer.state)
  await store.close()
  const again = valueOf(await (await openTestStore(dataDir)).customer(customer.id))
  expect(picture(again.state)).toEqual(expected)
  expect(again.revision).toBe(3)
})

it('the next one waits until a quarter of the last has been written again', async () => {
  const dataDir = await newDataDir()
  const store = await openTestStore(dataDir)
  const customer = await addFabrikam(store)
  await commit(customer, ...importOf('a', 20_000))
  await vi.waitFor(async () => expect(await snapshotSeq(dataDir, customer)).toBe(2))
  const quarter = Math.ceil((await stat(snapshotOf(dataDir, customer))).size / 4)
  expect(quarter).toBeGreaterThan(1024 * 1024)
  await commit(customer, ...importOf('b', 3000))
  await commit(customer, renamed(customer.state, 'Still not'))
  await store.close()
  expect(await snapshotSeq(dataDir, customer)).toBe(2)
  const again = await openTestStore(dataDir)
  const loaded = valueOf(await again.customer(customer.id))
  await commit(loaded, ...importOf('c', 3000))
  await again.close()
  expect(await snapshotSeq(dataDir, customer)).toBe(5)
})

it('one that can not be written leaves the customer as it is', async () => {
  const dataDir = await newDataDir()
  const log = recordingLog()
  const fileSystem = faultyDisk(nodeFileSystem, ({ name, path }) =>
    name === 'write' && path.includes('snapshot.json') ? { halfThen: systemError('ENOSPC') } : null,
  )
  const store = await openTestStore(dataDir, { fileSystem, log })
  const customer = await addFabrikam(store)
  await commit(customer, ...importOf('a', 5000))
  await vi.waitFor(() => expect(log.lines.some((line) => line.includes('snapshot-unwritten'))).toBe(true))
  expect(await commit(customer, renamed(customer.state, 'Goes on'))).toMatchObject({ seq: 3 })
  await store.close()
  expect(await readdir(folderOf(dataDir, customer))).toEqual(['journal.jsonl'])
})

it('closing writes the one that is due', async () => {
  const dataDir = await newDataDir()
  const store = await openTestStore(dataDir)
  const customer = await addFabrikam(store)
  await commit(customer, ...importOf('a', 5000))
  await store.close()
  expect(await snapshotSeq(dataDir, customer)).toBe(2)
})

/** A disk on which no snapshot reaches the plates before it is told to. */
class SlowDisk extends MemoryDisk {
  readonly #synced: Promise<void>
  sync = (): void => {}

  constructor() {
    super()
    this.#synced = new Promise((resolve) => {
      this.sync = resolve
    })
  }

  override async open(path: string, flags: 'r' | 'r+' | 'wx'): Promise<OpenFile> {
    const file = await super.open(path, flags)
    return path.includes('snapshot.json')
      ? { ...file, sync: () => this.#synced.then(() => file.sync()) }
      : file
  }
}

it('closing waits for the one that is being written', async () => {
  const disk = new SlowDisk()
  const manyTurns = async () => {
    for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
  const store = await openTestStore('/data', { fileSystem: disk })
  const customer = await addFabrikam(store)
  await commit(customer, ...importOf('a', 5000))
  await manyTurns()
  const closing = store.close()
  await manyTurns()
  expect(await disk.list('/data')).toContain('lock')
  disk.sync()
  await closing
  expect(disk.files().sort()).toEqual([
    `/data/customers/${customer.id}/journal.jsonl`,
    `/data/customers/${customer.id}/snapshot.json`,
    '/data/directory.json',
  ])
})
