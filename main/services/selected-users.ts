import type { RefusalOf } from '#shared/contract/index.ts'
import { isRetrievable } from '#shared/domain/batch.ts'
import { editUsers, leavesNoGlobalAdministrator } from '#shared/domain/decide/edit-many.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { UserId } from '#shared/domain/user.ts'
import type { Handler } from '../api/handlers.ts'
import type { ServiceContext } from './context.ts'
import { giveNewPasswords } from './new-passwords.ts'
import { selectedIds } from './user-selection.ts'

const MAX_NAMES = 100

export function selectedUsersService(context: ServiceContext) {
  const preview: Handler<'selectedUsers.preview'> = async ({ customerId, selection }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const { state } = customer.value
    const userIds = selectedIds(context, customer.value, selection)
    if (!userIds.ok) return userIds
    const { compare } = new Intl.Collator(context.language())
    const users = userIds.value
      .flatMap((id) => state.users.get(id) ?? [])
      .sort((left, right) => compare(left.displayName, right.displayName))
    const names = users.slice(0, MAX_NAMES)
    const selected = new Set(users.map(({ id }) => id))
    return ok({
      users: users.length,
      names: names.map(({ id, displayName, userPrincipalName }) => ({
        userId: id,
        displayName,
        userPrincipalName,
      })),
      licensed: users.filter(({ licenses }) => licenses.length > 0).length,
      waitingPasswords: waitingPasswords(state, selected),
      lastGlobalAdministrators: leavesNoGlobalAdministrator(state, selected),
    })
  }

  const edit: Handler<'selectedUsers.edit'> = async ({ commandId, customerId, selection, change }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const edited = await customer.value.execute(
      context.meta(commandId),
      (state): Result<CustomerEvent[], RefusalOf<'selectedUsers.edit'>> => {
        const userIds = selectedIds(context, customer.value, selection)
        return userIds.ok ? withoutNames(editUsers(state, userIds.value, change)) : userIds
      },
    )
    return edited.ok ? ok({ changed: edited.value.events.length }) : edited
  }

  const reset: Handler<'selectedUsers.resetPasswords'> = async ({ commandId, customerId, selection }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    return giveNewPasswords(context, customer.value, commandId, () =>
      selectedIds(context, customer.value, selection),
    )
  }

  return { preview, edit, resetPasswords: reset }
}

function waitingPasswords(state: CustomerState, users: ReadonlySet<UserId>): number {
  const waiting = new Set<UserId>()
  for (const { credentials } of state.batches.values())
    for (const [userId, credential] of credentials)
      if (isRetrievable(credential) && users.has(userId)) waiting.add(userId)
  return waiting.size
}

/** A common change touches no name, so none can be refused: the types do not know that. */
function withoutNames(
  decided: ReturnType<typeof editUsers>,
): Result<CustomerEvent[], RefusalOf<'selectedUsers.edit'>> {
  if (decided.ok) return decided
  const { code } = decided.refusal
  switch (code) {
    case 'user-not-found':
    case 'field-too-long':
    case 'email-invalid':
    case 'country-unknown':
    case 'usage-location-missing':
      return refuse({ ...decided.refusal, code })
    default:
      throw new Error(`A common change was refused with ${code}`)
  }
}
