import type { ImportRow, RowProblem } from '#shared/contract/imports.ts'
import type { ExistingDeal, ImportField } from '#shared/domain/import-file.ts'
import type { Language } from '#shared/domain/language.ts'
import { BlockCells } from './block-cells.ts'
import type { Deriving } from './block-cells.ts'
import type { Layout } from './columns.ts'
import { DraftChecks } from './draft-checks.ts'
import type { DraftCustomer } from './draft-customers.ts'
import { DraftCustomers } from './draft-customers.ts'
import type { DraftEdits } from './draft-edits.ts'
import { DraftNames } from './draft-names.ts'
import type { DraftRules, Mapping, Table } from './draft-types.ts'
import { LicenseGroups } from './license-groups.ts'

const ERROR = 1
const WARNING = 2
const EXISTING = 4

/** More rows than this are checked with all others: by column, which is quicker than row by row. */
const FEW = 2000

/** What the rows of a draft are made of. */
export interface DraftParts {
  readonly table: Table
  readonly mapping: Mapping
  readonly layout: Layout
  readonly rules: DraftRules
  readonly edits: DraftEdits
  /** Not zero: the row is left out. */
  readonly leftOut: Uint8Array
}

/**
 * The rows of a draft: derived from the table, checked, and checked again where something has changed. A few bytes are
 * kept of each row, and its user name; the cells are derived anew whenever they are asked for.
 */
export class DraftRows implements Deriving {
  readonly table: Table
  readonly headed: boolean
  readonly layout: Layout
  readonly language: Language | null
  readonly rules: DraftRules
  readonly edits: DraftEdits
  readonly leftOut: Uint8Array
  readonly length: number
  readonly customers: DraftCustomers
  readonly licenses: LicenseGroups
  readonly deal: ExistingDeal | null
  /** Whether the passwords of the file become those of the new users. */
  readonly usesPasswords: boolean
  readonly #names: DraftNames
  readonly #flags: Uint8Array
  /** Position among the customers and one; 0 is nobody. */
  readonly #customerOf: Uint16Array
  readonly #checks: DraftChecks

  constructor({ table, mapping, layout, rules, edits, leftOut }: DraftParts) {
    this.table = table
    this.headed = mapping.headed
    this.language = mapping.headerLanguage
    this.layout = layout
    this.rules = rules
    this.edits = edits
    this.leftOut = leftOut
    this.length = leftOut.length
    this.customers = new DraftCustomers(rules)
    this.licenses = new LicenseGroups(this.length)
    this.deal = rules.task === 'take-over' ? 'update' : rules.existing
    this.usesPasswords = rules.passwords === 'use' && rules.task === 'create' && layout.columns.password >= 0
    this.#names = new DraftNames(this.length)
    this.#flags = new Uint8Array(this.length)
    this.#customerOf = new Uint16Array(this.length)
    this.#checks = new DraftChecks(this)
    this.checkAll()
  }

  checkAll(): void {
    for (const block of this.table.store.blocks.keys()) this.#identifyBlock(new BlockCells(this, block))
    this.#settleNames()
    for (const block of this.table.store.blocks.keys()) this.#checkBlock(new BlockCells(this, block))
  }

  /** Checks again after cells of these fields of these rows have changed. */
  recheck(indexes: readonly number[], fields: readonly ImportField[]): void {
    if (indexes.length > FEW) {
      this.checkAll()
      return
    }
    let changed = indexes
    if (fields.some((field) => NAMING.has(field))) {
      this.eachBlock(indexes, (cells, rows) => this.#identify(cells, rows))
      changed = [...new Set([...indexes, ...this.#settleNames()])].sort((a, b) => a - b)
    }
    this.eachBlock(changed, (cells, rows) => {
      for (const row of rows) this.#checkSingly(cells, row)
    })
  }

  /** After rows were left out or taken in again: whose name stands twice may be another row now. */
  recount(): void {
    this.#settleNames()
  }

  /** Calls back once a block, with the rows of the block (from 0) among these, which are in file order. */
  eachBlock(indexes: readonly number[], visit: (cells: BlockCells, rows: readonly number[]) => void): void {
    const offset = this.headed ? 1 : 0
    for (let at = 0; at < indexes.length;) {
      const cells = new BlockCells(this, this.table.store.blockOf((indexes[at] ?? 0) + offset))
      const rows: number[] = []
      for (; at < indexes.length; at++) {
        const row = (indexes[at] ?? 0) - cells.first
        if (row >= cells.length) break
        rows.push(row)
      }
      visit(cells, rows)
    }
  }

  customerOf(index: number): DraftCustomer | null {
    return this.customers.all[this.customerAt(index)] ?? null
  }

  /** The position of the row's customer among those of the rules; -1 where it is unknown. */
  customerAt(index: number): number {
    return (this.#customerOf[index] ?? 0) - 1
  }

  nameOf(index: number): string {
    return this.#names.of(index)
  }

  madeName(index: number): string {
    return this.#names.isMade(index) ? this.#names.of(index) : ''
  }

  /** The first row that has the name of this one; null where this is the first. */
  firstWithName(index: number): number | null {
    return this.#names.isTwice(index) ? this.#names.firstOf(index) : null
  }

  isExisting(index: number): boolean {
    return this.#has(index, EXISTING)
  }

  hasError(index: number): boolean {
    return this.#has(index, ERROR) || (this.#names.isTwice(index) && !this.#isSkipped(index))
  }

  /** Whether the row has a warning, and nothing worse. */
  hasWarning(index: number): boolean {
    return this.#has(index, WARNING) && !this.hasError(index)
  }

  /** What becomes of a row: an existing user's is passed over until it is said what is to be done with it. */
  actionOf(index: number): ImportRow['action'] {
    if (this.leftOut[index] !== 0) return 'left-out'
    if (!this.isExisting(index) || this.deal === 'stop') return 'create'
    return this.deal === 'update' ? 'update' : 'skip'
  }

  /** Everything that is wrong with a row, by column. */
  problemsOf(cells: BlockCells, row: number): RowProblem[] {
    const index = cells.first + row
    return this.#isSkipped(index) ? [] : this.#checks.problemsOf(cells, row, this.isExisting(index))
  }

  /** A cell of a field as an `OutcomeBlock` holds it. */
  textOf(field: ImportField, value: string, index: number): string {
    return this.#checks.text(field, value, this.customerOf(index))
  }

  #has(index: number, flag: number): boolean {
    return ((this.#flags[index] ?? 0) & flag) !== 0
  }

  #isSkipped(index: number): boolean {
    return this.deal === 'skip' && this.isExisting(index)
  }

  #identifyBlock(cells: BlockCells): void {
    this.#identify(
      cells,
      Array.from({ length: cells.length }, (_, row) => row),
    )
  }

  /** Finds out whose rows these are, and the names that they are given, or of whom these are to be made. */
  #identify(cells: BlockCells, rows: readonly number[]): void {
    const { given } = this.customers
    const texts = cells.customerTexts()
    for (const row of rows) {
      const said = texts.said[row] ?? ''
      const at = said === '' && given >= 0 ? given : this.customers.find(said, texts.domain(row))
      this.#customerOf[cells.first + row] = at + 1
    }
    const names = cells.givenNames()
    for (const row of rows) {
      const index = cells.first + row
      const name = (names[row] ?? '').toLowerCase()
      const customer = this.customerOf(index)
      if (name === '' && customer && this.rules.task === 'create')
        this.#names.make(index, cells.person(row), cells.of('displayName')[row] ?? '', customer)
      else this.#names.give(index, name)
    }
  }

  #settleNames(): number[] {
    let cells: BlockCells | null = null
    return this.#names.settle({
      customerOf: (index) => this.customerOf(index),
      isLeftOut: (index) => this.leftOut[index] !== 0,
      person: (index) => {
        if (!cells || index < cells.first || index >= cells.first + cells.length)
          cells = new BlockCells(this, this.table.store.blockOf(index + (this.headed ? 1 : 0)))
        return cells.person(index - cells.first)
      },
    })
  }

  #checkBlock(cells: BlockCells): void {
    for (let row = 0; row < cells.length; row++) this.#findExisting(cells.first + row)
    const isSkipped = (row: number) => this.#isSkipped(cells.first + row)
    this.#checks.checkBlock(cells, isSkipped, (row, problem) => this.#mark(cells.first + row, problem))
    this.#findLicenses(cells)
  }

  #checkSingly(cells: BlockCells, row: number): void {
    const index = cells.first + row
    this.#findExisting(index)
    for (const problem of this.problemsOf(cells, row)) this.#mark(index, problem)
    this.#findLicenses(cells, row)
  }

  /** Starts the marks of a row with whether its user exists. */
  #findExisting(index: number): void {
    const active = this.customerOf(index)?.active
    this.#flags[index] = active && active.size > 0 && active.has(this.#names.of(index)) ? EXISTING : 0
  }

  #mark(index: number, { severity, code }: RowProblem): void {
    if (code !== 'upn-twice')
      this.#flags[index] = (this.#flags[index] ?? 0) | (severity === 'error' ? ERROR : WARNING)
  }

  #findLicenses(cells: BlockCells, row?: number): void {
    if (this.layout.columns.licenses < 0 && !this.edits.of('licenses')) return
    const texts = cells.of('licenses')
    const [from, to] = row === undefined ? [0, cells.length] : [row, row + 1]
    for (let at = from; at < to; at++) {
      const index = cells.first + at
      this.licenses.set(index, this.textOf('licenses', texts[at] ?? '', index))
    }
  }
}

/** Fields on which user names depend. */
const NAMING: ReadonlySet<ImportField> = new Set([
  'customer',
  'userPrincipalName',
  'displayName',
  'givenName',
  'surname',
])
