import { useTranslation } from 'react-i18next'
import { SUBSCRIPTION_STATES } from '#shared/domain/customer.ts'
import type { SubscriptionState } from '#shared/domain/customer.ts'
import { ChoiceField, FormRow, TextField } from '../../components/form-fields.tsx'
import { useRefusalText } from '../../components/refusal-text.ts'
import type { ShownRefusal } from '../../components/refusal-text.ts'

/** What can be said of a subscription later, too. `seats` is text as typed. */
export function SeatsAndState({
  seats,
  state,
  refusal,
  onSeats,
  onState,
}: {
  seats: string
  state: SubscriptionState
  refusal: ShownRefusal | undefined
  onSeats: (seats: string) => void
  onState: (state: SubscriptionState) => void
}) {
  const { t } = useTranslation()
  const text = useRefusalText()
  return (
    <FormRow>
      <TextField
        label={t('subscriptions.seats')}
        type="number"
        required
        value={seats}
        error={refusal?.field === 'seats' ? text(refusal) : undefined}
        onChange={onSeats}
      />
      <ChoiceField
        label={t('subscriptions.state')}
        hint={t('subscriptions.stateHint')}
        value={state}
        choices={SUBSCRIPTION_STATES.map((value) => ({ value, label: t(`subscriptions.states.${value}`) }))}
        onChange={onState}
      />
    </FormRow>
  )
}

/** The number of seats that was typed; what is no number comes out as 0, which is refused with its sentence. */
export const readSeats = (text: string): number => {
  const seats = Number(text)
  return Number.isFinite(seats) ? seats : 0
}
