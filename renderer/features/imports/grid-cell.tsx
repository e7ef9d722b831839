import { mergeClasses } from '@fluentui/react-components'
import { EditRegular } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportField, ImportRow } from '#shared/contract/imports.ts'
import { useGridStyles } from './grid-styles.ts'
import { problemsOf } from './use-problem-text.ts'

/** The field of a cell that is being edited, and what its keys do. */
export interface CellEditing {
  readonly text: string
  readonly type: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** The focus leaves the field for something outside the grid. */
  readonly onLeave: () => void
}

/** One value of a row: as the file has it, made, or typed here; underlined where something is wrong with it. */
export function GridCell({
  id,
  row,
  field,
  column,
  isActive,
  describedBy,
  editing,
}: {
  id: string | undefined
  row: ImportRow
  field: ImportField
  column: number
  isActive: boolean
  /** What is wrong with the active cell, in words. */
  describedBy: string | undefined
  editing: CellEditing | null
}) {
  const styles = useGridStyles()
  const { t } = useTranslation()
  const text = row.cells[column] ?? ''
  const isOut = row.action === 'left-out'
  const problems = isOut ? [] : problemsOf(row.problems, field)
  const isWrong = problems[0]?.severity === 'error'
  const isMade = row.made.includes(field)
  const isEdited = row.edited.includes(field)
  const hint = isEdited ? t('importRows.grid.edited') : isMade ? t('importRows.grid.made') : ''
  return (
    <div
      id={id}
      role="gridcell"
      data-column={column}
      data-active={isActive}
      aria-invalid={isWrong || undefined}
      aria-describedby={isActive ? describedBy : undefined}
      title={editing ? undefined : [text, hint].filter((part) => part !== '').join('\n')}
      className={mergeClasses(
        styles.cell,
        isMade && !isEdited && styles.made,
        problems.length > 0 && (isWrong ? styles.wrong : styles.doubtful),
        isOut && styles.out,
        editing !== null && styles.open,
      )}
    >
      {editing ? (
        <CellEditor
          editing={editing}
          label={t('importRows.grid.editor', { field: t(`imports.fields.${field}`), row: row.row })}
        />
      ) : (
        <>
          {isEdited && <EditRegular className={styles.mark} aria-label={hint} />}
          {text}
        </>
      )}
    </div>
  )
}

function CellEditor({ editing, label }: { editing: CellEditing; label: string }) {
  const styles = useGridStyles()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    input.current?.setSelectionRange(input.current.value.length, input.current.value.length)
  }, [])
  return (
    <input
      ref={input}
      className={styles.editor}
      aria-label={label}
      autoComplete="off"
      spellCheck={false}
      maxLength={4096}
      value={editing.text}
      onChange={({ target }) => editing.type(target.value)}
      onKeyDown={editing.onKeyDown}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget === null || !currentTarget.closest('[role="grid"]')?.contains(relatedTarget))
          editing.onLeave()
      }}
    />
  )
}
