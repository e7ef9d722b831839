import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { ImportField, ImportRow, RowsShown } from '#shared/contract/imports.ts'
import { api } from '../../api/client.ts'
import { useNotice } from '../../components/notices.tsx'
import { positionNear, useShowInCell } from './shown-rows.ts'
import type { ShownRows } from './shown-rows.ts'
import type { Draft } from './use-draft.ts'
import { bySeverity } from './use-problem-text.ts'

/** A cell that is being edited: it stays with its row of the draft, wherever that moves in the list. */
export interface Editing {
  readonly index: number
  readonly column: number
  readonly text: string
}

/** What was last typed into a cell. */
export interface LastEdit {
  readonly index: number
  readonly field: ImportField
  readonly former: string
  readonly value: string
}

interface Active {
  readonly position: number
  readonly column: number
  /** The row of the draft that stands there; null while it is being fetched. */
  readonly index: number | null
}

export interface Grid {
  /** The cell that the keys act on: its place in the shown list and among the fields. */
  readonly position: number
  readonly column: number
  readonly row: ImportRow | undefined
  readonly field: ImportField | undefined
  readonly editing: Editing | null
  readonly lastEdit: LastEdit | null
  readonly element: HTMLElement | null
  readonly setElement: (element: HTMLElement | null) => void
  readonly focus: () => void
  readonly moveTo: (position: number, column: number) => void
  /** Opens the cell: with its text, or with another one that takes its place. */
  readonly beginEdit: (text?: string) => void
  readonly type: (text: string) => void
  /** Takes what was typed, if it is another text than before. */
  readonly save: () => void
  readonly leave: () => void
  /** Puts a text into a cell of the row that the keys act on. */
  readonly put: (field: ImportField, value: string) => void
  readonly toggleOut: (row?: ImportRow) => void
  readonly findProblem: (backwards: boolean) => Promise<void>
}

const START: Active = { position: 0, column: 0, index: null }

/** What the grid of a draft's rows does, whatever key, button or menu asks for it. */
export function useGrid(draft: Draft, show: RowsShown, rows: ShownRows): Grid {
  const { t } = useTranslation()
  const notice = useNotice()
  const { draftId, fields } = draft.value
  const showInCell = useShowInCell(draft.value)
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [active, setActive] = useActive(rows)
  const [editing, setEditing] = useState<Editing | null>(null)
  const [lastEdit, setLastEdit] = useState<LastEdit | null>(null)
  const { position, column } = active
  const row = rows.row(position)

  const putInto = ({ index, cells }: ImportRow, field: ImportField, value: string) => {
    const at = fields.indexOf(field)
    const former = cells[at] ?? ''
    if (value === former) return
    showInCell(index, at, value)
    setLastEdit({ index, field, former, value })
    draft.edit([{ index, field, value }])
  }
  const save = () => {
    if (!editing) return
    setEditing(null)
    const at = positionNear(rows, editing.index, position)
    const edited = at === undefined ? undefined : rows.row(at)
    const field = fields[editing.column]
    if (edited && field) putInto(edited, field, editing.text.trim())
  }
  const moveTo = (to: number, across: number) => {
    save()
    const at = Math.max(0, Math.min((rows.total ?? 1) - 1, to))
    const beside = Math.max(0, Math.min(fields.length - 1, across))
    setActive({ position: at, column: beside, index: rows.row(at)?.index ?? null })
  }
  const toggleOut = (which = row) => {
    if (which) draft.leaveOut({ rows: [which.index], out: which.action !== 'left-out' })
  }

  const findProblem = async (backwards: boolean) => {
    save()
    const beside = row && besides(row, fields, column, backwards)
    if (beside !== undefined) moveTo(position, beside)
    else {
      const found = await positionOfProblem(draftId, show, {
        from: position,
        total: rows.total ?? 0,
        backwards,
      })
      const [there] = found === null ? [] : await rows.range(found, found)
      if (found === null || !there) notice({ text: t('importRows.grid.noProblem'), intent: 'info' })
      else {
        const columns = columnsWithProblems(there, fields)
        const at = (backwards ? columns.at(-1) : columns[0]) ?? column
        flushSync(() => setActive({ position: found, column: at, index: there.index }))
      }
    }
    element?.focus()
  }

  return {
    position,
    column,
    row,
    field: fields[column],
    editing,
    lastEdit,
    element,
    setElement,
    focus: () => element?.focus(),
    moveTo,
    beginEdit: (text) =>
      row && setEditing({ index: row.index, column, text: text ?? row.cells[column] ?? '' }),
    type: (text) => setEditing((before) => before && { ...before, text }),
    save,
    leave: () => setEditing(null),
    put: (field, value) => row && putInto(row, field, value),
    toggleOut,
    findProblem,
  }
}

/** The active cell: it goes with its row when rows before that leave the list, and back to the top of another list. */
function useActive(rows: ShownRows) {
  const [active, setActive] = useState(START)
  const [order, setOrder] = useState(rows.order)
  const { position, index } = active
  const here = rows.row(position)?.index
  const last = Math.max(0, (rows.total ?? 1) - 1)
  if (order !== rows.order) {
    setOrder(rows.order)
    setActive(START)
  } else if (position > last) setActive({ ...active, position: last, index: null })
  else if (here !== undefined && here !== index) {
    const moved = index === null ? undefined : positionNear(rows, index, position)
    setActive(moved === undefined ? { ...active, index: here } : { ...active, position: moved })
  }
  return [active, setActive] as const
}

const columnsWithProblems = ({ problems, action }: ImportRow, fields: readonly ImportField[]): number[] =>
  action === 'left-out'
    ? []
    : fields.flatMap((field, at) => (bySeverity(problems).some((one) => one.field === field) ? [at] : []))

/** The next cell with a problem in the same row. */
function besides(row: ImportRow, fields: readonly ImportField[], column: number, backwards: boolean) {
  const columns = columnsWithProblems(row, fields)
  return backwards ? columns.filter((at) => at < column).at(-1) : columns.find((at) => at > column)
}

/** Where the next row with a problem stands; after the last one the first follows. Null where there is none. */
async function positionOfProblem(
  draftId: string,
  show: RowsShown,
  { from, total, backwards }: { from: number; total: number; backwards: boolean },
): Promise<number | null> {
  const ask = async (start: number) => {
    const answer = await api.imports.findProblem({ draftId, show, from: start, backwards })
    return answer.ok ? answer.value.position : null
  }
  return (await ask(from)) ?? (await ask(backwards ? total : -1))
}
