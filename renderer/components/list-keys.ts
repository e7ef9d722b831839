import type { KeyboardEvent, MouseEvent } from 'react'
import { useRef } from 'react'
import { navigate } from '../location.ts'
import type { DataListProps } from './data-list.tsx'
import {
  countSelected,
  isSelected,
  NOTHING_SELECTED,
  selectAll,
  selectOnly,
  toggle,
} from './list-selection.ts'
import type { ListSelection } from './list-selection.ts'

/** What a list does, as far as mouse and keyboard reach it. */
type Reachable<Row> = Pick<
  DataListProps<Row>,
  'rows' | 'idOf' | 'addressOf' | 'selection' | 'onSelect' | 'revision' | 'onDelete'
> & {
  readonly active: number
  readonly activate: (index: number) => void
  readonly pageRows: number
}

/**
 * Mouse and keyboard in a list, as in a file manager. A click or an arrow selects that row alone; with Shift all
 * from the last one chosen; with Ctrl or Cmd a click adds or takes away and an arrow only moves. Space toggles,
 * Ctrl/Cmd+A takes all that match, Esc nothing, Enter and F2 open, Del deletes.
 */
export function useListKeys<Row>(list: Reachable<Row>) {
  const { rows, idOf, active, activate } = list
  const total = rows.total ?? 0
  const selection = list.selection ?? NOTHING_SELECTED
  const anchor = useRef(0)
  const select = (next: ListSelection) => list.onSelect?.(next)

  const selectRow = (index: number) => {
    anchor.current = index
    const row = rows.row(index)
    if (row !== undefined) select(selectOnly([idOf(row)]))
  }
  const selectRange = (index: number) => {
    const first = Math.min(anchor.current, index)
    const last = Math.max(anchor.current, index)
    void rows.range(first, last).then((between) => select(selectOnly(between.map(idOf))))
  }
  const toggleRow = (index: number) => {
    anchor.current = index
    const row = rows.row(index)
    if (row !== undefined) select(toggle(selection, idOf(row)))
  }
  const move = (to: number, event: KeyboardEvent) => {
    const index = Math.max(0, Math.min(total - 1, to))
    activate(index)
    if (event.shiftKey) selectRange(index)
    else if (!event.ctrlKey && !event.metaKey) selectRow(index)
  }
  const open = () => {
    const row = rows.row(active)
    if (row !== undefined && list.addressOf) navigate(list.addressOf(row))
  }

  const onKeyDown = (event: KeyboardEvent) => {
    // The sort buttons and the links in the list keep their own keys.
    if (event.target !== event.currentTarget || total === 0) return
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active < 0 ? 0 : active - 1,
      PageDown: active + list.pageRows,
      PageUp: active - list.pageRows,
      Home: 0,
      End: total - 1,
    }
    const to = steps[event.key]
    const withControl = event.ctrlKey || event.metaKey
    if (to !== undefined) move(to, event)
    else if (event.key === ' ') toggleRow(Math.max(0, active))
    // By the place of the key: on a Russian layout the letter there is another.
    else if (withControl && (event.code === 'KeyA' || event.key === 'a'))
      select(selectAll(list.revision ?? 0))
    else if (event.key === 'Escape' && countSelected(selection, total) > 0) select(NOTHING_SELECTED)
    else if (event.key === 'Enter' || event.key === 'F2') open()
    else if (event.key === 'Delete' && countSelected(selection, total) > 0) list.onDelete?.()
    else return
    event.preventDefault()
  }

  const onRowClick = (index: number, event: MouseEvent) => {
    activate(index)
    if (event.shiftKey) selectRange(index)
    else if (event.ctrlKey || event.metaKey) toggleRow(index)
    else selectRow(index)
  }

  const selected = countSelected(selection, total)
  const state: boolean | 'mixed' = selected === 0 ? false : selected === total ? true : 'mixed'
  return {
    onKeyDown,
    onRowClick,
    onRowToggle: (index: number) => {
      activate(index)
      toggleRow(index)
    },
    isSelected: (id: string) => isSelected(selection, id),
    all: { state },
    toggleAll: () => select(state === true ? NOTHING_SELECTED : selectAll(list.revision ?? 0)),
  }
}
