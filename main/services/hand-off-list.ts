import type { HandOffFilter, HandOffRow, HandOffSelection } from '#shared/contract/hand-off.ts'
import type { HandOffItem } from '#shared/domain/hand-off/item.ts'
import { markOf, toDo } from '#shared/domain/hand-off/to-do.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import type { Result } from '#shared/domain/result.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { Instant } from '#shared/domain/user.ts'
import { describeItem } from '#shared/i18n/describe-item.ts'
import type { ProductNames } from '#shared/i18n/describe-item.ts'
import type { CustomerStore } from '../store/store.ts'
import type { ServiceContext } from './context.ts'

/** An item with what is known of its being carried out. */
export interface ListedItem {
  readonly item: HandOffItem
  readonly failure: HandOffRow['failure']
  readonly exportedAt: Instant | null
  readonly aside: boolean
}

export interface ToDoList {
  readonly revision: number
  readonly items: readonly ListedItem[]
}

/** Deleted users are gone after thirty days: a list is not kept for long. */
const FRESH_MS = 60_000

/** Works out the list of a customer, and keeps it until the customer changes. */
export function toDoLists(context: ServiceContext): (customer: CustomerStore) => ToDoList {
  const kept = new WeakMap<CustomerStore, ToDoList & { readonly madeAt: number }>()
  return (customer) => {
    const known = kept.get(customer)
    const now = context.ports.clock.now()
    if (known?.revision === customer.revision && now - known.madeAt < FRESH_MS) return known
    const items = listItems(customer.state, new Date(now).toISOString())
    const list = { revision: customer.revision, items, madeAt: now }
    kept.set(customer, list)
    return list
  }
}

function listItems(state: CustomerState, at: Instant): ListedItem[] {
  const exportedAt = new Map<string, Instant>()
  for (const { at: moment, items } of state.openExports.values())
    for (const key of items.keys()) exportedAt.set(key, moment)
  return toDo(state, at).map((item) => {
    const failed = state.handOffFailures.get(item.key)
    const mark = failed || state.setAside.has(item.key) ? markOf(item) : ''
    return {
      item,
      failure: failed?.mark === mark ? failed.failure : null,
      exportedAt: failed ? null : (exportedAt.get(item.key) ?? null),
      aside: state.setAside.get(item.key) === mark,
    }
  })
}

export const isPasswordGone = (item: HandOffItem): boolean =>
  (item.kind === 'create' || item.kind === 'reset') && item.passwordBatch === null

/** Whether an item is among what is shown, of whatever kind. */
export function isShown({ aside, failure, exportedAt }: ListedItem, shown: HandOffFilter['shown']): boolean {
  switch (shown) {
    case 'to-do':
      return !aside
    case 'failed':
      return !aside && failure !== null
    case 'exported':
      return !aside && exportedAt !== null
    case 'aside':
      return aside
  }
}

export function matching({ items }: ToDoList, { shown, kinds }: HandOffFilter): ListedItem[] {
  return items.filter(
    (listed) => isShown(listed, shown) && (kinds.length === 0 || kinds.includes(listed.item.kind)),
  )
}

/** The keys that a selection means; stale when the customer has changed since the operator saw what matches. */
export function selectedKeys(
  list: ToDoList,
  selection: HandOffSelection,
): Result<ReadonlySet<string>, Refusal<'selection-stale'>> {
  if ('keys' in selection) return ok(new Set(selection.keys))
  if (selection.revision !== list.revision) return refuse({ code: 'selection-stale' })
  const except = new Set(selection.except)
  const keys = matching(list, selection.matching).map(({ item }) => item.key)
  return ok(new Set(keys.filter((key) => !except.has(key))))
}

/** An item in the operator's language. */
export function inWords(context: ServiceContext, item: HandOffItem) {
  const { catalogue } = context
  const names: ProductNames = {
    product: (skuId) => catalogue.nameOf(skuId),
    plan: (skuId, planId) => catalogue.planNameOf(skuId, planId),
  }
  const { text, details } = describeItem(item, names, context.language())
  return { key: item.key, kind: item.kind, text, details: [...details] }
}

export function rowOf(context: ServiceContext, { item, ...listed }: ListedItem): HandOffRow {
  return { ...inWords(context, item), userId: item.userId, ...listed, passwordGone: isPasswordGone(item) }
}
