/** Cells hold no control characters once they are cleaned, so these can stand between them. */
const CELL_END = '\x1f'
const ROW_END = '\x1e'

/** Rows joined into one text: a hundredth of the objects, and the quickest form to send to another thread. */
export const packRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.join(CELL_END)).join(ROW_END)

export const unpackRows = (block: string): string[][] =>
  block.split(ROW_END).map((row) => row.split(CELL_END))

/** The cleaned rows of a list, kept compactly in blocks. */
export class RowStore {
  readonly #blocks: string[] = []
  /** Index of the first row of each block. */
  readonly #starts: number[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  /** For `unpackRows`, in file order. */
  get blocks(): readonly string[] {
    return this.#blocks
  }

  add(rows: readonly (readonly string[])[]): void {
    if (rows.length === 0) return
    this.#blocks.push(packRows(rows))
    this.#starts.push(this.#length)
    this.#length += rows.length
  }

  /** The rows of these indexes, in the order asked. Indexes in file order unpack each block once. */
  pick(indexes: readonly number[]): string[][] {
    let unpacked = -1
    let rows: string[][] = []
    return indexes.map((index) => {
      const block = this.#blockOf(index)
      if (block !== unpacked) {
        rows = unpackRows(this.#blocks[block] ?? '')
        unpacked = block
      }
      const row = rows[index - (this.#starts[block] ?? 0)]
      if (!row) throw new RangeError(`No row ${index}`)
      return row
    })
  }

  #blockOf(index: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#starts[middle] ?? 0) <= index) low = middle
      else high = middle - 1
    }
    return low
  }
}
