import { useTranslation } from 'react-i18next'
import type { Selection } from '#shared/contract/users.ts'
import { goneAt } from '#shared/domain/user.ts'
import { useCommand } from '../../ask/use-command.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useDeletedNotice } from './use-deleted-notice.ts'

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
  const tellDeleted = useDeletedNotice(customerId)
  const remove = async () => {
    const answer = await run({ customerId, selection })
    if (!answer.ok) return
    onClose()
    onDeleted()
    tellDeleted(answer.value.deleted, 'ids' in selection ? selection.ids : [])
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
      {open && t('users.deleteText', { count, until: format.date(goneAt(new Date().toISOString())) })}
    </ConfirmDialog>
  )
}
