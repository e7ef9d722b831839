import type { FileRefusal } from '#shared/contract/imports.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts'

/** Rows of a sheet of Excel. */
const SHEET_ROWS = 1_048_576
/** Cells of a sheet, full ones and empty ones. */
const MAX_CELLS = 20_000_000

/** Characters of a text or a tag: Excel's 32,767 a cell, each written as an entity. */
const MAX_GAP = 1_000_000

const EMPTY_CELL = /<c(?:\s+[\w:]+="[^"<>]*"){0,6}\s*\/>/g
const ROW_OR_CELL = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])/g
/** The place of a row or of a cell; what else has an attribute of this name must be as harmless. */
const PLACE = /(?:\s|(?<!xmlns):)r\s*=\s*["']([^"'<>]{0,20})(["']?)/g
const PLACE_OF_ROW = /^\d{1,7}$/
const PLACE_OF_CELL = /^([A-Z]{1,3})(\d{1,7})$/

/** A part of a workbook without its empty cells, which formatting leaves behind and which may stand anywhere. */
export const withoutEmptyCells = (xml: string): string => xml.replace(EMPTY_CELL, '')

/** Whether a text is tags all along: over an endless one or an endless text, a reader would take for ever. */
export const isTags = (xml: string): boolean => hasNoGap(xml, '<') && hasNoGap(xml, '>')

function hasNoGap(xml: string, mark: string): boolean {
  for (let from = 0; from + MAX_GAP < xml.length;) {
    const at = xml.lastIndexOf(mark, from + MAX_GAP)
    if (at < from) return false
    from = at + 1
  }
  return true
}

/**
 * Why a part of a workbook is not to be read as a sheet: a reader fills the gaps between cells, so that a few
 * bytes can stand for more rows and columns than there is memory.
 */
export function checkSheetSize(xml: string): Refusal<FileRefusal> | null {
  const counts = { row: 0, c: 0 }
  for (const [, name] of xml.matchAll(ROW_OR_CELL))
    if (name === 'row' && ++counts.row > SHEET_ROWS) return TOO_MANY_ROWS
    else if (name === 'c' && ++counts.c > MAX_CELLS) return UNREADABLE
  for (const [, place = '', quote = ''] of xml.matchAll(PLACE)) {
    const refusal = quote === '' ? UNREADABLE : checkPlace(place)
    if (refusal) return refusal
  }
  return null
}

const UNREADABLE: Refusal<FileRefusal> = { code: 'file-workbook-unreadable' }
const TOO_MANY_ROWS: Refusal<FileRefusal> = { code: 'file-too-many-rows', details: { limit: MAX_ROWS } }

function checkPlace(place: string): Refusal<FileRefusal> | null {
  if (PLACE_OF_ROW.test(place)) return Number(place) > SHEET_ROWS ? UNREADABLE : null
  const [, letters, row] = PLACE_OF_CELL.exec(place) ?? []
  if (letters === undefined) return UNREADABLE
  // Some lines may stand above the headings.
  if (Number(row) > MAX_ROWS + 100) return TOO_MANY_ROWS
  const columns = columnNumber(letters)
  if (columns <= MAX_COLUMNS) return null
  return { code: 'file-too-many-columns', details: { columns, limit: MAX_COLUMNS } }
}

/** A is 1, Z is 26, AA is 27. */
const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
