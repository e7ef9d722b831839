import { ok } from '#shared/domain/result.ts'
import type { User } from '#shared/domain/user.ts'
import type { Handler } from '../api/handlers.ts'
import type { ServiceContext } from './context.ts'
import { foldForSearch, holdsAll, wordsOf } from './search-text.ts'

/** Finds customers and users. Customers not loaded yet are loaded one after the other while the answer is read. */
export function searchService(context: ServiceContext) {
  const { store, ports } = context
  let loading = false

  const find: Handler<'search.find'> = async ({ text, limit }) => {
    const words = wordsOf(text)
    if (words.length === 0) return ok({ customers: [], users: [], complete: true })
    const customers = store
      .customers()
      .filter(({ details }) => {
        const haystack = foldForSearch(`${details.name}\n${details.domains.join('\n')}`)
        return holdsAll(haystack, words)
      })
      .slice(0, limit)
      .map(({ customerId, details }) => ({
        customerId,
        name: details.name,
        domain: details.domains[0] ?? '',
      }))
    // The lists search department and job title too; here people look for somebody by name.
    const named = ({ displayName, userPrincipalName }: User) =>
      holdsAll(foldForSearch(`${displayName}\n${userPrincipalName}`), words)
    const users = []
    for (const { customerId, details } of store.customers()) {
      if (users.length >= limit) break
      if (!store.isLoaded(customerId)) continue
      const customer = await context.customer(customerId)
      if (!customer.ok) continue
      const { state } = customer.value
      const index = context.userIndexes.of(customerId, state)
      const { ids } = index.find(
        { search: text, keep: named },
        { by: 'displayName', descending: false },
        0,
        limit - users.length,
      )
      for (const userId of ids) {
        const user = state.users.get(userId)
        if (!user) continue
        const { displayName, userPrincipalName } = user
        users.push({ customerId, customerName: details.name, userId, displayName, userPrincipalName })
      }
    }
    const complete = unloaded().length === 0
    if (!complete && !loading)
      loadTheRest().catch((error: unknown) => ports.log.error('search-failed', error))
    return ok({ customers, users, complete })
  }

  const unloaded = () =>
    store.customers().filter(({ customerId, damaged, users }) => {
      return !damaged && users > 0 && !store.isLoaded(customerId)
    })

  async function loadTheRest(): Promise<void> {
    loading = true
    const rest = unloaded()
    try {
      for (const [at, { customerId }] of rest.entries()) {
        await context.customer(customerId)
        context.notify({ name: 'search-progress', data: { complete: at === rest.length - 1 } })
      }
    } finally {
      loading = false
    }
  }

  return { find }
}
