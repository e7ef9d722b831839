import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProductSeats } from '#shared/contract/subscriptions.ts'
import type { Subscription } from '#shared/domain/customer.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { CommandBar } from '../../components/command-bar.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { useFormat } from '../../components/use-format.ts'
import { Waiting } from '../../components/waiting.tsx'
import { CustomerPage } from '../customers/customer-page.tsx'
import { AddSubscription } from './add-subscription.tsx'
import { ChangeSubscription } from './change-subscription.tsx'
import { SubscriptionTable } from './subscription-table.tsx'

export function SubscriptionsPage({ customerId }: { customerId: string }) {
  return (
    <CustomerPage customerId={customerId} tab="subscriptions">
      {() => <Subscriptions customerId={customerId} />}
    </CustomerPage>
  )
}

function Subscriptions({ customerId }: { customerId: string }) {
  const { t } = useTranslation()
  const { value, refusal, again } = useAsk('subscriptions.list', { customerId })
  const [adding, setAdding] = useState(false)
  const [changing, setChanging] = useState<Subscription | null>(null)

  if (refusal) return <RefusalMessage refusal={refusal} retry={again} />
  if (!value) return <Waiting />
  const { subscriptions, seats } = value
  const add = {
    key: 'add',
    label: t('subscriptions.add'),
    icon: <Add20Regular />,
    primary: true,
    run: () => setAdding(true),
  }
  const ofChanging = seats.find(({ skuId }) => skuId === changing?.skuId)

  return (
    <>
      <CommandBar label={t('subscriptions.title')} commands={[add]} />
      <OverAssigned seats={seats} />
      {subscriptions.length === 0 ? (
        <EmptyState text={t('subscriptions.none')} />
      ) : (
        <SubscriptionTable subscriptions={subscriptions} seats={seats} onChange={setChanging} />
      )}
      {adding && <AddSubscription customerId={customerId} onClose={() => setAdding(false)} />}
      {changing && (
        <ChangeSubscription
          customerId={customerId}
          subscription={changing}
          productName={ofChanging?.name ?? ''}
          onClose={() => setChanging(null)}
        />
      )}
    </>
  )
}

/** Products that more users hold than there are seats. */
function OverAssigned({ seats }: { seats: readonly ProductSeats[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return seats
    .filter(({ consumed, total }) => consumed > total)
    .map(({ skuId, name, consumed, total }) => (
      <MessageBar key={skuId} intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{name}</MessageBarTitle>
          {t('subscriptions.overAssigned', {
            short: format.number(consumed - total),
            users: format.number(consumed),
            seats: format.number(total),
          })}
        </MessageBarBody>
      </MessageBar>
    ))
}
