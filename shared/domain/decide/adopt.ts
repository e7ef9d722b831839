import { kindOfKey } from '../hand-off/item.ts'
import type { HandOffItem } from '../hand-off/item.ts'
import type { TenantUser } from '../hand-off/tenant.ts'
import { toDo } from '../hand-off/to-do.ts'
import type { CustomerEvent } from '../events.ts'
import type { Refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { CustomerState } from '../state.ts'
import { detailsOf } from '../user.ts'
import type { Instant, License, SkuId, User, UserId } from '../user.ts'
import { importUsers } from './import-users.ts'
import type { ImportRefusal, UserUpdate } from './import-users.ts'
import type { Purchase } from './purchases.ts'
import { restorable, restoreUsers } from './restore.ts'
import type { Restore, RestoreRefusal } from './restore.ts'
import type { NewUser } from './users.ts'

export type AdoptRefusal = ImportRefusal | RestoreRefusal | Refusal<'nothing-to-do' | 'nothing-to-adopt'>

/** What becomes of the users here when chosen items are settled as the tenant has it. */
export interface Adoption {
  readonly updates: readonly UserUpdate[]
  readonly restores: readonly Restore[]
  /** Users who are deleted for good here, and there in the tenant. */
  readonly newUsers: readonly NewUser[]
  readonly deletions: readonly UserId[]
  /** Products that the users will hold, for there is a seat of each in the tenant. */
  readonly skuIds: ReadonlySet<SkuId>
  /** Keys of items of which the tenant has no side: a creation, a password, licences of which nothing is certain. */
  readonly left: readonly string[]
}

/** Works out what the tenant's side of these items is. Changes nothing. */
export function planAdoption(state: CustomerState, items: readonly HandOffItem[], at: Instant): Adoption {
  const byUser = new Map<UserId, HandOffItem[]>()
  for (const item of items) byUser.set(item.userId, [...(byUser.get(item.userId) ?? []), item])
  const updates: UserUpdate[] = []
  const restores: Restore[] = []
  const newUsers: NewUser[] = []
  const deletions: UserId[] = []
  const left: string[] = []
  for (const [userId, chosen] of byUser) {
    const entry = state.tenant.get(userId)
    const has = (kind: HandOffItem['kind']) => chosen.some((item) => item.kind === kind)
    const user = state.users.get(userId)
    if (entry && user && has('restore')) deletions.push(userId)
    else if (entry && user) {
      const known = chosen.filter((item) => isKnown(item, entry))
      left.push(...chosen.filter((item) => !known.includes(item)).map(({ key }) => key))
      if (known.length > 0) updates.push(updateOf(user, entry, known))
    } else if (entry && has('delete') && !state.deletedUsers.has(userId)) newUsers.push(asNew(entry.user))
    else if (entry && has('delete') && restorable(state, userId, at)) {
      const { userPrincipalName, licenses, objectId } = entry.user
      restores.push({ userId, userPrincipalName, skuIds: [] })
      updates.push({ userId, details: detailsOf(entry.user), licenses, objectId })
    } else left.push(...chosen.map(({ key }) => key))
  }
  const held = [...updates, ...newUsers].flatMap(({ licenses }) => licenses.map(({ skuId }) => skuId))
  return { updates, restores, newUsers, deletions, skuIds: new Set(held), left }
}

/**
 * Makes the customer's users what the tenant has, as far as these items go, so that there is nothing to do of them.
 * Seats that the users hold there are bought as in a take-over. All or nothing; items of which the tenant has no side
 * are left.
 */
export function adoptTenant(
  state: CustomerState,
  command: { readonly keys: readonly string[]; readonly purchases: readonly Purchase[] },
  at: Instant,
): Result<CustomerEvent[], AdoptRefusal> {
  const items = itemsOf(state, command.keys, at)
  if (!items) return refuse({ code: 'nothing-to-do' })
  const { updates, restores, newUsers, deletions } = planAdoption(state, items, at)
  if (updates.length + newUsers.length + deletions.length === 0) return refuse({ code: 'nothing-to-adopt' })
  const restored = restoreUsers(state, { restores }, at)
  if (!restored.ok) return restored
  const { purchases } = command
  const changed = importUsers(
    withRestored(state, restored.value),
    { batch: null, newUsers, updates, deletions, purchases },
    at,
  )
  return changed.ok ? ok(joined(restored.value, changed.value)) : changed
}

/** The items of these keys; null where one of them is not to do any more. */
export function itemsOf(state: CustomerState, keys: readonly string[], at: Instant): HandOffItem[] | null {
  const wanted = new Set(keys)
  const items = toDo(state, at).filter(({ key }) => wanted.has(key))
  return items.length < wanted.size || items.length === 0 ? null : items
}

function isKnown({ key }: HandOffItem, { deletedAt, licensesUnsure }: TenantUser): boolean {
  const kind = kindOfKey(key)
  if (deletedAt !== null || kind === 'create' || kind === 'reset' || kind === 'purge') return false
  return kind !== 'licenses-given' || !licensesUnsure
}

/** A user with the tenant's side of these items. */
function updateOf(user: User, { user: there }: TenantUser, items: readonly HandOffItem[]): UserUpdate {
  let details = detailsOf(user)
  let { licenses } = user
  for (const item of items)
    switch (item.kind) {
      case 'rename':
        details = { ...details, userPrincipalName: there.userPrincipalName }
        break
      case 'roles':
        details = { ...details, roles: there.roles }
        break
      case 'usage-location':
        details = { ...details, usageLocation: there.usageLocation }
        break
      case 'sign-in':
        details = { ...details, signInAllowed: there.signInAllowed }
        break
      case 'edit': {
        const { displayName, profile } = there
        const isSaid = item.changes.mustChangePassword !== undefined
        const { mustChangePassword } = isSaid ? there : details
        details = { ...details, displayName, profile, mustChangePassword }
        break
      }
      case 'licenses-removed':
        licenses = [...licenses, ...there.licenses.filter(({ skuId }) => item.skuIds.includes(skuId))]
        break
      case 'licenses-given':
        licenses = asThere(licenses, item.licenses, there.licenses)
        break
      case 'create':
      case 'restore':
      case 'reset':
      case 'delete':
      case 'purge':
        break
    }
  return { userId: user.id, details, licenses, objectId: user.objectId ?? there.objectId }
}

/** The licences without those that the tenant would have to give, and with the plans that these have there. */
function asThere(
  licenses: readonly License[],
  given: readonly License[],
  there: readonly License[],
): readonly License[] {
  return licenses.flatMap((license) => {
    if (!given.some(({ skuId }) => skuId === license.skuId)) return [license]
    return there.filter(({ skuId }) => skuId === license.skuId)
  })
}

const asNew = (user: User): NewUser => ({
  id: user.id,
  details: detailsOf(user),
  licenses: user.licenses,
  objectId: user.objectId,
})

/** The state once these users are restored: without licences, which follow. */
function withRestored(state: CustomerState, events: readonly CustomerEvent[]): CustomerState {
  if (events.length === 0) return state
  const users = new Map(state.users)
  const userByName = new Map(state.userByName)
  for (const event of events) {
    const deleted = event.type === 'user-restored' ? state.deletedUsers.get(event.userId) : undefined
    if (event.type !== 'user-restored' || !deleted) continue
    users.set(event.userId, { ...deleted.user, ...event.after })
    userByName.set(event.after.userPrincipalName.toLowerCase(), event.userId)
  }
  return { ...state, users, userByName }
}

/** A restored user comes back with its licences at once, so that undo can take all of it back. */
function joined(restored: readonly CustomerEvent[], changed: readonly CustomerEvent[]): CustomerEvent[] {
  const licenses = new Map<UserId, readonly License[]>()
  for (const event of changed) if (event.type === 'licenses-changed') licenses.set(event.userId, event.after)
  const back = new Set<UserId>()
  const first = restored.map((event) => {
    if (event.type !== 'user-restored') return event
    back.add(event.userId)
    return { ...event, after: { ...event.after, licenses: licenses.get(event.userId) ?? [] } }
  })
  const rest = changed.filter((event) => event.type !== 'licenses-changed' || !back.has(event.userId))
  return [...first, ...rest]
}
