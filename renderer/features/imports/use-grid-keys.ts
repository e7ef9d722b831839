import { flushSync } from 'react-dom'
import type { KeyboardEvent } from 'react'
import type { Grid } from './use-grid.ts'

/**
 * The keyboard in the grid. Arrows, Home, End, Page Up and Page Down move, with Ctrl Home and End to the first and
 * the last row; Enter, F2 or typing edits, Delete empties, Space leaves the row out or takes it in, F8 and Shift+F8
 * go to the next and the previous problem, Shift+F10 or the menu key opens the menu of the cell.
 */
export function useGridKeys(
  grid: Grid,
  {
    total,
    columns,
    pageRows,
    openMenu,
  }: { total: number; columns: number; pageRows: number; openMenu: () => void },
): (event: KeyboardEvent) => void {
  const { position, column } = grid
  return (event) => {
    // The field of a cell that is being edited has keys of its own.
    if (event.target !== event.currentTarget || total === 0) return
    const withControl = event.ctrlKey || event.metaKey
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [position + 1, column],
      ArrowUp: [position - 1, column],
      ArrowRight: [position, column + 1],
      ArrowLeft: [position, column - 1],
      PageDown: [position + pageRows, column],
      PageUp: [position - pageRows, column],
      Home: withControl ? [0, 0] : [position, 0],
      End: withControl ? [total - 1, columns - 1] : [position, columns - 1],
    }
    const to = moves[event.key]
    if (to) grid.moveTo(...to)
    else if (event.key === 'F8') void grid.findProblem(event.shiftKey)
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenu()
    else if (event.key === 'Enter' || event.key === 'F2') grid.beginEdit()
    else if (event.key === 'Delete' && grid.field) grid.put(grid.field, '')
    else if (event.key === ' ') grid.toggleOut()
    else {
      // The field is there before the browser puts the letter into what has the focus: dead keys work too.
      if (isTyped(event)) flushSync(() => grid.beginEdit(''))
      return
    }
    event.preventDefault()
  }
}

function isTyped(event: KeyboardEvent): boolean {
  if (event.key !== 'Dead' && event.key.length !== 1) return false
  const forCommand = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph')
  return !forCommand
}

/** The keyboard in the cell that is being edited: Enter saves and goes down, Tab to the side, Esc leaves it as it was. */
export function useEditorKeys(grid: Grid): (event: KeyboardEvent) => void {
  const { position, column } = grid
  return (event) => {
    // While letters are composed, Enter and Esc belong to that.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') grid.moveTo(position + (event.shiftKey ? -1 : 1), column)
    else if (event.key === 'Tab') grid.moveTo(position, column + (event.shiftKey ? -1 : 1))
    else if (event.key === 'Escape') grid.leave()
    else if (event.key === 'F8') void grid.findProblem(event.shiftKey)
    else return
    event.preventDefault()
    event.stopPropagation()
    grid.focus()
  }
}
