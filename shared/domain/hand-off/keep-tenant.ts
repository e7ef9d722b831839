import type { CustomerEvent } from '../events.ts'
import type { MutableCustomerState } from '../state.ts'
import type { Instant, License, User, UserDetails, UserId } from '../user.ts'
import { wantedPasswords } from './difference.ts'
import { handOffKey, kindOfKey, userOfKey } from './item.ts'
import { tickCarriedOut } from './keep-batches.ts'
import { interimKey, interimName } from './renames.ts'
import type { HandOffWay } from './export.ts'
import { createdBy, exportedItem, OPEN_EXPORTS_KEPT, sameInTenant } from './tenant.ts'
import type { ExportedItem, TenantUser } from './tenant.ts'

/*
 * The parts of `evolve` that keep the picture of the tenant. Where there is doubt, the picture stays behind: then
 * something is to do that is done already, which does no harm; the other way round something would be forgotten.
 */

type EventOf<Type extends CustomerEvent['type']> = Extract<CustomerEvent, { type: Type }>

/** A user who was seen in the tenant just like this. One who was known there before has the same password. */
export function takeOver(state: MutableCustomerState, user: User): void {
  const passwordBatch = state.tenant.get(user.id)?.passwordBatch ?? null
  state.tenant.set(user.id, { user, deletedAt: null, passwordBatch, licensesUnsure: false })
}

/**
 * What was seen in the tenant of a user who is known here. One of whom nothing was known there is seen to exist: with
 * the fields of its account as they are here, and a password that is not ours unless an export of it was on its way.
 */
export function seeInTenant(state: MutableCustomerState, userId: UserId, seen: Partial<User>): void {
  const present = state.users.get(userId)
  const known = state.tenant.get(userId)
  if (!present) return
  if (known?.deletedAt === null) return put(state, known, { ...known.user, ...seen })
  const exported = exportedItem(state, handOffKey('create', userId))
  const passwordBatch = exported?.passwordBatch ?? null
  const user = { ...createdBy('entra-csv', present), ...seen }
  put(state, { user, deletedAt: null, passwordBatch, licensesUnsure: false }, user)
}

/** A user was seen to be gone from the tenant. */
export function seeDeleted(state: MutableCustomerState, userId: UserId, at: Instant): void {
  const known = state.tenant.get(userId)
  if (known) state.tenant.set(userId, { ...known, deletedAt: known.deletedAt ?? at })
}

/** Remembers what the users of these items are like now. */
export function openExport(
  state: MutableCustomerState,
  { exportId, way, keys }: EventOf<'hand-off-exported'>,
  at: Instant,
): void {
  const passwords = wantedPasswords(state)
  const items = new Map<string, ExportedItem>()
  for (const key of keys) {
    const userId = userOfKey(key)
    const user = presentUser(state, userId)
    if (user) items.set(key, { user, passwordBatch: passwords.get(userId)?.batchId ?? null })
    state.handOffFailures.delete(key)
  }
  state.openExports.set(exportId, { exportId, way, at, items })
  for (const oldest of state.openExports.keys()) {
    if (state.openExports.size <= OPEN_EXPORTS_KEPT) break
    state.openExports.delete(oldest)
  }
}

/** What became of items: the tenant is as the export said, or, ticked by hand, as the users are now. */
export function recordResults(
  state: MutableCustomerState,
  { exportId, results }: EventOf<'hand-off-recorded'>,
  at: Instant,
): void {
  const passwords = wantedPasswords(state)
  const users = new Set<UserId>()
  for (const { key, outcome, failure, mark, objectId } of results) {
    const userId = userOfKey(key)
    users.add(userId)
    const open = exportId === null ? undefined : state.openExports.get(exportId)
    const user = presentUser(state, userId)
    const now = user && { user, passwordBatch: passwords.get(userId)?.batchId ?? null }
    const source = exportId === null ? now : open?.items.get(key)
    if (outcome === 'failed') {
      if (objectId !== null) recordObjectId(state, userId, objectId)
      // The export stays open: its file can be used again once the reason is mended.
      if (mark !== null) state.handOffFailures.set(key, { failure: failure ?? 'other', mark })
      continue
    }
    closeItem(state, exportId, key)
    state.handOffFailures.delete(key)
    if (source) carryOut(state, key, source, open?.way ?? null, at)
    if (objectId !== null) recordObjectId(state, userId, objectId)
  }
  tickCarriedOut(state, users, at)
}

/** The user of an item: as it is here, or, of one that is gone here, as the tenant has it. */
function presentUser(state: MutableCustomerState, userId: UserId): User | undefined {
  return state.users.get(userId) ?? state.deletedUsers.get(userId)?.user ?? state.tenant.get(userId)?.user
}

/** Makes the tenant hold what this item made of it. */
function carryOut(
  state: MutableCustomerState,
  key: string,
  { user: source, passwordBatch }: ExportedItem,
  way: HandOffWay | null,
  at: Instant,
): void {
  const userId = source.id
  const entry = state.tenant.get(userId)
  const kind = kindOfKey(key)
  if (kind === 'create') {
    if (entry?.deletedAt === null) return
    const objectId = presentUser(state, userId)?.objectId ?? source.objectId
    const user = { ...createdBy(way, source), objectId }
    return put(state, { user, deletedAt: null, passwordBatch, licensesUnsure: false }, user)
  }
  if (!entry) return
  const { user } = entry
  switch (kind) {
    case 'delete':
      return put(state, { ...entry, deletedAt: entry.deletedAt ?? at }, user)
    case 'purge':
      state.tenant.delete(userId)
      return
    case 'restore': {
      const { userPrincipalName } = source
      return put(state, { ...entry, deletedAt: null, licensesUnsure: true }, { ...user, userPrincipalName })
    }
    case 'rename': {
      const wanted = source.userPrincipalName
      const userPrincipalName = key === interimKey(userId) ? interimName(userId, wanted) : wanted
      return put(state, entry, { ...user, userPrincipalName })
    }
    case 'roles':
      return put(state, entry, { ...user, roles: source.roles })
    case 'usage-location':
      return put(state, entry, { ...user, usageLocation: source.usageLocation })
    case 'licenses-removed':
      return put(state, entry, { ...user, licenses: kept(user.licenses, source.licenses) })
    case 'licenses-given': {
      const others = without(user.licenses, source.licenses)
      const licenses = [...others, ...source.licenses]
      return put(state, { ...entry, licensesUnsure: false }, { ...user, licenses })
    }
    case 'reset': {
      const { mustChangePassword } = source
      return put(state, { ...entry, passwordBatch }, { ...user, mustChangePassword })
    }
    case 'sign-in':
      return put(state, entry, { ...user, signInAllowed: source.signInAllowed })
    case 'edit': {
      const { displayName, profile, mustChangePassword } = source
      return put(state, entry, { ...user, displayName, profile, mustChangePassword })
    }
  }
}

const kept = (licenses: readonly License[], wanted: readonly License[]) =>
  licenses.filter(({ skuId }) => wanted.some((license) => license.skuId === skuId))
const without = (licenses: readonly License[], gone: readonly License[]) =>
  licenses.filter(({ skuId }) => !gone.some((license) => license.skuId === skuId))

/** Keeps an entry, with the object of the customer's state where the user is the same in both. */
export function put(state: MutableCustomerState, entry: TenantUser, user: User): void {
  const here = state.users.get(user.id) ?? state.deletedUsers.get(user.id)?.user
  state.tenant.set(user.id, { ...entry, user: here && sameInTenant(here, user) ? here : user })
}

export function recordObjectId(state: MutableCustomerState, userId: UserId, objectId: string): void {
  const user = state.users.get(userId)
  if (user) state.users.set(userId, { ...user, objectId })
  const deleted = state.deletedUsers.get(userId)
  if (deleted) state.deletedUsers.set(userId, { ...deleted, user: { ...deleted.user, objectId } })
  const entry = state.tenant.get(userId)
  if (entry) put(state, entry, { ...entry.user, objectId })
}

/** Takes an item out of its export and those before it, whose result would be out of date; by hand, out of all. */
export function closeItem(state: MutableCustomerState, exportId: string | null, key: string): void {
  for (const open of state.openExports.values()) {
    if (open.items.delete(key) && open.items.size === 0) state.openExports.delete(open.exportId)
    if (open.exportId === exportId) return
  }
}
