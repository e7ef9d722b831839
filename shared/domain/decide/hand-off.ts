import type { CustomerEvent, RecordedResult } from '../events.ts'
import type { HandOffWay } from '../hand-off/export.ts'
import { kindOfKey, userOfKey } from '../hand-off/item.ts'
import type { HandOffItem } from '../hand-off/item.ts'
import type { HandOffResult } from '../hand-off/result.ts'
import type { OpenExport } from '../hand-off/tenant.ts'
import { markOf, toDo } from '../hand-off/to-do.ts'
import type { Refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { CustomerState } from '../state.ts'
import type { Instant, UserId } from '../user.ts'

export type ExportedAlready = Refusal<'exported-already'>
export type NothingToDo = Refusal<'nothing-to-do'>

/**
 * Users of whom something went out and nobody has said what became of it. What the tenant holds of them is not
 * certain: another file about them could do the same twice, or meet them under another name.
 */
export function awaitedUsers(state: CustomerState): ReadonlySet<UserId> {
  const users = new Set<UserId>()
  for (const { items } of state.openExports.values())
    for (const [key, { userId }] of items) if (!state.handOffFailures.has(key)) users.add(userId)
  return users
}

/** How many of these items are about such users, as the refusal of another export. */
export function checkExported(state: CustomerState, keys: readonly string[]): ExportedAlready | null {
  const awaited = awaitedUsers(state)
  const count = keys.filter((key) => awaited.has(userOfKey(key))).length
  return count > 0 ? { code: 'exported-already', details: { count } } : null
}

/** Notes that these items went out. Refused where some did already and have no result, unless `again`. */
export function noteExport(
  state: CustomerState,
  command: {
    readonly exportId: string
    readonly way: HandOffWay
    readonly keys: readonly string[]
    readonly again: boolean
  },
): Result<CustomerEvent[], ExportedAlready> {
  const { exportId, way, keys, again } = command
  const already = again ? null : checkExported(state, keys)
  if (already) return refuse(already)
  return ok(keys.length === 0 ? [] : [{ type: 'hand-off-exported', exportId, way, keys }])
}

/** Notes that these items go out on paper, as `noteExport` does; all of them have to be to do. */
export function printChecklist(
  state: CustomerState,
  command: { readonly exportId: string; readonly keys: readonly string[]; readonly again: boolean },
  at: Instant,
): Result<CustomerEvent[], NothingToDo | ExportedAlready> {
  const wanted = new Set(command.keys)
  const there = toDo(state, at).filter(({ key }) => wanted.has(key)).length
  if (there < wanted.size || there === 0) return refuse({ code: 'nothing-to-do' })
  return noteExport(state, { ...command, way: 'checklist' })
}

/** Says that these items were done by hand, just as they stand in the list. */
export function tickItems(
  state: CustomerState,
  keys: readonly string[],
  at: Instant,
): Result<CustomerEvent[], NothingToDo> {
  const wanted = new Set(keys)
  const results = toDo(state, at)
    .filter(({ key }) => wanted.has(key))
    .map(({ key }): RecordedResult => ({ key, outcome: 'done', failure: null, mark: null, objectId: null }))
  if (results.length < wanted.size || results.length === 0) return refuse({ code: 'nothing-to-do' })
  return ok([{ type: 'hand-off-recorded', exportId: null, results }])
}

/** Takes items out of what is to be carried out for now, or puts them back. */
export function setAsideItems(
  state: CustomerState,
  command: { readonly keys: readonly string[]; readonly aside: boolean },
  at: Instant,
): Result<CustomerEvent[], NothingToDo> {
  const wanted = new Set(command.keys)
  const items = toDo(state, at)
    .filter(({ key }) => wanted.has(key))
    .map((item) => ({ key: item.key, mark: markOf(item) }))
  if (items.length < wanted.size || items.length === 0) return refuse({ code: 'nothing-to-do' })
  return ok([{ type: 'hand-off-set-aside', items, aside: command.aside }])
}

/** Results with the export and the item that each belongs to. */
export interface MatchedResults {
  readonly events: readonly Extract<CustomerEvent, { type: 'hand-off-recorded' }>[]
  /** Lines about nothing that waits for a result: recorded already, or of an export that a later one replaced. */
  readonly unknown: readonly HandOffResult[]
}

/** What a file of results says. Without an export's id it is about the newest that holds each item. */
export interface ResultsOfExport {
  readonly exportId: string | null
  readonly results: readonly HandOffResult[]
}

/** Finds out what results are about. Writes nothing. */
export function matchResults(
  state: CustomerState,
  { exportId: ofExport, results }: ResultsOfExport,
  at: Instant,
): MatchedResults {
  const marks = new Map<string, string>(toDo(state, at).map((item) => [item.key, markOf(item)]))
  const keyOf = resultKeys(state, ofExport)
  const byExport = new Map<string, Map<string, RecordedResult>>()
  const unknown: HandOffResult[] = []
  for (const result of results) {
    const found = keyOf(result)
    if (!found) {
      unknown.push(result)
      continue
    }
    const { key, exportId } = found
    const { outcome, failure, objectId } = result
    const existed = result.existed ? { existed: result.existed } : {}
    const mark = outcome === 'failed' ? (marks.get(key) ?? null) : null
    // Of several lines about one item the last one counts: the script was run again.
    const recorded = byExport.get(exportId) ?? new Map<string, RecordedResult>()
    byExport.set(exportId, recorded.set(key, { key, outcome, failure, mark, objectId, ...existed }))
  }
  const events = [...byExport].map(([exportId, recorded]) => ({
    type: 'hand-off-recorded' as const,
    exportId,
    results: inOrder(recorded),
  }))
  return { events, unknown }
}

/** Records results: what is done is to do no more, what failed keeps its reason. */
export function recordHandOff(
  state: CustomerState,
  results: ResultsOfExport,
  at: Instant,
): Result<CustomerEvent[], NothingToDo> {
  const { events } = matchResults(state, results, at)
  return events.length === 0 ? refuse({ code: 'nothing-to-do' }) : ok([...events])
}

/** A creation is recorded before what was done to the new user: a file may have its lines in any order. */
function inOrder(results: ReadonlyMap<string, RecordedResult>): RecordedResult[] {
  const isFirst = ({ key }: RecordedResult) => kindOfKey(key) === 'create' || kindOfKey(key) === 'restore'
  const all = [...results.values()]
  return [...all.filter(isFirst), ...all.filter((result) => !isFirst(result))]
}

/** Gives the open item that a result is about: by its key, or by the name that the export had for the user. */
function resultKeys(state: CustomerState, ofExport: string | null) {
  const exports = [...state.openExports.values()]
    .filter(({ exportId }) => ofExport === null || exportId === ofExport)
    .reverse()
  const byName = new Map<string, { key: string; exportId: string }>()
  for (const { exportId, items } of [...exports].reverse())
    for (const [key, { kind, userPrincipalName }] of items)
      byName.set(`${kind} ${userPrincipalName.toLowerCase()}`, { key, exportId })
  return ({ key, kind, userPrincipalName, objectId }: HandOffResult) => {
    if (key !== null) {
      const open = exports.find(({ items }) => items.has(key))
      return open ? { key, exportId: open.exportId } : undefined
    }
    const named = byName.get(`${kind ?? ''} ${userPrincipalName?.toLowerCase() ?? ''}`)
    return named ?? byObjectId(exports, kind, objectId)
  }
}

function byObjectId(
  exports: readonly OpenExport[],
  kind: HandOffItem['kind'] | null,
  objectId: string | null,
): { key: string; exportId: string } | undefined {
  if (kind === null || objectId === null) return undefined
  for (const { exportId, items } of exports)
    for (const item of items.values())
      if (item.kind === kind && item.objectId === objectId) return { key: item.key, exportId }
  return undefined
}
