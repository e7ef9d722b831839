import { isRetrievable } from '../batch.ts'
import type { DeliveryWay } from '../batch.ts'
import type { CustomerEvent } from '../events.ts'
import type { Refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { CustomerState } from '../state.ts'
import type { BatchId, UserId } from '../user.ts'

export type BatchMissing = Refusal<'batch-not-found'>

/** Marks the passwords of these users, or of all who still wait, as handed over. That can't be undone. */
export function handOver(
  state: CustomerState,
  command: { readonly batchId: BatchId; readonly userIds: readonly UserId[] | 'all' },
): Result<CustomerEvent[], BatchMissing | Refusal<'credentials-gone'>> {
  const batch = state.batches.get(command.batchId)
  if (!batch) return refuse({ code: 'batch-not-found' })
  const there = [...batch.credentials].filter(([, credential]) => isRetrievable(credential))
  const wanted = command.userIds === 'all' ? null : new Set(command.userIds)
  const userIds = there.map(([userId]) => userId).filter((userId) => !wanted || wanted.has(userId))
  if (wanted && userIds.length < wanted.size) return refuse({ code: 'credentials-gone' })
  return ok(userIds.length === 0 ? [] : [{ type: 'batch-handed-over', batchId: batch.id, userIds }])
}

/** Notes that passwords of so many users were printed, saved or copied. They are still kept. */
export function noteDelivery(
  state: CustomerState,
  command: { readonly batchId: BatchId; readonly way: DeliveryWay; readonly users: number },
): Result<CustomerEvent[], BatchMissing> {
  if (!state.batches.has(command.batchId)) return refuse({ code: 'batch-not-found' })
  return ok([{ type: 'batch-delivered', ...command }])
}

/** Ticks, or unticks, that the accounts of a batch exist in the customer's real tenant. */
export function markCarriedOut(
  state: CustomerState,
  command: { readonly batchId: BatchId; readonly carriedOut: boolean },
  at: string,
): Result<CustomerEvent[], BatchMissing> {
  const batch = state.batches.get(command.batchId)
  if (!batch) return refuse({ code: 'batch-not-found' })
  if ((batch.carriedOutAt !== null) === command.carriedOut) return ok([])
  const after = command.carriedOut ? at : null
  return ok([{ type: 'batch-carried-out', batchId: batch.id, before: batch.carriedOutAt, after }])
}
