import { Button, useAnnounce } from '@fluentui/react-components'
import { ArrowUpload20Regular, PersonAdd20Regular } from '@fluentui/react-icons'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UserSort } from '#shared/contract/user-filter.ts'
import { addresses } from '../../addresses.ts'
import { useRows } from '../../ask/use-rows.ts'
import { DataList } from '../../components/data-list.tsx'
import type { ListSort } from '../../components/data-list.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ButtonLink } from '../../components/links.tsx'
import { countSelected, NOTHING_SELECTED } from '../../components/list-selection.ts'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { CustomerPage } from '../customers/customer-page.tsx'
import { manageLicenses } from '../licenses/license-selection.ts'
import { FilterBar } from './filter-bar.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { SelectionDeeds } from './selection-deeds.tsx'
import { useConditionTexts } from './use-condition-texts.ts'
import { useUserFilter } from './use-user-filter.ts'
import { useUserColumns } from './user-columns.tsx'
import { NO_FILTER, userFilterOf, writeFilter } from './user-conditions.ts'
import type { ListFilter } from './user-conditions.ts'
import { UserListBar } from './user-list-bar.tsx'
import type { SelectionDeed } from './user-list-bar.tsx'
import { changeUserList, commandSelection, keepAllSelected, useUserList } from './user-list-state.ts'

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
        customer.users === 0 ? (
          <NoUsers customerId={customerId} />
        ) : (
          <Users customerId={customerId} all={customer.users} />
        )
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

function Users({ customerId, all }: { customerId: string; all: number }) {
  const { t } = useTranslation()
  const { sort, selection, active } = useUserList(customerId)
  const [listFilter, setListFilter] = useUserFilter(customerId)
  const { conditions } = listFilter
  const [filtering, setFiltering] = useState(false)
  const [deed, setDeed] = useState<SelectionDeed | null>(null)
  const filter = useDeferredValue(useMemo(() => userFilterOf(listFilter), [listFilter]))
  const rows = useRows('users.list', { customerId, filter, sort })
  const columns = useUserColumns(customerId)
  const texts = useConditionTexts(customerId)
  const total = rows.total ?? 0
  const selected = countSelected(selection, total)
  const target = commandSelection(selection, filter)
  const counted =
    conditions.length === 0 && filter.search === ''
      ? t('users.count', { count: total })
      : t('users.countOf', { number: total, count: all })
  const change = (next: Parameters<typeof changeUserList>[1]) => changeUserList(customerId, next)
  useSpokenCount(selected)

  const clear = () => change({ selection: NOTHING_SELECTED })
  const filterBy = (next: ListFilter) => {
    if (selection.all) void keepAllSelected(customerId, selection, filter)
    setListFilter(next)
  }
  const sortBy = ({ by, descending }: ListSort) => {
    if (isUserSort(by)) change({ sort: { by, descending }, active: -1 })
  }

  return (
    <>
      <UserListBar
        customerId={customerId}
        selection={target}
        selected={selected}
        listing={{ filter, sort }}
        onClear={clear}
        onManageLicenses={() => {
          const back = addresses.users(customerId, writeFilter(listFilter))
          if (target) manageLicenses(customerId, target, back)
        }}
        onDeed={setDeed}
      />
      <FilterBar
        filter={listFilter}
        texts={texts}
        counted={counted}
        onChange={filterBy}
        onOpen={() => setFiltering(true)}
      />
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
          onDelete={() => setDeed('delete')}
          initialIndex={active}
          onActive={(index) => change({ active: index })}
          empty={<NoneMatch filter={listFilter} onClear={() => filterBy(NO_FILTER)} />}
        />
      )}
      {filtering && (
        <FilterPanel
          conditions={conditions}
          texts={texts}
          counted={counted}
          onChange={(next) => filterBy({ ...listFilter, conditions: next })}
          onClose={() => setFiltering(false)}
        />
      )}
      {target && (
        <SelectionDeeds
          deed={deed}
          customerId={customerId}
          selection={target}
          count={selected}
          onClose={() => setDeed(null)}
          // "All that match" was meant as the list was; chosen users stay chosen for the next command.
          onEdited={() => selection.all && clear()}
          onGone={clear}
        />
      )}
    </>
  )
}

function NoneMatch({ filter, onClear }: { filter: ListFilter; onClear: () => void }) {
  const { t } = useTranslation()
  const text =
    filter.conditions.length === 0
      ? t('users.noneMatch', { search: filter.search.trim() })
      : t('users.noneMatchFilters')
  return (
    <EmptyState text={text}>
      <Button onClick={onClear}>{t('users.filter.clear')}</Button>
    </EmptyState>
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
