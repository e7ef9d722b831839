import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { ImportDraft } from '#shared/contract/imports.ts'

const useStyles = makeStyles({ bar: { flexShrink: 0 } })

/** First of all: how many rows have errors, or that all is well and what becomes of it. */
export function RowsSummary({ draft }: { draft: ImportDraft }) {
  const styles = useStyles()
  const { rowsWithErrors, rowsWithWarnings } = draft
  const nothing = draft.rows === draft.rowsLeftOut
  const intent = rowsWithErrors > 0 || nothing ? 'error' : rowsWithWarnings > 0 ? 'warning' : 'success'
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <span aria-live="polite">{useSummary(draft)}</span>
      </MessageBarBody>
    </MessageBar>
  )
}

function useSummary({
  rows,
  rowsWithErrors,
  rowsWithWarnings,
  rowsLeftOut,
  namesMade,
  existing,
  task,
  customers,
}: ImportDraft) {
  const { t } = useTranslation()
  if (rows === 0) return t('importRows.empty')
  if (rows === rowsLeftOut) return t('importRows.allLeftOut')
  const sum = (of: 'toCreate' | 'toUpdate' | 'unchanged') =>
    customers.reduce((number, customer) => number + customer[of], 0)
  const hasErrors = rowsWithErrors > 0
  const isUndecided = task === 'create' && existing.rows > 0 && existing.deal === null
  const sentences = {
    errors: rowsWithErrors,
    // What would become of the others is said once there are no errors: only then can it be done.
    create: hasErrors || task === 'take-over' ? 0 : sum('toCreate'),
    takeOver: hasErrors || task === 'create' ? 0 : sum('toCreate'),
    update: hasErrors ? 0 : sum('toUpdate'),
    unchanged: hasErrors || isUndecided ? 0 : sum('unchanged'),
    namesMade: hasErrors ? 0 : namesMade,
    warnings: rowsWithWarnings,
    leftOut: rowsLeftOut,
  }
  const keys = Object.keys(sentences) as (keyof typeof sentences)[]
  return keys
    .filter((key) => sentences[key] > 0)
    .map((key) => t(`importRows.${key}`, { count: sentences[key] }))
    .join(' ')
}
