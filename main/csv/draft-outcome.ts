import { IMPORT_FIELDS } from '#shared/domain/import-file.ts'
import type { ImportField } from '#shared/domain/import-file.ts'
import { BlockCells } from './block-cells.ts'
import type { DraftRows } from './draft-rows.ts'
import type { OutcomeBlock, Rejects } from './draft-types.ts'
import { mapRows, numberOf } from './draft-windows.ts'
import { packColumn } from './row-store.ts'

/** The rows to create and to update of one block of the table; null after the last one. */
export function outcomeOf(rows: DraftRows, block: number): OutcomeBlock | null {
  if (block >= rows.table.store.blocks.length) return null
  const cells = new BlockCells(rows, block)
  const kept: number[] = []
  for (let row = 0; row < cells.length; row++) {
    const action = rows.actionOf(cells.first + row)
    if ((action === 'create' || action === 'update') && !rows.hasError(cells.first + row)) kept.push(row)
  }
  const fields = fieldsOf(rows)
  const indexes = kept.map((row) => cells.first + row)
  const columns = fields.map((field) => packColumn(kept.map((row) => cellOf(rows, cells, field, row))))
  return {
    fields,
    rows: { length: kept.length, columns },
    indexes: Uint32Array.from(indexes),
    numbers: Uint32Array.from(indexes, (index) => numberOf(rows, index)),
    existing: Uint8Array.from(indexes, (index) => (rows.isExisting(index) ? 1 : 0)),
    customers: Uint16Array.from(indexes, (index) => rows.customerAt(index)),
    passwords: rows.usesPasswords
      ? kept.map((row, at) => (rows.isExisting(indexes[at] ?? 0) ? '' : cells.password(row)))
      : null,
  }
}

const fieldsOf = ({ layout, edits }: DraftRows): ImportField[] =>
  IMPORT_FIELDS.filter(
    (field) =>
      field === 'userPrincipalName' ||
      field === 'displayName' ||
      (field !== 'customer' && (layout.sources[field] >= 0 || edits.of(field) !== undefined)),
  )

/** Of a user who exists no display name is made up: the file says nothing of it. */
function cellOf(rows: DraftRows, cells: BlockCells, field: ImportField, row: number): string {
  const index = cells.first + row
  const isMadeUp =
    field === 'displayName' && rows.layout.sources.displayName < 0 && !rows.edits.of(field)?.has(index)
  if (isMadeUp && rows.isExisting(index)) return ''
  return rows.textOf(field, cells.of(field)[row] ?? '', index)
}

/** The rows left out as the file has them, without what may be a password. */
export function rejectsOf(rows: DraftRows): Rejects {
  const { table, headed, layout } = rows
  const indexes = Array.from({ length: rows.length }, (_, index) => index).filter(
    (index) => rows.leftOut[index] !== 0,
  )
  const hidden = headed ? 1 : 0
  const stored = table.store.pick(indexes.map((index) => index + hidden))
  const [firstSecret = Infinity] = layout.secrets
  const problems = mapRows(rows, indexes, (cells, row) => rows.problemsOf(cells, row))
  return {
    headings: layout.headings,
    passwordColumns: layout.secrets,
    rows: stored.map((cells, at) => {
      const isShifted = table.tooMany.has((indexes[at] ?? 0) + hidden)
      const isSecret = (column: number) =>
        layout.secrets.includes(column) || (isShifted && column >= firstSecret)
      return { cells: cells.map((cell, at) => (isSecret(at) ? '' : cell)), problems: problems[at] ?? [] }
    }),
  }
}
