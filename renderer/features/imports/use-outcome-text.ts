import { useTranslation } from 'react-i18next'
import type { CommitOutcome, ImportTask } from '#shared/contract/imports.ts'

/** What was done for a customer. */
export function useOutcomeText(): (task: ImportTask, outcome: CommitOutcome) => string {
  const { t } = useTranslation()
  return (task, { created, updated, deleted, unchanged }) =>
    [
      created + updated + deleted === 0 && t('imports.outcome.nothing'),
      created > 0 &&
        t(task === 'create' ? 'imports.outcome.created' : 'imports.outcome.takenOver', { count: created }),
      updated > 0 && t('imports.outcome.updated', { count: updated }),
      deleted > 0 && t('imports.outcome.deleted', { count: deleted }),
      unchanged > 0 && t('imports.outcome.unchanged', { count: unchanged }),
    ]
      .filter((sentence) => sentence !== false)
      .join(' ')
}
