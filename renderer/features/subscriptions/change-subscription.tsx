import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Subscription } from '#shared/domain/customer.ts'
import { useCommand } from '../../ask/use-command.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useNotice } from '../../components/notices.tsx'
import { readSeats, SeatsAndState } from './seats-and-state.tsx'

/** Changes seats and state of one subscription. */
export function ChangeSubscription({
  customerId,
  subscription,
  productName,
  onClose,
}: {
  customerId: string
  subscription: Subscription
  productName: string
  onClose: () => void
}) {
  const { t } = useTranslation()
  const notice = useNotice()
  const [seats, setSeats] = useState(String(subscription.seats))
  const [state, setState] = useState(subscription.state)
  const { run, busy, refusal } = useCommand('subscriptions.change')
  const save = async () => {
    const answer = await run({ customerId, subscriptionId: subscription.id, seats: readSeats(seats), state })
    if (!answer.ok) return
    onClose()
    notice({ text: t('common.saved') })
  }
  return (
    <FormDialog
      title={productName}
      busy={busy}
      refusal={refusal?.field === undefined ? refusal : undefined}
      onSave={() => void save()}
      onClose={onClose}
    >
      <SeatsAndState seats={seats} state={state} refusal={refusal} onSeats={setSeats} onState={setState} />
    </FormDialog>
  )
}
