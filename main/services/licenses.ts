import type { LicenseChange } from '#shared/contract/licenses.ts'
import type { RefusalOf } from '#shared/contract/index.ts'
import type { Selection } from '#shared/contract/user-filter.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import { changeLicenses, sameLicenses } from '#shared/domain/decide/licenses.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import { changedLicenses, outlook } from '#shared/domain/license-change.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { License, User } from '#shared/domain/user.ts'
import type { Handler } from '../api/handlers.ts'
import type { CustomerStore } from '../store/store.ts'
import type { MissingCustomer, ServiceContext } from './context.ts'
import { productSeats } from './subscriptions.ts'
import { selectedIds } from './user-selection.ts'
import type { SelectionStale } from './user-selection.ts'

/** Names beyond this many are counted, not listed. */
const MAX_NAMES = 100

export function licensesService(context: ServiceContext) {
  const { catalogue } = context

  const holdings: Handler<'licenses.holdings'> = async ({ customerId, selection }) => {
    const selected = await selectedUsers(customerId, selection)
    if (!selected.ok) return selected
    const { customer, users } = selected.value
    const products = productSeats(customer.state, catalogue).map((seats) => {
      const held = users.flatMap(({ licenses }) => licenses.filter(({ skuId }) => skuId === seats.skuId))
      const plans = catalogue.product(seats.skuId)?.plans ?? []
      return {
        ...seats,
        holders: held.length,
        plans: plans.map(({ id, name }) => ({ id, name, leftOut: leavingOut(held, id) })),
      }
    })
    return ok({ users: users.length, products })
  }

  const plan: Handler<'licenses.plan'> = async ({ customerId, selection, changes }) => {
    const wrong = wrongPlan(changes)
    if (wrong) return refuse(wrong)
    const selected = await selectedUsers(customerId, selection)
    if (!selected.ok) return selected
    const { customer, users } = selected.value
    const products = outlook(customer.state, users, changes).map(({ withoutSeat, needed, ...rest }) => ({
      ...rest,
      needed,
      name: catalogue.nameOf(rest.skuId),
      withoutSeat: withoutSeat.slice(0, MAX_NAMES).map(nameOf),
    }))
    const withoutLocation = users.filter(
      ({ usageLocation, licenses }) =>
        usageLocation === null && changedLicenses(licenses, changes).length > 0,
    )
    return ok({
      changed: wanted(users, changes).filter(({ licenses }, at) => {
        return !sameLicenses(licenses, users[at]?.licenses ?? [])
      }).length,
      products,
      withoutLocation: withoutLocation.slice(0, MAX_NAMES).map(nameOf),
      withoutLocationTotal: withoutLocation.length,
    })
  }

  const change: Handler<'licenses.change'> = async ({ commandId, customerId, selection, changes }) => {
    const wrong = wrongPlan(changes)
    if (wrong) return refuse(wrong)
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    let selectedCount = 0
    const changed = await customer.value.execute(
      context.meta(commandId),
      (state): Result<CustomerEvent[], RefusalOf<'licenses.change'>> => {
        const userIds = selectedIds(context, customer.value, selection)
        if (!userIds.ok) return userIds
        selectedCount = userIds.value.length
        const users = userIds.value.flatMap((id) => state.users.get(id) ?? [])
        if (users.length < selectedCount) return refuse({ code: 'user-not-found' })
        return changeLicenses(state, wanted(users, changes))
      },
    )
    if (!changed.ok) return changed
    const count = changed.value.events.length
    return ok({ changed: count, unchanged: Math.max(0, selectedCount - count) })
  }

  const results: Handler<'licenses.results'> = async ({ customerId, change: commandId, offset, limit }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const commit = await customer.value.commit(commandId)
    if (!commit) return refuse({ code: 'command-not-found' })
    const events = commit.events.filter((event) => event.type === 'licenses-changed')
    const rows = events.slice(offset, offset + limit).map((event) => {
      const user = findUser(customer.value, event.userId)
      return {
        userId: event.userId,
        displayName: user?.displayName ?? '',
        userPrincipalName: user?.userPrincipalName ?? '',
        gained: productsOnlyIn(event.after, event.before),
        lost: productsOnlyIn(event.before, event.after),
      }
    })
    return ok({ total: events.length, rows })
  }

  async function selectedUsers(
    customerId: CustomerId,
    selection: Selection,
  ): Promise<
    Result<{ readonly customer: CustomerStore; readonly users: User[] }, MissingCustomer | SelectionStale>
  > {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const ids = selectedIds(context, customer.value, selection)
    if (!ids.ok) return ids
    const users = ids.value.flatMap((id) => customer.value.state.users.get(id) ?? [])
    return ok({ customer: customer.value, users })
  }

  function wrongPlan(changes: readonly LicenseChange[]): Refusal<'plan-unknown'> | null {
    for (const each of changes) {
      if (each.action === 'remove' || each.disabledPlans === null) continue
      const { skuId, disabledPlans } = each
      if (!catalogue.knowsPlans({ skuId, disabledPlans }))
        return { code: 'plan-unknown', details: { product: catalogue.nameOf(skuId) } }
    }
    return null
  }

  const productsOnlyIn = (licenses: readonly License[], others: readonly License[]) =>
    licenses
      .filter(({ skuId }) => !others.some((other) => other.skuId === skuId))
      .map(({ skuId }) => catalogue.nameOf(skuId))

  return { holdings, plan, change, results }
}

const wanted = (users: readonly User[], changes: readonly LicenseChange[]) =>
  users.map((user) => ({ userId: user.id, licenses: changedLicenses(user.licenses, changes) }))

const leavingOut = (held: readonly License[], planId: string) =>
  held.filter(({ disabledPlans }) => disabledPlans.includes(planId)).length

const nameOf = ({ id, displayName, userPrincipalName }: User) => ({
  userId: id,
  displayName,
  userPrincipalName,
})

const findUser = ({ state }: CustomerStore, userId: string): User | undefined =>
  state.users.get(userId) ?? state.deletedUsers.get(userId)?.user
