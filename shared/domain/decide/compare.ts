import { kindOfKey } from '../hand-off/item.ts'
import { isSeen, openKeys } from '../hand-off/keep-seen.ts'
import { matchSeen, missedUsers } from '../hand-off/match-seen.ts'
import { openCreations } from '../hand-off/open-creations.ts'
import type { OpenCreations } from '../hand-off/open-creations.ts'
import { seenEntry } from '../hand-off/seen.ts'
import type { SeenFields, SeenUser, TenantSeen } from '../hand-off/seen.ts'
import { sameInTenant } from '../hand-off/tenant.ts'
import type { CustomerState } from '../state.ts'
import type { Instant, License, User, UserId } from '../user.ts'

/** An export of the tenant: what it shows, and how far it can be relied on. */
export interface TenantExport {
  readonly accounts: readonly SeenFields[]
  /** User names in lower case of all its rows, those that could not be read among them. */
  readonly named: ReadonlySet<string>
  /** Whether it lists everybody: only then is somebody gone whom it does not name. */
  readonly whole: boolean
  /** Whether its licences say which of their service plans are off. */
  readonly plansKnown: boolean
}

export interface Comparison {
  /** What is to be written down; null where it says nothing that is not known already. */
  readonly event: TenantSeen | null
  /** Which user each account is, in their order; null for one whom nobody here is. */
  readonly userIds: readonly (UserId | null)[]
  /** Who is believed to be in the tenant and not named by the export, whether it is whole or not. */
  readonly missed: readonly User[]
}

/** Holds an export of the tenant against what the tenant is known to hold. Changes nothing. */
export function compareTenant(state: CustomerState, shown: TenantExport, at: Instant): Comparison {
  const { accounts, named, whole, plansKnown } = shown
  const userIds = matchSeen(state, accounts, whole)
  const matched = new Set(userIds.filter((userId) => userId !== null))
  const creations = openCreations(state)
  const open = openKeys(state)
  const seen: SeenUser[] = []
  for (const [index, account] of accounts.entries()) {
    const userId = userIds[index] ?? null
    if (userId === null) continue
    const each = { userId, fields: asKnown(state, userId, account, plansKnown) }
    const closes = [...(open.get(userId) ?? [])].some((key) => isSeen(kindOfKey(key), each.fields))
    if (closes || isNews(state, each, creations)) seen.push(each)
  }
  const unread = new Set(named)
  for (const { userPrincipalName } of accounts) unread.delete(userPrincipalName.toLowerCase())
  const missed = missedUsers(state, matched, unread, at)
  const gone = whole ? missed.map(({ id }) => id) : []
  const event = seen.length + gone.length === 0 ? null : ({ type: 'tenant-seen', seen, gone } as const)
  return { event, userIds, missed }
}

/** A name in another case is the same name; and of plans on which the file is silent what was known holds. */
function asKnown(state: CustomerState, userId: UserId, account: SeenFields, plansKnown: boolean): SeenFields {
  const here = state.users.get(userId)?.userPrincipalName
  const seen = account.userPrincipalName
  const userPrincipalName = here?.toLowerCase() === seen.toLowerCase() ? here : seen
  const { licenses } = account
  if (!licenses || plansKnown) return { ...account, userPrincipalName }
  const held = state.tenant.get(userId)?.user.licenses ?? []
  const known = (license: License) => held.find(({ skuId }) => skuId === license.skuId) ?? license
  return { ...account, userPrincipalName, licenses: licenses.map(known) }
}

function isNews(state: CustomerState, each: SeenUser, creations: OpenCreations): boolean {
  const known = state.tenant.get(each.userId)
  const entry = seenEntry(state, each, creations)
  if (!entry) return false
  if (known?.deletedAt !== null || known.licensesUnsure !== entry.licensesUnsure) return true
  const here = state.users.get(each.userId)
  return !sameInTenant(known.user, entry.user) || (here ?? entry.user).objectId !== entry.user.objectId
}
