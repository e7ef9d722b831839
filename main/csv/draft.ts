import { columnsOf, headingsOf, passwordColumns } from './draft-columns.ts'
import { changeEdits, leaveOut } from './draft-changes.ts'
import { lacksOf, layoutOf } from './columns.ts'
import { DraftEdits } from './draft-edits.ts'
import { outcomeOf, rejectsOf } from './draft-outcome.ts'
import { DraftRows } from './draft-rows.ts'
import { countRows } from './draft-summary.ts'
import type {
  DraftChange,
  DraftRules,
  DraftSummary,
  Mapping,
  OutcomeBlock,
  ProblemQuestion,
  Rejects,
  RowsQuestion,
  RowsWindow,
  Table,
} from './draft-types.ts'
import { findProblem, gridFieldsOf, rowsWindow } from './draft-windows.ts'

/**
 * A list as it stands before anything of it is written: the table that was read, what its columns mean, what its rows
 * are held against, what the operator typed and left out. It can be mapped, mended and checked again at any time; the
 * same state always gives the same answers, whatever way led to it.
 */
export class Draft {
  readonly #table: Table
  /** The meanings that were taken for granted at first. */
  readonly #suggested: Mapping['meanings']
  readonly #edits = new DraftEdits()
  #mapping: Mapping
  #rules: DraftRules
  #rows: DraftRows
  #columns: DraftSummary['columns']

  constructor(table: Table, mapping: Mapping, rules: DraftRules) {
    this.#table = table
    this.#suggested = mapping.meanings
    this.#mapping = mapping
    this.#rules = rules
    this.#rows = this.#derive(new Uint8Array(rowsOf(table, mapping)))
    this.#columns = columnsOf(table, mapping, this.#rows.layout)
  }

  get rules(): DraftRules {
    return this.#rules
  }

  /** Number, as Excel counts, of the table's first row: that of the headings, where it has any. */
  get firstRow(): number {
    return this.#table.numbers[0] ?? 0
  }

  get summary(): DraftSummary {
    const { source, sheets } = this.#table
    const rows = this.#rows
    return {
      source,
      sheets,
      mapping: this.#mapping,
      columns: this.#columns,
      lacks: lacksOf(rows.layout),
      fields: gridFieldsOf(rows),
      rows: rows.length,
      hasPasswords: rows.layout.columns.password >= 0,
      ...countRows(rows),
    }
  }

  apply(change: DraftChange): DraftSummary {
    switch (change.type) {
      case 'rules':
        this.#rules = change.rules
        this.#rows = this.#derive(this.#rows.leftOut)
        break
      case 'map':
        this.#map(change.meanings, change.headed)
        break
      case 'leave-out':
        leaveOut(this.#rows, change.rows, change.out)
        break
      default:
        changeEdits(this.#rows, this.#edits, change)
    }
    return this.summary
  }

  rows(question: RowsQuestion): RowsWindow {
    return rowsWindow(this.#rows, question)
  }

  findProblem(question: ProblemQuestion): number | null {
    return findProblem(this.#rows, question)
  }

  /** The rows to create and to update of the block of this number; null after the last one. */
  outcome(block: number): OutcomeBlock | null {
    return outcomeOf(this.#rows, block)
  }

  rejects(): Rejects {
    return rejectsOf(this.#rows)
  }

  /**
   * Where the first row turns out to be headings, or none, rows are counted anew: edits and rows left out begin anew.
   * A column that surely holds passwords becomes no other field, to be shown and kept in clear.
   */
  #map(said: Mapping['meanings'], headed: boolean): void {
    const before = this.#mapping
    const secret = passwordColumns(this.#table)
    const meanings = said.map((meaning, at) =>
      meaning !== null && secret.includes(at) ? 'password' : meaning,
    )
    const known = meanings.map((meaning, at) =>
      meaning === before.meanings[at] ? (before.known[at] ?? null) : meaning === null ? null : 'chosen',
    )
    this.#mapping = { ...before, headed, meanings, known }
    if (headed !== before.headed) this.#edits.clear()
    this.#rows = this.#derive(
      headed === before.headed ? this.#rows.leftOut : new Uint8Array(rowsOf(this.#table, this.#mapping)),
    )
    this.#columns = columnsOf(this.#table, this.#mapping, this.#rows.layout)
  }

  #derive(leftOut: Uint8Array): DraftRows {
    const table = this.#table
    const mapping = this.#mapping
    const layout = layoutOf(mapping, headingsOf(table, mapping, this.#suggested), this.#suggested)
    return new DraftRows({ table, mapping, layout, rules: this.#rules, edits: this.#edits, leftOut })
  }
}

const rowsOf = ({ store }: Table, { headed }: Mapping): number => Math.max(0, store.length - (headed ? 1 : 0))
