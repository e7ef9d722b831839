import { Body1, Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../ask/use-command.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useNotice } from '../../components/notices.tsx'
import type { SomeUsers } from '../sheets/print-scope.ts'

interface HandOverProps {
  readonly customerId: string
  readonly batchId: string
  /** How many passwords are meant. */
  readonly count: number
  readonly users: () => Promise<SomeUsers>
  readonly onDone: () => void
}

/** Marks passwords as handed over, after a question: it destroys them. */
export function HandOver({ label, ...props }: HandOverProps & { readonly label: string }) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button onClick={() => setAsking(true)}>{label}</Button>
      {isAsking && <Question {...props} onClose={() => setAsking(false)} />}
    </>
  )
}

function Question({
  customerId,
  batchId,
  count,
  users,
  onDone,
  onClose,
}: HandOverProps & { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const notice = useNotice()
  const handOver = useCommand('batches.handOver')
  const confirm = async () => {
    const answer = await handOver.run({ customerId, batchId, users: await users() })
    if (!answer.ok) return
    onClose()
    onDone()
    notice({ text: t('batches.handOver.done', { count: answer.value.handedOver }) })
  }
  return (
    <ConfirmDialog
      open
      destroys
      title={t('batches.handOver.title', { count })}
      confirm={t('batches.handOver.confirm', { count })}
      busy={handOver.busy}
      refusal={handOver.refusal}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <Body1>{t('batches.handOver.text', { count })}</Body1>
    </ConfirmDialog>
  )
}
