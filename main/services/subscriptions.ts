import type { ProductSeats } from '#shared/contract/subscriptions.ts'
import { addSubscription, changeSubscription } from '#shared/domain/decide/subscriptions.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import { allSeats } from '#shared/domain/seats.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Handler } from '../api/handlers.ts'
import type { ServiceContext } from './context.ts'

export function subscriptionsService(context: ServiceContext) {
  const { catalogue, ports } = context

  const list: Handler<'subscriptions.list'> = async ({ customerId }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const { state } = customer.value
    return ok({ subscriptions: [...state.subscriptions.values()], seats: productSeats(state, catalogue) })
  }

  const add: Handler<'subscriptions.add'> = async ({ commandId, customerId, skuId, seats, state }) => {
    if (!catalogue.product(skuId)) return refuse({ code: 'product-unknown', field: 'skuId' })
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const id = ports.random.uuid()
    const added = await customer.value.execute(context.meta(commandId), (_, at) =>
      addSubscription({ id, skuId, seats, state, createdAt: at }),
    )
    if (!added.ok) return added
    const event = added.value.events.find(({ type }) => type === 'subscription-added')
    return ok({ subscriptionId: event?.type === 'subscription-added' ? event.subscription.id : id })
  }

  const change: Handler<'subscriptions.change'> = async ({ commandId, customerId, ...wanted }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const changed = await customer.value.execute(context.meta(commandId), (state) =>
      changeSubscription(state, wanted),
    )
    return changed.ok ? ok({}) : changed
  }

  return { list, add, change }
}

/** The seats of each SKU of a customer with the product's name, by name. */
export function productSeats(state: CustomerState, catalogue: Catalogue): ProductSeats[] {
  return allSeats(state)
    .map((seats) => ({
      ...seats,
      name: catalogue.nameOf(seats.skuId),
      partNumber: catalogue.product(seats.skuId)?.partNumber ?? '',
    }))
    .sort((left, right) => left.name.localeCompare(right.name, 'en'))
}
