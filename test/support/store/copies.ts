import { randomUUID } from 'node:crypto'
import type { SavedCopy } from '#main/store/copies/save-copy.ts'
import type { StagedCopy, Store } from '#main/store/store.ts'
import type { Result } from '#shared/domain/result.ts'
import { valueOf } from '../customers.ts'
import { allCommits, picture } from './open-test-store.ts'

const PART = 64 * 1024

/** Makes a copy and reads it, as the page does. */
export async function copyOf(store: Store): Promise<{ saved: SavedCopy; bytes: Buffer }> {
  const copyId = randomUUID()
  const saved = valueOf(await store.saveCopy(copyId, '1.2.3', () => undefined))
  const parts: Uint8Array[] = []
  for (let offset = 0; offset < saved.size; offset += PART)
    parts.push(valueOf(await store.copies.read(copyId, offset, PART)))
  await store.copies.forget(copyId)
  return { saved, bytes: Buffer.concat(parts) }
}

/** Hands a copy in and has it checked, as the page does. */
export async function check(
  store: Store,
  bytes: Uint8Array,
  copyId: string = randomUUID(),
): Promise<Result<StagedCopy, { readonly code: string }>> {
  const begun = await store.copies.begin(copyId, bytes.length)
  if (!begun.ok) return begun
  for (let offset = 0; offset < bytes.length; offset += PART) {
    const appended = await store.copies.append(copyId, offset, bytes.subarray(offset, offset + PART))
    if (!appended.ok) return appended
  }
  return store.copies.check(copyId, () => undefined)
}

/** Everything that can be seen of the data: settings, and each customer's state and history. */
export async function dataIn(store: Store): Promise<unknown> {
  const customers: unknown[] = []
  const entries = [...store.customers()].sort((left, right) => (left.customerId < right.customerId ? -1 : 1))
  for (const { customerId, ...entry } of entries) {
    const customer = valueOf(await store.customer(customerId))
    customers.push({ customerId, entry, state: picture(customer.state), commits: await allCommits(customer) })
  }
  // A state is changed in place.
  return structuredClone({ settings: store.settings.get(), mappings: store.mappings.all(), customers })
}

/** The store after a restore that has to succeed. */
export async function restored(store: Store, bytes: Uint8Array): Promise<Store> {
  const copyId = randomUUID()
  valueOf(await check(store, bytes, copyId))
  const { done, store: next } = await store.restore(copyId)
  valueOf(done)
  if (!next) throw new Error('Nothing is open')
  return next
}
