import { Body1 } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { HandOffSelection } from '#shared/contract/hand-off.ts'
import { useCommand } from '../../ask/use-command.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useNotice } from '../../components/notices.tsx'

/** Says that items were done by hand, after a question. */
export function MarkDone({
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
  const notice = useNotice()
  const tick = useCommand('handOff.tick')
  const confirm = async () => {
    const answer = await tick.run({ customerId, selection })
    if (!answer.ok) return
    onClose()
    onDone()
    notice({ text: t('toDo.doneNotice', { count: answer.value.done }) })
  }
  return (
    <ConfirmDialog
      open
      title={t('toDo.doneTitle', { count })}
      confirm={t('toDo.done')}
      busy={tick.busy}
      refusal={tick.refusal}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <Body1>{t('toDo.doneText')}</Body1>
    </ConfirmDialog>
  )
}
