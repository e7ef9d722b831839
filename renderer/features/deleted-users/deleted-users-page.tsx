import { Body1, SearchBox, useAnnounce } from '@fluentui/react-components'
import { DeleteDismiss20Regular, PersonArrowBack20Regular } from '@fluentui/react-icons'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import { useRows } from '../../ask/use-rows.ts'
import { CommandBar } from '../../components/command-bar.tsx'
import type { Command } from '../../components/command-bar.tsx'
import { DataList } from '../../components/data-list.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { countSelected, isSelected, NOTHING_SELECTED } from '../../components/list-selection.ts'
import type { ListSelection } from '../../components/list-selection.ts'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { navigate } from '../../location.ts'
import { CustomerPage } from '../customers/customer-page.tsx'
import { useDeletedColumns } from './deleted-columns.tsx'
import { PurgeUsers } from './purge-users.tsx'
import { selectToRestore } from './restore-selection.ts'

/** The commands take at most so many at once. */
const MOST = 10_000

/** Users that can still be restored. */
export function DeletedUsersPage({ customerId }: { customerId: string }) {
  return (
    <CustomerPage customerId={customerId} tab="deleted" width="filled">
      {() => <DeletedUsers customerId={customerId} />}
    </CustomerPage>
  )
}

function DeletedUsers({ customerId }: { customerId: string }) {
  const { t } = useTranslation()
  const { announce } = useAnnounce()
  const [search, setSearch] = useState('')
  const [selection, setSelection] = useState(NOTHING_SELECTED)
  const [purging, setPurging] = useState<readonly string[]>([])
  const wanted = useDeferredValue(search.trim())
  const rows = useRows('deletedUsers.list', { customerId, search: wanted })
  const columns = useDeletedColumns()
  const total = rows.total ?? 0
  const selected = countSelected(selection, total)
  const isEmpty = rows.total === 0 && wanted === ''

  const selectedIds = async (): Promise<readonly string[]> => {
    if (!selection.all) return [...selection.ids]
    const all = await rows.range(0, total - 1)
    return all.map(({ id }) => id).filter((id) => isSelected(selection, id))
  }
  const restore = async () => {
    selectToRestore(customerId, await selectedIds())
    navigate(addresses.restoreUsers(customerId))
  }
  const purge = async () => setPurging(await selectedIds())
  const select = (next: ListSelection) => {
    setSelection(next)
    announce(t('common.selected', { number: countSelected(next, total) }), { batchId: 'selection' })
  }

  const isOff = selected === 0 || selected > MOST
  const commands: Command[] = [
    {
      key: 'restore',
      label: t('labels.restore'),
      icon: <PersonArrowBack20Regular />,
      primary: true,
      disabled: isOff,
      run: () => void restore(),
    },
    {
      key: 'purge',
      label: t('deletedUsers.purge'),
      icon: <DeleteDismiss20Regular />,
      disabled: isOff,
      run: () => void purge(),
    },
  ]

  if (isEmpty) return <EmptyState text={t('deletedUsers.none')} />
  return (
    <>
      <CommandBar
        label={t('users.deletedUsers')}
        commands={commands}
        selection={{ count: selected, clear: () => setSelection(NOTHING_SELECTED), commands }}
      >
        <SearchBox
          aria-label={t('users.search')}
          placeholder={t('users.search')}
          value={search}
          onChange={(_, data) => {
            setSearch(data.value)
            setSelection(NOTHING_SELECTED)
          }}
        />
      </CommandBar>
      <Body1>{t('deletedUsers.kept')}</Body1>
      {selected > MOST && <Body1>{t('deletedUsers.tooMany', { most: MOST })}</Body1>}
      {rows.refusal && <RefusalMessage refusal={rows.refusal} retry={rows.again} />}
      <DataList
        label={t('users.deletedUsers')}
        columns={columns}
        rows={rows}
        idOf={(row) => row.id}
        nameOf={(row) => row.displayName}
        selection={selection}
        onSelect={select}
        onDelete={() => isOff || void purge()}
        empty={<EmptyState text={t('users.noneMatch', { search: wanted })} />}
      />
      {purging.length > 0 && (
        <PurgeUsers
          customerId={customerId}
          userIds={purging}
          onClose={() => setPurging([])}
          onPurged={() => setSelection(NOTHING_SELECTED)}
        />
      )}
    </>
  )
}
