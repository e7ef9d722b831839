import { Checkbox, mergeClasses } from '@fluentui/react-components'
import {
  Checkmark16Regular,
  ErrorCircle16Regular,
  SubtractCircle16Regular,
  Warning16Regular,
} from '@fluentui/react-icons'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportField, ImportRow } from '#shared/contract/imports.ts'
import { GridCell } from './grid-cell.tsx'
import type { CellEditing } from './grid-cell.tsx'
import { useGridStyles } from './grid-styles.ts'
import { bySeverity, useProblemText } from './use-problem-text.ts'

/**
 * One row of the file: whether it is taken, its number, what becomes of it, and its values. What is clicked in it is
 * the grid's to deal with; it is drawn anew only where something of it changes.
 */
export const GridRow = memo(function GridRow({
  position,
  top,
  tracks,
  fields,
  row,
  activeColumn,
  activeId,
  describedBy,
  editing,
}: {
  position: number
  top: number
  tracks: string
  fields: readonly ImportField[]
  /** Undefined while it is being fetched. */
  row: ImportRow | undefined
  /** -1 where the active cell is in another row. */
  activeColumn: number
  activeId: string
  describedBy: string
  /** The cell of this row that is being edited. */
  editing: (CellEditing & { readonly column: number }) | null
}) {
  const styles = useGridStyles()
  const { t } = useTranslation()
  return (
    <div
      role="row"
      aria-rowindex={position + 2}
      aria-busy={row === undefined ? true : undefined}
      data-position={position}
      className={mergeClasses(styles.line, styles.row)}
      style={{ gridTemplateColumns: tracks, transform: `translateY(${String(top)}px)` }}
    >
      <div role="gridcell" className={mergeClasses(styles.cell, styles.frozen, styles.taken)}>
        {row && (
          <Checkbox
            tabIndex={-1}
            aria-label={t('importRows.grid.take', { row: row.row })}
            checked={row.action !== 'left-out'}
          />
        )}
      </div>
      <div role="rowheader" className={mergeClasses(styles.cell, styles.frozen, styles.number)}>
        {row?.row}
      </div>
      {row ? (
        <RowResult row={row} />
      ) : (
        <div role="gridcell" className={styles.cell}>
          <div className={styles.placeholder} />
        </div>
      )}
      {fields.map((field, column) =>
        row ? (
          <GridCell
            key={field}
            id={column === activeColumn ? activeId : undefined}
            row={row}
            field={field}
            column={column}
            isActive={column === activeColumn}
            describedBy={describedBy}
            editing={editing?.column === column ? editing : null}
          />
        ) : (
          <div key={field} role="gridcell" className={styles.cell}>
            <div className={styles.placeholder} />
          </div>
        ),
      )}
    </div>
  )
})

/** What becomes of a row; where something is wrong with it, the first sentence of that. */
function RowResult({ row }: { row: ImportRow }) {
  const styles = useGridStyles()
  const { t } = useTranslation()
  const problemText = useProblemText()
  const problems = row.action === 'left-out' ? [] : bySeverity(row.problems)
  const [first] = problems
  const action = t(`importRows.grid.actions.${row.action}`)
  if (!first)
    return (
      <div role="gridcell" className={mergeClasses(styles.cell, styles.result)} title={action}>
        {row.action === 'create' || row.action === 'update' ? (
          <Checkmark16Regular className={mergeClasses(styles.icon, styles.ok)} />
        ) : (
          <SubtractCircle16Regular className={mergeClasses(styles.icon, styles.quiet)} />
        )}
        <span className={styles.resultText}>{action}</span>
      </div>
    )
  const { where, what } = problemText(first)
  const sentence = where === '' ? what : `${where}: ${what}`
  const text =
    problems.length === 1
      ? sentence
      : t('importRows.grid.more', { text: sentence, number: problems.length - 1 })
  const isError = first.severity === 'error'
  const Icon = isError ? ErrorCircle16Regular : Warning16Regular
  return (
    <div role="gridcell" className={mergeClasses(styles.cell, styles.result)} title={text}>
      <Icon
        className={mergeClasses(styles.icon, isError ? styles.error : styles.warning)}
        aria-label={t(isError ? 'importRows.grid.error' : 'importRows.grid.warning')}
      />
      <span className={mergeClasses(styles.resultText, isError ? styles.error : styles.warning)}>{text}</span>
    </div>
  )
}
