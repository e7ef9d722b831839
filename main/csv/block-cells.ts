import type { ColumnMeaning, ImportField } from '#shared/domain/import-file.ts'
import type { Language } from '#shared/domain/language.ts'
import { splitFullName } from '#shared/domain/split-name.ts'
import type { PersonName } from '#shared/domain/user-name-rule.ts'
import { PASSWORD_MASK } from './clean-row.ts'
import type { Layout } from './columns.ts'
import type { DraftCustomer } from './draft-customers.ts'
import type { DraftEdits } from './draft-edits.ts'
import type { Table } from './draft-types.ts'
import { signInUnless } from './read-sign-in.ts'
import { hasLongCell, unpackColumn } from './row-store.ts'

/** What the cells of a draft's rows are derived from. Rows are counted from 0 behind the headings. */
export interface Deriving {
  readonly table: Table
  readonly headed: boolean
  readonly layout: Layout
  readonly edits: DraftEdits
  /** The language of the headings; without them that of the customer tells how names are split. */
  readonly language: Language | null
  /** Null where nobody knows whose row it is. */
  customerOf(index: number): DraftCustomer | null
  /** The user name that was made for the row; '' where none was. */
  madeName(index: number): string
}

/** The cells of the rows of one block, by field, each column derived when it is first asked for. */
export class BlockCells {
  /** Index in the draft of the first row. */
  readonly first: number
  readonly length: number
  readonly #from: Deriving
  readonly #block: number
  readonly #hidden: number
  readonly #fields = new Map<ImportField, readonly string[]>()
  readonly #columns = new Map<number, readonly string[]>()
  #persons: readonly PersonName[] | null = null

  constructor(from: Deriving, block: number) {
    const { store } = from.table
    const start = store.starts[block] ?? 0
    this.#from = from
    this.#block = block
    this.#hidden = from.headed && block === 0 ? 1 : 0
    this.first = start + this.#hidden - (from.headed ? 1 : 0)
    this.length = Math.max(0, (store.blocks[block]?.length ?? 0) - this.#hidden)
  }

  /** The cells of a field in row order, with what was typed. A user name may still be missing, or be made. */
  of(field: ImportField): readonly string[] {
    let cells = this.#fields.get(field)
    if (!cells) {
      cells = field === 'userPrincipalName' ? this.#names() : this.#edited(field, this.#derived(field))
      this.#fields.set(field, cells)
    }
    return cells
  }

  /** The user names that the file or the operator gives; '' where there is none. */
  givenNames(): readonly string[] {
    const named = this.#edited('userPrincipalName', this.#meaning('userPrincipalName'))
    const aliases = this.#meaning('alias')
    if (!aliases) return named
    const domains = this.#meaning('domain')
    return aliases.map((alias, row) => {
      const given = named[row] ?? ''
      if (given !== '' || alias === '' || alias.includes('@')) return given || alias
      const primary = this.#from.customerOf(this.first + row)?.primaryDomain ?? ''
      const domain = (domains?.[row] ?? '').replace(/^@/, '') || primary
      return domain === '' ? alias : `${alias}@${domain}`
    })
  }

  /** What the row says of its customer, in words or by the domain of its user name. */
  customerTexts(): { readonly said: readonly string[]; domain(row: number): string } {
    const said = this.#edited('customer', this.#meaning('customer'))
    const names = this.#edited('userPrincipalName', this.#meaning('userPrincipalName'))
    const aliases = this.#meaning('alias')
    const domains = this.#meaning('domain')
    const behindAt = (name: string) => (name.includes('@') ? name.slice(name.lastIndexOf('@') + 1) : '')
    return {
      said,
      domain: (row) =>
        behindAt(names[row] ?? '') ||
        (domains?.[row] ?? '').replace(/^@/, '') ||
        behindAt(aliases?.[row] ?? ''),
    }
  }

  /** What a user name is made from. */
  person(row: number): PersonName {
    const whole = this.#split()?.[row]
    return {
      givenName: this.of('givenName')[row] ?? '',
      middleName: this.#meaning('middleName')?.[row] || (whole?.middleName ?? ''),
      surname: this.of('surname')[row] ?? '',
    }
  }

  /** The password of a row, not masked; '' in a row with too many cells, where it may stand anywhere. */
  password(row: number): string {
    const { columns } = this.#from.layout
    if (columns.password < 0 || this.#isShifted(row)) return ''
    return this.#unpacked(columns.password)[row] ?? ''
  }

  /** Whether a cell may be longer than this; false is sure. */
  mayBeLonger(field: ImportField, limit: number): boolean {
    const { layout, edits, table } = this.#from
    const column = layout.columns[field]
    const block = table.store.blocks[this.#block]
    const joined = field === 'surname' && layout.columns.secondSurname >= 0
    if (column < 0 || !block || joined || edits.of(field)) return true
    return hasLongCell(block, column, limit)
  }

  #names(): readonly string[] {
    return this.givenNames().map((name, row) => name || this.#from.madeName(this.first + row))
  }

  #derived(field: ImportField): readonly string[] | null {
    const cells = this.#meaning(field)
    if (field === 'surname') return this.#surnames(cells)
    if (field === 'customer') return this.#customers(cells)
    if (cells) return cells
    if (field === 'givenName') return this.#split()?.map(({ givenName }) => givenName) ?? null
    if (field === 'displayName') return this.#displayNames()
    if (field === 'signInAllowed') return this.#meaning('signInBlocked')?.map(signInUnless) ?? null
    return null
  }

  #surnames(cells: readonly string[] | null): readonly string[] | null {
    const second = this.#meaning('secondSurname')
    const first = cells ?? this.#split()?.map(({ surname }) => surname) ?? null
    return second ? second.map((surname, row) => `${first?.[row] ?? ''} ${surname}`.trim()) : first
  }

  #customers(cells: readonly string[] | null): readonly string[] {
    const nameOf = (row: number) => this.#from.customerOf(this.first + row)?.rules.name ?? ''
    return (cells ?? this.#empty()).map((cell, row) => cell || nameOf(row))
  }

  /** The whole name as the file has it, else first and last name. */
  #displayNames(): readonly string[] {
    const whole = this.#meaning('fullName')
    if (whole) return whole
    const surnames = this.of('surname')
    return this.of('givenName').map((givenName, row) => `${givenName} ${surnames[row] ?? ''}`.trim())
  }

  #split(): readonly PersonName[] | null {
    const whole = this.#meaning('fullName')
    if (!whole) return null
    const { language } = this.#from
    const languageOf = (row: number) => this.#from.customerOf(this.first + row)?.rules.language ?? 'en'
    return (this.#persons ??= whole.map((name, row) => splitFullName(name, language ?? languageOf(row))))
  }

  #edited(field: ImportField, cells: readonly string[] | null): readonly string[] {
    const edits = this.#from.edits.of(field)
    if (!edits) return cells ?? this.#empty()
    return Array.from({ length: this.length }, (_, row) => edits.get(this.first + row) ?? cells?.[row] ?? '')
  }

  #meaning(meaning: ColumnMeaning): readonly string[] | null {
    const column = this.#from.layout.columns[meaning]
    return column < 0 ? null : this.#shown(column)
  }

  /** A row with too many cells has probably shifted to the right: from its first password on it is masked. */
  #shown(column: number): readonly string[] {
    const { tooMany } = this.#from.table
    const [firstSecret] = this.#from.layout.secrets
    const cells = this.#unpacked(column)
    if (tooMany.size === 0 || firstSecret === undefined || column < firstSecret) return cells
    return cells.map((cell, row) => (this.#isShifted(row) ? PASSWORD_MASK : cell))
  }

  #isShifted(row: number): boolean {
    return this.#from.table.tooMany.has(this.first + row + (this.#from.headed ? 1 : 0))
  }

  #unpacked(column: number): readonly string[] {
    let cells = this.#columns.get(column)
    if (!cells) {
      const block = this.#from.table.store.blocks[this.#block]
      cells = block ? unpackColumn(block, column).slice(this.#hidden) : []
      this.#columns.set(column, cells)
    }
    return cells
  }

  #empty(): readonly string[] {
    return Array.from({ length: this.length }, () => '')
  }
}
