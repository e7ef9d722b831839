import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import type { SubscriptionState } from '#shared/domain/customer.ts'
import { useCommand } from '../../ask/use-command.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useNotice } from '../../components/notices.tsx'
import { ProductPicker } from './product-picker.tsx'
import { readSeats, SeatsAndState } from './seats-and-state.tsx'

export type CatalogueProduct = OutputOf<'catalogue.search'>['rows'][number]

/** A new subscription: a product of Microsoft's catalogue, its seats and its state. */
export function AddSubscription({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const notice = useNotice()
  const [product, setProduct] = useState<CatalogueProduct | null>(null)
  const [seats, setSeats] = useState('')
  const [state, setState] = useState<SubscriptionState>('active')
  const [tried, setTried] = useState(false)
  const { run, busy, refusal } = useCommand('subscriptions.add')
  const save = async () => {
    setTried(true)
    if (!product) return
    const answer = await run({ customerId, skuId: product.skuId, seats: readSeats(seats), state })
    if (!answer.ok) return
    onClose()
    notice({ text: t('subscriptions.added', { product: product.name }) })
  }
  return (
    <FormDialog
      title={t('subscriptions.add')}
      busy={busy}
      refusal={refusal?.field === 'seats' ? undefined : refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      <ProductPicker
        value={product}
        error={tried && !product ? t('subscriptions.productMissing') : undefined}
        onChange={setProduct}
      />
      <SeatsAndState seats={seats} state={state} refusal={refusal} onSeats={setSeats} onState={setState} />
    </FormDialog>
  )
}
