import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '#shared/contract/history.ts'
import { addresses } from '../../addresses.ts'
import { api } from '../../api/client.ts'
import { useRows } from '../../ask/use-rows.ts'
import { DataList } from '../../components/data-list.tsx'
import type { Column } from '../../components/data-list.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { saveFile } from '../../components/save-file.ts'
import { useFormat } from '../../components/use-format.ts'
import { CustomerPage } from '../customers/customer-page.tsx'
import { historyInput, useHistoryFilter } from './history-filter.ts'
import { HistoryFilters } from './history-filters.tsx'
import { useEntryText } from './use-entry-text.ts'

/** Who did what to whom at a customer, the newest first; each line opens to what was changed. */
export function HistoryPage({ customerId }: { customerId: string }) {
  return (
    <CustomerPage customerId={customerId} tab="history" width="filled">
      {() => <History customerId={customerId} />}
    </CustomerPage>
  )
}

function History({ customerId }: { customerId: string }) {
  const { t } = useTranslation()
  const filter = useHistoryFilter(customerId)
  const input = useMemo(() => ({ customerId, ...historyInput(filter) }), [customerId, filter])
  const rows = useRows('history.list', input)
  const columns = useColumns()
  const [fileRefusal, setFileRefusal] = useState<ShownRefusal>()
  const save = async () => {
    setFileRefusal(undefined)
    const answer = await api.history.saveCsv(input)
    if (answer.ok) saveFile(answer.value)
    else setFileRefusal(answer.refusal)
  }
  return (
    <>
      <HistoryFilters customerId={customerId} filter={filter} onSave={() => void save()} />
      {fileRefusal && <RefusalMessage refusal={fileRefusal} />}
      {rows.refusal ? (
        <RefusalMessage refusal={rows.refusal} retry={rows.again} />
      ) : (
        <DataList
          label={t('history.title')}
          columns={columns}
          rows={rows}
          idOf={({ commandId }) => commandId}
          nameOf={({ commandId }) => commandId}
          addressOf={({ commandId }) => addresses.change(customerId, commandId)}
          empty={<EmptyState text={t('history.none')} />}
        />
      )}
    </>
  )
}

function useColumns(): Column<HistoryEntry>[] {
  const { t } = useTranslation()
  const { moment } = useFormat()
  const text = useEntryText()
  return [
    {
      key: 'kind',
      label: t('history.columns.kind'),
      width: 'minmax(220px, 3fr)',
      cell: (entry) => <span title={text.did(entry)}>{text.did(entry)}</span>,
    },
    {
      key: 'names',
      label: t('history.columns.users'),
      width: 'minmax(100px, 3fr)',
      cell: (entry) => <span title={text.whom(entry)}>{text.whom(entry)}</span>,
    },
    {
      key: 'actor',
      label: t('history.columns.actor'),
      width: 'minmax(100px, 1fr)',
      lesser: true,
      cell: ({ actor }) => actor,
    },
    { key: 'at', label: t('history.columns.at'), width: '175px', cell: ({ at }) => moment(at) },
  ]
}
