import type { HandOffSelection } from '#shared/contract/hand-off.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import {
  matchResults,
  printChecklist,
  recordHandOff,
  setAsideItems,
  tickItems,
} from '#shared/domain/decide/hand-off.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import { HAND_OFF_KINDS, kindOfKey, userOfKey } from '#shared/domain/hand-off/item.ts'
import type { HandOffItem } from '#shared/domain/hand-off/item.ts'
import type { HandOffFailure } from '#shared/domain/hand-off/result.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Handler } from '../api/handlers.ts'
import { checkSize } from '../csv/check-size.ts'
import { readResults } from '../hand-off/read-results.ts'
import type { CommandMeta, Commit, CustomerStore, StoreRefusal } from '../store/store.ts'
import type { MissingCustomer, ServiceContext } from './context.ts'
import { exportHandOff } from './hand-off-export.ts'
import { inWords, isShown, matching, rowOf, selectedKeys, toDoLists } from './hand-off-list.ts'
import type { ListedItem } from './hand-off-list.ts'
import { nameOf } from './history-index.ts'

/** Failures that are shown before they are recorded. */
const FIRST = 100

export function handOffService(context: ServiceContext) {
  const { ports } = context
  const listOf = toDoLists(context)
  const now = () => new Date(ports.clock.now()).toISOString()

  const counts: Handler<'handOff.counts'> = async ({ customerId }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const { items } = listOf(customer.value)
    const toDo = items.filter((listed) => isShown(listed, 'to-do'))
    const kinds = HAND_OFF_KINDS.map((kind) => ({
      kind,
      items: toDo.filter(({ item }) => item.kind === kind).length,
    }))
    const { openExports, handOffFailures } = customer.value.state
    const awaited = new Set([...openExports.values()].flatMap((open) => [...open.items.keys()]))
    for (const key of handOffFailures.keys()) awaited.delete(key)
    return ok({
      toDo: toDo.length,
      failed: toDo.filter((listed) => isShown(listed, 'failed')).length,
      exported: toDo.filter((listed) => isShown(listed, 'exported')).length,
      aside: items.length - toDo.length,
      kinds: kinds.filter((each) => each.items > 0),
      awaited: awaited.size,
      failures: failuresIn(toDo),
    })
  }

  const list: Handler<'handOff.list'> = async ({ customerId, filter, offset, limit }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const toDo = listOf(customer.value)
    const found = matching(toDo, filter)
    const rows = found.slice(offset, offset + limit).map((listed) => rowOf(context, listed))
    return ok({ total: found.length, revision: toDo.revision, rows })
  }

  const exportSome: Handler<'handOff.export'> = async ({ customerId, selection, ...command }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const list = listOf(customer.value)
    const keys = selectedKeys(list, selection)
    if (!keys.ok) return keys
    return exportHandOff(context, customer.value, { ...command, list, keys: keys.value })
  }

  const noteChecklist: Handler<'handOff.noteChecklist'> = async ({
    commandId,
    customerId,
    selection,
    again,
  }) => {
    const chosen = await choose(customerId, selection)
    if (!chosen.ok) return chosen
    const { customer, keys } = chosen.value
    const noted = await execute(customer, context.meta(commandId), (state, at) =>
      printChecklist(state, { exportId: commandId, keys, again }, at),
    )
    return noted.ok ? ok({}) : noted
  }

  const readSome: Handler<'handOff.readResults'> = async ({ customerId, bytes }) => {
    const read = await readAt(customerId, bytes)
    if (!read.ok) return read
    const { customer, file } = read.value
    const { state } = customer
    const { events, unknown } = matchResults(state, file, now())
    const results = events.flatMap((event) => event.results)
    const failed = results.filter(({ outcome }) => outcome === 'failed')
    const items = new Map<string, HandOffItem>(listOf(customer).items.map(({ item }) => [item.key, item]))
    const failures = failed.slice(0, FIRST).map(({ key, failure }) => ({
      text: textOf(state, key, items.get(key)),
      failure: failure ?? ('other' as const),
    }))
    return ok({
      done: results.length - failed.length,
      failed: failed.length,
      unknown: unknown.length + file.leftOut,
      failures,
    })
  }

  const record: Handler<'handOff.record'> = async ({ commandId, customerId, bytes }) => {
    const read = await readAt(customerId, bytes)
    if (!read.ok) return read
    const { customer, file } = read.value
    const done = await execute(customer, context.meta(commandId), (state, at) =>
      recordHandOff(state, file, at),
    )
    return done.ok ? ok(countsOf(done.value)) : done
  }

  const tick: Handler<'handOff.tick'> = async ({ commandId, customerId, selection }) => {
    const chosen = await choose(customerId, selection)
    if (!chosen.ok) return chosen
    const { customer, keys } = chosen.value
    const ticked = await execute(customer, context.meta(commandId), (state, at) => tickItems(state, keys, at))
    return ticked.ok ? ok({ done: countsOf(ticked.value).done }) : ticked
  }

  const setAside: Handler<'handOff.setAside'> = async ({ commandId, customerId, selection, aside }) => {
    const chosen = await choose(customerId, selection)
    if (!chosen.ok) return chosen
    const { customer, keys } = chosen.value
    const done = await execute(customer, context.meta(commandId), (state, at) =>
      setAsideItems(state, { keys, aside }, at),
    )
    return done.ok ? ok({}) : done
  }

  /** The customer, and the keys of the items that are selected. */
  async function choose(
    customerId: CustomerId,
    selection: HandOffSelection,
  ): Promise<
    Result<{ customer: CustomerStore; keys: readonly string[] }, MissingCustomer | Refusal<'selection-stale'>>
  > {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const keys = selectedKeys(listOf(customer.value), selection)
    return keys.ok ? ok({ customer: customer.value, keys: [...keys.value] }) : keys
  }

  async function readAt(customerId: CustomerId, bytes: Uint8Array) {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const tooLarge = checkSize(bytes)
    if (tooLarge) return refuse(tooLarge)
    const file = readResults(bytes)
    return file.ok ? ok({ customer: customer.value, file: file.value }) : file
  }

  const execute = <Reason>(
    customer: CustomerStore,
    meta: CommandMeta,
    decide: (state: CustomerState, at: string) => Result<CustomerEvent[], Reason>,
  ): Promise<Result<Commit, Reason | StoreRefusal>> => customer.execute<Reason>(meta, decide)

  /** What failed, in words; of an item that is not to do any more its kind and whom it was about. */
  function textOf(state: CustomerState, key: string, item: HandOffItem | undefined): string {
    if (item) return inWords(context, item).text
    const kind = kindOfKey(key)
    const name = nameOf(state, userOfKey(key))
    return kind ? `${translator(context.language())(`handOff.kinds.${kind}`)}: ${name}` : name
  }

  return { counts, list, export: exportSome, noteChecklist, readResults: readSome, record, tick, setAside }
}

/** How often each reason is given, the most frequent one first. */
function failuresIn(items: readonly ListedItem[]) {
  const counted = new Map<HandOffFailure, number>()
  for (const { failure } of items) if (failure !== null) counted.set(failure, (counted.get(failure) ?? 0) + 1)
  return [...counted]
    .map(([failure, count]) => ({ failure, items: count }))
    .sort((left, right) => right.items - left.items)
}

function countsOf({ events }: Commit): { done: number; failed: number } {
  const results = events.flatMap((event) => (event.type === 'hand-off-recorded' ? event.results : []))
  const failed = results.filter(({ outcome }) => outcome === 'failed').length
  return { done: results.length - failed, failed }
}
