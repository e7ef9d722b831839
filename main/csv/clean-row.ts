/** Stands for the content of every password cell from the first moment on. */
export const PASSWORD_MASK = '••••••••'

/**
 * Characters that no value may hold: control characters, line and paragraph separators, and the invisible ones
 * that change the direction or the look of a text.
 */
const CONTROL = /[\p{Cc}\u2028\u2029\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
const CONTROLS = new RegExp(CONTROL, 'gu')

/** The value of a cell: trimmed (no-break spaces too), line breaks and tabs become a space, no controls remain. */
export function cleanCell(cell: string): string {
  const visible = CONTROL.test(cell) ? cell.replace(BREAKS, ' ').replace(CONTROLS, '') : cell
  return visible.trim()
}

/**
 * Cleans a row in place: values cleaned, empty cells beyond the `columns` dropped, password cells masked. A row
 * with more cells than columns has probably shifted to the right: it is masked from its first password on.
 */
export function cleanRow(cells: string[], columns: number, passwordColumns: readonly number[]): void {
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]
    if (cell) cells[at] = cleanCell(cell)
  }
  while (cells.length > columns && cells[cells.length - 1] === '') cells.pop()
  for (const at of passwordColumns) if (cells[at]) cells[at] = PASSWORD_MASK
  const [firstPassword] = passwordColumns
  if (cells.length > columns && firstPassword !== undefined) cells.fill(PASSWORD_MASK, firstPassword)
}
