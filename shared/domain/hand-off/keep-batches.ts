import type { Batch } from '../batch.ts'
import type { MutableCustomerState } from '../state.ts'
import type { BatchId, Instant, UserId } from '../user.ts'
import { wantedPasswords } from './difference.ts'
import type { WantedPassword } from './difference.ts'
import { handOffKey } from './item.ts'
import { keepUser } from './keep-user.ts'
import { createdBy, exportedCreation } from './tenant.ts'

/*
 * A batch and the picture of the tenant say the same: a batch is carried out when its creations (or its resets) are,
 * and whoever ticks a batch says that they are.
 */

/** Somebody said that the accounts of this batch exist, or that its new passwords are set. */
export function carryOutBatch(state: MutableCustomerState, batchId: BatchId): void {
  const batch = state.batches.get(batchId)
  if (!batch) return
  const wanted = wantedPasswords(state)
  for (const userId of batch.credentials.keys())
    if (batch.kind === 'reset') setPassword(state, batchId, userId, wanted.get(userId))
    else addCreated(state, batchId, userId)
}

/** Somebody said that this was not so after all. */
export function carryOutBatchNot(state: MutableCustomerState, batchId: BatchId): void {
  const batch = state.batches.get(batchId)
  for (const userId of batch?.credentials.keys() ?? []) {
    const entry = state.tenant.get(userId)
    if (!entry) continue
    if (batch?.kind !== 'reset') {
      if (entry.deletedAt === null) state.tenant.delete(userId)
    } else if (entry.passwordBatch === batchId) state.tenant.set(userId, { ...entry, passwordBatch: null })
  }
}

/** The account as it was exported last, or else as it is here; a user deleted before any export was never made. */
function addCreated(state: MutableCustomerState, batchId: BatchId, userId: UserId): void {
  if (state.tenant.has(userId)) return
  const exported = exportedCreation(state, userId)
  const user = exported?.item.user ?? state.users.get(userId)
  if (!user) return
  const passwordBatch = exported?.item.passwordBatch ?? batchId
  const created = createdBy(exported?.way ?? 'entra-csv', user)
  keepUser(state, { deletedAt: null, passwordBatch, licensesUnsure: false }, created)
  for (const { items } of state.openExports.values()) items.delete(handOffKey('create', userId))
}

/** An older password is not taken for the one that replaced it. */
function setPassword(
  state: MutableCustomerState,
  batchId: BatchId,
  userId: UserId,
  wanted: WantedPassword | undefined,
): void {
  const entry = state.tenant.get(userId)
  if (entry && entry.passwordBatch !== wanted?.batchId)
    state.tenant.set(userId, { ...entry, passwordBatch: batchId })
}

/** Ticks the batches of these users of which nothing is left to create or to reset. */
export function tickCarriedOut(state: MutableCustomerState, userIds: ReadonlySet<UserId>, at: Instant): void {
  const wanted = wantedPasswords(state)
  for (const batch of state.batches.values()) {
    if (batch.carriedOutAt !== null) continue
    const concerned = [...userIds].some((userId) => batch.credentials.has(userId))
    if (concerned && isCarriedOut(state, batch, wanted))
      state.batches.set(batch.id, { ...batch, carriedOutAt: at })
  }
}

function isCarriedOut(
  state: MutableCustomerState,
  { id, kind, credentials }: Batch,
  wanted: ReadonlyMap<UserId, WantedPassword>,
): boolean {
  let carriedOut = 0
  for (const userId of credentials.keys()) {
    const entry = state.tenant.get(userId)
    const isDone = kind === 'reset' ? entry?.passwordBatch === id : entry !== undefined
    if (isDone) carriedOut++
    const isMoot = !state.users.has(userId) || (kind === 'reset' && wanted.get(userId)?.batchId !== id)
    if (!isDone && !isMoot) return false
  }
  return carriedOut > 0
}
