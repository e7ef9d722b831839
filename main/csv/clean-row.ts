/** Stands for the content of every password cell. */
export const PASSWORD_MASK = '••••••••'

/**
 * Characters that no value may hold: control characters, line and paragraph separators, and the invisible ones
 * that change the direction or the look of a text.
 */
const CONTROL =
  /[\0-\x1f\x7f-\x9f\u2028\u2029\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
const CONTROLS = new RegExp(CONTROL, 'g')

/** The value of a cell: trimmed (no-break spaces too), line breaks and tabs become a space, no controls remain. */
export function cleanCell(cell: string): string {
  const visible = CONTROL.test(cell) ? cell.replace(BREAKS, ' ').replace(CONTROLS, '') : cell
  return visible.trim()
}

/**
 * Cleans the cells of a row in place, and drops the empty ones beyond the `columns`. Tells whether anything is left
 * in the row.
 */
export function cleanCells(cells: string[], columns: number): boolean {
  let filled = 0
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]
    if (!cell) continue
    const clean = cleanCell(cell)
    cells[at] = clean
    if (clean !== '') filled = at + 1
  }
  if (cells.length > columns) cells.length = Math.max(columns, filled)
  return filled > 0
}
