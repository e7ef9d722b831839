import type { CustomerEvent } from '../events.ts'
import { ok, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { addSeatChange } from '../seats.ts'
import type { CustomerState } from '../state.ts'
import type { BatchId, License, SkuId, UserDetails, UserId } from '../user.ts'
import { checkLicenses, checkSeats, sameLicenses } from './licenses.ts'
import { noNeeds } from './needs.ts'
import type { Needs } from './needs.ts'
import { buySeats } from './purchases.ts'
import type { Purchase } from './purchases.ts'
import { deleteUsers, editUser, makeUser, nameTaken } from './users.ts'
import type { EditRefusal, NewUser, NewUserRefusal } from './users.ts'

/** What a user who exists is to be. */
export interface UserUpdate {
  readonly userId: UserId
  readonly details: UserDetails
  readonly licenses: readonly License[]
  readonly objectId: string | null
}

export interface UserImport {
  /** The batch that is opened for the new users; null takes these over from the tenant, without passwords. */
  readonly batch: { readonly id: BatchId; readonly fileName: string } | null
  readonly newUsers: readonly NewUser[]
  readonly updates: readonly UserUpdate[]
  readonly deletions: readonly UserId[]
  readonly purchases: readonly Purchase[]
}

export type ImportRefusal = NewUserRefusal | EditRefusal

/**
 * Does all of an import, or nothing: buys the seats that are short after all rows, deletes, updates, and creates or
 * takes over. An update that changes nothing is no event.
 */
export function importUsers(
  state: CustomerState,
  command: UserImport,
  at: string,
): Result<CustomerEvent[], ImportRefusal> {
  const { batch, newUsers, updates, deletions, purchases } = command
  const needs = noNeeds()
  const bought = new Set(purchases.filter(({ addAs }) => addAs !== null).map(({ skuId }) => skuId))
  const events = deleteUsers(state, deletions)
  if (!events.ok) return events
  for (const event of events.value) if (event.type === 'user-deleted') free(event.user, needs)
  for (const update of updates) {
    const changes = updateUser(state, update, needs, bought)
    if (!changes.ok) return changes
    for (const change of changes.value) events.value.push(change)
  }
  if (batch && newUsers.length > 0)
    events.value.push({ type: 'batch-opened', batchId: batch.id, kind: 'import', fileName: batch.fileName })
  for (const each of newUsers) {
    const user = makeUser(state, each, at, needs, bought)
    if (!user.ok) return user
    events.value.push(
      batch
        ? { type: 'user-created', user: user.value, batchId: batch.id }
        : { type: 'user-taken-over', user: user.value },
    )
  }
  const seats = buySeats(state, purchases, needs.seats, at)
  const short = checkSeats(state, seats.needed)
  return short ? refuse(short) : ok([...seats.events, ...events.value])
}

function free(user: { userPrincipalName: string; licenses: readonly License[] }, needs: Needs): void {
  needs.freedNames.add(user.userPrincipalName.toLowerCase())
  addSeatChange(needs.seats, user.licenses, [])
}

function updateUser(
  state: CustomerState,
  { userId, details, licenses, objectId }: UserUpdate,
  needs: Needs,
  bought: ReadonlySet<SkuId>,
): Result<CustomerEvent[], ImportRefusal> {
  const user = state.users.get(userId)
  if (!user) return refuse({ code: 'user-not-found' })
  const edited = editUser(state, { userId, details })
  if (!edited.ok) return edited
  const name = details.userPrincipalName.toLowerCase()
  if (needs.names.has(name)) return refuse(nameTaken('upn-twice', details.userPrincipalName))
  needs.names.add(name)
  if (name !== user.userPrincipalName.toLowerCase())
    needs.freedNames.add(user.userPrincipalName.toLowerCase())
  const events = edited.value
  if (!sameLicenses(user.licenses, licenses)) {
    const wrong = checkLicenses(state, licenses, details.usageLocation, user.licenses, bought)
    if (wrong) return refuse(wrong)
    addSeatChange(needs.seats, user.licenses, licenses)
    events.push({ type: 'licenses-changed', userId, before: user.licenses, after: licenses })
  }
  if (objectId !== user.objectId)
    events.push({ type: 'object-id-recorded', userId, before: user.objectId, after: objectId })
  return ok(events)
}
