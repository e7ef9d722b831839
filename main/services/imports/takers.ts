import type { ImportChoices } from '#shared/contract/imports.ts'
import { buySeats } from '#shared/domain/decide/purchases.ts'
import type { ImportTask } from '#shared/domain/import-file.ts'
import { seatsOf } from '#shared/domain/seats.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { License, SkuId } from '#shared/domain/user.ts'
import type { CustomerStore } from '../../store/store.ts'
import { choicesOf, purchasesOf } from './choices.ts'
import { taskOf } from './drafts.ts'
import type { Draft, SeatTakers } from './drafts.ts'
import type { ImportedRow } from './imported-row.ts'
import { planOf, seatsTaken } from './plan.ts'
import type { CustomerRows } from './plan.ts'

/** The rows that would take a seat of this product if none went without by choice, in file order. */
export function takersOf(
  state: CustomerState,
  rows: CustomerRows,
  task: ImportTask,
  choices: ImportChoices,
  skuId: SkuId,
): ImportedRow[] {
  const { created, updated } = planOf(state, rows, task, { ...choices, without: [] })
  const takers = created.filter(({ user }) => holds(user.licenses, skuId)).map(({ row }) => row)
  for (const { row, user, update } of updated)
    if (holds(update.licenses, skuId) && !holds(user.licenses, skuId)) takers.push(row)
  return takers.sort((left, right) => left.index - right.index)
}

const holds = (licenses: readonly License[], skuId: SkuId): boolean =>
  licenses.some((license) => license.skuId === skuId)

/** Indexes of the rows that go without this product by choice. */
export const withoutProduct = ({ without }: ImportChoices, skuId: SkuId): ReadonlySet<number> =>
  new Set(without.filter((each) => each.skuId === skuId).flatMap((each) => each.rows))

/** Those rows as a list, of which windows are asked for one after the other: it is kept until something changes. */
export function seatTakers(
  draft: Draft,
  customer: CustomerStore,
  rows: CustomerRows,
  skuId: SkuId,
): SeatTakers {
  const of = [rows, draft.choices.get(customer.id), customer.revision, skuId, draft.settled.gone]
  if (!draft.takers || of.some((part, at) => part !== draft.takers?.of[at]))
    draft.takers = { of, list: listTakers(draft, customer, rows, skuId) }
  return draft.takers.list
}

/** Where seats are short, the last of those that want one miss it. */
function listTakers(
  draft: Draft,
  { id, state }: CustomerStore,
  rows: CustomerRows,
  skuId: SkuId,
): SeatTakers {
  const task = taskOf(draft)
  const plan = planOf(state, rows, task, choicesOf(draft, id, state, []))
  const needed = seatsTaken(plan, draft.settled.gone === 'delete')
  const choices = choicesOf(draft, id, state, needed.keys())
  const takers = takersOf(state, rows, task, choices, skuId)
  const without = withoutProduct(choices, skuId)
  const wanting = takers.filter(({ index }) => !without.has(index))
  const purchases = purchasesOf(draft, choices, () => '')
  const short = buySeats(state, purchases, needed, '').needed.get(skuId) ?? 0
  const missing = short - seatsOf(state, skuId).free
  const last = new Set(missing > 0 ? wanting.slice(-missing) : [])
  return takers.map((row) => ({
    index: row.index,
    row: row.number,
    displayName: row.displayName,
    userPrincipalName: row.userPrincipalName,
    missing: last.has(row),
  }))
}
