import type { ImportRow, RowsShown } from '#shared/contract/imports.ts'
import type { ImportField } from '#shared/domain/import-file.ts'
import type { BlockCells } from './block-cells.ts'
import { gridFields } from './columns.ts'
import type { DraftRows } from './draft-rows.ts'
import type { ProblemQuestion, RowsQuestion, RowsWindow } from './draft-types.ts'

/** The fields of the grid in their order. */
export const gridFieldsOf = ({ layout, rules, edits }: DraftRows): ImportField[] =>
  gridFields(layout, rules.customerId === null, edits.fields())

/** A window of the rows that are shown, as the grid has them. */
export function rowsWindow(rows: DraftRows, { show, offset, limit }: RowsQuestion): RowsWindow {
  const { total, indexes } = windowOf(rows, (index) => isShown(rows, show, index), offset, limit)
  const fields = gridFieldsOf(rows)
  return { total, rows: mapRows(rows, indexes, (cells, row) => gridRow(rows, fields, cells, row)) }
}

/** The position, among the rows that are shown, of the next one with a problem. */
export function findProblem(rows: DraftRows, { show, from, backwards }: ProblemQuestion): number | null {
  let found: number | null = null
  let position = -1
  for (let index = 0; index < rows.length; index++) {
    if (!isShown(rows, show, index)) continue
    position++
    if (backwards && position >= from) break
    if ((!backwards && position <= from) || !isShown(rows, 'problems', index)) continue
    found = position
    if (!backwards) break
  }
  return found
}

/** The number of a row in the file as Excel counts. */
export const numberOf = ({ table, headed }: DraftRows, index: number): number =>
  table.numbers[index + (headed ? 1 : 0)] ?? 0

/** In file order, each block unpacked once. */
export function mapRows<Made>(
  rows: DraftRows,
  indexes: readonly number[],
  make: (cells: BlockCells, row: number) => Made,
): Made[] {
  const made: Made[] = []
  rows.eachBlock(indexes, (cells, inBlock) => {
    for (const row of inBlock) made.push(make(cells, row))
  })
  return made
}

function windowOf(rows: DraftRows, belongs: (index: number) => boolean, offset: number, limit: number) {
  const indexes: number[] = []
  let total = 0
  for (let index = 0; index < rows.length; index++) {
    if (!belongs(index)) continue
    if (total >= offset && indexes.length < limit) indexes.push(index)
    total++
  }
  return { total, indexes }
}

function isShown(rows: DraftRows, show: RowsShown, index: number): boolean {
  if (show === 'all') return true
  const leftOut = rows.leftOut[index] !== 0
  if (show === 'left-out' || leftOut) return leftOut && show === 'left-out'
  switch (show) {
    case 'problems':
      return rows.hasError(index) || rows.hasWarning(index)
    case 'errors':
      return rows.hasError(index)
    case 'warnings':
      return rows.hasWarning(index)
    case 'existing':
      return rows.isExisting(index)
  }
}

function gridRow(rows: DraftRows, fields: readonly ImportField[], cells: BlockCells, row: number): ImportRow {
  const index = cells.first + row
  const edited = rows.edits.fields(index)
  return {
    index,
    row: numberOf(rows, index),
    action: rows.actionOf(index),
    cells: fields.map((field) => cells.of(field)[row] ?? ''),
    made: fields.filter((field) => cells.of(field)[row] && isMade(rows, field, index)),
    edited: fields.filter((field) => edited.includes(field)),
    problems: rows.problemsOf(cells, row),
  }
}

/** Whether neither the file nor the operator gives the field, and it was made from others. */
function isMade(rows: DraftRows, field: ImportField, index: number): boolean {
  if (field === 'userPrincipalName') return rows.madeName(index) !== ''
  if (rows.edits.of(field)?.has(index)) return false
  const { columns } = rows.layout
  if (columns[field] >= 0) return false
  return field === 'displayName' ? columns.fullName < 0 : field === 'givenName' || field === 'surname'
}
