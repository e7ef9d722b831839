import { isRetrievable } from '#shared/domain/batch.ts'
import type { Batch } from '#shared/domain/batch.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import { temporaryPassword } from '#shared/domain/temporary-password.ts'
import type { BatchId, User, UserId } from '#shared/domain/user.ts'
import type { CustomerStore, StoreRefusal } from '../store/store.ts'
import type { SealingRefusal, Vault } from '../store/vault.ts'
import type { Random } from '../ports.ts'
import type { ServiceContext } from './context.ts'
import { currentSettings } from './settings.ts'

/** A user of a batch whose password can still be shown. */
export interface Credential {
  readonly user: User
  readonly password: string
  readonly superseded: boolean
}

const BYTES_AT_ONCE = 16_384

/** Gives single random bytes out of larger draws. */
function byteSource(random: Random): () => number {
  let bytes: Uint8Array = new Uint8Array(0)
  let next = 0
  return () => {
    if (next === bytes.length) {
      bytes = random.bytes(BYTES_AT_ONCE)
      next = 0
    }
    return bytes[next++] ?? 0
  }
}

/**
 * Makes temporary passwords for the users whom the events create or give new ones, and seals them; whoever has one
 * among `given` gets that. Run as the `prepare` of a command, so that no user is ever committed whose password is not
 * safe.
 */
export async function sealPasswordsFor(
  context: ServiceContext,
  customerId: CustomerId,
  events: readonly CustomerEvent[],
  given: ReadonlyMap<UserId, string> = new Map(),
): Promise<Result<void, SealingRefusal | StoreRefusal>> {
  const { passwordLength } = currentSettings(context.store, context.ports.host)
  const nextByte = byteSource(context.ports.random)
  const batches = new Map<BatchId, Map<UserId, string>>()
  for (const event of events) {
    if (event.type !== 'user-created' && event.type !== 'password-reset') continue
    const userId = event.type === 'user-created' ? event.user.id : event.userId
    const passwords = batches.get(event.batchId) ?? new Map<UserId, string>()
    const password = given.get(userId) ?? temporaryPassword(passwordLength, nextByte)
    batches.set(event.batchId, passwords.set(userId, password))
  }
  for (const [batchId, passwords] of batches) {
    const added = await context.vault.add(customerId, batchId, passwords)
    if (!added.ok) return added
  }
  return ok(undefined)
}

/** The users of a batch whose passwords can still be shown, in the order in which they were added. */
export function retrievable(batch: Batch, users: readonly UserId[] | 'all'): UserId[] {
  const wanted = users === 'all' ? null : new Set(users)
  return [...batch.credentials]
    .filter(([userId, state]) => isRetrievable(state) && (!wanted || wanted.has(userId)))
    .map(([userId]) => userId)
}

/** Reads the sealed passwords of these users of a batch; refuses when one of those named has none any more. */
export async function readCredentials(
  vault: Vault,
  state: CustomerState,
  batch: Batch,
  users: readonly UserId[] | 'all',
): Promise<Result<Credential[], SealingRefusal | { code: 'credentials-gone' }>> {
  const userIds = retrievable(batch, users)
  if (userIds.length === 0 || (users !== 'all' && userIds.length < new Set(users).size))
    return refuse({ code: 'credentials-gone' })
  const passwords = await vault.read(batch.id)
  if (!passwords.ok) return passwords
  const credentials: Credential[] = []
  for (const userId of userIds) {
    const user = state.users.get(userId)
    const password = passwords.value.get(userId)
    if (!user || password === undefined) return refuse({ code: 'keys-unreadable' })
    credentials.push({ user, password, superseded: batch.credentials.get(userId) === 'superseded' })
  }
  return ok(credentials)
}

/**
 * Destroys those passwords of these batches that the journal says are gone: handed over, or of deleted users. Run
 * after the commit that says so; what a crash prevents is done when the customer is next opened.
 */
export async function destroyGone(
  vault: Vault,
  state: CustomerState,
  batchIds: Iterable<BatchId>,
): Promise<Result<void, SealingRefusal | StoreRefusal>> {
  for (const batchId of batchIds) {
    const credentials = [...(state.batches.get(batchId)?.credentials ?? [])]
    const gone = credentials.filter(([, credential]) => !isRetrievable(credential))
    const destroyed = await vault.destroy(batchId, new Set(gone.map(([userId]) => userId)))
    if (destroyed.ok) continue
    // A box that can't be read, and of which nobody wants anything any more, goes as a whole.
    const isLost = destroyed.refusal.code === 'keys-unreadable' && gone.length === credentials.length
    const dropped = isLost ? await vault.keepOnly(batchId, new Set()) : destroyed
    if (!dropped.ok) return dropped
  }
  return ok(undefined)
}

/** Destroys the passwords of users whom these events, committed already, delete. */
export async function destroyDeleted(
  { vault, ports }: ServiceContext,
  state: CustomerState,
  events: readonly CustomerEvent[],
): Promise<void> {
  const userIds = events.flatMap((event) => (event.type === 'user-deleted' ? [event.user.id] : []))
  const batchIds = vault
    .batches()
    .map(({ batchId }) => batchId)
    .filter((batchId) => userIds.some((userId) => state.batches.get(batchId)?.credentials.has(userId)))
  const destroyed = await destroyGone(vault, state, batchIds)
  // What can't be destroyed now is destroyed when the customer is next opened with its keys.
  if (!destroyed.ok) ports.log.warn('passwords-not-destroyed-yet', { code: destroyed.refusal.code })
}

/** Destroys the passwords of users whose creation was taken back. */
export async function destroyUndone(
  vault: Vault,
  events: readonly CustomerEvent[],
): Promise<Result<void, SealingRefusal | StoreRefusal>> {
  const gone = new Map<BatchId, Set<UserId>>()
  for (const event of events) {
    if (event.type !== 'user-creation-undone') continue
    gone.set(event.batchId, (gone.get(event.batchId) ?? new Set()).add(event.user.id))
  }
  for (const [batchId, userIds] of gone) {
    const destroyed = await vault.destroy(batchId, userIds)
    if (!destroyed.ok) return destroyed
  }
  return ok(undefined)
}

/** Brings the sealed passwords of a customer just opened in step with its journal, before anything else is done. */
export async function reconcile(vault: Vault, customer: CustomerStore): Promise<void> {
  for (const { batchId, customerId } of vault.batches()) {
    if (customerId !== customer.id) continue
    const batch = customer.state.batches.get(batchId)
    const keep = new Set(batch ? retrievable(batch, 'all') : [])
    // Refused while the keys are locked here: then it is done by the host that can open them.
    await vault.keepOnly(batchId, keep)
  }
}
