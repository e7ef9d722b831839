import type { CustomerEvent } from '../events.ts'
import type { Refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { CustomerState } from '../state.ts'
import type { BatchId, UserId } from '../user.ts'

/**
 * Gives each of these users a new temporary password, in a new batch, or nobody. A password that still waited in
 * an older batch is superseded: its card says so. That can't be undone.
 */
export function resetPasswords(
  state: CustomerState,
  command: { readonly batchId: BatchId; readonly userIds: readonly UserId[] },
): Result<CustomerEvent[], Refusal<'user-not-found'>> {
  const events: CustomerEvent[] = []
  if (!state.batches.has(command.batchId))
    events.push({ type: 'batch-opened', batchId: command.batchId, kind: 'reset', fileName: '' })
  for (const userId of new Set(command.userIds)) {
    if (!state.users.has(userId)) return refuse({ code: 'user-not-found' })
    const supersedes = [...state.batches.values()]
      .filter(({ credentials }) => credentials.get(userId) === 'waiting')
      .map(({ id }) => id)
    events.push({ type: 'password-reset', userId, batchId: command.batchId, supersedes })
  }
  return ok(events)
}
