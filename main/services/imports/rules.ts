import { restorable } from '#shared/domain/decide/restore.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { CustomerRules, DraftRules } from '../../csv/draft-types.ts'
import type { CustomerStore } from '../../store/store.ts'
import { allProducts, subscribedProducts } from '../products.ts'

/** What the rows of a draft are held against: these customers as they are at `now`. */
export function draftRules(
  customers: readonly CustomerStore[],
  settled: Omit<DraftRules, 'customers'>,
  catalogue: Catalogue,
  now: string,
): DraftRules {
  // Whoever is in the tenant already may hold products of which nobody has told yet.
  const productsOf = settled.task === 'take-over' ? allProducts : subscribedProducts
  return {
    ...settled,
    customers: customers.map(({ id, state }): CustomerRules => {
      const { name, domains, country, language, userNames } = state.details
      const products = productsOf(state, catalogue)
      const activeNames = namesAsText(state.userByName.keys())
      const deletedNames = namesAsText(restorableNames(state, now))
      const activePeople = namesAsText(displayNames(state))
      return {
        customerId: id,
        name,
        domains,
        country,
        language,
        userNames,
        products,
        activeNames,
        deletedNames,
        activePeople,
      }
    }),
  }
}

function* displayNames(state: CustomerState): Generator<string> {
  for (const userId of state.userByName.values()) yield state.users.get(userId)?.displayName ?? ''
}

function* restorableNames(state: CustomerState, now: string): Generator<string> {
  for (const [userId, { user }] of state.deletedUsers)
    if (restorable(state, userId, now)) yield user.userPrincipalName.toLowerCase()
}

/** One text for all: a thousandth of the cost of as many strings on their way to the worker. */
function namesAsText(names: Iterable<string>): string {
  const all = [...names]
  return all.length === 0 ? '' : `${all.join('\n')}\n`
}
