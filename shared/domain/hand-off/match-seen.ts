import type { CustomerState } from '../state.ts'
import type { Instant, User, UserId } from '../user.ts'
import { openCreations } from './open-creations.ts'
import { sameObjectId } from './seen.ts'
import type { SeenFields } from './seen.ts'
import { heldByTenant } from './tenant.ts'

/**
 * Finds out which user here each account of an export is; null for one whom nobody here is. By the object id; by the
 * name under which the tenant is believed to know the user; by the name here, of one who was created or renamed there
 * meanwhile. Only if the export is whole, a name under another object id is a user's whose account was made anew.
 */
export function matchSeen(
  state: CustomerState,
  accounts: readonly SeenFields[],
  whole: boolean,
): (UserId | null)[] {
  const found: (UserId | null)[] = accounts.map(() => null)
  const matched = new Set<UserId>()
  const pass = (find: (account: SeenFields) => UserId | undefined) => {
    for (const [index, account] of accounts.entries()) {
      if (found[index] !== null) continue
      const userId = find(account)
      if (userId === undefined || matched.has(userId)) continue
      found[index] = userId
      matched.add(userId)
    }
  }
  const { byObjectId, byNameThere } = indexes(state)
  pass(({ objectId }) => (objectId === undefined ? undefined : byObjectId.get(objectId.toLowerCase())))
  const byName = (names: ReadonlyMap<string, UserId>, allowAnother: boolean) =>
    pass((account) => {
      const userId = names.get(account.userPrincipalName.toLowerCase())
      if (userId === undefined || allowAnother) return userId
      return isAnother(state, userId, account) ? undefined : userId
    })
  byName(byNameThere, false)
  // An account may have been made of a creation that went out, though its user has another name here by now, or is
  // deleted: the first choice, unless the creation of the one who has the name by now went out, too.
  const { usersByName } = openCreations(state)
  const byCreation = (isFirst: boolean) =>
    pass(({ userPrincipalName }) => {
      const name = userPrincipalName.toLowerCase()
      const userIds = usersByName.get(name)
      if (!userIds || (isFirst && userIds.has(state.userByName.get(name) ?? ''))) return undefined
      return [...userIds].find((userId) => !matched.has(userId) && !state.tenant.has(userId))
    })
  byCreation(true)
  byName(state.userByName, whole)
  byCreation(false)
  return found
}

/** Users who are believed to be active in the tenant, and whom a whole export does not show. */
export function missedUsers(
  state: CustomerState,
  matched: ReadonlySet<UserId>,
  /** User names in lower case of rows of which nothing else is known: they may be anybody's. */
  unread: ReadonlySet<string>,
  at: Instant,
): User[] {
  const missed: User[] = []
  for (const [userId, entry] of state.tenant) {
    if (matched.has(userId) || heldByTenant(entry, at)?.deletedAt !== null) continue
    const here = state.users.get(userId)
    const names = [entry.user, here ?? entry.user].map((user) => user.userPrincipalName.toLowerCase())
    if (!names.some((name) => unread.has(name))) missed.push(here ?? entry.user)
  }
  return missed
}

function indexes(state: CustomerState) {
  const byObjectId = new Map<string, UserId>()
  const byNameThere = new Map<string, UserId>()
  const note = ({ id, objectId }: User) => {
    if (objectId !== null) byObjectId.set(objectId.toLowerCase(), id)
  }
  for (const { user } of state.deletedUsers.values()) note(user)
  for (const user of state.users.values()) note(user)
  for (const { user, deletedAt } of state.tenant.values()) {
    note(user)
    if (deletedAt === null) byNameThere.set(user.userPrincipalName.toLowerCase(), user.id)
  }
  return { byObjectId, byNameThere }
}

/** Whether the account of this user is known to be another one. */
function isAnother(state: CustomerState, userId: UserId, { objectId }: SeenFields): boolean {
  const known = state.tenant.get(userId)?.user.objectId ?? state.users.get(userId)?.objectId ?? null
  return known !== null && objectId !== undefined && !sameObjectId(known, objectId)
}
