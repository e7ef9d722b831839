import { useTranslation } from 'react-i18next'
import type { CustomerSummary } from '#shared/contract/customers.ts'
import type { Column } from '../../components/data-list.tsx'
import { useFormat } from '../../components/use-format.ts'

/** What lists of customers say of each. */
export function useCustomerColumns(): Column<CustomerSummary>[] {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    {
      key: 'name',
      label: t('customers.name'),
      width: 'minmax(160px, 3fr)',
      cell: ({ details }) => details.name,
    },
    {
      key: 'domain',
      label: t('customers.primaryDomain'),
      width: 'minmax(120px, 2fr)',
      lesser: true,
      cell: ({ details, damaged }) => (damaged ? t('customers.damaged') : details.domains[0]),
    },
    {
      key: 'users',
      label: t('customers.users'),
      width: '120px',
      numeric: true,
      cell: ({ users }) => format.number(users),
    },
    {
      key: 'seats',
      label: t('customers.seatsUsed'),
      width: 'minmax(120px, 1fr)',
      numeric: true,
      cell: ({ seats, seatsUsed }) =>
        t('customers.seatsOf', { used: format.number(seatsUsed), seats: format.number(seats) }),
    },
    {
      key: 'batches',
      label: t('customers.passwordsWaiting'),
      width: 'minmax(160px, 1fr)',
      numeric: true,
      lesser: true,
      cell: ({ batchesWaiting }) => (batchesWaiting === 0 ? '' : format.number(batchesWaiting)),
    },
  ]
}
