import type { RowProblem } from '#shared/contract/imports.ts'
import { isTakenPassword } from '#shared/domain/temporary-password.ts'
import { IMPORT_FIELDS } from '#shared/domain/import-file.ts'
import type { ImportField } from '#shared/domain/import-file.ts'
import type { BlockCells } from './block-cells.ts'
import { CellReader } from './cell-reader.ts'
import { isPlainName } from './check-name.ts'
import { checkCell, checkRow, isUnderstood, limitOf } from './check-row.ts'
import type { RowFacts } from './check-row.ts'
import type { DraftCustomer } from './draft-customers.ts'
import type { DraftRows } from './draft-rows.ts'
import type { ColumnOf } from './problem.ts'

type Found = (row: number, problem: RowProblem) => void

/** The checks of a draft's rows: thoroughly for one row, or of a whole block, passing quickly over what is right. */
export class DraftChecks {
  readonly #rows: DraftRows
  readonly #reader = new CellReader()

  constructor(rows: DraftRows) {
    this.#rows = rows
  }

  /** A cell as an `OutcomeBlock` holds it. */
  text(field: ImportField, value: string, customer: DraftCustomer | null): string {
    return this.#reader.read(field, value, customer).text
  }

  /** Everything that is wrong with a row, by column. */
  problemsOf(cells: BlockCells, row: number, exists: boolean): RowProblem[] {
    const facts = this.#factsOf(cells, row, exists)
    const problems = checkRow(facts, this.#columnOf, this.#passwordHeading)
    for (const field of this.#checkedFields()) {
      const problem = checkCell(field, cells.of(field)[row] ?? '', facts, this.#reader, this.#columnOf)
      if (problem) problems.push(problem)
    }
    return problems.sort((a, b) => this.#positionOf(a) - this.#positionOf(b))
  }

  /** Tells of each problem in a block, save for that of rows that are skipped. */
  checkBlock(cells: BlockCells, isSkipped: (row: number) => boolean, found: Found): void {
    for (let row = 0; row < cells.length; row++)
      if (!this.#isRight(cells, row) && !isSkipped(row))
        for (const problem of checkRow(this.#factsIn(cells, row), this.#columnOf, this.#passwordHeading))
          found(row, problem)
    for (const field of this.#checkedFields()) this.#checkColumn(cells, field, isSkipped, found)
  }

  #checkColumn(
    cells: BlockCells,
    field: ImportField,
    isSkipped: (row: number) => boolean,
    found: Found,
  ): void {
    const limit = limitOf(field)
    const understood = isUnderstood(field)
    const required = field === 'displayName'
    if (!required && !understood && limit !== null && !cells.mayBeLonger(field, limit)) return
    const values = cells.of(field)
    for (let row = 0; row < cells.length; row++) {
      const value = values[row] ?? ''
      if (value === '' && !required) continue
      const customer = this.#rows.customerOf(cells.first + row)
      const short = value !== '' && (limit === null || value.length <= limit)
      if (short && (!understood || this.#reader.read(field, value, customer).problem === null)) continue
      if (isSkipped(row)) continue
      const problem = checkCell(field, value, this.#factsIn(cells, row), this.#reader, this.#columnOf)
      if (problem) found(row, problem)
    }
  }

  /** Whether `checkRow` surely finds nothing. */
  #isRight(cells: BlockCells, row: number): boolean {
    const rows = this.#rows
    const index = cells.first + row
    const customer = rows.customerOf(index)
    if (!customer || rows.table.tooMany.has(index + (rows.headed ? 1 : 0))) return false
    if (rows.usesPasswords && !rows.isExisting(index) && !isTakenPassword(cells.password(row))) return false
    const name = rows.nameOf(index)
    if (customer.deleted.size > 0 && customer.deleted.has(name)) return false
    if (rows.deal === 'stop' && rows.isExisting(index)) return false
    return isPlainName(cells.of('userPrincipalName')[row] ?? '', name, customer)
  }

  #factsIn(cells: BlockCells, row: number): RowFacts {
    return this.#factsOf(cells, row, this.#rows.isExisting(cells.first + row))
  }

  #factsOf(cells: BlockCells, row: number, existing: boolean): RowFacts {
    const rows = this.#rows
    const index = cells.first + row
    const customer = rows.customerOf(index)
    const first = rows.firstWithName(index)
    const hidden = rows.headed ? 1 : 0
    const cellCount = rows.table.tooMany.get(index + hidden)
    const texts = customer ? null : cells.customerTexts()
    return {
      customer,
      userPrincipalName: cells.of('userPrincipalName')[row] ?? '',
      personName: `${cells.of('givenName')[row] ?? ''} ${cells.of('surname')[row] ?? ''}`.trim(),
      customerText: texts ? texts.said[row] || texts.domain(row) : '',
      exists: existing && rows.deal !== 'stop',
      deleted: !existing && (customer?.deleted.has(rows.nameOf(index)) ?? false),
      taken: existing && rows.deal === 'stop',
      twice: first === null ? null : (rows.table.numbers[first + hidden] ?? 0),
      password: rows.usesPasswords ? cells.password(row) : null,
      tooMany: cellCount === undefined ? null : { length: cellCount, limit: rows.table.width },
    }
  }

  /** The fields that have cells, without the user name and the customer, which are the whole row's. */
  #checkedFields(): ImportField[] {
    const { layout, edits } = this.#rows
    return IMPORT_FIELDS.filter(
      (field) =>
        field !== 'userPrincipalName' &&
        field !== 'customer' &&
        (field === 'displayName' || layout.sources[field] >= 0 || edits.of(field) !== undefined),
    )
  }

  readonly #columnOf: ColumnOf = (field) => {
    const { headings, sources } = this.#rows.layout
    return { heading: headings[sources[field]] ?? '', field }
  }

  get #passwordHeading(): string {
    const { headings, columns } = this.#rows.layout
    return headings[columns.password] ?? ''
  }

  #positionOf({ field, code }: RowProblem): number {
    const { columns, sources } = this.#rows.layout
    const position = field ? sources[field] : code === 'too-many-cells' ? -1 : columns.password
    return position < 0 ? Infinity : position
  }
}
