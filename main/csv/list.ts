import type { Delimiter, Encoding, FileFormat, ImportColumn, ImportRow } from '#shared/contract/imports.ts'
import type { Language } from '#shared/domain/language.ts'
import type { CountryCode, UserDetails } from '#shared/domain/user.ts'
import { checkRow, nameTwice, tooManyCells } from './check-row.ts'
import type { RowRules } from './check-row.ts'
import type { PackedRows, RowStore } from './row-store.ts'
import { usersOf } from './row-user.ts'

/** What was recognised of a file before its rows. */
export interface ListFormat {
  readonly format: FileFormat
  readonly headerLanguage: Language
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  readonly columns: ImportColumn[]
}

export interface ListSummary extends ListFormat {
  readonly rows: number
  /** Indexes, from 0 among the data rows, of those with an error, and of those with nothing worse than a warning. */
  readonly errorRows: Uint32Array
  readonly warningRows: Uint32Array
  /** The user name of each row in lower case; '' where it can't be one. */
  readonly names: readonly string[]
}

/** What is known of the rows of a list, each by its index. */
export interface ListRows {
  readonly store: RowStore
  readonly rules: RowRules
  /** Number in the file as Excel counts. */
  readonly numbers: Uint32Array
  /** Where the user name stands in an earlier row already: the index of the first one. */
  readonly twice: ReadonlyMap<number, number>
  /** How many cells the row has, where these are more than there are headings. */
  readonly tooMany: ReadonlyMap<number, number>
}

/** A list that was read: what is known of the whole, and its rows. */
export class List {
  readonly summary: ListSummary
  readonly #rows: ListRows

  constructor(summary: ListSummary, rows: ListRows) {
    this.summary = summary
    this.#rows = rows
  }

  /** The rows of these indexes as the preview shows them; those that the list does not have are left out. */
  rows(indexes: readonly number[]): ImportRow[] {
    const there = indexes.filter((index) => index >= 0 && index < this.summary.rows)
    return this.#rows.store.pick(there).map((cells, at) => this.#shown(there[at] ?? 0, cells))
  }

  #shown(index: number, cells: string[]): ImportRow {
    const { rules, numbers, twice, tooMany } = this.#rows
    const problems = checkRow(cells, rules)
    const first = twice.get(index)
    if (first !== undefined) problems.push(nameTwice(cells, rules.layout, numbers[first] ?? 0))
    const length = tooMany.get(index)
    if (length !== undefined) problems.push(tooManyCells(length, rules.layout))
    return { row: numbers[index] ?? 0, cells, problems }
  }

  /** All rows, for `usersOf` in another thread. */
  get blocks(): readonly PackedRows[] {
    return this.#rows.store.blocks
  }

  /** The users to create, in file order; only for a list without errors. */
  users(usageLocation: CountryCode): UserDetails[] {
    return this.blocks.flatMap(usersOf(this.summary.columns, usageLocation))
  }
}
