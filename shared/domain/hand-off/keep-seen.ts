import type { CustomerState, MutableCustomerState } from '../state.ts'
import type { Instant, UserId } from '../user.ts'
import { kindOfKey, userOfKey } from './item.ts'
import type { HandOffKind } from './item.ts'
import { tickCarriedOut } from './keep-batches.ts'
import { closeItem, recordObjectId } from './keep-tenant.ts'
import { keepUser } from './keep-user.ts'
import { openCreations } from './open-creations.ts'
import { seenEntries } from './seen.ts'
import type { SeenFields, TenantSeen } from './seen.ts'
import { toDo } from './to-do.ts'

/**
 * The part of `evolve` that moves the picture of the tenant to what was seen there. Exports close as far as it was
 * seen what became of them, and batches of which nothing is left are ticked. Of the users here only the object ids
 * are learnt.
 */
export function seeTenant(state: MutableCustomerState, event: TenantSeen, at: Instant): void {
  const entries = seenEntries(state, event, at)
  for (const [userId, entry] of entries) {
    keepUser(state, entry, entry.user)
    if (entry.user.objectId !== null) recordObjectId(state, userId, entry.user.objectId)
  }
  const fieldsOf = new Map(event.seen.map(({ userId, fields }) => [userId, fields]))
  const users = new Set(entries.keys())
  for (const [userId, keys] of openKeys(state)) {
    if (!users.has(userId)) continue
    const fields = fieldsOf.get(userId)
    for (const key of keys) {
      const kind = kindOfKey(key)
      // Whether one who is gone was deleted for good can't be seen.
      if (fields ? isSeen(kind, fields) : kind !== 'purge') close(state, key)
    }
  }
  closeOthers(state, event)
  forgetFailures(state, users, at)
  tickCarriedOut(state, users, at)
}

/** Whether an export of the tenant with these fields shows what became of an item of this kind. */
export function isSeen(kind: HandOffKind | null, fields: SeenFields): boolean {
  switch (kind) {
    case 'reset':
    case null:
      return false
    case 'roles':
      return fields.roles !== undefined
    case 'usage-location':
      return fields.usageLocation !== undefined
    case 'licenses-removed':
    case 'licenses-given':
      return fields.licenses !== undefined
    case 'sign-in':
      return fields.signInAllowed !== undefined
    case 'edit':
      return fields.profile !== undefined
    default:
      return true
  }
}

/**
 * Closes an item, whether it was done or not: a result that comes later must not replace what was seen. Whether a
 * password must be changed is not seen: where an edit may have changed it, it is taken to be what it should not be.
 */
function close(state: MutableCustomerState, key: string): void {
  const userId = userOfKey(key)
  const entry = state.tenant.get(userId)
  const wanted = state.users.get(userId)?.mustChangePassword
  const mayHaveChanged = [...state.openExports.values()].some(({ items }) => {
    const item = items.get(key)
    const changed = item?.kind === 'edit' ? item.changes.mustChangePassword : undefined
    return changed !== undefined && changed !== entry?.user.mustChangePassword
  })
  closeItem(state, null, key)
  if (entry && wanted !== undefined && mayHaveChanged)
    keepUser(state, entry, { ...entry.user, mustChangePassword: !wanted })
}

/** All that went out of users who can't be there, since another user's account has the name. */
function closeOthers(state: MutableCustomerState, { seen }: TenantSeen): void {
  const { usersByName } = openCreations(state)
  const open = openKeys(state)
  for (const { fields } of seen)
    for (const userId of usersByName.get(fields.userPrincipalName.toLowerCase()) ?? [])
      if (!state.tenant.has(userId)) for (const key of open.get(userId) ?? []) closeItem(state, null, key)
}

/** What is to do no more has not failed. */
function forgetFailures(state: MutableCustomerState, users: ReadonlySet<UserId>, at: Instant): void {
  const failed = [...state.handOffFailures.keys()].filter((key) => users.has(userOfKey(key)))
  if (failed.length === 0) return
  const left = new Set(toDo(state, at).map(({ key }) => key))
  for (const key of failed) if (!left.has(key)) state.handOffFailures.delete(key)
}

/** The keys of items that went out and have no result, by user. */
export function openKeys({ openExports }: CustomerState): ReadonlyMap<UserId, ReadonlySet<string>> {
  const keys = new Map<UserId, Set<string>>()
  for (const { items } of openExports.values())
    for (const key of items.keys()) {
      const userId = userOfKey(key)
      keys.set(userId, (keys.get(userId) ?? new Set()).add(key))
    }
  return keys
}
