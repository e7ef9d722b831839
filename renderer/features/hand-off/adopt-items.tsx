import { Body1 } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { HandOffSelection } from '#shared/contract/hand-off.ts'
import { useCommand } from '../../ask/use-command.ts'
import { useUndoToast } from '../../ask/use-undo-toast.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'

/** Makes the users here what the tenant has, as far as items go, after a question. */
export function AdoptItems({
  customerId,
  selection,
  count,
  onDone,
  onClose,
}: {
  customerId: string
  selection: HandOffSelection
  count: number
  onDone: () => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const undoToast = useUndoToast(customerId)
  const adopt = useCommand('compare.adopt')
  const confirm = async () => {
    const answer = await adopt.run({ customerId, selection })
    if (!answer.ok) return
    onClose()
    onDone()
    const { adopted, left } = answer.value
    const stays = left > 0 ? ` ${t('compare.left', { count: left })}` : ''
    undoToast(`${t('compare.adopted', { count: adopted })}${stays}`, [answer.commandId])
  }
  return (
    <ConfirmDialog
      open
      title={t('compare.adoptTitle', { count })}
      confirm={t('compare.adopt')}
      busy={adopt.busy}
      refusal={adopt.refusal}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <Body1>{t('compare.adoptText')}</Body1>
    </ConfirmDialog>
  )
}
