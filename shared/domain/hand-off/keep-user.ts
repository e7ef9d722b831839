import type { MutableCustomerState } from '../state.ts'
import type { User } from '../user.ts'
import { sameInTenant } from './tenant.ts'
import type { TenantUser } from './tenant.ts'

/** Keeps what the tenant holds of a user; by the object of the customer's state where the user is the same in both. */
export function keepUser(
  state: MutableCustomerState,
  { deletedAt, passwordBatch, licensesUnsure }: Omit<TenantUser, 'user'>,
  user: User,
): void {
  const here = state.users.get(user.id) ?? state.deletedUsers.get(user.id)?.user
  const kept = here && sameInTenant(here, user) ? here : user
  state.tenant.set(user.id, { user: kept, deletedAt, passwordBatch, licensesUnsure })
}
