import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { FileSystem } from '#main/store/file-system.ts'
import type { Store, StoredSettings } from '#main/store/store.ts'
import { openStore } from '#main/store/store.ts'
import type { Vault } from '#main/store/vault.ts'
import { openVault } from '#main/store/vault.ts'
import { createCustomer } from '#shared/domain/decide/customers.ts'
import { handOver } from '#shared/domain/decide/batches.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import { evolve } from '#shared/domain/evolve.ts'
import { ok } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import { emptyCustomerState } from '#shared/domain/state.ts'
import { DEFAULT_SHEET_ARRANGEMENT } from '#shared/domain/sheet-options.ts'
import { FABRIKAM, user, valueOf } from '../support/customers.ts'
import { recordingLog } from '../support/ports.ts'
import { killedAt } from '../support/store/faults.ts'
import { MemoryDisk } from '../support/store/memory-disk.ts'
import {
  allCommits,
  command,
  leaveDeadLock,
  picture,
  random,
  renamed,
  testClock,
} from '../support/store/open-test-store.ts'

const DATA_DIR = '/data'
const [FIRST, SECOND, BATCH] = [randomUUID(), randomUUID(), randomUUID()]
const SETTINGS: StoredSettings = {
  language: 'en',
  theme: 'system',
  operatorName: 'Operator',
  passwordLength: 12,
  paper: 'A4',
  sheets: DEFAULT_SHEET_ARRANGEMENT,
  remindAfterDays: 14,
  destroyAfterDays: null,
}

/** Everything that can be seen of a data folder, by a name for each thing. */
type Sight = Map<string, unknown>

/**
 * What may be found after a crash: for each thing what was promised last and, while it is being changed, also what
 * it is to become.
 */
class Promises {
  readonly #allowed = new Map<string, unknown[]>()

  /** Carries out a step that makes `thing` become `next`; false when it was not answered well. */
  async change(
    thing: string,
    next: unknown,
    step: () => Promise<Result<unknown, unknown>>,
  ): Promise<boolean> {
    const [now = null] = this.#allowed.get(thing) ?? []
    this.#allowed.set(thing, [now, next])
    const { ok: answered } = await step()
    if (answered) this.#allowed.set(thing, [next])
    return answered
  }

  check(seen: Sight): void {
    for (const [thing, allowed] of this.#allowed) expect(allowed).toContainEqual(seen.get(thing) ?? null)
    for (const thing of seen.keys()) expect([...this.#allowed.keys()]).toContain(thing)
  }
}

interface Work {
  readonly store: Store
  readonly vault: Vault
  readonly promises: Promises
  /** All that was ever sealed in the batch. */
  readonly sealed: Map<string, string>
}

const created = (batchId: string, ids: readonly string[], text = ''): CustomerEvent[] => [
  ...ids.map((id): CustomerEvent => ({
    type: 'user-created',
    batchId,
    user: user(id, { profile: text === '' ? {} : { streetAddress: text } }),
  })),
]
const opened = (batchId: string): CustomerEvent => ({
  type: 'batch-opened',
  batchId,
  kind: 'import',
  fileName: '',
})

/** A step that commits these events to the first customer, its passwords sealed before. */
async function commitUsers({ store, vault, promises, sealed }: Work, events: CustomerEvent[], seq: number) {
  const passwords = new Map(
    events.flatMap((event) =>
      event.type === 'user-created' ? [[event.user.id, `Pass-${event.user.id}`]] : [],
    ),
  )
  const all = new Map([...sealed, ...passwords])
  return promises.change(`customer ${FIRST}`, seq, async () => {
    const customer = await store.customer(FIRST)
    if (!customer.ok) return customer
    return customer.value.execute(
      command(),
      () => ok(events),
      async () => {
        let answer: Result<void, { code: string }> = ok(undefined)
        await promises.change(`batch ${BATCH}`, [...all], async () => {
          answer = await vault.add(FIRST, BATCH, passwords)
          return answer
        })
        for (const [userId, password] of passwords) sealed.set(userId, password)
        return answer
      },
    )
  })
}

const edit = ({ store, promises }: Work, id: string, name: string, seq: number) =>
  promises.change(`customer ${id}`, seq, async () => {
    const customer = await store.customer(id)
    return customer.ok ? customer.value.execute(command(), (state) => ok([renamed(state, name)])) : customer
  })

const create = ({ store, promises }: Work, id: string) =>
  promises.change(`customer ${id}`, 1, () =>
    store.createCustomer(id, command(), () => createCustomer(FABRIKAM)),
  )

/** A session that uses all that the store can do; it ends at the first step that is not answered well. */
async function smallWork(work: Work): Promise<void> {
  const { store, vault, promises } = work
  const steps: (() => Promise<boolean>)[] = [
    () => create(work, FIRST),
    () => promises.change('settings', SETTINGS, () => store.settings.set(SETTINGS)),
    () => commitUsers(work, [opened(BATCH), ...created(BATCH, ['anna', 'ben', 'carla'])], 2),
    () => create(work, SECOND),
    () => edit(work, SECOND, 'Second', 2),
    () => commitUsers(work, created(BATCH, ['dora']), 3),
    () => {
      const changed = { ...SETTINGS, operatorName: 'Другой' }
      return promises.change('settings', changed, () => store.settings.set(changed))
    },
    () =>
      promises.change(`customer ${FIRST}`, 4, async () =>
        valueOf(await store.customer(FIRST)).execute(command(), (state) =>
          handOver(state, { batchId: BATCH, userIds: ['anna', 'carla'] }),
        ),
      ),
    () => {
      const left = ['ben', 'dora'].map((id) => [id, `Pass-${id}`])
      return promises.change(`batch ${BATCH}`, left, () => vault.keepOnly(BATCH, new Set(['ben', 'dora'])))
    },
    () => promises.change(`customer ${SECOND}`, null, () => store.removeCustomer(SECOND)),
    () => promises.change(`batch ${BATCH}`, null, () => vault.dropCustomer(FIRST)),
  ]
  for (const step of steps) if (!(await step())) break
}

/** A session whose commits are large enough to be followed by snapshots. */
async function largeWork(work: Work): Promise<void> {
  const ids = (prefix: string) => Array.from({ length: 300 }, (_, number) => `${prefix}${number}`)
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  const steps: (() => Promise<boolean>)[] = [
    () => create(work, FIRST),
    () => commitUsers(work, [opened(BATCH), ...created(BATCH, ids('a'), 'Street '.repeat(600))], 2),
    () => edit(work, FIRST, 'While the snapshot is written', 3),
    async () => {
      for (let turn = 0; turn < 50; turn++) await settle()
      return edit(work, FIRST, 'After the snapshot', 4)
    },
    () => commitUsers(work, created(BATCH, ids('b'), 'Street '.repeat(600)), 5),
  ]
  for (const step of steps) if (!(await step())) break
}

async function session(
  disk: FileSystem,
  promises: Promises,
  work: (work: Work) => Promise<void>,
): Promise<void> {
  const log = recordingLog()
  const store = await openStore({ dataDir: DATA_DIR, clock: testClock(), log, fileSystem: disk })
  if (!store.ok) return
  const vault = await openVault({ dataDir: DATA_DIR, secrets: null, random, log, fileSystem: disk })
  await work({ store: store.value, vault, promises, sealed: new Map() })
  await store.value.close()
}

/** Opens the folder as after a crash, and looks at everything. */
async function look(disk: MemoryDisk): Promise<Sight> {
  if ((await disk.list('/')).includes('data')) await leaveDeadLock(DATA_DIR, disk)
  const log = recordingLog()
  const store = valueOf(await openStore({ dataDir: DATA_DIR, clock: testClock(), log, fileSystem: disk }))
  const vault = await openVault({ dataDir: DATA_DIR, secrets: null, random, log, fileSystem: disk })
  const seen: Sight = new Map()
  if (store.settings.get()) seen.set('settings', store.settings.get())
  for (const entry of store.customers()) {
    const customer = valueOf(await store.customer(entry.customerId))
    const commits = await allCommits(customer)
    const replayed = emptyCustomerState()
    for (const commit of commits) for (const event of commit.events) evolve(replayed, event, commit)
    expect(picture(customer.state)).toEqual(picture(replayed))
    expect(commits.map(({ seq }) => seq)).toEqual(commits.map((_, index) => index + 1))
    expect(entry).toMatchObject({ damaged: false, seq: commits.length, users: replayed.users.size })
    seen.set(`customer ${entry.customerId}`, commits.length)
    // The journal can go on.
    expect((await customer.execute(command(), (state) => ok([renamed(state, 'Goes on')]))).ok).toBe(true)
  }
  for (const { batchId } of vault.batches())
    seen.set(`batch ${batchId}`, [...valueOf(await vault.read(batchId))])
  // Nothing is left over.
  const files = disk.files()
  expect(files.filter((path) => path.endsWith('.tmp'))).toEqual([])
  expect(files.filter((path) => path.endsWith('.box'))).toHaveLength(vault.batches().length)
  const folders = await disk.list('/data/customers')
  expect(folders.sort()).toEqual(
    store
      .customers()
      .map(({ customerId }) => customerId)
      .sort(),
  )
  await store.close()
  const again = valueOf(await openStore({ dataDir: DATA_DIR, clock: testClock(), log, fileSystem: disk }))
  for (const { customerId } of again.customers())
    expect(valueOf(await again.customer(customerId)).revision).toBe(
      Number(seen.get(`customer ${customerId}`)) + 1,
    )
  await again.close()
  return seen
}

const AFTER = {
  'a kill': { names: true, contents: true },
  'a power cut that keeps only what was synced': { names: false, contents: false },
  'a power cut that keeps names before contents': { names: true, contents: false },
  'a power cut that keeps contents before names': { names: false, contents: true },
}

function keepsEveryPromise(crash: keyof typeof AFTER, work: (work: Work) => Promise<void>) {
  it(`keeps every promise after ${crash} at any of its calls to the disk`, async () => {
    const whole = killedAt(new MemoryDisk(), Infinity)
    await session(whole, new Promises(), work)
    expect(whole.calls()).toBeGreaterThan(50)
    for (let last = 1; last <= whole.calls(); last++) {
      const disk = new MemoryDisk()
      const promises = new Promises()
      await session(killedAt(disk, last), promises, work)
      promises.check(await look(disk.afterPowerCut(AFTER[crash])))
    }
  }, 120_000)
}

describe('a session of all kinds of changes', () => {
  keepsEveryPromise('a kill', smallWork)
  keepsEveryPromise('a power cut that keeps only what was synced', smallWork)
  keepsEveryPromise('a power cut that keeps names before contents', smallWork)
  keepsEveryPromise('a power cut that keeps contents before names', smallWork)
})

describe('a session of large commits, followed by snapshots', () => {
  keepsEveryPromise('a kill', largeWork)
  keepsEveryPromise('a power cut that keeps only what was synced', largeWork)
})
