import type { CustomerEvent } from '../events.ts'
import { ok, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { CustomerState } from '../state.ts'
import type { Profile, ProfileField, UserDetails, UserId } from '../user.ts'
import { editUser } from './users.ts'
import type { EditRefusal } from './users.ts'

/** What many users can get at once. In the profile an empty text takes the field away. */
export interface CommonChange extends Partial<
  Pick<UserDetails, 'usageLocation' | 'preferredLanguage' | 'signInAllowed' | 'mustChangePassword'>
> {
  readonly profile?: { readonly [Field in ProfileField]?: string }
}

/** Gives all of these users the same values, or nobody. Whoever has them already is left out. */
export function editUsers(
  state: CustomerState,
  userIds: readonly UserId[],
  change: CommonChange,
): Result<CustomerEvent[], EditRefusal> {
  const events: CustomerEvent[] = []
  for (const userId of new Set(userIds)) {
    const user = state.users.get(userId)
    if (!user) return refuse({ code: 'user-not-found' })
    const { profile = {}, ...others } = change
    const details = { ...user, ...others, profile: changedProfile(user.profile, profile) }
    const edited = editUser(state, { userId, details })
    if (!edited.ok) return edited
    events.push(...edited.value)
  }
  return ok(events)
}

function changedProfile(profile: Profile, change: Profile): Profile {
  const merged = { ...profile, ...change }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''))
}

/** Whether these users are all Global administrators that are known here, and there is one. */
export function leavesNoGlobalAdministrator(state: CustomerState, userIds: ReadonlySet<UserId>): boolean {
  let some = false
  for (const { id, roles } of state.users.values()) {
    if (!roles.includes('global-administrator')) continue
    if (!userIds.has(id)) return false
    some = true
  }
  return some
}
