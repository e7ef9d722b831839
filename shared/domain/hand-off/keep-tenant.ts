import type { CustomerEvent } from '../events.ts'
import type { MutableCustomerState } from '../state.ts'
import type { BatchId, Instant, License, User, UserId } from '../user.ts'
import { itemsOf, wantedPasswords } from './difference.ts'
import type { HandOffWay } from './export.ts'
import { userOfKey } from './item.ts'
import type { HandOffItem } from './item.ts'
import { tickCarriedOut } from './keep-batches.ts'
import { interimKey, toInterim } from './renames.ts'
import { keepUser } from './keep-user.ts'
import { createdBy, exportedCreation, OPEN_EXPORTS_KEPT } from './tenant.ts'

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
  if (known?.deletedAt === null) {
    keepUser(state, known, { ...known.user, ...seen })
    return
  }
  const passwordBatch = exportedCreation(state, userId)?.item.passwordBatch ?? null
  const user = { ...createdBy('entra-csv', present), ...seen }
  keepUser(state, { deletedAt: null, passwordBatch, licensesUnsure: false }, user)
}

/** A user was seen to be gone from the tenant. */
export function seeDeleted(state: MutableCustomerState, userId: UserId, at: Instant): void {
  const known = state.tenant.get(userId)
  if (known) state.tenant.set(userId, { ...known, deletedAt: known.deletedAt ?? at })
}

/** Remembers what these items say now. */
export function openExport(
  state: MutableCustomerState,
  { exportId, way, keys }: EventOf<'hand-off-exported'>,
  at: Instant,
): void {
  const itemOf = itemsByKey(state, at)
  const items = new Map<string, HandOffItem>()
  for (const key of keys) {
    const item = itemOf(key)
    if (item) items.set(key, item)
    state.handOffFailures.delete(key)
  }
  state.openExports.set(exportId, { exportId, way, at, items })
  for (const oldest of state.openExports.keys()) {
    if (state.openExports.size <= OPEN_EXPORTS_KEPT) break
    state.openExports.delete(oldest)
  }
}

/** What became of items: the tenant has got what the export said, or, ticked by hand, what they say now. */
export function recordResults(
  state: MutableCustomerState,
  { exportId, results }: EventOf<'hand-off-recorded'>,
  at: Instant,
): void {
  const itemOf = itemsByKey(state, at)
  const passwords = wantedPasswords(state)
  // By hand all is done as it stood in the list: one item may change what another one says.
  const byHand = new Map(exportId === null ? results.map(({ key }) => [key, itemOf(key)]) : [])
  const users = new Set<UserId>()
  for (const { key, outcome, failure, mark, objectId, existed } of results) {
    const userId = userOfKey(key)
    users.add(userId)
    const open = exportId === null ? undefined : state.openExports.get(exportId)
    const item = exportId === null ? byHand.get(key) : open?.items.get(key)
    if (outcome === 'failed') {
      // The export stays open: its file can be used again once the reason is mended.
      if (mark !== null) state.handOffFailures.set(key, { failure: failure ?? 'other', mark })
    } else {
      closeItem(state, exportId, key)
      state.handOffFailures.delete(key)
      if (item) carryOut(state, item, open?.way ?? null, passwords.get(userId)?.batchId ?? null, at)
      if (existed) forgetPassword(state, userId)
    }
    if (objectId !== null) recordObjectId(state, userId, objectId)
  }
  tickCarriedOut(state, users, at)
}

/** Of an account that was there before it was created: it may have another password, and a reset is to do. */
function forgetPassword(state: MutableCustomerState, userId: UserId): void {
  const entry = state.tenant.get(userId)
  if (entry) state.tenant.set(userId, { ...entry, passwordBatch: null })
}

/** Gives the item of a key as it is to do now; the first step of a ring of renames, too. */
function itemsByKey(state: MutableCustomerState, at: Instant): (key: string) => HandOffItem | undefined {
  const passwords = wantedPasswords(state)
  return (key) => {
    const userId = userOfKey(key)
    const items = itemsOf(state, userId, at, passwords)
    if (key !== interimKey(userId)) return items.find((item) => item.key === key)
    const rename = items.find((item) => item.kind === 'rename')
    return rename?.kind === 'rename' ? toInterim(rename) : undefined
  }
}

/** The user of an item: as it is here, or, of one that is gone here, as the tenant has it. */
function presentUser(state: MutableCustomerState, userId: UserId): User | undefined {
  return state.users.get(userId) ?? state.deletedUsers.get(userId)?.user ?? state.tenant.get(userId)?.user
}

/** Makes the tenant hold what this item made of it. `password` is the batch of the one that the user is to have. */
function carryOut(
  state: MutableCustomerState,
  item: HandOffItem,
  way: HandOffWay | null,
  password: BatchId | null,
  at: Instant,
): void {
  const entry = state.tenant.get(item.userId)
  if (item.kind === 'create') {
    if (entry?.deletedAt === null) return
    const objectId = presentUser(state, item.userId)?.objectId ?? item.objectId
    const user = { ...createdBy(way, item.user), objectId }
    const passwordBatch = item.passwordBatch ?? password
    keepUser(state, { deletedAt: null, passwordBatch, licensesUnsure: false }, user)
    return
  }
  if (!entry) return
  const { user } = entry
  switch (item.kind) {
    case 'delete': {
      keepUser(state, { ...entry, deletedAt: entry.deletedAt ?? at }, user)
      return
    }
    case 'purge':
      state.tenant.delete(item.userId)
      return
    case 'restore': {
      const userPrincipalName = item.newUserPrincipalName ?? user.userPrincipalName
      keepUser(state, { ...entry, deletedAt: null, licensesUnsure: true }, { ...user, userPrincipalName })
      return
    }
    case 'licenses-given': {
      const isUnsure = entry.licensesUnsure && !givesAll(state, item)
      const licenses = [...without(user.licenses, item.licenses), ...item.licenses]
      keepUser(state, { ...entry, licensesUnsure: isUnsure }, { ...user, licenses })
      return
    }
    case 'reset': {
      const passwordBatch = item.passwordBatch ?? password
      keepUser(state, { ...entry, passwordBatch }, changedBy(item, user))
      return
    }
    default: {
      keepUser(state, entry, changedBy(item, user))
      return
    }
  }
}

/** The fields of a user after what an item changes of them. */
function changedBy(item: HandOffItem, user: User): User {
  switch (item.kind) {
    case 'rename':
      return { ...user, userPrincipalName: item.to }
    case 'roles':
      return { ...user, roles: [...user.roles.filter((role) => !item.remove.includes(role)), ...item.add] }
    case 'usage-location':
      return { ...user, usageLocation: item.usageLocation }
    case 'licenses-removed':
      return { ...user, licenses: user.licenses.filter(({ skuId }) => !item.skuIds.includes(skuId)) }
    case 'reset':
      return { ...user, mustChangePassword: item.mustChangePassword }
    case 'sign-in':
      return { ...user, signInAllowed: item.allowed }
    case 'edit': {
      const { displayName, mustChangePassword, ...fields } = item.changes
      const profile = Object.entries({ ...user.profile, ...fields }).filter(([, value]) => value !== '')
      return {
        ...user,
        displayName: displayName ?? user.displayName,
        mustChangePassword: mustChangePassword ?? user.mustChangePassword,
        profile: Object.fromEntries(profile),
      }
    }
    default:
      return user
  }
}

/** Whether these are all licences that the user is to have: then nothing is unsure any more. */
function givesAll(
  state: MutableCustomerState,
  { userId, licenses }: Extract<HandOffItem, { kind: 'licenses-given' }>,
): boolean {
  const wanted = state.users.get(userId)?.licenses ?? []
  return wanted.every(({ skuId }) => licenses.some((license) => license.skuId === skuId))
}

const without = (licenses: readonly License[], gone: readonly License[]) =>
  licenses.filter(({ skuId }) => !gone.some((license) => license.skuId === skuId))

export function recordObjectId(state: MutableCustomerState, userId: UserId, objectId: string): void {
  const user = state.users.get(userId)
  if (user) state.users.set(userId, { ...user, objectId })
  const deleted = state.deletedUsers.get(userId)
  if (deleted) state.deletedUsers.set(userId, { ...deleted, user: { ...deleted.user, objectId } })
  const entry = state.tenant.get(userId)
  if (entry) keepUser(state, entry, { ...entry.user, objectId })
}

/** Takes an item out of its export and those before it, whose result would be out of date; by hand, out of all. */
export function closeItem(state: MutableCustomerState, exportId: string | null, key: string): void {
  for (const open of state.openExports.values()) {
    if (open.items.delete(key) && open.items.size === 0) state.openExports.delete(open.exportId)
    if (open.exportId === exportId) return
  }
}
