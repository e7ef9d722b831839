import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { useRows } from '../../ask/use-rows.ts'
import { DataList } from '../../components/data-list.tsx'
import type { Column } from '../../components/data-list.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { useFormat } from '../../components/use-format.ts'
import { navigate } from '../../location.ts'
import { useCustomerCrumbs } from '../customers/customer-page.tsx'
import { UndoChange } from './undo-change.tsx'
import { useChangeText } from './use-change-text.ts'
import type { Change } from './use-change-text.ts'
import { useEntryText } from './use-entry-text.ts'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
})

/** One line of the history: who, when, to whom, and what it changed, field by field. */
export function ChangePage({ customerId, commandId }: { customerId: string; commandId: string }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { moment } = useFormat()
  const text = useEntryText()
  const columns = useColumns()
  const customer = useAsk('customers.get', { customerId })
  const crumbs = useCustomerCrumbs(customerId, customer.value?.details.name ?? '')
  const list = { label: t('history.title'), to: addresses.history(customerId) }
  const input = useMemo(() => ({ customerId, change: commandId }), [customerId, commandId])
  const rows = useRows('history.changes', input)
  const refusal = customer.refusal ?? rows.refusal

  if (refusal)
    return (
      <Page title={t('history.title')} breadcrumb={[...crumbs, list]}>
        <RefusalMessage refusal={refusal} retry={rows.again} />
      </Page>
    )
  if (!rows.first || !customer.value) return null
  const { entry, undoable } = rows.first
  const did = text.did(entry)
  return (
    <Page
      title={did}
      under={`${moment(entry.at)} · ${entry.actor}`}
      width="filled"
      breadcrumb={[...crumbs, list, { label: did }]}
    >
      <div className={styles.head}>
        <Body1>{text.whom(entry)}</Body1>
        {undoable && (
          <UndoChange
            customerId={customerId}
            entry={entry}
            onUndone={() => navigate(addresses.history(customerId))}
          />
        )}
      </div>
      <DataList
        label={t('history.changes')}
        columns={columns}
        rows={rows}
        idOf={({ userId, field }) => `${userId ?? ''} ${field}`}
        nameOf={({ displayName }) => displayName}
        empty={<EmptyState text={t('history.noChanges')} />}
      />
    </Page>
  )
}

function useColumns(): Column<Change>[] {
  const { t } = useTranslation()
  const text = useChangeText()
  return [
    {
      key: 'user',
      label: t('history.user'),
      width: 'minmax(100px, 2fr)',
      cell: ({ displayName }) => <Value text={displayName} />,
    },
    {
      key: 'field',
      label: t('history.field'),
      width: 'minmax(100px, 2fr)',
      cell: (change) => <Value text={text.field(change)} />,
    },
    {
      key: 'before',
      label: t('history.before'),
      width: 'minmax(0, 3fr)',
      cell: (change) => <Value text={text.value(change, change.before)} />,
    },
    {
      key: 'after',
      label: t('history.after'),
      width: 'minmax(0, 3fr)',
      cell: (change) => <Value text={text.value(change, change.after)} />,
    },
  ]
}

/** The whole of a value that may be cut off. */
const Value = ({ text }: { text: string }) => <span title={text}>{text}</span>
