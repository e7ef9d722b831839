import { Body1 } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../ask/use-command.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useNotice } from '../../components/notices.tsx'

/** Deletes these deleted users for good, after a question. */
export function PurgeUsers({
  customerId,
  userIds,
  onClose,
  onPurged,
}: {
  customerId: string
  userIds: readonly string[]
  onClose: () => void
  onPurged: () => void
}) {
  const { t } = useTranslation()
  const notice = useNotice()
  const { run, busy, refusal } = useCommand('deletedUsers.purge')
  const count = userIds.length
  const purge = async () => {
    const answer = await run({ customerId, userIds: [...userIds] })
    if (!answer.ok) return
    onClose()
    onPurged()
    notice({ text: t('deletedUsers.purged', { count: answer.value.purged }) })
  }
  return (
    <ConfirmDialog
      open
      destroys
      title={t('deletedUsers.purgeTitle', { count })}
      confirm={t('deletedUsers.purge')}
      busy={busy}
      refusal={refusal}
      onConfirm={() => void purge()}
      onCancel={onClose}
    >
      <Body1>{t('deletedUsers.purgeText', { count })}</Body1>
    </ConfirmDialog>
  )
}
