import { SearchBox } from '@fluentui/react-components'
import { Add20Regular, ArrowUpload20Regular, People20Regular } from '@fluentui/react-icons'
import { useDeferredValue, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { useRows } from '../../ask/use-rows.ts'
import { CommandBar } from '../../components/command-bar.tsx'
import { DataList } from '../../components/data-list.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ButtonLink } from '../../components/links.tsx'
import { Page } from '../../components/page.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { navigate } from '../../location.ts'
import { useCustomerColumns } from '../customers/customer-columns.tsx'
import { useBroughtName, useFilesLeftBehind } from '../imports/brought-files.ts'
import { useOpened } from './opened-files.ts'

/** Asks for which customer a list is that was opened from outside; the answer begins its import. */
export function OpenedListPage() {
  const { t } = useTranslation()
  const fileName = useBroughtName()
  const { customerId, refusal } = useOpened()
  useFilesLeftBehind()
  useEffect(() => () => useOpened.setState({ refusal: null }), [])
  if (refusal !== null || fileName === null)
    return (
      <Page title={t('imports.titleMany')}>
        {refusal ? (
          <RefusalMessage refusal={refusal} />
        ) : (
          <EmptyState text={t('openedList.gone')}>
            <ButtonLink to={addresses.customers} appearance="primary">
              {t('labels.customers')}
            </ButtonLink>
          </EmptyState>
        )}
      </Page>
    )
  return <ChooseCustomer fileName={fileName} customerId={customerId} />
}

function ChooseCustomer({ fileName, customerId }: { fileName: string; customerId: string | null }) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search.trim())
  const rows = useRows('customers.list', { search: wanted })
  const columns = useCustomerColumns()
  const here = useAsk('customers.get', { customerId: customerId ?? '' }, { enabled: customerId !== null })
  const near = here.value && customerId !== null ? { customerId, name: here.value.details.name } : null

  return (
    <Page title={t('openedList.title', { file: fileName })} width="filled">
      <CommandBar
        label={t('labels.customers')}
        commands={[
          ...(near
            ? [
                {
                  key: 'here',
                  label: t('openedList.here', { customer: near.name }),
                  icon: <ArrowUpload20Regular />,
                  primary: true,
                  run: () => navigate(addresses.import(near.customerId)),
                },
              ]
            : []),
          {
            key: 'many',
            label: t('openedList.many'),
            icon: <People20Regular />,
            run: () => navigate(addresses.import(null)),
          },
          {
            key: 'add',
            label: t('customers.add'),
            icon: <Add20Regular />,
            run: () => navigate(addresses.addCustomer),
          },
        ]}
      >
        <SearchBox
          aria-label={t('customers.search')}
          placeholder={t('customers.search')}
          value={search}
          onChange={(_, data) => setSearch(data.value)}
        />
      </CommandBar>
      {rows.refusal ? (
        <RefusalMessage refusal={rows.refusal} retry={rows.again} />
      ) : rows.total === 0 && wanted === '' ? (
        <EmptyState text={t('customers.none')} />
      ) : (
        <DataList
          label={t('labels.customers')}
          columns={columns}
          rows={rows}
          idOf={(row) => row.customerId}
          nameOf={(row) => row.details.name}
          addressOf={(row) => addresses.import(row.customerId)}
          empty={<EmptyState text={t('customers.noneMatch', { search: wanted })} />}
        />
      )}
    </Page>
  )
}
