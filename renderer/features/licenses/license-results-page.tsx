import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { useRows } from '../../ask/use-rows.ts'
import { DataList } from '../../components/data-list.tsx'
import type { Column } from '../../components/data-list.tsx'
import { Page } from '../../components/page.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { ButtonLink } from '../../components/links.tsx'
import { useCustomerCrumbs } from '../customers/customer-page.tsx'

type ResultRow = OutputOf<'licenses.results'>['rows'][number]

/** Who got what and who lost what by a change of licences. */
export function LicenseResultsPage({ customerId, change }: { customerId: string; change: string }) {
  const { t } = useTranslation()
  const customer = useAsk('customers.get', { customerId })
  const crumbs = useCustomerCrumbs(customerId, customer.value?.details.name ?? '')
  const rows = useRows('licenses.results', { customerId, change })
  const columns = useResultColumns()
  return (
    <Page
      title={t('licenses.resultTitle', { count: rows.total ?? 0 })}
      breadcrumb={[
        ...crumbs,
        { label: t('labels.usersAndLicenses'), to: addresses.users(customerId) },
        { label: t('labels.manageLicenses') },
      ]}
      width="filled"
    >
      <div>
        <ButtonLink to={addresses.users(customerId)} appearance="primary">
          {t('users.toList')}
        </ButtonLink>
      </div>
      {rows.refusal ? (
        <RefusalMessage refusal={rows.refusal} retry={rows.again} />
      ) : (
        <DataList
          label={t('licenses.result')}
          columns={columns}
          rows={rows}
          idOf={({ userId }) => userId}
          nameOf={({ displayName }) => displayName}
          addressOf={({ userId }) => addresses.user(customerId, userId)}
        />
      )}
    </Page>
  )
}

function useResultColumns(): Column<ResultRow>[] {
  const { t } = useTranslation()
  const names = (products: readonly string[]) => {
    const text = products.join(', ')
    return <span title={text}>{text}</span>
  }
  return [
    {
      key: 'displayName',
      label: t('users.displayName'),
      width: 'minmax(120px, 2fr)',
      cell: ({ displayName }) => displayName,
    },
    {
      key: 'userPrincipalName',
      label: t('users.userName'),
      width: 'minmax(140px, 3fr)',
      lesser: true,
      cell: ({ userPrincipalName }) => <span title={userPrincipalName}>{userPrincipalName}</span>,
    },
    {
      key: 'gained',
      label: t('licenses.gained'),
      width: 'minmax(120px, 3fr)',
      cell: ({ gained, lost }) =>
        gained.length + lost.length === 0 ? t('licenses.plansChanged') : names(gained),
    },
    { key: 'lost', label: t('licenses.lost'), width: 'minmax(120px, 3fr)', cell: ({ lost }) => names(lost) },
  ]
}
