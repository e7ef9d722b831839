import { useTranslation } from 'react-i18next'
import type { Selection } from '#shared/contract/user-filter.ts'
import { addresses } from '../../addresses.ts'
import { useCommand } from '../../ask/use-command.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { navigate } from '../../location.ts'
import { SelectionFacts } from './selected-names.tsx'

/**
 * Makes new temporary passwords for the users of a selection, after a question that says that this can't be undone,
 * and leads to their confirmation.
 */
export function ResetPasswords({
  customerId,
  selection,
  count,
  name,
  onClose,
  onReset,
}: {
  customerId: string
  selection: Selection
  count: number
  /** Who it is, where it is one whose page is shown. */
  name?: string
  onClose: () => void
  onReset?: () => void
}) {
  const { t } = useTranslation()
  const { run, busy, refusal } = useCommand('selectedUsers.resetPasswords')
  const reset = async () => {
    const answer = await run({ customerId, selection })
    if (!answer.ok) return
    onReset?.()
    onClose()
    navigate(addresses.batch(customerId, answer.value.batchId))
  }
  return (
    <ConfirmDialog
      open
      title={name === undefined ? t('users.resetTitle', { count }) : t('users.resetNamed', { name })}
      confirm={t('labels.resetPassword')}
      busy={busy}
      refusal={refusal}
      onConfirm={() => void reset()}
      onCancel={onClose}
    >
      <SelectionFacts
        customerId={customerId}
        selection={selection}
        tellPasswords
        nameThem={name === undefined}
      />
      <span>{t('users.resetText', { count })}</span>
    </ConfirmDialog>
  )
}
