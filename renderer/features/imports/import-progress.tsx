import { useTranslation } from 'react-i18next'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { useImportProgress } from './use-import-progress.ts'

/** How far reading or creating is, with a button that cancels it as long as nothing is being written. */
export function ImportProgress({
  draftId,
  fileName,
  begins,
  cancel,
}: {
  draftId: string
  fileName: string
  /** What is said before main has reported anything. */
  begins: 'reading' | 'creating'
  cancel: () => void
}) {
  const { t } = useTranslation()
  const progress = useImportProgress(draftId)
  const stage = progress?.stage ?? begins
  return (
    <ProgressBar
      label={t(`imports.progress.${stage}`, { file: fileName })}
      done={progress?.done ?? 0}
      total={progress?.total ?? 0}
      after={300}
      {...(stage !== 'writing' && { cancel })}
    />
  )
}
