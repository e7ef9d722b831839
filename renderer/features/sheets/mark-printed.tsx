import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../ask/use-command.ts'
import { useNotice } from '../../components/notices.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { usePrintScope } from './print-scope.ts'

/** Notes that sheets were printed, after the page's own dialogue, which doesn't tell: the operator knows. */
export function MarkPrinted({
  customerId,
  batchId,
  onDone,
}: {
  customerId: string
  batchId: string
  onDone: () => void
}) {
  const { t } = useTranslation()
  const notice = useNotice()
  const users = usePrintScope(batchId)
  const note = useCommand('batches.noteDelivery')
  const mark = async () => {
    const answer = await note.run({ customerId, batchId, users, way: 'printed' })
    if (!answer.ok) return
    notice({ text: t('delivery.markedPrinted') })
    onDone()
  }
  return (
    <>
      {note.refusal && <RefusalMessage refusal={note.refusal} />}
      <Button appearance="subtle" disabledFocusable={note.busy} onClick={() => void mark()}>
        {t('delivery.markPrinted')}
      </Button>
    </>
  )
}
