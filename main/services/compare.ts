import type { OutputOf, RefusalOf } from '#shared/contract/index.ts'
import { adoptTenant, itemsOf, planAdoption } from '#shared/domain/decide/adopt.ts'
import type { AdoptRefusal } from '#shared/domain/decide/adopt.ts'
import { compareTenant } from '#shared/domain/decide/compare.ts'
import type { Comparison, TenantExport } from '#shared/domain/decide/compare.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import type { HandOffItem } from '#shared/domain/hand-off/item.ts'
import { seenEntries } from '#shared/domain/hand-off/seen.ts'
import { toDo } from '#shared/domain/hand-off/to-do.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { Instant } from '#shared/domain/user.ts'
import type { Handler } from '../api/handlers.ts'
import type { CustomerStore, StoreRefusal } from '../store/store.ts'
import { exportIn } from './compare-accounts.ts'
import type { ServiceContext } from './context.ts'
import { destroyDeleted } from './credentials.ts'
import { inWords, selectedKeys, toDoLists } from './hand-off-list.ts'
import { keptRows } from './imports/draft-rows.ts'
import { taskOf } from './imports/drafts.ts'
import type { Draft, Drafts } from './imports/drafts.ts'
import type { CustomerRows } from './imports/plan.ts'

type Look = OutputOf<'compare.look'>
/** Items and users that are told one by one. */
const FIRST = 100

export function compareService(context: ServiceContext, drafts: Drafts) {
  const { csv, ports } = context
  const listOf = toDoLists(context)
  const now = () => new Date(ports.clock.now()).toISOString()

  const look: Handler<'compare.look'> = async ({ customerId, draftId, whole }) => {
    const found = await find(customerId, draftId)
    if (!found.ok) return found
    const { draft, customer, rows } = found.value
    const { state } = customer
    const at = now()
    const comparison = compareTenant(state, exportIn(draft, rows, whole), at)
    const { done, added, after } = outlookOf(state, comparison, at)
    const strangers = rows.rows.filter((_, index) => comparison.userIds[index] === null)
    return ok({
      seen: rows.rows.length - strangers.length,
      leftOut: draft.summary.rows - rows.rows.length,
      news: comparison.event !== null,
      done: told(done),
      added: told(added),
      toDo: after.length,
      onlyThere: { ...namesOf(strangers), rows: strangers.map(({ index }) => index) },
      missed: namesOf(comparison.missed),
    })
  }

  const commit: Handler<'compare.commit'> = async ({ commandId, customerId, draftId, whole }) => {
    const found = await find(customerId, draftId)
    if (!found.ok) return found
    const { draft, customer, rows } = found.value
    const shown: TenantExport = exportIn(draft, rows, whole)
    let done = 0
    const written = await customer.execute<StoreRefusal>(
      context.meta(commandId),
      (state, at): Result<CustomerEvent[], StoreRefusal> => {
        const comparison = compareTenant(state, shown, at)
        done = outlookOf(state, comparison, at).done.length
        return ok(comparison.event ? [comparison.event] : [])
      },
    )
    return written.ok ? ok({ done, toDo: listOf(customer).items.length }) : written
  }

  const adopt: Handler<'compare.adopt'> = async ({ commandId, customerId, selection }) => {
    const found = await context.customer(customerId)
    if (!found.ok) return found
    const customer = found.value
    const selected = selectedKeys(listOf(customer), selection)
    if (!selected.ok) return selected
    const keys = [...selected.value]
    let left = 0
    const adopted = await customer.execute<AdoptRefusal>(
      { ...context.meta(commandId), origin: 'tenant' },
      (state, at): Result<CustomerEvent[], AdoptRefusal> => {
        const plan = planAdoption(state, itemsOf(state, keys, at) ?? [], at)
        left = plan.left.length
        const purchases = [...plan.skuIds].map((skuId) => ({ skuId, addAs: ports.random.uuid() }))
        return adoptTenant(state, { keys, purchases }, at)
      },
    )
    if (!adopted.ok) return adopted
    await destroyDeleted(context, customer.state, adopted.value.events)
    return ok({ adopted: keys.length - left, left })
  }

  /** The draft as an export of this customer's tenant, with its rows. */
  async function find(
    customerId: string,
    draftId: string,
  ): Promise<
    Result<{ draft: Draft; customer: CustomerStore; rows: CustomerRows }, RefusalOf<'compare.look'>>
  > {
    const found = await drafts.open(draftId)
    if (!found.ok) return found
    const draft = found.value
    const customer = draft.customers.find(({ id }) => id === customerId)
    if (draft.customerId !== customerId || !customer) return refuse({ code: 'draft-not-found' })
    if (taskOf(draft) !== 'take-over' || draft.summary.lacks.length > 0)
      return refuse({ code: 'not-an-export' })
    const rows = (await keptRows(csv, ports.random, draft)).get(customerId) ?? { rows: [], named: null }
    const { domains } = customer.state.details
    const isOurs = (name: string) => domains.includes(name.slice(name.lastIndexOf('@') + 1))
    if (![...(rows.named ?? [])].some(isOurs))
      return refuse({ code: 'other-tenant', details: { domains: domains.join(', ') } })
    return ok({ draft, customer, rows })
  }

  const told = (items: readonly HandOffItem[]): Look['done'] => ({
    count: items.length,
    first: items.slice(0, FIRST).map((item) => ({ key: item.key, text: inWords(context, item).text })),
  })

  return { look, commit, adopt }
}

/** The to-do list once that is seen, with what goes from it and what comes to it. */
function outlookOf(state: CustomerState, { event }: Comparison, at: Instant) {
  const before = toDo(state, at)
  if (!event) return { done: [], added: [], after: before }
  const tenant = new Map([...state.tenant, ...seenEntries(state, event, at)])
  const after = toDo({ ...state, tenant }, at)
  const keysOf = (items: readonly HandOffItem[]) => new Set(items.map(({ key }) => key))
  const [old, left] = [keysOf(before), keysOf(after)]
  return {
    done: before.filter(({ key }) => !left.has(key)),
    added: after.filter(({ key }) => !old.has(key)),
    after,
  }
}

const namesOf = (
  users: readonly { readonly displayName: string; readonly userPrincipalName: string }[],
): Look['missed'] => ({
  count: users.length,
  first: users
    .slice(0, FIRST)
    .map(({ displayName, userPrincipalName }) => ({ displayName, userPrincipalName })),
})
