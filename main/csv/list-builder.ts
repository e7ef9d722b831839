import type { FileRefusal } from '#shared/contract/imports.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { checkRow } from './check-row.ts'
import type { RowRules } from './check-row.ts'
import { cleanRow } from './clean-row.ts'
import { layoutOf } from './columns.ts'
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts'
import { List } from './list.ts'
import type { ListFormat } from './list.ts'
import { rememberCountries } from './remember-countries.ts'
import { compact, RowStore } from './row-store.ts'

const NAME_END = '\n'

/** A list while it is being read: takes the rows as the file has them, and keeps them clean and checked. */
export class ListBuilder {
  readonly #format: ListFormat
  readonly #rules: RowRules
  readonly #store: RowStore
  readonly #numbers: number[] = []
  readonly #names: string[] = []
  readonly #errors = new Set<number>()
  readonly #warnings = new Set<number>()
  readonly #unusableNames = new Set<number>()
  readonly #tooMany = new Map<number, number>()
  #number: number

  /** `headingsRow` is the number of the headings' row as Excel counts. */
  constructor(format: ListFormat, domains: readonly string[], headingsRow: number) {
    this.#format = format
    this.#rules = { layout: layoutOf(format.columns), domains, country: rememberCountries() }
    this.#store = new RowStore(format.columns.length)
    this.#number = headingsRow
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
      if (this.#numbers.length >= MAX_ROWS)
        return { code: 'file-too-many-rows', details: { limit: MAX_ROWS } }
      this.#check(cells, this.#numbers.length)
      this.#numbers.push(this.#number)
      kept.push(cells)
      names.push((cells[layout.userPrincipalName] ?? '').toLowerCase())
    }
    this.#store.add(kept)
    // Joined, the names do not hold on to the text of the file that they are parts of.
    if (names.length > 0) this.#names.push(compact(names.join(NAME_END)))
    return null
  }

  #check(cells: readonly string[], index: number): void {
    for (const { severity, field } of checkRow(cells, this.#rules)) {
      if (severity === 'warning') {
        this.#warnings.add(index)
      } else {
        this.#errors.add(index)
        if (field === 'userPrincipalName') this.#unusableNames.add(index)
      }
    }
    if (cells.length > this.#rules.layout.width) {
      this.#tooMany.set(index, cells.length)
      this.#errors.add(index)
    }
  }

  /** All rows are there: finds the names that stand in the file twice. */
  finish(): List {
    const names = this.#names.length > 0 ? this.#names.join(NAME_END).split(NAME_END) : []
    const twice = repeated(names)
    for (const index of twice.keys()) this.#errors.add(index)
    for (const index of this.#unusableNames) names[index] = ''
    const warnings = [...this.#warnings].filter((index) => !this.#errors.has(index))
    return new List(
      {
        ...this.#format,
        rows: names.length,
        errorRows: Uint32Array.from(this.#errors).sort(),
        warningRows: Uint32Array.from(warnings),
        names,
      },
      {
        store: this.#store,
        rules: this.#rules,
        numbers: Uint32Array.from(this.#numbers),
        twice,
        tooMany: this.#tooMany,
      },
    )
  }
}

/** The index of each name that is there before already, with the index of the first one. */
function repeated(names: readonly string[]): Map<number, number> {
  const first = new Map<string, number>()
  const twice = new Map<number, number>()
  for (const [index, name] of names.entries()) {
    const before = first.get(name)
    if (before === undefined) first.set(name, index)
    else if (name !== '') twice.set(index, before)
  }
  return twice
}
