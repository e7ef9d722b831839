import type { ImportChoices, ImportForCustomer } from '#shared/contract/imports.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import { buySeats } from '#shared/domain/decide/purchases.ts'
import { seatsOf } from '#shared/domain/seats.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { SkuId } from '#shared/domain/user.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { DraftSummary } from '../../csv/draft-types.ts'
import { choicesOf, purchasesOf } from './choices.ts'
import { taskOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import { planOf, seatsTaken } from './plan.ts'
import type { CustomerRows, Plan } from './plan.ts'
import { takersOf, withoutProduct } from './takers.ts'

export type SummaryOfCustomer = DraftSummary['customers'][number]
export type SeatsOfProduct = ImportForCustomer['seats'][number]

/**
 * Whether the rows themselves have to be looked at: some may change nothing, or go without a product. A list of new
 * users alone is counted by the worker.
 */
export const needsRows = (draft: Draft): boolean =>
  taskOf(draft) === 'take-over' ||
  draft.summary.customers.some(({ toUpdate }) => toUpdate > 0) ||
  [...draft.choices.values()].some(({ without }) => without.length > 0)

/** What a draft means for one customer; `rows` where they are needed. */
export function outlookFor(
  draft: Draft,
  counts: SummaryOfCustomer,
  state: CustomerState,
  rows: CustomerRows | null,
  catalogue: Catalogue,
): ImportForCustomer {
  const { customerId, errors, warnings, leftOut } = counts
  const plan = rows && draftPlan(draft, customerId, state, rows)
  const toCreate = plan ? plan.created.length : counts.toCreate
  const toUpdate = plan ? plan.updated.length : 0
  // What is neither new nor changed, wrong nor left out is of users who stay as they are.
  const unchanged = counts.rows - toCreate - toUpdate - errors - leftOut
  const figures = { toCreate, toUpdate, unchanged, gone: plan ? plan.gone.length : 0 }
  const needed = plan ? seatsTaken(plan, draft.settled.gone === 'delete') : null
  const choices = choicesOf(draft, customerId, state, needed?.keys() ?? [])
  const seats = seatsOfProducts(
    draft,
    state,
    choices,
    needed ?? countedSeats(counts, choices),
    rows,
    catalogue,
  )
  const { name } = state.details
  return { customerId, name, rows: counts.rows, ...figures, errors, warnings, leftOut, choices, seats }
}

/** What the rows of a customer come to by what was chosen. */
export const draftPlan = (
  draft: Draft,
  customerId: CustomerId,
  state: CustomerState,
  rows: CustomerRows,
): Plan => planOf(state, rows, taskOf(draft), choicesOf(draft, customerId, state, []))

/** Seats that the rows take, as the worker has counted them. */
function countedSeats({ licenses }: SummaryOfCustomer, choices: ImportChoices): Map<SkuId, number> {
  const needed = new Map<SkuId, number>()
  for (const { products, rows } of licenses)
    for (const skuId of products ?? choices.licenses.map((license) => license.skuId))
      needed.set(skuId, (needed.get(skuId) ?? 0) + rows)
  return needed
}

function seatsOfProducts(
  draft: Draft,
  state: CustomerState,
  choices: ImportChoices,
  needed: ReadonlyMap<SkuId, number>,
  rows: CustomerRows | null,
  catalogue: Catalogue,
): SeatsOfProduct[] {
  const bought = seatsBought(draft, state, choices, needed)
  const skuIds = new Set([...choices.licenses.map(({ skuId }) => skuId), ...needed.keys()])
  for (const { skuId } of choices.without) skuIds.add(skuId)
  return [...skuIds].flatMap((skuId) => {
    const more = Math.max(0, needed.get(skuId) ?? 0)
    const chosen = withoutProduct(choices, skuId)
    const takers = rows && chosen.size > 0 ? takersOf(state, rows, taskOf(draft), choices, skuId) : []
    const without = takers.filter(({ index }) => chosen.has(index)).length
    if (more === 0 && without === 0 && !choices.licenses.some((license) => license.skuId === skuId)) return []
    const { free } = seatsOf(state, skuId)
    const raised = bought.get(skuId) ?? 0
    const short = raised > 0 ? 0 : Math.max(0, more - free)
    return [{ skuId, name: catalogue.nameOf(skuId), needed: more, free, short, raised, without }]
  })
}

function seatsBought(
  draft: Draft,
  state: CustomerState,
  choices: ImportChoices,
  needed: ReadonlyMap<SkuId, number>,
): ReadonlyMap<SkuId, number> {
  const bought = new Map<SkuId, number>()
  for (const event of buySeats(
    state,
    purchasesOf(draft, choices, () => ''),
    needed,
    '',
  ).events)
    if (event.type === 'subscription-changed')
      bought.set(event.after.skuId, event.after.seats - event.before.seats)
    else if (event.type === 'subscription-added')
      bought.set(event.subscription.skuId, event.subscription.seats)
  return bought
}
