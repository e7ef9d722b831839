import type { CustomerSummary } from '#shared/contract/customers.ts'
import type { CustomerDetails, CustomerId } from '#shared/domain/customer.ts'
import { createCustomer, editCustomer } from '#shared/domain/decide/customers.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import { goneAt } from '#shared/domain/user.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { Handler } from '../api/handlers.ts'
import type { CustomerEntry } from '../store/store.ts'
import type { ServiceContext } from './context.ts'
import { foldForSearch, holdsAll, wordsOf } from './search-text.ts'

export function customersService(context: ServiceContext) {
  const { store, ports } = context

  const list: Handler<'customers.list'> = ({ search, offset, limit }) => {
    const words = wordsOf(search)
    const { compare } = new Intl.Collator(context.language())
    const found = store
      .customers()
      .filter(({ details }) => {
        if (words.length === 0) return true
        const text = foldForSearch(`${details.name}\n${details.domains.join('\n')}`)
        return holdsAll(text, words)
      })
      .sort((left, right) => compare(left.details.name, right.details.name))
    return ok({ total: found.length, rows: found.slice(offset, offset + limit).map(summaryOf) })
  }

  const get: Handler<'customers.get'> = async ({ customerId }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const entry = entryOf(customerId)
    if (!entry) return refuse({ code: 'customer-not-found' })
    return ok({ ...summaryOf(entry), deletedUsers: restorable(customer.value.state, ports.clock.now()) })
  }

  const create: Handler<'customers.create'> = async ({ commandId, details }) => {
    const wanted = normalised(details)
    // The command's own id: a repeated command finds the customer that the first one made.
    const customerId = commandId
    const foreign = domainOfAnother(wanted, customerId)
    if (foreign) return refuse(foreign)
    const created = await store.createCustomer(customerId, context.meta(commandId), () =>
      createCustomer(wanted),
    )
    return created.ok ? ok({ customerId }) : created
  }

  const edit: Handler<'customers.edit'> = async ({ commandId, customerId, details }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const wanted = normalised({ ...details, sample: customer.value.state.details.sample })
    const foreign = domainOfAnother(wanted, customerId)
    if (foreign) return refuse(foreign)
    const edited = await customer.value.execute(context.meta(commandId), (state) =>
      editCustomer(state, wanted),
    )
    return edited.ok ? ok({}) : edited
  }

  const remove: Handler<'customers.remove'> = async ({ customerId, name }) => {
    const entry = entryOf(customerId)
    if (!entry) return refuse({ code: 'customer-not-found' })
    if (entry.details.name !== name.trim()) return refuse({ code: 'name-does-not-match', field: 'name' })
    return removeCustomer(context, customerId)
  }

  const entryOf = (customerId: CustomerId) =>
    store.customers().find((entry) => entry.customerId === customerId)

  /** A domain is verified in one tenant only, so two customers can't have it. */
  function domainOfAnother(
    details: CustomerDetails,
    customerId: CustomerId,
  ): Refusal<'domain-of-another-customer'> | null {
    for (const entry of store.customers()) {
      if (entry.customerId === customerId) continue
      const shared = entry.details.domains.find((domain) => details.domains.includes(domain))
      if (shared !== undefined)
        return {
          code: 'domain-of-another-customer',
          field: 'domains',
          details: { value: shared, customer: entry.details.name },
        }
    }
    return null
  }

  return { list, get, create, edit, remove }
}

/** Removes a customer, its folder and its sealed passwords. */
export async function removeCustomer(context: ServiceContext, customerId: CustomerId) {
  const removed = await context.store.removeCustomer(customerId)
  if (!removed.ok) return removed
  context.userIndexes.forget(customerId)
  const dropped = await context.vault.dropCustomer(customerId)
  context.notify({ name: 'customers-changed', data: {} })
  return dropped.ok ? ok({}) : dropped
}

function normalised(details: CustomerDetails): CustomerDetails {
  return {
    ...details,
    name: details.name.trim(),
    domains: details.domains.map((domain) => domain.trim().toLowerCase()).filter(Boolean),
    contactEmail: details.contactEmail.trim(),
    userNames: { ...details.userNames, pattern: details.userNames.pattern.trim() },
  }
}

function restorable(state: CustomerState, now: number): number {
  const at = new Date(now).toISOString()
  let count = 0
  for (const { deletedAt } of state.deletedUsers.values()) if (at < goneAt(deletedAt)) count++
  return count
}

export function summaryOf(entry: CustomerEntry): CustomerSummary {
  return {
    customerId: entry.customerId,
    details: { ...entry.details, domains: [...entry.details.domains] },
    users: entry.users,
    deletedUsers: entry.deletedUsers,
    seats: entry.seats,
    seatsUsed: entry.seatsUsed,
    batchesWaiting: entry.openBatches.filter(({ waiting }) => waiting > 0).length,
    createdAt: entry.createdAt,
    damaged: entry.damaged,
  }
}
