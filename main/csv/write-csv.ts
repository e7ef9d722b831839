import Papa from 'papaparse'
import type { Delimiter } from '#shared/contract/imports.ts'

export interface CsvStyle {
  readonly delimiter: Delimiter
  /**
   * What becomes of a value that a spreadsheet would calculate: 'defuse' puts an apostrophe before it, 'keep' leaves
   * it as it is, for files that a program reads.
   */
  readonly formulas: 'defuse' | 'keep'
  /** Whether a byte order mark comes first, by which Excel knows UTF-8. */
  readonly bom: boolean
}

/** A table as CSV in UTF-8 with CR LF line ends, also after the last row. */
export function writeCsv(rows: readonly (readonly string[])[], style: CsvStyle): Uint8Array {
  const { delimiter, formulas, bom } = style
  const cells = rows.map((row) => (formulas === 'defuse' ? row.map(defuse) : [...row]))
  const text = Papa.unparse(cells, { delimiter, newline: '\r\n' })
  return Buffer.from(`${bom ? '\ufeff' : ''}${text}\r\n`, 'utf8')
}

/** The beginnings that make a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/
/** `+7 (495) 555-01-00`: papaparse's own `escapeFormulae` would defuse it too. */
const TELEPHONE = /^\+\d[\d\s().-]*$/

const defuse = (cell: string): string => (FORMULA.test(cell) && !TELEPHONE.test(cell) ? `'${cell}` : cell)
