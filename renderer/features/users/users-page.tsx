import { SearchBox, Text, useAnnounce } from '@fluentui/react-components'
import { ArrowUpload20Regular, Delete20Regular, PersonAdd20Regular } from '@fluentui/react-icons'
import { useDeferredValue, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UserSort } from '#shared/contract/users.ts'
import { addresses } from '../../addresses.ts'
import { useRows } from '../../ask/use-rows.ts'
import { CommandBar } from '../../components/command-bar.tsx'
import { DataList } from '../../components/data-list.tsx'
import type { ListSort } from '../../components/data-list.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ButtonLink } from '../../components/links.tsx'
import { countSelected, NOTHING_SELECTED } from '../../components/list-selection.ts'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { navigate } from '../../location.ts'
import { CustomerPage } from '../customers/customer-page.tsx'
import { DeleteUsers } from './delete-users.tsx'
import { useUserColumns } from './user-columns.tsx'
import { changeUserList, commandSelection, useUserList } from './user-list-state.ts'

/** The columns that can be sorted by, as the contract names them. */
const SORTS = {
  displayName: true,
  userPrincipalName: true,
  department: true,
  createdAt: true,
} satisfies Record<UserSort, true>
const isUserSort = (column: string): column is UserSort => column in SORTS

/** Users and licenses of a customer. */
export function UsersPage({ customerId }: { customerId: string }) {
  return (
    <CustomerPage customerId={customerId} tab="users" width="filled">
      {(customer) =>
        customer.users === 0 ? <NoUsers customerId={customerId} /> : <Users customerId={customerId} />
      }
    </CustomerPage>
  )
}

function NoUsers({ customerId }: { customerId: string }) {
  const { t } = useTranslation()
  return (
    <EmptyState text={t('users.none')}>
      <ButtonLink to={addresses.import(customerId)} appearance="primary" icon={<ArrowUpload20Regular />}>
        {t('users.import')}
      </ButtonLink>
      <ButtonLink to={addresses.addUser(customerId)} icon={<PersonAdd20Regular />}>
        {t('labels.addUser')}
      </ButtonLink>
    </EmptyState>
  )
}

function Users({ customerId }: { customerId: string }) {
  const { t } = useTranslation()
  const { search, sort, selection, active } = useUserList(customerId)
  const [deleting, setDeleting] = useState(false)
  const wanted = useDeferredValue(search.trim())
  const rows = useRows('users.list', { customerId, filter: { search: wanted }, sort })
  const columns = useUserColumns(customerId)
  const total = rows.total ?? 0
  const selected = countSelected(selection, total)
  const change = (next: Parameters<typeof changeUserList>[1]) => changeUserList(customerId, next)
  useSpokenCount(selected)

  const clear = () => change({ selection: NOTHING_SELECTED })
  const searchFor = (text: string) => change({ search: text, selection: NOTHING_SELECTED, active: -1 })
  const sortBy = ({ by, descending }: ListSort) => {
    if (isUserSort(by)) change({ sort: { by, descending }, active: -1 })
  }
  const target = commandSelection(selection, wanted)

  return (
    <>
      <CommandBar
        label={t('labels.usersAndLicenses')}
        commands={[
          {
            key: 'add',
            label: t('labels.addUser'),
            icon: <PersonAdd20Regular />,
            primary: true,
            run: () => navigate(addresses.addUser(customerId)),
          },
          {
            key: 'import',
            label: t('users.import'),
            icon: <ArrowUpload20Regular />,
            run: () => navigate(addresses.import(customerId)),
          },
        ]}
        selection={{
          count: selected,
          clear,
          commands: [
            {
              key: 'delete',
              label: t('users.delete'),
              icon: <Delete20Regular />,
              run: () => setDeleting(true),
            },
          ],
        }}
      >
        <Text role="status">{t('users.count', { count: total })}</Text>
        <SearchBox
          aria-label={t('users.search')}
          placeholder={t('users.search')}
          value={search}
          onChange={(_, data) => searchFor(data.value)}
        />
      </CommandBar>
      {rows.refusal ? (
        <RefusalMessage refusal={rows.refusal} retry={rows.again} />
      ) : (
        <DataList
          label={t('labels.usersAndLicenses')}
          columns={columns}
          rows={rows}
          idOf={(row) => row.id}
          nameOf={(row) => row.displayName}
          addressOf={(row) => addresses.user(customerId, row.id)}
          sort={sort}
          onSort={sortBy}
          selection={selection}
          onSelect={(next) => change({ selection: next })}
          revision={rows.first?.revision ?? 0}
          onDelete={() => setDeleting(true)}
          initialIndex={active}
          onActive={(index) => change({ active: index })}
          empty={<EmptyState text={t('users.noneMatch', { search: wanted })} />}
        />
      )}
      {target && (
        <DeleteUsers
          customerId={customerId}
          open={deleting}
          selection={target}
          count={selected}
          onClose={() => setDeleting(false)}
          onDeleted={clear}
        />
      )}
    </>
  )
}

/** Speaks how many are selected, whenever that changes. */
function useSpokenCount(selected: number): void {
  const { t } = useTranslation()
  const { announce } = useAnnounce()
  useEffect(() => {
    if (selected > 0) announce(t('common.selected', { number: selected }), { batchId: 'selection' })
  }, [selected, announce, t])
}
