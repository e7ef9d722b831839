import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { TextLink } from '../../components/links.tsx'

/** Reminds, on the page of a customer, of its passwords that are still to be handed over, and leads to them. */
export function WaitingPasswords({ customerId, batches }: { customerId: string; batches: number }) {
  const { t } = useTranslation()
  const newest = useAsk('batches.list', { customerId, offset: 0, limit: 50 }, { enabled: batches > 0 })
  if (batches === 0) return null
  const waiting = newest.value?.rows.filter((batch) => batch.waiting > 0) ?? []
  const [only] = waiting
  const address = batches === 1 && only ? addresses.batch(customerId, only.batchId) : addresses.passwords
  return (
    <MessageBar>
      <MessageBarBody>
        {t('batches.ofCustomer', { count: batches })} <TextLink to={address}>{t('batches.show')}</TextLink>
      </MessageBarBody>
    </MessageBar>
  )
}
