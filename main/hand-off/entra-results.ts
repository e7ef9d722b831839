import Papa from 'papaparse'
import type { HandOffKind } from '#shared/domain/hand-off/item.ts'
import type { HandOffResult } from '#shared/domain/hand-off/result.ts'
import { failureAt, failureOf } from './failure.ts'

/** Rows among which the headings are looked for: the version stands before them. */
const FIRST_ROWS = 5

const HEADINGS = {
  userName: /\[userPrincipalName\]|^user ?(principal ?)?name\b|^nombre de usuario|^имя пользователя/i,
  objectId: /\[objectId\]|^object ?id\b/i,
  status: /^(status|result|outcome|estado|resultado|состояние|результат)/i,
  reason: /reason|error|failure|message|motivo|mensaje|причин|ошибк|сообщени/i,
}
const FAILED = /fail|error|unsuccess|invalid|fallid|incorrect|ошиб|сбой|неудач|не удал/i
const SUCCEEDED = /succe|complet|correct|ok|done|éxito|успе|выполн/i

/**
 * The results that Entra gives for its bulk operations: the columns of what was uploaded, then whether a row succeeded
 * and the reason where it did not ("The file contains the reason for each error"). Microsoft documents no names of
 * these two, so they are known by their words in our languages. Empty where the text has neither.
 */
export function entraResults(text: string): HandOffResult[] {
  const rows = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), newline: '\n' }).data
  const at = rows.slice(0, FIRST_ROWS).findIndex((cells) => cells.some(isKey))
  const columns = columnsOf(rows[at] ?? [])
  if (!columns) return []
  return rows.slice(at + 1).flatMap((cells) => resultOf(cells, columns) ?? [])
}

const isKey = (heading: string): boolean =>
  HEADINGS.userName.test(heading.trim()) || HEADINGS.objectId.test(heading.trim())

/** Excel may have saved the file again with the delimiter of its country. */
function delimiterOf(text: string): string {
  const headings = text
    .split('\n', FIRST_ROWS)
    .find((line) => line.split(/[,;\t]/).some((cell) => isKey(unquoted(cell))))
  const counted = [',', ';', '\t'].map((delimiter) => (headings ?? '').split(delimiter).length)
  return [',', ';', '\t'][counted.indexOf(Math.max(...counted))] ?? ','
}

const unquoted = (cell: string): string => cell.replace(/^\ufeff?"|"$/g, '')

interface Columns {
  readonly userName: number
  readonly objectId: number
  readonly status: number
  readonly reason: number
  readonly kind: HandOffKind | null
}

/** Which column is what, -1 where there is none; null where none says what became of the rows. */
function columnsOf(headings: readonly string[]): Columns | null {
  const find = (pattern: RegExp) => headings.findIndex((heading) => pattern.test(heading.trim()))
  // The columns of a template name a property in brackets: "Estado o provincia [state]" is no status.
  const findPlain = (pattern: RegExp) =>
    headings.findIndex((heading) => pattern.test(heading.trim()) && !heading.includes('['))
  const [status, reason] = [findPlain(HEADINGS.status), findPlain(HEADINGS.reason)]
  if (status < 0 && reason < 0) return null
  const kind = kindOf(headings.join(' '))
  return { userName: find(HEADINGS.userName), objectId: find(HEADINGS.objectId), status, reason, kind }
}

/** Which bulk operation it was, by the properties in its headings. */
function kindOf(headings: string): HandOffKind | null {
  if (!headings.includes('[userPrincipalName]')) return headings.includes('[objectId]') ? 'restore' : null
  return /\[(displayName|accountEnabled|passwordProfile)\]/.test(headings) ? 'create' : 'delete'
}

function resultOf(cells: readonly string[], columns: Columns): HandOffResult | null {
  const { userName, objectId, status, reason, kind } = columns
  const cell = (column: number) => (column < 0 ? '' : (cells[column] ?? '').trim())
  const whom = { userPrincipalName: cell(userName) || null, objectId: cell(objectId) || null }
  const outcome = outcomeOf(cell(status), cell(reason), status >= 0)
  if (outcome === null || /^example:/i.test(cells[0] ?? '')) return null
  if (whom.userPrincipalName === null && whom.objectId === null) return null
  const answer = { status: null, code: cell(status), message: cell(reason) }
  const failure = kind ? failureAt(kind, answer) : failureOf(answer)
  return { key: null, ...whom, kind, outcome, failure: outcome === 'done' ? null : failure }
}

/** Null where the row was not carried out yet. */
function outcomeOf(status: string, reason: string, hasStatus: boolean): 'done' | 'failed' | null {
  if (FAILED.test(status)) return 'failed'
  if (SUCCEEDED.test(status)) return 'done'
  if (reason !== '') return 'failed'
  return hasStatus ? null : 'done'
}
