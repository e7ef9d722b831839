/** Cells hold no control characters once they are cleaned, so this can stand between them. */
const CELL_END = '\x1f'

/** Rows in one block at most: what is unpacked for one row is unpacked for its whole block. */
const MAX_BLOCK = 1000

/**
 * Some rows, a text for each column. Sixteen texts are a thousandth of the objects that as many rows are made of,
 * and quick to send to another thread; a column of Latin letters takes one byte a character beside one of Cyrillic.
 */
export interface PackedRows {
  readonly length: number
  readonly columns: readonly string[]
}

/** Packs the first `width` cells of each row; missing ones become empty. */
function packRows(rows: readonly (readonly string[])[], width: number): PackedRows {
  const columns = Array.from({ length: width }, (_, column) =>
    packColumn(rows.map((cells) => cells[column] ?? '')),
  )
  return { length: rows.length, columns }
}

/** The cells of one column as one text. */
export const packColumn = (cells: readonly string[]): string => compact(cells.join(CELL_END))

/**
 * The same text in one byte a character, where its letters allow it. Parts of a text that has a Cyrillic letter
 * anywhere take two bytes a character, whatever is in them.
 */
const compact = (text: string): string =>
  /[^\0-\xff]/.test(text) ? text : Buffer.from(text, 'latin1').toString('latin1')

/** The cells of one column, from the first row to the last. */
export const unpackColumn = ({ columns }: PackedRows, column: number): string[] =>
  (columns[column] ?? '').split(CELL_END)

/** Whether a column has a cell of more than `limit` characters, found without unpacking it. */
export function hasLongCell({ columns }: PackedRows, column: number, limit: number): boolean {
  const text = columns[column] ?? ''
  for (let start = 0; start + limit < text.length;) {
    const end = text.lastIndexOf(CELL_END, start + limit)
    if (end < start) return true
    start = end + 1
  }
  return false
}

/** The cleaned rows of a list, kept compactly in blocks. */
export class RowStore {
  readonly #width: number
  readonly #blocks: PackedRows[] = []
  /** Index of the first row of each block. */
  readonly #starts: number[] = []
  #length = 0

  constructor(width: number) {
    this.#width = width
  }

  get length(): number {
    return this.#length
  }

  get blocks(): readonly PackedRows[] {
    return this.#blocks
  }

  /** Index of the first row of each block. */
  get starts(): readonly number[] {
    return this.#starts
  }

  add(rows: readonly (readonly string[])[]): void {
    for (let from = 0; from < rows.length; from += MAX_BLOCK) {
      const some = rows.slice(from, from + MAX_BLOCK)
      this.#blocks.push(packRows(some, this.#width))
      this.#starts.push(this.#length)
      this.#length += some.length
    }
  }

  /** The rows of these indexes, in the order asked. Indexes in file order unpack each block once. */
  pick(indexes: readonly number[]): string[][] {
    let unpacked = -1
    let columns: string[][] = []
    return indexes.map((index) => {
      const at = this.blockOf(index)
      const block = this.#blocks[at]
      if (block && at !== unpacked) {
        columns = block.columns.map((_, column) => unpackColumn(block, column))
        unpacked = at
      }
      const row = index - (this.#starts[at] ?? 0)
      return columns.map((cells) => cells[row] ?? '')
    })
  }

  /** The number of the block that holds the row of this index. */
  blockOf(index: number): number {
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
