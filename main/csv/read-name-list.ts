import { DELIMITERS } from '#shared/domain/import-file.ts'
import type { Delimiter, FileRefusal } from '#shared/contract/imports.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import { cleanCell } from './clean-row.ts'
import { decodeText } from './decode.ts'
import type { TextPiece } from './decode.ts'
import { detectEncoding } from './encoding.ts'
import { findStart, shownHeadings } from './find-header.ts'
import { foldHeading, readHeading } from './headings.ts'
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts'
import { parseFirstRow, parseRows } from './parse-rows.ts'
import { checkSize } from './read-list.ts'

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

/** Headings of a column of products, folded as `foldHeading` does. */
const PRODUCT_HEADINGS = new Set(
  [
    ...[
      'License',
      'Licenses',
      'Licence',
      'Licences',
      'Product',
      'Products',
      'Product licenses',
      'SKU',
      'SKU ID',
    ],
    ...['SkuPartNumber', 'Assigned products', 'Subscription', 'Subscriptions'],
    ...['Licencia', 'Licencias', 'Producto', 'Productos', 'Suscripción', 'Suscripciones'],
    ...['Лицензия', 'Лицензии', 'Продукт', 'Продукты', 'Подписка', 'Подписки'],
  ].map(foldHeading),
)

/** Between several products in one cell; the admin center's export has a plus sign. */
const BETWEEN_PRODUCTS = /[+|;,]/

/**
 * Reads a list of user names in any of the formats of an import, or one column of names with or without a heading,
 * and with it an optional column of products. Refuses whole files by name; never throws.
 */
export function readNameList(bytes: Uint8Array): Result<NameList, Refusal<FileRefusal>> {
  const unread = checkSize(bytes)
  if (unread) return refuse(unread)
  const encoding = detectEncoding(bytes)
  if (encoding === 'binary') return refuse({ code: 'file-binary' })
  const pieces = [...decodeText(bytes, encoding)]
  const start = findStart(pieces.values(), () => false)
  if (!start) return refuse({ code: 'file-empty' })
  const rest = pieces.filter(({ bytesRead }) => bytesRead > start.bytesRead)
  const text = [{ text: start.text, bytesRead: start.bytesRead }, ...rest]
  for (const delimiter of DELIMITERS) {
    const list = readRows(text, delimiter, start.row)
    if (list) return list
  }
  const headings = DELIMITERS.map((delimiter) => parseFirstRow(start.text, delimiter))
  const [widest = []] = headings.sort((left, right) => right.length - left.length)
  return refuse({ code: 'file-no-header', details: { headings: shownHeadings(widest) } })
}

/** Null when no column of user names is found with this delimiter. */
function readRows(
  pieces: readonly TextPiece[],
  delimiter: Delimiter,
  firstRow: number,
): Result<NameList, Refusal<FileRefusal>> | null {
  const table: string[][] = []
  for (const { rows } of parseRows(pieces, delimiter))
    for (const row of rows) {
      if (row.length > MAX_COLUMNS)
        return refuse({ code: 'file-too-many-columns', details: { columns: row.length, limit: MAX_COLUMNS } })
      if (table.length > MAX_ROWS) return refuse({ code: 'file-too-many-rows', details: { limit: MAX_ROWS } })
      table.push(row.map(cleanCell))
    }
  const headings = table[0] ?? []
  const nameColumn = findNameColumn(headings)
  if (nameColumn < 0) return null
  const headed = !(headings[nameColumn] ?? '').includes('@')
  const productColumn = headings.findIndex((heading) => PRODUCT_HEADINGS.has(foldHeading(heading)))
  const rows = table
    .map((cells, at) => ({
      row: firstRow + at,
      userPrincipalName: cells[nameColumn] ?? '',
      products: productsIn(productColumn < 0 ? '' : (cells[productColumn] ?? '')),
    }))
    .slice(headed ? 1 : 0)
    .filter(({ userPrincipalName }) => userPrincipalName !== '')
  return ok({ rows, hasProducts: headed && productColumn >= 0 })
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
