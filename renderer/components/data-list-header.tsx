import { Checkbox, mergeClasses } from '@fluentui/react-components'
import { ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { ListSort } from './data-list.tsx'
import { useDataListStyles } from './data-list-styles.ts'

interface HeaderColumn {
  readonly key: string
  readonly label: string
  readonly numeric?: boolean
  readonly sortable?: boolean
}

/** The headings of a list; those of sortable columns are buttons. */
export function DataListHeader({
  columns,
  tracks,
  sort,
  onSort,
  selection,
}: {
  columns: readonly HeaderColumn[]
  tracks: string
  sort?: ListSort
  onSort?: (sort: ListSort) => void
  selection?: { readonly state: boolean | 'mixed'; readonly toggle: () => void }
}) {
  const styles = useDataListStyles()
  const { t } = useTranslation()
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={mergeClasses(styles.line, styles.header)}
      style={{ gridTemplateColumns: tracks }}
    >
      {selection && (
        <div role="columnheader" className={styles.check}>
          <Checkbox
            tabIndex={-1}
            aria-label={t('common.selectAll')}
            checked={selection.state}
            onChange={selection.toggle}
          />
        </div>
      )}
      {columns.map(({ key, label, numeric, sortable }) => (
        <div
          key={key}
          role="columnheader"
          aria-sort={sort?.by === key ? (sort.descending ? 'descending' : 'ascending') : undefined}
          className={mergeClasses(styles.cell, numeric === true && styles.numeric)}
          title={label}
        >
          {sortable === true && onSort ? (
            <button
              type="button"
              className={styles.sort}
              onClick={() => onSort({ by: key, descending: sort?.by === key && !sort.descending })}
            >
              <span className={styles.sortLabel}>{label}</span>
              {sort?.by === key && (sort.descending ? <ArrowDown16Regular /> : <ArrowUp16Regular />)}
            </button>
          ) : (
            label
          )}
        </div>
      ))}
    </div>
  )
}
