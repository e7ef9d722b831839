import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { nodeFileSystem } from '#main/store/file-system.ts'
import type { StoredSettings } from '#main/store/store.ts'
import { handOver, markCarriedOut } from '#shared/domain/decide/batches.ts'
import { deleteUsers } from '#shared/domain/decide/users.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import { DEFAULT_SHEET_ARRANGEMENT } from '#shared/domain/sheet-options.ts'
import { AT, BUSINESS_BASIC, codeOf, FABRIKAM, subscription, user, valueOf } from '../support/customers.ts'
import { faultyDisk, systemError } from '../support/store/faults.ts'
import {
  addFabrikam,
  command,
  commit,
  leaveDeadLock,
  newDataDir,
  openTestStore,
  renamed,
  testClock,
} from '../support/store/open-test-store.ts'

const SETTINGS: StoredSettings = {
  language: 'ru',
  theme: 'dark',
  operatorName: 'Анна',
  passwordLength: 12,
  paper: 'A4',
  sheets: DEFAULT_SHEET_ARRANGEMENT,
  remindAfterDays: 14,
  destroyAfterDays: null,
}

const directoryOf = (dataDir: string) => join(dataDir, 'directory.json')
const users = ['anna', 'ben', 'carla'].map((id) => user(id, {}, [BUSINESS_BASIC]))
const imported: CustomerEvent[] = [
  { type: 'subscription-added', subscription: subscription(10) },
  { type: 'batch-opened', batchId: 'batch', kind: 'import', fileName: 'list.csv' },
  ...users.map((each): CustomerEvent => ({ type: 'user-created', user: each, batchId: 'batch' })),
]

afterEach(() => {
  vi.useRealTimers()
})

describe('the index', () => {
  it('tells what the Dashboard needs of a customer', async () => {
    const store = await openTestStore(await newDataDir())
    const customer = await addFabrikam(store)
    await commit(customer, ...imported)
    await customer.execute(command(), (state) => deleteUsers(state, ['ben']))
    await customer.execute(command(), (state) => handOver(state, { batchId: 'batch', userIds: ['anna'] }))
    expect(store.customers()).toMatchObject([
      {
        customerId: customer.id,
        details: FABRIKAM,
        users: 2,
        deletedUsers: 1,
        seats: 10,
        seatsUsed: 2,
        openBatches: [
          {
            batchId: 'batch',
            kind: 'import',
            createdAt: AT,
            actor: 'Operator',
            fileName: 'list.csv',
            users: 3,
            waiting: 1,
            carriedOutAt: null,
          },
        ],
        createdAt: AT,
        damaged: false,
        seq: 4,
      },
    ])
  })

  it('names a batch until it is handed over and carried out', async () => {
    const store = await openTestStore(await newDataDir())
    const customer = await addFabrikam(store)
    await commit(customer, ...imported)
    await customer.execute(command(), (state) => handOver(state, { batchId: 'batch', userIds: 'all' }))
    expect(store.customers()[0]?.openBatches).toMatchObject([{ waiting: 0, carriedOutAt: null }])
    await customer.execute(command(), (state, at) =>
      markCarriedOut(state, { batchId: 'batch', carriedOut: true }, at),
    )
    expect(store.customers()[0]?.openBatches).toEqual([])
  })

  it('counts deleted users as long as they can be restored, also of customers that are not loaded', async () => {
    const dataDir = await newDataDir()
    const clock = testClock('2026-11-01T00:00:00.000Z')
    const store = await openTestStore(dataDir, { clock })
    const customer = await addFabrikam(store)
    await commit(customer, ...imported)
    await customer.execute(command(), (state) => deleteUsers(state, ['anna', 'ben']))
    clock.moveTo('2026-11-11T00:00:00.000Z')
    await customer.execute(command(), (state) => deleteUsers(state, ['carla']))
    await store.close()
    const again = await openTestStore(dataDir, { clock })
    const deletedUsersAt = (instant: string) => {
      clock.moveTo(instant)
      return again.customers()[0]?.deletedUsers
    }
    expect(deletedUsersAt('2026-11-30T23:59:59.999Z')).toBe(3)
    expect(deletedUsersAt('2026-12-01T00:00:00.000Z')).toBe(1)
    expect(deletedUsersAt('2026-12-11T00:00:00.000Z')).toBe(0)
    expect(again.isLoaded(customer.id)).toBe(false)
  })

  it('survives in its file, so that nobody has to be loaded', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    for (const name of ['First', 'Second']) {
      const customer = await addFabrikam(store)
      await commit(customer, renamed(customer.state, name))
    }
    const before = store.customers()
    await store.close()
    const again = await openTestStore(dataDir)
    expect(again.customers()).toEqual(before)
    expect(before.some(({ customerId }) => again.isLoaded(customerId))).toBe(false)
  })

  for (const [what, breakIt] of [
    ['is lost', (path: string) => rm(path)],
    ['can not be read', (path: string) => writeFile(path, '{"v":1,"customers":')],
    ['holds null', (path: string) => writeFile(path, 'null')],
  ] as const)
    it(`is made again from the folders when it ${what}`, async () => {
      const dataDir = await newDataDir()
      const store = await openTestStore(dataDir)
      const customer = await addFabrikam(store)
      await commit(customer, ...imported)
      const before = store.customers()
      await store.close()
      await rm(`${directoryOf(dataDir)}.bak`, { force: true })
      await breakIt(directoryOf(dataDir))
      expect((await openTestStore(dataDir)).customers()).toEqual(before)
      expect(await readdir(join(dataDir, 'quarantine')).catch(() => [])).toHaveLength(
        what === 'is lost' ? 0 : 1,
      )
    })

  it('is put right where customers have changed, come or gone behind its back', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    const gone = await addFabrikam(store)
    const changed = await addFabrikam(store)
    await store.close()
    const old = await readFile(directoryOf(dataDir))
    const again = await openTestStore(dataDir)
    const loaded = valueOf(await again.customer(changed.id))
    await commit(loaded, renamed(loaded.state, 'Changed'))
    const come = await addFabrikam(again)
    await again.close()
    await writeFile(directoryOf(dataDir), old)
    await rm(join(dataDir, 'customers', gone.id), { recursive: true })
    const entries = (await openTestStore(dataDir)).customers()
    expect(entries.map(({ customerId, details }) => [customerId, details.name])).toEqual([
      [changed.id, 'Changed'],
      [come.id, 'Fabrikam'],
    ])
  })

  it('is written a little after the last change, and then nothing is written any more', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const dataDir = await newDataDir()
    let writes = 0
    const fileSystem = faultyDisk(nodeFileSystem, ({ name }) => {
      if (name === 'write' || name === 'rename') writes++
      return null
    })
    const store = await openTestStore(dataDir, { fileSystem })
    const customer = await addFabrikam(store)
    await commit(customer, renamed(customer.state, 'Other'))
    expect(await readdir(dataDir)).not.toContain('directory.json')
    await vi.advanceTimersByTimeAsync(2000)
    await vi.waitFor(async () => expect(await readFile(directoryOf(dataDir), 'utf8')).toContain('Other'))
    expect(vi.getTimerCount()).toBe(0)
    writes = 0
    await vi.advanceTimersByTimeAsync(60_000)
    expect(writes).toBe(0)
  })

  it('that can not be written does not fail a command', async () => {
    const dataDir = await newDataDir()
    const fileSystem = faultyDisk(nodeFileSystem, ({ name, path }) =>
      name === 'open' && path.includes('directory.json') ? systemError('ENOSPC') : null,
    )
    const store = await openTestStore(dataDir, { fileSystem })
    const customer = await addFabrikam(store)
    await store.close()
    expect(await readdir(dataDir)).toEqual(['customers'])
    expect((await openTestStore(dataDir)).customers()[0]?.customerId).toBe(customer.id)
  })

  it('that could not be written is written with the next change, or at closing', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const dataDir = await newDataDir()
    let full = true
    let failures = 0
    const fileSystem = faultyDisk(nodeFileSystem, ({ name, path }) => {
      if (!full || name !== 'open' || !path.includes('directory.json')) return null
      failures++
      return systemError('ENOSPC')
    })
    const store = await openTestStore(dataDir, { fileSystem })
    const customer = await addFabrikam(store)
    await vi.advanceTimersByTimeAsync(2000)
    await vi.waitFor(() => expect(failures).toBe(1))
    full = false
    await store.close()
    expect(await readFile(directoryOf(dataDir), 'utf8')).toContain(customer.id)
  })
})

describe('the settings', () => {
  it('are none until they are set, and then on the disk at once', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    expect(store.settings.get()).toBeNull()
    expect(codeOf(await store.settings.set(SETTINGS))).toBe('ok')
    expect(JSON.parse(await readFile(directoryOf(dataDir), 'utf8'))).toMatchObject({ settings: SETTINGS })
    expect(store.settings.get()).toEqual(SETTINGS)
    await leaveDeadLock(dataDir)
    expect((await openTestStore(dataDir)).settings.get()).toEqual(SETTINGS)
  })

  it('of a version that knew one layout of sheets and no reminders are read, with what held then', async () => {
    const dataDir = await newDataDir()
    const { sheets, remindAfterDays, destroyAfterDays, ...older } = SETTINGS
    const first = await openTestStore(dataDir)
    await first.settings.set(SETTINGS)
    await first.close()
    const file = JSON.parse(await readFile(directoryOf(dataDir), 'utf8')) as object
    await writeFile(directoryOf(dataDir), JSON.stringify({ ...file, settings: older }))
    const { settings } = await openTestStore(dataDir)
    expect(settings.get()).toEqual({ ...older, sheets, remindAfterDays, destroyAfterDays })
    expect(sheets.layout).toBe('cards-8')
  })

  it('stay as they were when the disk does not take new ones', async () => {
    const dataDir = await newDataDir()
    let full = false
    const fileSystem = faultyDisk(nodeFileSystem, ({ name }) =>
      full && name === 'write' ? { halfThen: systemError('ENOSPC') } : null,
    )
    const store = await openTestStore(dataDir, { fileSystem })
    await store.settings.set(SETTINGS)
    full = true
    expect(await store.settings.set({ ...SETTINGS, theme: 'light' })).toEqual({
      ok: false,
      refusal: { code: 'store-failed', details: { reason: 'ENOSPC' } },
    })
    expect(store.settings.get()).toEqual(SETTINGS)
    full = false
    await store.close()
    expect((await openTestStore(dataDir)).settings.get()).toEqual(SETTINGS)
    expect((await readdir(dataDir)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('come from the former file when the last one can not be read', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    await store.settings.set(SETTINGS)
    await store.settings.set({ ...SETTINGS, theme: 'light' })
    await store.close()
    await writeFile(directoryOf(dataDir), 'broken')
    expect((await openTestStore(dataDir)).settings.get()).toMatchObject({ operatorName: 'Анна' })
    const [kept] = await readdir(join(dataDir, 'quarantine'))
    expect(await readFile(join(dataDir, 'quarantine', kept!), 'utf8')).toBe('broken')
  })

  it('can be set while the index is written', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    await Promise.all([
      addFabrikam(store, randomUUID()),
      store.settings.set({ ...SETTINGS, theme: 'light' }),
      addFabrikam(store, randomUUID()),
      store.settings.set(SETTINGS),
    ])
    await store.close()
    const again = await openTestStore(dataDir)
    expect(again.settings.get()).toEqual(SETTINGS)
    expect(again.customers()).toHaveLength(2)
  })
})

describe('the mappings of columns', () => {
  const MAPPINGS = [{ key: 'of-some-headings', meanings: ['fullName' as const, null] }]

  it('are none at first, then on the disk at once, and there again after the next start', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    expect(store.mappings.all()).toEqual([])
    expect(codeOf(await store.mappings.change((former) => [...MAPPINGS, ...former]))).toBe('ok')
    await leaveDeadLock(dataDir)
    expect((await openTestStore(dataDir)).mappings.all()).toEqual(MAPPINGS)
  })

  test.each([undefined, 'damaged', [{ key: 7 }], [{ key: 'k', meanings: ['shoeSize'] }]])(
    'are none in a file that has %j for them; the settings are kept',
    async (mappings) => {
      const dataDir = await newDataDir()
      const store = await openTestStore(dataDir)
      await store.settings.set(SETTINGS)
      await store.close()
      const file = await readFile(directoryOf(dataDir), 'utf8')
      const damage = (key: string, value: unknown) => (key === 'mappings' ? mappings : value)
      await writeFile(directoryOf(dataDir), JSON.stringify(JSON.parse(file, damage)))
      const opened = await openTestStore(dataDir)
      expect(opened.mappings.all()).toEqual([])
      expect(opened.settings.get()).toEqual(SETTINGS)
    },
  )

  it('stay as they were when the disk does not take new ones', async () => {
    let full = false
    const fileSystem = faultyDisk(nodeFileSystem, ({ name }) =>
      full && name === 'write' ? { halfThen: systemError('ENOSPC') } : null,
    )
    const store = await openTestStore(await newDataDir(), { fileSystem })
    await store.mappings.change(() => MAPPINGS)
    full = true
    expect(codeOf(await store.mappings.change(() => []))).toBe('store-failed')
    expect(store.mappings.all()).toEqual(MAPPINGS)
  })
})
