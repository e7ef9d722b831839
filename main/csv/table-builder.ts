import type { FileRefusal, ImportSource } from '#shared/contract/imports.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import { cleanCells } from './clean-row.ts'
import type { Table } from './draft-types.ts'
import { isExampleRow, shownHeadings } from './find-header.ts'
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts'
import { RowStore } from './row-store.ts'

/** A table while it is being read: takes the rows as the file has them, and keeps what is in them. */
export class TableBuilder {
  readonly #width: number
  readonly #store: RowStore
  readonly #numbers: number[] = []
  readonly #tooMany = new Map<number, number>()
  #number: number
  #first: readonly string[] | null = null
  #hasLetters = false

  /** `firstRow` is the number, as Excel counts, of the first row that will be added. */
  constructor(width: number, firstRow: number) {
    this.#width = width
    this.#store = new RowStore(width)
    this.#number = firstRow
  }

  /** Adds the next rows of the file; empty ones are counted and left out. Refuses what goes over the limits. */
  add(rows: readonly string[][]): Refusal<FileRefusal> | null {
    const kept: string[][] = []
    for (const cells of rows) {
      const number = this.#number++
      if (!cleanCells(cells, this.#width)) continue
      if (this.#numbers.length === 1 && isExampleRow(cells)) continue
      if (cells.length > MAX_COLUMNS)
        return { code: 'file-too-many-columns', details: { columns: cells.length, limit: MAX_COLUMNS } }
      // One more, for the headings.
      if (this.#numbers.length > MAX_ROWS) return { code: 'file-too-many-rows', details: { limit: MAX_ROWS } }
      if (cells.length > this.#width) this.#tooMany.set(this.#numbers.length, cells.length)
      this.#first ??= cells
      this.#hasLetters ||= cells.some((cell) => /\p{L}/u.test(cell))
      this.#numbers.push(number)
      kept.push(cells)
    }
    this.#store.add(kept)
    return null
  }

  /** Refuses a table that holds nothing, or nothing that could be a person. */
  finish(source: ImportSource, sheets: readonly string[]): Result<Table, Refusal<FileRefusal>> {
    if (!this.#first) return refuse({ code: 'file-empty' })
    if (!this.#hasLetters)
      return refuse({ code: 'file-no-header', details: { headings: shownHeadings(this.#first) } })
    return ok({
      source,
      sheets,
      width: this.#width,
      store: this.#store,
      numbers: Uint32Array.from(this.#numbers),
      tooMany: this.#tooMany,
    })
  }
}
