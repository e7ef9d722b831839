import { randomUUID } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { nodeFileSystem } from '#main/store/file-system.ts'
import { createCustomer } from '#shared/domain/decide/customers.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import { codeOf, FABRIKAM, valueOf } from '../support/customers.ts'
import { faultyDisk, systemError } from '../support/store/faults.ts'
import type { DiskCall } from '../support/store/faults.ts'
import { MemoryDisk } from '../support/store/memory-disk.ts'
import {
  addFabrikam,
  allCommits,
  command,
  commit,
  leaveDeadLock,
  newDataDir,
  openTestStore,
  renamed,
} from '../support/store/open-test-store.ts'

const decide = () => createCustomer(FABRIKAM)
const foldersOf = async (dataDir: string) => (await readdir(join(dataDir, 'customers'))).sort()

describe('making a customer', () => {
  it('answers with the commit that begins its journal', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    const id = randomUUID()
    const heard: number[] = []
    store.onCommit((_, { seq }) => heard.push(seq))
    const answer = valueOf(await store.createCustomer(id, command(), decide))
    expect(answer).toMatchObject({ seq: 1, events: [{ type: 'customer-created', details: FABRIKAM }] })
    expect(heard).toEqual([1])
    expect(store.isLoaded(id)).toBe(true)
    expect(await foldersOf(dataDir)).toEqual([id])
  })

  it('that is refused leaves nothing', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    const id = randomUUID()
    expect(codeOf(await store.createCustomer(id, command(), () => refuse({ code: 'no' })))).toBe('no')
    expect(valueOf(await store.createCustomer(id, command(), () => ok([])))).toMatchObject({ events: [] })
    expect(codeOf(await store.customer(id))).toBe('customer-not-found')
    expect(await foldersOf(dataDir)).toEqual([])
  })

  it('twice by the same command makes one', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    const id = randomUUID()
    const meta = command()
    const decided = vi.fn(decide)
    const [first, second] = await Promise.all([
      store.createCustomer(id, meta, decided),
      store.createCustomer(id, meta, decided),
    ])
    expect(second).toEqual(first)
    await store.close()
    const again = await openTestStore(dataDir)
    expect(await again.createCustomer(id, meta, decided)).toEqual(first)
    expect(decided).toHaveBeenCalledTimes(1)
  })

  it('under an id that is taken or is none is a bug', async () => {
    const store = await openTestStore(await newDataDir())
    const customer = await addFabrikam(store)
    await expect(store.createCustomer(customer.id, command(), decide)).rejects.toThrow('this id')
    await expect(store.createCustomer('../outside', command(), decide)).rejects.toThrow('UUID')
  })

  for (const name of ['makeFolder', 'open', 'write', 'sync', 'syncFolder', 'rename'] as const)
    it(`on a disk that fails at ${name} is refused, leaves nothing, and can be repeated`, async () => {
      const dataDir = await newDataDir()
      let failing = false
      const fileSystem = faultyDisk(nodeFileSystem, (call: DiskCall) =>
        failing && call.name === name ? systemError('EIO') : null,
      )
      const store = await openTestStore(dataDir, { fileSystem })
      const id = randomUUID()
      const meta = command()
      failing = true
      expect(codeOf(await store.createCustomer(id, meta, decide))).toBe('store-failed')
      expect(codeOf(await store.customer(id))).toBe('customer-not-found')
      failing = false
      expect(codeOf(await store.createCustomer(id, meta, decide))).toBe('ok')
      expect(await foldersOf(dataDir)).toEqual([id])
    })
})

describe('removing a customer', () => {
  it('removes its folder and its place in the index, for good', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    const gone = await addFabrikam(store)
    const stays = await addFabrikam(store)
    expect(codeOf(await store.removeCustomer(gone.id))).toBe('ok')
    expect(codeOf(await store.customer(gone.id))).toBe('customer-not-found')
    expect(codeOf(await store.removeCustomer(gone.id))).toBe('customer-not-found')
    expect(await foldersOf(dataDir)).toEqual([stays.id])
    await store.close()
    const again = await openTestStore(dataDir)
    expect(again.customers().map(({ customerId }) => customerId)).toEqual([stays.id])
    expect(codeOf(await again.removeCustomer(stays.id))).toBe('ok')
    expect(await foldersOf(dataDir)).toEqual([])
  })

  it('waits for commands under way; later ones are refused', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    const customer = await addFabrikam(store)
    const before = commit(customer, renamed(customer.state, 'Other'))
    const removed = store.removeCustomer(customer.id)
    expect(await before).toMatchObject({ seq: 2 })
    expect(codeOf(await removed)).toBe('ok')
    const after = await customer.execute(command(), (state) => ok([renamed(state, 'Third')]))
    expect(codeOf(after)).toBe('store-failed')
    expect(await foldersOf(dataDir)).toEqual([])
  })

  it('waits for one that is being loaded', async () => {
    const disk = new MemoryDisk()
    const store = await openTestStore('/data', { fileSystem: disk })
    const { id } = await addFabrikam(store)
    await store.close()
    const again = await openTestStore('/data', { fileSystem: disk })
    const [loaded, removed] = await Promise.all([again.customer(id), again.removeCustomer(id)])
    expect([codeOf(loaded), codeOf(removed)]).toEqual(['ok', 'ok'])
    expect(again.isLoaded(id)).toBe(false)
    expect(again.customers()).toEqual([])
  })

  it('works on one that is damaged', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    const { id } = await addFabrikam(store)
    await store.close()
    await writeFile(join(dataDir, 'customers', id, 'journal.jsonl'), 'broken\n')
    const again = await openTestStore(dataDir)
    expect(codeOf(await again.customer(id))).toBe('customer-damaged')
    expect(codeOf(await again.removeCustomer(id))).toBe('ok')
    expect(await foldersOf(dataDir)).toEqual([])
  })

  for (const name of ['rename', 'syncFolder'] as const)
    it(`on a disk that fails at ${name} leaves the customer in use`, async () => {
      const dataDir = await newDataDir()
      let failing = false
      const fileSystem = faultyDisk(nodeFileSystem, (call: DiskCall) =>
        failing && call.name === name ? systemError('EIO') : null,
      )
      const store = await openTestStore(dataDir, { fileSystem })
      const customer = await addFabrikam(store)
      failing = true
      expect(codeOf(await store.removeCustomer(customer.id))).toBe('store-failed')
      failing = false
      expect(await commit(customer, renamed(customer.state, 'Still here'))).toMatchObject({ seq: 2 })
      expect(store.customers()).toMatchObject([{ details: { name: 'Still here' } }])
    })

  it('that could not delete all files is finished at the next opening', async () => {
    const dataDir = await newDataDir()
    let setAside = false
    const fileSystem = faultyDisk(nodeFileSystem, ({ name }) => {
      if (setAside && name === 'remove') return systemError('EBUSY')
      setAside ||= name === 'rename'
      return null
    })
    const store = await openTestStore(dataDir)
    const { id } = await addFabrikam(store)
    await store.close()
    const failing = await openTestStore(dataDir, { fileSystem })
    expect(codeOf(await failing.removeCustomer(id))).toBe('ok')
    expect(codeOf(await failing.customer(id))).toBe('customer-not-found')
    expect(await foldersOf(dataDir)).toEqual([`.unfinished-${id}`])
    await failing.close()
    await leaveDeadLock(dataDir)
    expect((await openTestStore(dataDir)).customers()).toEqual([])
    expect(await foldersOf(dataDir)).toEqual([])
  })
})

it('customers that are used in turn never have more than a few files open', async () => {
  const dataDir = await newDataDir()
  let open = 0
  let most = 0
  const fileSystem: typeof nodeFileSystem = {
    ...nodeFileSystem,
    async open(path, flags) {
      const file = await nodeFileSystem.open(path, flags)
      most = Math.max(most, ++open)
      return {
        ...file,
        close: () => {
          open--
          return file.close()
        },
      }
    },
  }
  const store = await openTestStore(dataDir, { fileSystem })
  const customers = []
  for (let number = 0; number < 100; number++) customers.push(await addFabrikam(store))
  for (const customer of customers) await commit(customer, renamed(customer.state, 'Once'))
  expect(most).toBeLessThanOrEqual(40)
  const [first] = customers
  await Promise.all([allCommits(first!), commit(first!, renamed(first!.state, 'Twice')), allCommits(first!)])
  await store.close()
  expect(open).toBe(0)
})

it('after closing, every command is refused and nothing is written', async () => {
  const dataDir = await newDataDir()
  const store = await openTestStore(dataDir)
  const customer = await addFabrikam(store)
  const inTime = commit(customer, renamed(customer.state, 'In time'))
  const closing = store.close()
  expect(await inTime).toMatchObject({ seq: 2 })
  await closing
  const journal = await readFile(join(dataDir, 'customers', customer.id, 'journal.jsonl'))
  const late = await customer.execute(command(), (state) => ok([renamed(state, 'Late')]))
  expect(late).toMatchObject({ ok: false, refusal: { code: 'store-failed' } })
  expect(codeOf(await store.createCustomer(randomUUID(), command(), decide))).toBe('store-failed')
  expect(codeOf(await store.removeCustomer(customer.id))).toBe('store-failed')
  expect(await readFile(join(dataDir, 'customers', customer.id, 'journal.jsonl'))).toEqual(journal)
  expect(await readdir(dataDir)).not.toContain('lock')
})

it('closing waits for a customer that is being made', async () => {
  const store = await openTestStore(await newDataDir())
  const order: string[] = []
  const closing = new Promise<void>((resolve) => {
    const making = store.createCustomer(randomUUID(), command(), () => {
      resolve(store.close())
      return decide()
    })
    void making.then((answer) => order.push(codeOf(answer)))
  })
  await closing
  order.push('closed')
  expect(order).toEqual(['ok', 'closed'])
})

it('folders and files are for their owner alone', async () => {
  const dataDir = await newDataDir()
  const store = await openTestStore(dataDir)
  const customer = await addFabrikam(store)
  await commit(customer, renamed(customer.state, 'Other'))
  const modes: string[] = []
  const look = async (path: string): Promise<void> => {
    const found = await stat(path)
    modes.push((found.mode & 0o777).toString(8))
    if (!found.isDirectory()) return
    for (const name of await readdir(path)) await look(join(path, name))
  }
  await look(join(dataDir, 'lock'))
  await store.close()
  await look(dataDir)
  expect(modes).toEqual(['600', '700', '700', '700', '600', '600'])
})

it('a folder that was there keeps its mode', async () => {
  const dataDir = await newDataDir()
  await mkdir(dataDir)
  await chmod(dataDir, 0o755)
  await openTestStore(dataDir)
  expect((await stat(dataDir)).mode & 0o777).toBe(0o755)
})
