import { isRetrievable } from '../batch.ts'
import { sameDocuments } from '../documents.ts'
import type { CustomerEvent } from '../events.ts'
import { exportedCreation } from '../hand-off/tenant.ts'
import type { Refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { addSeatChange, seatsGiven } from '../seats.ts'
import type { CustomerState } from '../state.ts'
import { goneAt } from '../user.ts'
import type { User } from '../user.ts'
import { checkSeats } from './licenses.ts'
import type { LicenseRefusal } from './licenses.ts'
import { noNeeds } from './needs.ts'
import type { Needs } from './needs.ts'

export type UndoRefusal =
  | LicenseRefusal
  | Refusal<'undo-impossible' | 'undo-changed-since' | 'undo-handed-over' | 'undo-needs-restore'>

/**
 * The events that take back those of one commit: an ordinary command. Refused where something that it changed has
 * been changed again since, where a password was handed over, or where seats or names are gone.
 */
export function undo(
  state: CustomerState,
  events: readonly CustomerEvent[],
  at: string,
): Result<CustomerEvent[], UndoRefusal> {
  const needs = noNeeds()
  const inverses: CustomerEvent[] = []
  for (const event of [...events].reverse()) {
    const inverse = inverseOf(state, event, needs, at)
    if (!inverse.ok) return inverse
    inverses.push(inverse.value)
  }
  const restores = inverses.some(({ type }) => type === 'user-restored')
  for (const name of needs.names)
    if (state.userByName.has(name) && !needs.freedNames.has(name))
      return refuse({ code: restores ? 'undo-needs-restore' : 'undo-changed-since' })
  const short = checkSeats(state, needs.seats)
  if (short) return refuse(restores ? { code: 'undo-needs-restore' } : short)
  return ok(inverses)
}

function inverseOf(
  state: CustomerState,
  event: CustomerEvent,
  needs: Needs,
  at: string,
): Result<CustomerEvent, UndoRefusal> {
  switch (event.type) {
    case 'user-edited':
      return undoEdit(state, event, needs)
    case 'licenses-changed':
      return undoLicenses(state, event, needs)
    case 'user-deleted':
      return undoDeletion(state, event.user, needs, at)
    case 'user-restored':
      return undoRestore(state, event, needs)
    case 'user-created':
      return undoCreation(state, event, needs)
    case 'user-taken-over':
      return undoTakeOver(state, event, needs)
    case 'object-id-recorded':
      return state.users.get(event.userId)?.objectId === event.after
        ? ok({ ...event, before: event.after, after: event.before })
        : refuse({ code: 'undo-changed-since' })
    case 'subscription-added':
    case 'subscription-changed':
      return undoSubscription(state, event, needs)
    case 'documents-changed':
      return sameDocuments(state.documents, event.after)
        ? ok({ ...event, before: event.after, after: event.before })
        : refuse({ code: 'undo-changed-since' })
    case 'batch-opened':
      return ok({ ...event, type: 'batch-opening-undone' })
    default:
      return refuse({ code: 'undo-impossible' })
  }
}

type EventOf<Type extends CustomerEvent['type']> = Extract<CustomerEvent, { type: Type }>

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)

function undoEdit(
  state: CustomerState,
  event: EventOf<'user-edited'>,
  needs: Needs,
): Result<CustomerEvent, UndoRefusal> {
  const user = state.users.get(event.userId)
  if (!user) return refuse({ code: 'undo-changed-since' })
  const fields = new Map<string, unknown>(Object.entries(user))
  for (const [field, value] of Object.entries(event.after))
    if (!same(fields.get(field), value)) return refuse({ code: 'undo-changed-since' })
  const { userPrincipalName, usageLocation } = event.before
  const licenses = needs.licenses.get(user.id) ?? user.licenses
  if (usageLocation === null && licenses.length > 0)
    return refuse({ code: 'usage-location-missing', field: 'usageLocation' })
  if (userPrincipalName !== undefined) {
    needs.names.add(userPrincipalName.toLowerCase())
    needs.freedNames.add(user.userPrincipalName.toLowerCase())
  }
  return ok({ ...event, before: event.after, after: event.before })
}

function undoLicenses(
  state: CustomerState,
  event: EventOf<'licenses-changed'>,
  needs: Needs,
): Result<CustomerEvent, UndoRefusal> {
  const user = state.users.get(event.userId)
  if (!user || !same(user.licenses, event.after)) return refuse({ code: 'undo-changed-since' })
  if (event.before.length > 0 && user.usageLocation === null)
    return refuse({ code: 'usage-location-missing', field: 'usageLocation' })
  needs.licenses.set(user.id, event.before)
  addSeatChange(needs.seats, event.after, event.before)
  return ok({ ...event, before: event.after, after: event.before })
}

function undoDeletion(
  state: CustomerState,
  user: User,
  needs: Needs,
  at: string,
): Result<CustomerEvent, UndoRefusal> {
  const deleted = state.deletedUsers.get(user.id)
  if (!deleted || at >= goneAt(deleted.deletedAt)) return refuse({ code: 'undo-changed-since' })
  needs.names.add(user.userPrincipalName.toLowerCase())
  addSeatChange(needs.seats, [], user.licenses)
  const { userPrincipalName, licenses } = user
  const kept = { userPrincipalName, licenses }
  return ok({
    type: 'user-restored',
    userId: user.id,
    deletedAt: deleted.deletedAt,
    before: kept,
    after: kept,
  })
}

function undoRestore(
  state: CustomerState,
  event: EventOf<'user-restored'>,
  needs: Needs,
): Result<CustomerEvent, UndoRefusal> {
  const user = state.users.get(event.userId)
  const { userPrincipalName, licenses } = event.after
  if (user?.userPrincipalName !== userPrincipalName || !same(user.licenses, licenses))
    return refuse({ code: 'undo-changed-since' })
  needs.freedNames.add(userPrincipalName.toLowerCase())
  addSeatChange(needs.seats, licenses, [])
  return ok({ ...event, type: 'restore-undone', before: event.after, after: event.before })
}

function undoCreation(
  state: CustomerState,
  event: EventOf<'user-created'>,
  needs: Needs,
): Result<CustomerEvent, UndoRefusal> {
  const user = state.users.get(event.user.id)
  const batch = state.batches.get(event.batchId)
  if (!user || !batch) return refuse({ code: 'undo-changed-since' })
  const credential = batch.credentials.get(user.id)
  const isThere = state.tenant.has(user.id) || exportedCreation(state, user.id) !== undefined
  if (batch.carriedOutAt !== null || isThere || !isRetrievable(credential))
    return refuse({ code: 'undo-handed-over' })
  if (credential === 'superseded') return refuse({ code: 'undo-changed-since' })
  needs.freedNames.add(user.userPrincipalName.toLowerCase())
  addSeatChange(needs.seats, user.licenses, [])
  return ok({ type: 'user-creation-undone', user, batchId: event.batchId })
}

function undoTakeOver(
  state: CustomerState,
  event: EventOf<'user-taken-over'>,
  needs: Needs,
): Result<CustomerEvent, UndoRefusal> {
  const user = state.users.get(event.user.id)
  if (!user) return refuse({ code: 'undo-changed-since' })
  for (const { credentials } of state.batches.values())
    if (credentials.has(user.id)) return refuse({ code: 'undo-changed-since' })
  needs.freedNames.add(user.userPrincipalName.toLowerCase())
  addSeatChange(needs.seats, user.licenses, [])
  return ok({ type: 'take-over-undone', user })
}

/** Seats that are taken back must be free by then: nobody is left above them. */
function undoSubscription(
  state: CustomerState,
  event: EventOf<'subscription-added' | 'subscription-changed'>,
  needs: Needs,
): Result<CustomerEvent, UndoRefusal> {
  const after = event.type === 'subscription-added' ? event.subscription : event.after
  if (!same(state.subscriptions.get(after.id), after)) return refuse({ code: 'undo-changed-since' })
  const before = event.type === 'subscription-added' ? null : event.before
  const taken = seatsGiven(after) - (before ? seatsGiven(before) : 0)
  needs.seats.set(after.skuId, (needs.seats.get(after.skuId) ?? 0) + taken)
  return ok(
    before
      ? { type: 'subscription-changed', before: after, after: before }
      : { type: 'subscription-addition-undone', subscription: after },
  )
}
