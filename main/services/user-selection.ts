import type { Selection, UserFilter, UserSort } from '#shared/contract/user-filter.ts'
import { isRetrievable } from '#shared/domain/batch.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { User, UserId } from '#shared/domain/user.ts'
import { meetsConditions } from '#shared/domain/user-filter.ts'
import type { CustomerStore } from '../store/store.ts'
import type { ServiceContext } from './context.ts'

export type SelectionStale = Refusal<'selection-stale'>

interface Listing {
  readonly filter: UserFilter
  readonly sort: { readonly by: UserSort; readonly descending: boolean }
  readonly offset: number
  readonly limit: number
}

const BY_NAME = { by: 'displayName', descending: false } as const

/** The users that a filter lets through: how many there are, and the ids of one window of them in order. */
export function findUsers(context: ServiceContext, { id, state }: CustomerStore, listing: Listing) {
  const { filter, sort, offset, limit } = listing
  const index = context.userIndexes.of(id, state)
  return index.find({ search: filter.search, keep: keeper(context, state, filter) }, sort, offset, limit)
}

/** What decides about each user; null where the filter has no condition. */
function keeper(
  { catalogue }: ServiceContext,
  state: CustomerState,
  { search: _, ...conditions }: UserFilter,
): ((user: User) => boolean) | null {
  if (Object.keys(conditions).length === 0) return null
  const facts = {
    plansOf: (skuId: string) => catalogue.planIdsOf(skuId),
    waiting: conditions.passwordWaiting === undefined ? new Set<UserId>() : usersWithPassword(state),
  }
  return (user) => meetsConditions(user, conditions, facts)
}

/** Users with a temporary password that is not handed over. */
function usersWithPassword(state: CustomerState): Set<UserId> {
  const users = new Set<UserId>()
  for (const batch of state.batches.values())
    for (const [userId, credential] of batch.credentials) if (isRetrievable(credential)) users.add(userId)
  return users
}

/**
 * The users that a selection means, those of a filter in the order of their names; stale when the customer has
 * changed since the operator saw what matches.
 */
export function selectedIds(
  context: ServiceContext,
  customer: CustomerStore,
  selection: Selection,
): Result<UserId[], SelectionStale> {
  if ('ids' in selection) return ok([...new Set(selection.ids)])
  if (selection.revision !== customer.revision) return refuse({ code: 'selection-stale' })
  const except = new Set(selection.except)
  const listing = { filter: selection.matching, sort: BY_NAME, offset: 0, limit: Infinity }
  const { ids } = findUsers(context, customer, listing)
  return ok(ids.filter((id) => !except.has(id)))
}
