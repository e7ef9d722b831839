import { SearchBox } from '@fluentui/react-components'
import { Add20Regular, ArrowUpload20Regular } from '@fluentui/react-icons'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { addresses } from '../../addresses.ts'
import { useRows } from '../../ask/use-rows.ts'
import { CommandBar } from '../../components/command-bar.tsx'
import { DataList } from '../../components/data-list.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ButtonLink } from '../../components/links.tsx'
import { Page } from '../../components/page.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { useFormat } from '../../components/use-format.ts'
import { navigate } from '../../location.ts'
import { ImportDrop } from '../imports/import-drop.tsx'
import { useCustomerColumns } from './customer-columns.tsx'
import { SampleDataButton } from './sample-data.tsx'

const useCustomerList = create(() => ({ search: '' }))

/** All customers, by any part of name or domain. */
export function CustomersPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const search = useCustomerList((state) => state.search)
  const wanted = useDeferredValue(search.trim())
  const rows = useRows('customers.list', { search: wanted })
  const columns = useCustomerColumns()
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
