import { SearchBox } from '@fluentui/react-components'
import { Add20Regular, ArrowUpload20Regular } from '@fluentui/react-icons'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import type { CustomerSummary } from '#shared/contract/customers.ts'
import { addresses } from '../../addresses.ts'
import { useRows } from '../../ask/use-rows.ts'
import { CommandBar } from '../../components/command-bar.tsx'
import { DataList } from '../../components/data-list.tsx'
import type { Column } from '../../components/data-list.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ButtonLink } from '../../components/links.tsx'
import { Page } from '../../components/page.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { useFormat } from '../../components/use-format.ts'
import { navigate } from '../../location.ts'
import { ImportDrop } from '../imports/import-drop.tsx'
import { SampleDataButton } from './sample-data.tsx'

const useCustomerList = create(() => ({ search: '' }))

/** All customers, by any part of name or domain. */
export function CustomersPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const search = useCustomerList((state) => state.search)
  const wanted = useDeferredValue(search.trim())
  const rows = useRows('customers.list', { search: wanted })
  const columns = useColumns()
  const total = rows.total

  return (
    <Page
      title={t('labels.customers')}
      under={total === undefined ? undefined : format.number(total)}
      width="filled"
    >
      <CommandBar
        label={t('labels.customers')}
        commands={[
          {
            key: 'add',
            label: t('customers.add'),
            icon: <Add20Regular />,
            primary: true,
            run: () => navigate(addresses.addCustomer),
          },
          {
            key: 'import',
            label: t('imports.titleMany'),
            icon: <ArrowUpload20Regular />,
            run: () => navigate(addresses.import(null)),
          },
        ]}
      >
        <SearchBox
          aria-label={t('customers.search')}
          placeholder={t('customers.search')}
          value={search}
          onChange={(_, data) => useCustomerList.setState({ search: data.value })}
        />
      </CommandBar>
      {rows.refusal ? (
        <RefusalMessage refusal={rows.refusal} retry={rows.again} />
      ) : total === 0 && wanted === '' ? (
        <EmptyState text={t('customers.none')}>
          <ButtonLink to={addresses.addCustomer} appearance="primary">
            {t('customers.add')}
          </ButtonLink>
          <SampleDataButton />
        </EmptyState>
      ) : (
        <DataList
          label={t('labels.customers')}
          columns={columns}
          rows={rows}
          idOf={(row) => row.customerId}
          nameOf={(row) => row.details.name}
          addressOf={(row) => addresses.users(row.customerId)}
          empty={<EmptyState text={t('customers.noneMatch', { search: wanted })} />}
        />
      )}
      <ImportDrop customerId={null} />
    </Page>
  )
}

function useColumns(): Column<CustomerSummary>[] {
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
