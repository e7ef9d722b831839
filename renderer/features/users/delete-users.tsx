import { useTranslation } from 'react-i18next'
import type { Selection } from '#shared/contract/user-filter.ts'
import { goneAt } from '#shared/domain/user.ts'
import { useCommand } from '../../ask/use-command.ts'
import { useUndoToast } from '../../ask/use-undo-toast.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useFormat } from '../../components/use-format.ts'
import { SelectionFacts } from './selected-names.tsx'

/** Deletes the users of a selection after a question that says until when they can be restored. */
export function DeleteUsers({
  customerId,
  open,
  selection,
  count,
  name,
  onClose,
  onDeleted,
}: {
  customerId: string
  open: boolean
  selection: Selection
  count: number
  /** Who it is, where it is one whose page is shown. */
  name?: string
  onClose: () => void
  onDeleted: () => void
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const { run, busy, refusal } = useCommand('users.delete')
  const undoToast = useUndoToast(customerId)
  const remove = async () => {
    const answer = await run({ customerId, selection })
    if (!answer.ok) return
    onClose()
    onDeleted()
    undoToast(t('users.deleted', { count: answer.value.deleted }), [answer.commandId])
  }
  return (
    <ConfirmDialog
      open={open}
      title={name === undefined ? t('users.deleteTitle', { count }) : t('users.deleteNamed', { name })}
      confirm={name === undefined ? t('users.delete') : t('labels.deleteUserAccount')}
      destroys
      busy={busy}
      refusal={refusal}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      {open && (
        <>
          <SelectionFacts
            customerId={customerId}
            selection={selection}
            warnOfAdministrator
            tellPasswords
            nameThem={name === undefined}
          />
          <span>
            {t('users.deleteText', { count, until: format.date(goneAt(new Date().toISOString())) })}
          </span>
        </>
      )}
    </ConfirmDialog>
  )
}
