import { spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Random } from '#main/ports.ts'
import type { FileSystem } from '#main/store/file-system.ts'
import { nodeFileSystem, writeNewFile } from '#main/store/file-system.ts'
import type { CommandMeta, CustomerStore, Store } from '#main/store/store.ts'
import { openStore } from '#main/store/store.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import { createCustomer } from '#shared/domain/decide/customers.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import { AT, FABRIKAM, valueOf } from '../customers.ts'
import { recordingLog } from '../ports.ts'

export const random: Random = { bytes: (count) => randomBytes(count), uuid: () => randomUUID() }

/** A clock that stands until the test moves it. */
export function testClock(start = AT): { now(): number; moveTo(instant: string): void } {
  let now = Date.parse(start)
  return {
    now: () => now,
    moveTo: (instant) => {
      now = Date.parse(instant)
    },
  }
}

/** A new folder of the system, removed after the test. */
export async function newDataDir(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'partner-desk-store-'))
  onTestFinished(() => rm(parent, { recursive: true, force: true }))
  return join(parent, 'data')
}

export interface TestStoreOptions {
  readonly fileSystem?: FileSystem
  readonly clock?: { now(): number }
  readonly log?: ReturnType<typeof recordingLog>
}

/** Opens a store that has to open; it is closed after the test. */
export async function openTestStore(dataDir: string, options: TestStoreOptions = {}): Promise<Store> {
  const store = valueOf(await openStore({ dataDir, clock: testClock(), log: recordingLog(), ...options }))
  onTestFinished(() => store.close())
  return store
}

/** Leaves the lock as a process does that was killed. */
export async function leaveDeadLock(dataDir: string, disk: FileSystem = nodeFileSystem): Promise<void> {
  const path = join(dataDir, 'lock')
  await disk.remove(path)
  const text = JSON.stringify({ v: 1, pid: deadProcess(), started: null })
  await writeNewFile(disk, path, [Buffer.from(text)])
}

let deadPid = 0
/** The number of a process that is no more. */
export function deadProcess(): number {
  deadPid ||= spawnSync(process.execPath, ['--version']).pid
  return deadPid
}

/** A new command by the operator of the tests. */
export const command = (commandId: string = randomUUID()): CommandMeta => ({ commandId, actor: 'Operator' })

/** Makes a customer with Fabrikam's details and gives it, loaded. */
export async function addFabrikam(store: Store, id: CustomerId = randomUUID()): Promise<CustomerStore> {
  valueOf(await store.createCustomer(id, command(), () => createCustomer(FABRIKAM)))
  return valueOf(await store.customer(id))
}

/** Commits these events as they are. */
export const commit = async (customer: CustomerStore, ...events: CustomerEvent[]) =>
  valueOf(await customer.execute(command(), () => ({ ok: true, value: events })))

/** Another name for the customer, such as tests give it to see a change. */
export const renamed = (state: CustomerState, name: string): CustomerEvent => ({
  type: 'customer-edited',
  before: state.details,
  after: { ...state.details, name },
})

/**
 * The state as plain data that can be compared, the order of users included. Seats that nobody holds any more are
 * as good as none.
 */
export function picture(state: CustomerState): unknown {
  const consumedSeats = new Map([...state.consumedSeats].filter(([, seats]) => seats > 0))
  const batches = [...state.batches.values()].map((batch) => ({
    ...batch,
    credentials: [...batch.credentials],
  }))
  return { ...state, consumedSeats, batches, users: [...state.users], deletedUsers: [...state.deletedUsers] }
}

export async function allCommits(customer: CustomerStore) {
  const commits = []
  for await (const each of customer.commits()) commits.push(each)
  return commits
}
