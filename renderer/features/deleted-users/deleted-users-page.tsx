import { SearchBox, useAnnounce } from '@fluentui/react-components'
import { PersonArrowBack20Regular } from '@fluentui/react-icons'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRows } from '../../ask/use-rows.ts'
import { CommandBar } from '../../components/command-bar.tsx'
import { DataList } from '../../components/data-list.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { countSelected, isSelected, NOTHING_SELECTED } from '../../components/list-selection.ts'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { focusView } from '../../components/use-focus-return.ts'
import { CustomerPage } from '../customers/customer-page.tsx'
import { conflictsIn } from './conflicts.ts'
import type { DeletedRow } from './conflicts.ts'
import { useDeletedColumns } from './deleted-columns.tsx'
import { NewNames } from './new-names.tsx'
import { RestoredResult } from './restored-result.tsx'
import { useRestore } from './use-restore.ts'

/** Users that can still be restored. */
export function DeletedUsersPage({ customerId }: { customerId: string }) {
  return (
    <CustomerPage customerId={customerId} tab="deleted" width="filled">
      {({ details }) => <DeletedUsers customerId={customerId} domains={details.domains} />}
    </CustomerPage>
  )
}

function DeletedUsers({ customerId, domains }: { customerId: string; domains: readonly string[] }) {
  const { t } = useTranslation()
  const { announce } = useAnnounce()
  const [search, setSearch] = useState('')
  const [selection, setSelection] = useState(NOTHING_SELECTED)
  /** Users about to be restored, of whom some need another name. */
  const [conflicting, setConflicting] = useState<readonly DeletedRow[] | null>(null)
  const wanted = useDeferredValue(search.trim())
  const rows = useRows('users.listDeleted', { customerId, search: wanted })
  const columns = useDeletedColumns()
  const restore = useRestore(customerId)
  const total = rows.total ?? 0
  const selected = countSelected(selection, total)
  const isEmpty = rows.total === 0 && wanted === ''

  /** The list again, with nothing selected and the focus on it. */
  const begin = () => {
    setSelection(NOTHING_SELECTED)
    setTimeout(focusView)
  }
  const restoreSelected = async () => {
    const all = await rows.range(0, total - 1)
    const users = all.filter(({ id }) => isSelected(selection, id))
    if (conflictsIn(users).length > 0) setConflicting(users)
    else if (await restore.run(users, new Map())) begin()
  }
  const restoreRenamed = async (users: readonly DeletedRow[], names: ReadonlyMap<string, string>) => {
    if (!(await restore.run(users, names))) return
    setConflicting(null)
    begin()
  }

  const command = {
    key: 'restore',
    label: t('labels.restore'),
    icon: <PersonArrowBack20Regular />,
    primary: true,
    disabled: restore.busy,
    run: () => void restoreSelected(),
  }

  if (conflicting)
    return (
      <NewNames
        users={conflicting}
        domains={domains}
        busy={restore.busy}
        refusal={restore.refusal}
        onBack={() => setConflicting(null)}
        onRestore={(names) => void restoreRenamed(conflicting, names)}
      />
    )
  return (
    <>
      {!isEmpty && (
        <CommandBar
          label={t('users.deletedUsers')}
          commands={[{ ...command, disabled: true }]}
          selection={{
            count: selected,
            clear: () => setSelection(NOTHING_SELECTED),
            commands: [command],
          }}
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
      )}
      {restore.refusal && <RefusalMessage refusal={restore.refusal} />}
      <RestoredResult customerId={customerId} lost={restore.lost} onClose={restore.forget} />
      {rows.refusal && <RefusalMessage refusal={rows.refusal} retry={rows.again} />}
      {isEmpty ? (
        <EmptyState text={t('users.noneDeleted')} />
      ) : (
        <DataList
          label={t('users.deletedUsers')}
          columns={columns}
          rows={rows}
          idOf={(row) => row.id}
          nameOf={(row) => row.displayName}
          selection={selection}
          onSelect={(next) => {
            setSelection(next)
            announce(t('common.selected', { number: countSelected(next, total) }), { batchId: 'selection' })
          }}
          empty={<EmptyState text={t('users.noneMatch', { search: wanted })} />}
        />
      )}
    </>
  )
}
