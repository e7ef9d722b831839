import { Button, mergeClasses } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo } from 'react'
import type { MouseEvent, SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportField, RowsShown } from '#shared/contract/imports.ts'
import { useMedia } from '../../components/use-media.ts'
import { Waiting } from '../../components/waiting.tsx'
import { NARROW, sizes } from '../../theme.ts'
import { gridLayout } from './grid-layout.ts'
import type { GridLayout } from './grid-layout.ts'
import { GridRow } from './grid-row.tsx'
import { useGridStyles } from './grid-styles.ts'
import type { ShownRows } from './shown-rows.ts'
import { useEditorKeys, useGridKeys } from './use-grid-keys.ts'
import type { Grid } from './use-grid.ts'

/** Height of a scroll bar that may lie at the lower edge, in pixels. */
const SCROLL_BAR = 18
/** Width of the column that says what is wrong with a row, in pixels; less where the window is narrow. */
const RESULT = { wide: 300, narrow: 170 }

/**
 * The rows of a draft as a grid that is edited in place. Rows are fetched and drawn as they come into sight, and all
 * are of one height: what is wrong with the active one stands in full below the grid.
 */
export function RowsGrid({
  grid,
  rows,
  fields,
  show,
  describedBy,
  onShowAll,
  openMenu,
}: {
  grid: Grid
  rows: ShownRows
  fields: readonly ImportField[]
  show: RowsShown
  /** Id of the text that describes the active cell. */
  describedBy: string
  onShowAll: () => void
  /** Opens the menu of the active cell. */
  openMenu: () => void
}) {
  const styles = useGridStyles()
  const { t } = useTranslation()
  const activeId = useId()
  const narrow = useMedia(NARROW)
  const layout = useMemo(() => gridLayout(fields, narrow ? RESULT.narrow : RESULT.wide), [fields, narrow])
  const { items, height, total, pageRows } = useWindow(grid, rows, layout)
  const onKeyDown = useGridKeys(grid, { total, columns: fields.length, pageRows, openMenu })
  const onEditorKeyDown = useEditorKeys(grid)
  const { editing, setElement } = grid

  const onClick = ({ target }: MouseEvent) => {
    const cell = cellAt(target)
    if (cell === 'editor') return
    if (cell) grid.moveTo(cell.position, cell.column)
    else grid.save()
  }
  /** The box of a row: the only one in the grid that is not a text. */
  const onChange = ({ target }: SyntheticEvent) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return
    const position = positionOf(target)
    const row = position === null ? undefined : rows.row(position)
    if (row) grid.toggleOut(row)
    grid.focus()
  }
  const onContextMenu = (event: MouseEvent) => {
    const cell = cellAt(event.target)
    if (cell === 'editor') return
    event.preventDefault()
    if (cell) grid.moveTo(cell.position, cell.column)
    openMenu()
  }

  return (
    <div
      ref={setElement}
      className={styles.scroller}
      role="grid"
      aria-label={t('importRows.grid.label')}
      aria-rowcount={total + 1}
      aria-activedescendant={
        grid.row && items.some(({ index }) => index === grid.position) ? activeId : undefined
      }
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={({ target }) => {
        const cell = cellAt(target)
        if (cell !== null && cell !== 'editor') grid.beginEdit()
      }}
      onContextMenu={onContextMenu}
      onChange={onChange}
    >
      <GridHeader fields={fields} tracks={layout.tracks} />
      {rows.total === undefined && <Waiting />}
      {rows.total === 0 ? (
        <div role="row">
          <div role="gridcell" className={styles.empty}>
            {t(`importRows.none.${show === 'problems' ? 'errors' : show}`)}
            {show !== 'all' && <Button onClick={onShowAll}>{t('importRows.none.showAll')}</Button>}
          </div>
        </div>
      ) : (
        <div role="rowgroup" className={styles.body} style={{ height }}>
          {items.map(({ index: position, start }) => {
            const row = rows.row(position)
            return (
              <GridRow
                key={position}
                position={position}
                top={start}
                tracks={layout.tracks}
                fields={fields}
                row={row}
                activeColumn={position === grid.position ? grid.column : -1}
                activeId={activeId}
                describedBy={describedBy}
                editing={
                  editing && row?.index === editing.index
                    ? { ...editing, type: grid.type, onKeyDown: onEditorKeyDown, onLeave: grid.save }
                    : null
                }
              />
            )
          })}
        </div>
      )}
    </div>
  )
}

/** The rows that are drawn, and the active cell kept in sight. */
function useWindow({ element, position, column }: Grid, rows: ShownRows, layout: GridLayout) {
  const total = rows.total ?? 0
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => element,
    estimateSize: () => sizes.row,
    overscan: 6,
    // The header lies over the first row that is in sight, and so is the body lower by it.
    scrollPaddingEnd: sizes.row + SCROLL_BAR,
    // Nothing has a size in a test's page; there the first rows are shown.
    initialRect: { width: 0, height: 600 },
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items[items.length - 1]?.index ?? 0
  const { show } = rows
  useEffect(() => show(first, last), [show, first, last])

  const { order } = rows
  useEffect(() => {
    if (position < virtualizer.options.count) virtualizer.scrollToIndex(position, { align: 'auto' })
    const edge = layout.edges[column]
    if (element && edge) scrollSideways(element, edge, column === 0 ? 0 : layout.frozen)
  }, [virtualizer, element, layout, position, column, order])

  const height = virtualizer.getTotalSize()
  return { items, height, total, pageRows: Math.max(1, last - first - 12) }
}

/** Brings a column into sight, to the right of the `frozen` pixels that stay; for the first one, all before it too. */
function scrollSideways(
  scroller: HTMLElement,
  { left, right }: { readonly left: number; readonly right: number },
  frozen: number,
): void {
  const { scrollLeft, clientWidth } = scroller
  if (frozen === 0) scroller.scrollLeft = 0
  else if (left < scrollLeft + frozen) scroller.scrollLeft = left - frozen
  else if (right > scrollLeft + clientWidth)
    scroller.scrollLeft = Math.min(left - frozen, right - clientWidth)
}

function GridHeader({ fields, tracks }: { fields: readonly ImportField[]; tracks: string }) {
  const styles = useGridStyles()
  const { t } = useTranslation()
  return (
    <div role="rowgroup" className={styles.header}>
      <div
        role="row"
        aria-rowindex={1}
        className={mergeClasses(styles.line, styles.headings)}
        style={{ gridTemplateColumns: tracks }}
      >
        <div
          role="columnheader"
          aria-label={t('importRows.grid.taken')}
          className={mergeClasses(styles.cell, styles.frozen, styles.taken)}
        />
        <div role="columnheader" className={mergeClasses(styles.cell, styles.frozen, styles.number)}>
          {t('importRows.grid.row')}
        </div>
        <div role="columnheader" className={styles.cell}>
          {t('importRows.grid.result')}
        </div>
        {fields.map((field) => (
          <div key={field} role="columnheader" className={styles.cell} title={t(`imports.fields.${field}`)}>
            {t(`imports.fields.${field}`)}
          </div>
        ))}
      </div>
    </div>
  )
}

/** The cell of a field that an event happened in; or the field of one that is being edited. */
function cellAt(target: EventTarget): { position: number; column: number } | 'editor' | null {
  if (!(target instanceof Element)) return null
  if (target instanceof HTMLInputElement && target.type === 'text') return 'editor'
  const cell = target.closest<HTMLElement>('[data-column]')
  const position = positionOf(target)
  return cell && position !== null ? { position, column: Number(cell.dataset['column']) } : null
}

function positionOf(target: Element): number | null {
  const row = target.closest<HTMLElement>('[data-position]')
  return row && Number(row.dataset['position'])
}
