import { useTranslation } from 'react-i18next'
import type { License } from '#shared/domain/user.ts'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { LicensePicker } from '../../components/license-picker.tsx'
import { TextLink } from '../../components/links.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'

/** Licences out of a customer's subscriptions; says what to do where there is none. */
export function CustomerLicenses({
  customerId,
  value,
  held = [],
  users = 1,
  scarce = false,
  onChange,
}: {
  customerId: string
  value: readonly License[]
  /** What the user holds now. */
  held?: readonly License[]
  /** How many users get them. */
  users?: number
  /** Products without a free seat can be chosen too. */
  scarce?: boolean
  onChange: (value: License[]) => void
}) {
  const { t } = useTranslation()
  const asked = useAsk('subscriptions.list', { customerId })
  const skuIds = asked.value?.seats.map(({ skuId }) => skuId) ?? []
  const products = useAsk('catalogue.products', { skuIds }, { enabled: skuIds.length > 0, keep: true })

  if (asked.refusal) return <RefusalMessage refusal={asked.refusal} retry={asked.again} />
  if (!asked.value) return null
  if (asked.value.seats.length === 0)
    return (
      <span>
        {t('subscriptions.noneForLicenses')}{' '}
        <TextLink to={addresses.subscriptions(customerId)}>{t('subscriptions.title')}</TextLink>
      </span>
    )
  return (
    <LicensePicker
      products={asked.value.seats}
      plans={new Map(products.value?.map(({ skuId, plans }) => [skuId, plans]))}
      value={value}
      held={held}
      users={users}
      scarce={scarce}
      onChange={onChange}
    />
  )
}
