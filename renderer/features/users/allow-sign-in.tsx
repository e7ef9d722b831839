import { useTranslation } from 'react-i18next'
import type { Selection } from '#shared/contract/user-filter.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { SelectionFacts } from './selected-names.tsx'
import { useEditSelected } from './use-edit-selected.ts'

/** Allows or blocks sign-in for the users of a selection, after a question. */
export function AllowSignIn({
  customerId,
  selection,
  count,
  allow,
  onClose,
  onDone,
}: {
  customerId: string
  selection: Selection
  count: number
  allow: boolean
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useTranslation()
  const { edit, busy, refusal } = useEditSelected(customerId, selection)
  const change = async () => {
    if (!(await edit({ signInAllowed: allow }))) return
    onClose()
    onDone()
  }
  return (
    <ConfirmDialog
      open
      title={allow ? t('users.allowTitle', { count }) : t('users.blockTitle', { count })}
      confirm={allow ? t('users.allowSignIn') : t('users.blockSignIn')}
      busy={busy}
      refusal={refusal}
      onConfirm={() => void change()}
      onCancel={onClose}
    >
      <SelectionFacts customerId={customerId} selection={selection} warnOfAdministrator={!allow} />
      <span>{allow ? t('users.allowText') : t('users.blockText')}</span>
    </ConfirmDialog>
  )
}
