import { purgeUsers, restorable, restoreUsers } from '#shared/domain/decide/restore.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import { seatsOf } from '#shared/domain/seats.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import { goneAt } from '#shared/domain/user.ts'
import type { DeletedUser, SkuId } from '#shared/domain/user.ts'
import { freeUserPrincipalName } from '#shared/domain/user-principal-name.ts'
import type { Handler } from '../api/handlers.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { ServiceContext } from './context.ts'
import { foldForSearch, holdsAll, wordsOf } from './search-text.ts'

export function deletedUsersService(context: ServiceContext) {
  const { ports, catalogue } = context
  const now = () => new Date(ports.clock.now()).toISOString()

  const list: Handler<'deletedUsers.list'> = async ({ customerId, search, offset, limit }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const rows = listed(customer.value.state, search, now())
    return ok({ total: rows.length, rows: rows.slice(offset, offset + limit) })
  }

  const plan: Handler<'deletedUsers.plan'> = async ({ customerId, userIds }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const { state } = customer.value
    const deleted: DeletedUser[] = []
    for (const userId of new Set(userIds)) {
      if (!state.deletedUsers.has(userId)) return refuse({ code: 'user-not-found' })
      const found = restorable(state, userId, now())
      if (!found) return refuse({ code: 'restore-too-late' })
      deleted.push(found)
    }
    return ok(outlookOf(state, deleted, catalogue))
  }

  const restore: Handler<'deletedUsers.restore'> = async ({ commandId, customerId, users, renames }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const restored = await customer.value.execute(context.meta(commandId), (state, at) =>
      restoreUsers(state, { restores: users, renames }, at),
    )
    return restored.ok ? ok({ restored: restored.value.events.flatMap(restoredUser) }) : restored
  }

  const purge: Handler<'deletedUsers.purge'> = async ({ commandId, customerId, userIds }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const purged = await customer.value.execute(context.meta(commandId), (state) =>
      purgeUsers(state, userIds),
    )
    return purged.ok ? ok({ purged: purged.value.events.length }) : purged
  }

  return { list, plan, restore, purge }
}

function listed(state: CustomerState, search: string, now: string) {
  const words = wordsOf(search)
  return [...state.deletedUsers.values()]
    .filter(({ user, deletedAt }) => {
      const text = foldForSearch(`${user.displayName}\n${user.userPrincipalName}`)
      return now < goneAt(deletedAt) && holdsAll(text, words)
    })
    .sort((left, right) => (left.deletedAt < right.deletedAt ? 1 : -1))
    .map(({ user: { id, displayName, userPrincipalName, licenses }, deletedAt }) => ({
      id,
      displayName,
      userPrincipalName,
      licenses: licenses.map(({ skuId, disabledPlans }) => ({ skuId, disabledPlans: [...disabledPlans] })),
      deletedAt,
      goneAt: goneAt(deletedAt),
    }))
}

/** What would come back for each, as `restoreUsers` would decide it in this order. */
function outlookOf(state: CustomerState, deleted: readonly DeletedUser[], catalogue: Catalogue) {
  const taken = new Map<SkuId, number>()
  const names = new Map<string, number>()
  for (const { user } of deleted) {
    const name = user.userPrincipalName.toLowerCase()
    names.set(name, (names.get(name) ?? 0) + 1)
  }
  const suggested = new Set<string>()
  return deleted.map(({ user, deletedAt }) => {
    const name = user.userPrincipalName.toLowerCase()
    const holder = state.users.get(state.userByName.get(name) ?? '')
    const isFree = (candidate: string) =>
      !state.userByName.has(candidate) && !names.has(candidate) && !suggested.has(candidate)
    const suggestion = freeUserPrincipalName(user.userPrincipalName, state.details.domains, isFree) ?? ''
    suggested.add(suggestion)
    const licenses = user.licenses.map(({ skuId }) => {
      const { total, free } = seatsOf(state, skuId)
      const already = taken.get(skuId) ?? 0
      const seat = free > already
      if (seat) taken.set(skuId, already + 1)
      return { skuId, name: catalogue.nameOf(skuId), seat, subscribed: total > 0 }
    })
    return {
      id: user.id,
      displayName: user.displayName,
      userPrincipalName: user.userPrincipalName,
      deletedAt,
      goneAt: goneAt(deletedAt),
      nameHeldBy: holder ? { userId: holder.id, displayName: holder.displayName } : null,
      nameTwice: (names.get(name) ?? 0) > 1,
      suggestion,
      licenses,
    }
  })
}

function restoredUser(event: CustomerEvent) {
  if (event.type !== 'user-restored') return []
  const licensesKept = event.after.licenses.length
  return [{ userId: event.userId, licensesKept, licensesLost: event.before.licenses.length - licensesKept }]
}
