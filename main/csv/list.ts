import type {
  Delimiter,
  Encoding,
  FileFormat,
  FileRefusal,
  ImportColumn,
  ImportRow,
} from '#shared/contract/imports.ts'
import type { Language } from '#shared/domain/language.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import type { CountryCode, UserDetails } from '#shared/domain/user.ts'
import { checkRow, nameTwice, tooManyCells } from './check-row.ts'
import type { RowRules } from './check-row.ts'
import { cleanRow } from './clean-row.ts'
import { layoutOf } from './columns.ts'
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts'
import { rememberCountries } from './remember-countries.ts'
import { RowStore } from './row-store.ts'
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

const NAME_END = '\n'

/** A list while it is being read. Takes the rows as the file has them, and keeps them clean and checked. */
export class ListBuilder {
  readonly #format: ListFormat
  readonly #rules: RowRules
  readonly #store: RowStore
  readonly #numbers: number[] = []
  readonly #errors = new Set<number>()
  readonly #warnings = new Set<number>()
  readonly #unusable = new Set<number>()
  readonly #names: string[] = []
  #number: number

  /** `row` is the number of the headings' row as Excel counts. */
  constructor(format: ListFormat, domains: readonly string[], row: number) {
    this.#format = format
    this.#rules = { layout: layoutOf(format.columns), domains, country: rememberCountries() }
    this.#store = new RowStore(format.columns.length)
    this.#number = row
  }

  /** Adds the next rows of the file; empty ones are counted and left out. Refuses what goes over the limits. */
  add(rows: readonly string[][]): Refusal<FileRefusal> | null {
    const { layout } = this.#rules
    const kept: string[][] = []
    const names: string[] = []
    for (const cells of rows) {
      this.#number++
      cleanRow(cells, layout.width, layout.passwords)
      if (cells.every((cell) => cell === '')) continue
      if (cells.length > MAX_COLUMNS)
        return { code: 'file-too-many-columns', details: { columns: cells.length, limit: MAX_COLUMNS } }
      const index = this.#numbers.length
      if (index >= MAX_ROWS) return { code: 'file-too-many-rows', details: { limit: MAX_ROWS } }
      this.#numbers.push(this.#number)
      kept.push(cells)
      names.push((cells[layout.userPrincipalName] ?? '').toLowerCase())
      this.#check(cells, index)
    }
    this.#store.add(kept)
    // Joined, the names no longer hold on to the text of the file that they are parts of.
    if (names.length > 0) this.#names.push(names.join(NAME_END))
    return null
  }

  #check(cells: readonly string[], index: number): void {
    for (const { severity, field } of checkRow(cells, this.#rules)) {
      if (severity === 'warning') this.#warnings.add(index)
      else {
        this.#errors.add(index)
        if (field === 'userPrincipalName') this.#unusable.add(index)
      }
    }
  }

  /** All rows are there: finds the names that stand in the file twice. */
  finish(): List {
    const names = this.#names.length > 0 ? this.#names.join(NAME_END).split(NAME_END) : []
    const first = new Map<string, number>()
    const twice = new Map<number, number>()
    for (const [index, name] of names.entries()) {
      const before = first.get(name)
      if (before === undefined) first.set(name, index)
      else if (name !== '') {
        twice.set(index, before)
        this.#errors.add(index)
      }
    }
    for (const index of this.#unusable) names[index] = ''
    const summary = {
      ...this.#format,
      rows: names.length,
      errorRows: Uint32Array.from(this.#errors).sort(),
      warningRows: Uint32Array.from(this.#warnings)
        .filter((index) => !this.#errors.has(index))
        .sort(),
      names,
    }
    return new List(summary, this.#store, this.#rules, Uint32Array.from(this.#numbers), twice)
  }
}

/** A list that was read: what is known of the whole, and its rows. */
export class List {
  readonly summary: ListSummary
  readonly #store: RowStore
  readonly #rules: RowRules
  readonly #numbers: Uint32Array
  readonly #twice: ReadonlyMap<number, number>

  constructor(
    summary: ListSummary,
    store: RowStore,
    rules: RowRules,
    numbers: Uint32Array,
    twice: ReadonlyMap<number, number>,
  ) {
    this.summary = summary
    this.#store = store
    this.#rules = rules
    this.#numbers = numbers
    this.#twice = twice
  }

  /** The rows of these indexes as the preview shows them; those that the list does not have are left out. */
  rows(indexes: readonly number[]): ImportRow[] {
    const there = indexes.filter((index) => index >= 0 && index < this.summary.rows)
    const { layout } = this.#rules
    return this.#store.pick(there).map((cells, at) => {
      const index = there[at] ?? 0
      const problems = checkRow(cells, this.#rules)
      const first = this.#twice.get(index)
      if (first !== undefined) {
        const column = layout.fields.find(({ field }) => field === 'userPrincipalName')
        const value = cells[layout.userPrincipalName] ?? ''
        problems.push(nameTwice(value, column, this.#numbers[first] ?? 0))
      }
      const shown = Array.from({ length: layout.width }, (_, column) => cells[column] ?? '')
      return { row: this.#numbers[index] ?? 0, cells: shown, problems }
    })
  }

  /** All rows packed, for `usersOf` in another thread. */
  get blocks(): readonly string[] {
    return this.#store.blocks
  }

  /** The users to create, in file order; only for a list without errors. */
  users(usageLocation: CountryCode): UserDetails[] {
    const toUsers = usersOf(this.summary.columns, usageLocation)
    return this.blocks.flatMap(toUsers)
  }
}
