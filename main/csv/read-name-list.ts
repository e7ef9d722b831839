import type { FileRefusal } from '#shared/contract/imports.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import { shownHeadings } from './find-header.ts'
import { readHeading } from './headings.ts'
import { readTable } from './read-table.ts'

/** One row of a list of user names. */
export interface NamedRow {
  /** Its number as Excel counts. */
  readonly row: number
  readonly userPrincipalName: string
  /** The products that the row names, as it names them. */
  readonly products: readonly string[]
}

export interface NameList {
  readonly rows: readonly NamedRow[]
  /** Whether there is a column of products. */
  readonly hasProducts: boolean
}

/**
 * Between several products in one cell; the admin center's export has a plus sign. The plans that a product is
 * without stand in parentheses.
 */
const BETWEEN_PRODUCTS = /[+|;,](?![^(]*\))/

/**
 * Reads a list of user names from a file of any kind that an import takes: with headings, or one column of names
 * with or without a heading, and with it an optional column of products. Refuses whole files by name; never throws
 * nor rejects, whatever the bytes are.
 */
export async function readNameList(bytes: Uint8Array): Promise<Result<NameList, Refusal<FileRefusal>>> {
  const table = await readTable(bytes, '')
  if (!table.ok) {
    const { code, details } = table.refusal
    if (code === 'import-cancelled') throw new Error('Nobody can cancel the reading of a list of names')
    return refuse({ code, ...(details && { details }) })
  }
  const { store, numbers } = table.value
  const [headings = []] = store.pick([0])
  const nameColumn = findNameColumn(headings)
  if (nameColumn < 0)
    return refuse({ code: 'file-no-header', details: { headings: shownHeadings(headings) } })
  const headed = !(headings[nameColumn] ?? '').includes('@')
  const productColumn = headings.findIndex((heading) => readHeading(heading)?.meaning === 'licenses')
  const skipped = headed ? 1 : 0
  const rows = store.pick(Array.from(numbers.keys()).slice(skipped)).map((cells, at) => ({
    row: numbers[at + skipped] ?? 0,
    userPrincipalName: cells[nameColumn] ?? '',
    products: productsIn(cells[productColumn] ?? ''),
  }))
  return ok({
    rows: rows.filter(({ userPrincipalName }) => userPrincipalName !== ''),
    hasProducts: headed && productColumn >= 0,
  })
}

/** By its heading, else, where there are no headings, by an address in the first row. */
function findNameColumn(headings: readonly string[]): number {
  const meanings = headings.map((heading) => readHeading(heading)?.meaning)
  const named = meanings.indexOf('userPrincipalName')
  if (named >= 0) return named
  const mailed = meanings.indexOf('email')
  return mailed >= 0 ? mailed : headings.findIndex((cell) => /^[^\s@]+@[^\s@]+$/.test(cell))
}

const productsIn = (cell: string): string[] =>
  cell
    .split(BETWEEN_PRODUCTS)
    .map((product) => product.trim())
    .filter(Boolean)
