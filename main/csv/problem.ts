import type { RowProblem } from '#shared/contract/imports.ts'
import type { ImportField } from '#shared/domain/import-file.ts'

/** Longest value that a problem repeats. */
const SHOWN_CHARACTERS = 120

/** What a problem is of: a column of the file, '' where it is of none, and a field. */
export interface ProblemColumn {
  readonly heading: string
  readonly field: ImportField | null
}
export type ColumnOf = (field: ImportField) => ProblemColumn

/** An error of a row. Long values are repeated in part; suggestions are whole, since they may be taken. */
export function problem(
  code: RowProblem['code'],
  { heading, field }: ProblemColumn,
  details: RowProblem['details'] = {},
): RowProblem {
  return { code, severity: 'error', column: heading, field, details: shortened(details) }
}

function shortened(details: RowProblem['details']): RowProblem['details'] {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      typeof value === 'string' && key !== 'suggestion' ? shorten(value) : value,
    ]),
  )
}

const shorten = (value: string): string =>
  value.length <= SHOWN_CHARACTERS ? value : `${value.slice(0, SHOWN_CHARACTERS)}…`
