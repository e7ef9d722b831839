import { useVirtualizer } from '@tanstack/react-virtual'
import { mergeClasses } from '@fluentui/react-components'
import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { NARROW, sizes } from '../theme.ts'
import { DataListHeader } from './data-list-header.tsx'
import { DataListRow } from './data-list-row.tsx'
import { useDataListStyles } from './data-list-styles.ts'
import { useListKeys } from './list-keys.ts'
import type { ListRows } from './list-rows.ts'
import type { ListSelection } from './list-selection.ts'
import { useMedia } from './use-media.ts'
import { Waiting } from './waiting.tsx'

export interface Column<Row> {
  readonly key: string
  readonly label: string
  /** A track of CSS grid: '80px', 'minmax(0, 2fr)'. */
  readonly width: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand at the right, tabular. */
  readonly numeric?: boolean
  readonly sortable?: boolean
  /** Left out where the window is narrow. */
  readonly lesser?: boolean
}

export interface ListSort {
  readonly by: string
  readonly descending: boolean
}

export interface DataListProps<Row> {
  /** Name of the list for a screen reader. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: ListRows<Row>
  readonly idOf: (row: Row) => string
  readonly nameOf: (row: Row) => string
  /** Where the first column leads. */
  readonly addressOf?: ((row: Row) => string) | undefined
  readonly sort?: ListSort
  readonly onSort?: (sort: ListSort) => void
  readonly selection?: ListSelection
  readonly onSelect?: (selection: ListSelection) => void
  /** The revision that "select all" means; 0 where the list has none. */
  readonly revision?: number
  /** Del on the selection. */
  readonly onDelete?: () => void
  /** Stands in the place of the rows when there is none. */
  readonly empty?: ReactNode
  /** Opens with this row in sight. */
  readonly initialIndex?: number
  readonly onActive?: (index: number) => void
}

/**
 * A list of any length: rows are fetched and drawn as they come into sight. The keyboard goes through it as in a
 * file manager (see list-keys.ts); the first column opens the row. Takes the height that its parent leaves.
 */
export function DataList<Row>(props: DataListProps<Row>) {
  const { columns, rows, idOf, nameOf, addressOf, selection, onSelect, initialIndex = -1 } = props
  const styles = useDataListStyles()
  const listId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const narrow = useMedia(NARROW)
  const [active, setActive] = useState(initialIndex)
  const total = rows.total ?? 0

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => sizes.row,
    overscan: 12,
    // The header is as high as a row and lies over the first one that is in sight.
    scrollPaddingStart: sizes.row,
    initialOffset: Math.max(0, initialIndex - 4) * sizes.row,
    // Nothing has a size in a test's page; there the first rows are shown.
    initialRect: { width: 0, height: 600 },
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items[items.length - 1]?.index ?? 0
  const { show, order } = rows
  useEffect(() => show(first, last), [show, first, last])

  const [shownOrder, setShownOrder] = useState(order)
  if (order !== shownOrder) {
    setShownOrder(order)
    setActive(-1)
  }
  const drawnOrder = useRef(order)
  useEffect(() => {
    if (drawnOrder.current !== order) scroller.current?.scrollTo(0, 0)
    drawnOrder.current = order
  }, [order])

  const activate = (index: number) => {
    setActive(index)
    props.onActive?.(index)
    virtualizer.scrollToIndex(index, { align: 'auto' })
  }
  const keys = useListKeys({ ...props, active, activate, pageRows: Math.max(1, last - first - 24) })

  const shown = narrow ? columns.filter((column) => column.lesser !== true) : columns
  const tracks = [...(selection ? ['44px'] : []), ...shown.map((column) => column.width)].join(' ')
  const isEmpty = rows.total === 0

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-multiselectable={selection ? true : undefined}
      aria-activedescendant={active >= 0 && active < total ? `${listId}-${active}` : undefined}
      tabIndex={isEmpty ? -1 : 0}
      onKeyDown={keys.onKeyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget && active < 0) setActive(0)
      }}
    >
      <DataListHeader
        columns={shown}
        tracks={tracks}
        {...(props.sort && { sort: props.sort })}
        {...(props.onSort && { onSort: props.onSort })}
        {...(selection && onSelect && { selection: { ...keys.all, toggle: keys.toggleAll } })}
      />
      {rows.total === undefined && <Waiting />}
      {isEmpty ? (
        <div className={styles.empty} role="row">
          <div role="gridcell">{props.empty}</div>
        </div>
      ) : (
        <div
          className={mergeClasses(styles.body)}
          role="rowgroup"
          style={{ height: virtualizer.getTotalSize() }}
        >
          {items.map(({ index, start }) => {
            const row = rows.row(index)
            return (
              <DataListRow
                key={index}
                id={`${listId}-${index}`}
                index={index}
                top={start}
                tracks={tracks}
                columns={shown}
                row={row}
                name={row === undefined ? '' : nameOf(row)}
                address={row === undefined ? undefined : addressOf?.(row)}
                isActive={index === active}
                isSelected={row === undefined || !selection ? undefined : keys.isSelected(idOf(row))}
                onClick={(event) => keys.onRowClick(index, event)}
                onToggle={() => keys.onRowToggle(index)}
              />
            )
          })}
        </div>
      )}
    </div>
  )
}
