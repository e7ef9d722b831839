import { Checkbox, mergeClasses } from '@fluentui/react-components'
import type { MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDataListStyles } from './data-list-styles.ts'
import { TextLink } from './links.tsx'

interface RowColumn<Row> {
  readonly key: string
  readonly cell: (row: Row) => ReactNode
  readonly numeric?: boolean
}

/** One row of a list, or the place of one that is being fetched. */
export function DataListRow<Row>({
  id,
  index,
  top,
  tracks,
  columns,
  row,
  name,
  address,
  isActive,
  isSelected,
  onClick,
  onToggle,
}: {
  id: string
  index: number
  top: number
  tracks: string
  columns: readonly RowColumn<Row>[]
  row: Row | undefined
  name: string
  address: string | undefined
  isActive: boolean
  /** Undefined where nothing can be selected. */
  isSelected: boolean | undefined
  onClick: (event: MouseEvent) => void
  onToggle: () => void
}) {
  const styles = useDataListStyles()
  const { t } = useTranslation()
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-active={isActive}
      aria-busy={row === undefined ? true : undefined}
      className={mergeClasses(styles.line, styles.row, isSelected === true && styles.selected)}
      style={{ gridTemplateColumns: tracks, transform: `translateY(${top}px)` }}
      onClick={onClick}
    >
      {isSelected !== undefined && (
        <div role="gridcell" className={styles.check} onClick={(event) => event.stopPropagation()}>
          <Checkbox
            tabIndex={-1}
            aria-label={t('common.selectRow', { name })}
            checked={isSelected}
            onChange={onToggle}
          />
        </div>
      )}
      {row === undefined
        ? columns.map(({ key }) => (
            <div key={key} role="gridcell" className={styles.cell}>
              <div className={styles.placeholder} />
            </div>
          ))
        : columns.map(({ key, cell, numeric }, position) => {
            const content = cell(row)
            return (
              <div
                key={key}
                role="gridcell"
                className={mergeClasses(styles.cell, numeric === true && styles.numeric)}
                // All of a text that may be cut off; what is more than a text brings its own.
                title={typeof content === 'string' ? content : undefined}
              >
                {position === 0 && address !== undefined ? (
                  <TextLink to={address} tabbable={false}>
                    {content}
                  </TextLink>
                ) : (
                  content
                )}
              </div>
            )
          })}
    </div>
  )
}
