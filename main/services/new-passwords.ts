import { resetPasswords } from '#shared/domain/decide/passwords.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { BatchId, UserId } from '#shared/domain/user.ts'
import type { CustomerStore, StoreRefusal } from '../store/store.ts'
import type { SealingRefusal } from '../store/vault.ts'
import type { ServiceContext } from './context.ts'
import { sealPasswordsFor } from './credentials.ts'

type NewPasswordsRefusal = Refusal<'user-not-found'> | SealingRefusal | StoreRefusal

/** Makes a new temporary password for each of these users, in a batch of their own. */
export async function giveNewPasswords<Reason extends Refusal>(
  context: ServiceContext,
  customer: CustomerStore,
  commandId: string,
  users: (state: CustomerState) => Result<readonly UserId[], Reason>,
): Promise<Result<{ readonly batchId: BatchId; readonly users: number }, Reason | NewPasswordsRefusal>> {
  const newBatchId = context.ports.random.uuid()
  const done = await customer.execute(
    context.meta(commandId),
    (state): Result<CustomerEvent[], Reason | NewPasswordsRefusal> => {
      const userIds = users(state)
      if (!userIds.ok) return userIds
      return resetPasswords(state, { batchId: newBatchId, userIds: userIds.value })
    },
    (events) => sealPasswordsFor(context, customer.id, events),
  )
  if (!done.ok) return done
  const resets = done.value.events.filter((event) => event.type === 'password-reset')
  return ok({ batchId: resets[0]?.batchId ?? newBatchId, users: resets.length })
}
