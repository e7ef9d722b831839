import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { answerLeaving, useLocationStore } from '../../location.ts'

/** Asks before a form that is not saved is left. */
export function LeavingDialog() {
  const { t } = useTranslation()
  const wanted = useLocationStore((state) => state.wanted)
  return (
    <ConfirmDialog
      open={wanted !== null}
      title={t('shell.leaving.title')}
      confirm={t('shell.leaving.leave')}
      cancel={t('shell.leaving.stay')}
      destroys
      onConfirm={() => answerLeaving(true)}
      onCancel={() => answerLeaving(false)}
    >
      {t('shell.leaving.text')}
    </ConfirmDialog>
  )
}
