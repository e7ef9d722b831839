import type { CustomerEvent } from '../events.ts'
import type { Refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { seatsOf } from '../seats.ts'
import type { CustomerState } from '../state.ts'
import { goneAt } from '../user.ts'
import type { DeletedUser, License, SkuId, UserId } from '../user.ts'
import { checkUserPrincipalName } from '../user-principal-name.ts'
import { editUser, nameTaken } from './users.ts'
import type { DetailsRefusal, NameTaken, UserNotFound } from './users.ts'

/** How one deleted user is to come back. */
export interface Restore {
  readonly userId: UserId
  /** A name to take instead of the old one; needed where somebody else has that now. */
  readonly userPrincipalName?: string
  /** The products of which the user gets the licence back; left out, all whose seats are free. */
  readonly skuIds?: readonly SkuId[]
}

/** Another name for an active user, so that a restored one can have the old. */
export interface Rename {
  readonly userId: UserId
  readonly userPrincipalName: string
}

export type RestoreRefusal =
  | DetailsRefusal
  | NameTaken
  | UserNotFound
  | Refusal<'restore-too-late' | 'seats-short' | 'usage-location-missing'>

/** The deleted user, as long as it can be restored: up to 30 days after its deletion, to the millisecond. */
export function restorable(state: CustomerState, userId: UserId, at: string): DeletedUser | null {
  const deleted = state.deletedUsers.get(userId)
  return deleted && at < goneAt(deleted.deletedAt) ? deleted : null
}

/**
 * Restores all of these deleted users and renames these active ones, or nobody. A licence comes back only with a
 * free seat, in the order given; a name that somebody has is refused until another is given.
 */
export function restoreUsers(
  state: CustomerState,
  command: { readonly restores: readonly Restore[]; readonly renames?: readonly Rename[] },
  at: string,
): Result<CustomerEvent[], RestoreRefusal> {
  const renamed = renameUsers(state, command.renames ?? [])
  if (!renamed.ok) return renamed
  const { events, names, freed } = renamed.value
  const taken = new Map<SkuId, number>()
  const seen = new Set<UserId>()
  for (const restore of command.restores) {
    const deleted = state.deletedUsers.get(restore.userId)
    if (!deleted || seen.has(restore.userId)) return refuse({ code: 'user-not-found' })
    seen.add(restore.userId)
    if (!restorable(state, restore.userId, at)) return refuse({ code: 'restore-too-late' })
    const { user } = deleted
    const name = restore.userPrincipalName ?? user.userPrincipalName
    const wrong = name === user.userPrincipalName ? null : checkUserPrincipalName(name, state.details.domains)
    if (wrong) return refuse(wrong)
    const key = name.toLowerCase()
    if (names.has(key) || (state.userByName.has(key) && !freed.has(key)))
      return refuse(nameTaken('upn-taken', name))
    names.add(key)
    const licenses = licensesBack(state, user.licenses, restore.skuIds, taken)
    if (!licenses.ok) return licenses
    events.push({
      type: 'user-restored',
      userId: user.id,
      deletedAt: deleted.deletedAt,
      before: { userPrincipalName: user.userPrincipalName, licenses: user.licenses },
      after: { userPrincipalName: name, licenses: licenses.value },
    })
  }
  return ok(events)
}

/** The renames as events, the names that they take and those that they free. */
function renameUsers(state: CustomerState, renames: readonly Rename[]) {
  const events: CustomerEvent[] = []
  const names = new Set<string>()
  const freed = new Set<string>()
  for (const { userId, userPrincipalName } of renames) {
    const user = state.users.get(userId)
    if (!user) return refuse({ code: 'user-not-found' } as const)
    const edited = editUser(state, { userId, details: { ...user, userPrincipalName } })
    if (!edited.ok) return edited
    if (names.has(userPrincipalName.toLowerCase())) return refuse(nameTaken('upn-taken', userPrincipalName))
    names.add(userPrincipalName.toLowerCase())
    freed.add(user.userPrincipalName.toLowerCase())
    events.push(...edited.value)
  }
  return ok({ events, names, freed })
}

function licensesBack(
  state: CustomerState,
  licenses: readonly License[],
  wanted: readonly SkuId[] | undefined,
  taken: Map<SkuId, number>,
): Result<License[], Refusal<'seats-short'>> {
  const back: License[] = []
  for (const license of licenses) {
    const { skuId } = license
    if (wanted && !wanted.includes(skuId)) continue
    const already = taken.get(skuId) ?? 0
    const { free } = seatsOf(state, skuId)
    if (free > already) {
      taken.set(skuId, already + 1)
      back.push(license)
    } else if (wanted) {
      const details = { skuId, needed: already + 1, free, short: already + 1 - free }
      return refuse({ code: 'seats-short', field: 'licenses', details })
    }
  }
  return ok(back)
}

/** Deletes these deleted users for good, before their 30 days end. */
export function purgeUsers(
  state: CustomerState,
  userIds: readonly UserId[],
): Result<CustomerEvent[], Refusal<'user-not-found'>> {
  const events: CustomerEvent[] = []
  for (const userId of new Set(userIds)) {
    const deleted = state.deletedUsers.get(userId)
    if (!deleted) return refuse({ code: 'user-not-found' })
    events.push({ type: 'user-purged', user: deleted.user, deletedAt: deleted.deletedAt })
  }
  return ok(events)
}
