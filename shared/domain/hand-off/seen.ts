import type { CustomerEvent } from '../events.ts'
import type { CustomerState } from '../state.ts'
import type { AdminRole, CountryCode, Instant, License, Profile, User, UserId } from '../user.ts'
import { isSure, openCreations } from './open-creations.ts'
import type { OpenCreations } from './open-creations.ts'
import { createdBy } from './tenant.ts'
import type { TenantUser } from './tenant.ts'

/** What an export of the tenant shows of one account. What the file has no column for is left out. */
export interface SeenFields {
  readonly userPrincipalName: string
  readonly objectId?: string
  readonly displayName?: string
  /** An empty text is a field that is empty there. */
  readonly profile?: Profile
  readonly usageLocation?: CountryCode | null
  readonly roles?: readonly AdminRole[]
  readonly signInAllowed?: boolean
  readonly licenses?: readonly License[]
}

/** An account of the tenant, with the user here whose it is. */
export interface SeenUser {
  readonly userId: UserId
  readonly fields: SeenFields
}

export type TenantSeen = Extract<CustomerEvent, { type: 'tenant-seen' }>

export const sameObjectId = (left: string, right: string): boolean =>
  left.toLowerCase() === right.toLowerCase()

/** What the picture of the tenant holds of these users once that was seen. */
export function seenEntries(
  state: CustomerState,
  { seen, gone }: Pick<TenantSeen, 'seen' | 'gone'>,
  at: Instant,
): ReadonlyMap<UserId, TenantUser> {
  const entries = new Map<UserId, TenantUser>()
  const creations = openCreations(state)
  for (const each of seen) {
    const entry = seenEntry(state, each, creations)
    if (entry) entries.set(each.userId, entry)
  }
  for (const userId of gone) {
    const known = state.tenant.get(userId)
    if (known) entries.set(userId, { ...known, deletedAt: known.deletedAt ?? at })
  }
  return entries
}

/** An active account: what was known of it, with what was seen. Null for a user of whom nothing is left here. */
export function seenEntry(
  state: CustomerState,
  { userId, fields }: SeenUser,
  creations: OpenCreations,
): TenantUser | null {
  const known = knownAccount(state, userId, fields.objectId) ?? newAccount(state, userId, creations)
  if (!known) return null
  const { objectId, profile, ...plain } = fields
  const user: User = {
    ...known.user,
    ...plain,
    profile: profile ? withProfile(known.user.profile, profile) : known.user.profile,
    objectId: objectId ?? known.user.objectId,
  }
  return { ...known, user, licensesUnsure: fields.licenses ? false : known.licensesUnsure }
}

/** The account of which the picture tells, as an active one; null where what was seen is another one. */
function knownAccount(state: CustomerState, userId: UserId, objectId: string | undefined): TenantUser | null {
  const known = state.tenant.get(userId)
  if (!known) return null
  const id = known.user.objectId
  if (id !== null && objectId !== undefined && !sameObjectId(id, objectId)) return null
  if (known.deletedAt === null) return known
  return { ...known, deletedAt: null, licensesUnsure: known.licensesUnsure || known.user.licenses.length > 0 }
}

/**
 * An account that was not there before: made as an export said; or else by hand, with a password and with fields of
 * which nothing is known but what was seen.
 */
function newAccount(state: CustomerState, userId: UserId, creations: OpenCreations): TenantUser | null {
  const made = state.tenant.has(userId) ? undefined : creations.byUser.get(userId)
  if (made && isSure(creations, made)) {
    const { user, passwordBatch } = made.item
    return { user: createdBy(made.way, user), deletedAt: null, passwordBatch, licensesUnsure: false }
  }
  const here = state.users.get(userId) ?? state.deletedUsers.get(userId)?.user ?? made?.item.user
  if (!here) return null
  const user: User = { ...here, profile: {}, usageLocation: null, roles: [], licenses: [], objectId: null }
  return { user, deletedAt: null, passwordBatch: null, licensesUnsure: false }
}

/** Fields that hold nothing are not kept. */
const withProfile = (known: Profile, seen: Profile): Profile =>
  Object.fromEntries(Object.entries({ ...known, ...seen }).filter(([, value]) => value !== ''))
