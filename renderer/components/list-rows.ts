/** The rows of a list as it needs them: their number, and those that are on the screen as they come. */
export interface ListRows<Row> {
  /** What is listed, and how it is sorted: another one is another list, which begins at its top. */
  readonly order: string
  /** Undefined until the first answer. */
  readonly total: number | undefined
  /** Undefined while the row is being fetched. */
  readonly row: (index: number) => Row | undefined
  /** Says which rows are on the screen now. */
  readonly show: (first: number, last: number) => void
  /** All rows from `first` to `last`, fetched if need be. */
  readonly range: (first: number, last: number) => Promise<readonly Row[]>
}
