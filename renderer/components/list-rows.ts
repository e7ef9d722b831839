/** The rows of a list as it needs them: their number, and those that are on the screen as they come. */
export interface ListRows<Row> {
  /** Undefined until the first answer. */
  readonly total: number | undefined
  /** Undefined while the row is being fetched. */
  readonly row: (index: number) => Row | undefined
  /** Says which rows are on the screen now. */
  readonly show: (first: number, last: number) => void
  /** All rows from `first` to `last`, fetched if need be. */
  readonly range: (first: number, last: number) => Promise<readonly Row[]>
}

/** Rows that are all there. */
export function rowsOf<Row>(rows: readonly Row[]): ListRows<Row> {
  return {
    total: rows.length,
    row: (index) => rows[index],
    show: () => undefined,
    range: (first, last) => Promise.resolve(rows.slice(first, last + 1)),
  }
}
