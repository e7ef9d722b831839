import { useTranslation } from 'react-i18next'
import { EXISTING_DEALS } from '#shared/domain/import-file.ts'
import { ChoiceLine } from './choice-line.tsx'
import type { Draft } from './use-draft.ts'

/** Asked once: what becomes of the rows whose user exists already. A take-over compares them in a step of its own. */
export function ExistingUsers({ draft }: { draft: Draft }) {
  const { t } = useTranslation()
  const { existing, task } = draft.value
  const { rows, deal } = existing
  if (task === 'take-over' || rows === 0) return null
  return (
    <ChoiceLine
      question={t('importRows.existing.question', { count: rows })}
      value={deal}
      choices={EXISTING_DEALS.map((value) => ({ value, label: t(`importRows.existing.${value}`) }))}
      hint={t(deal === null ? 'importRows.existing.undecided' : `importRows.existing.${deal}Hint`)}
      onChange={(value) => draft.settle({ existing: value })}
    />
  )
}
