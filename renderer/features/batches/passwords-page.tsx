import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BatchSummary } from '#shared/contract/batches.ts'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { useRows } from '../../ask/use-rows.ts'
import { DataList } from '../../components/data-list.tsx'
import type { Column } from '../../components/data-list.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ButtonLink } from '../../components/links.tsx'
import { Page } from '../../components/page.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { useFormat } from '../../components/use-format.ts'
import { WaitingLong } from './waiting-long.tsx'

const EVERYTHING = {}

/** The batches of all customers whose passwords wait, or that nobody has carried out yet; the newest first. */
export function PasswordsPage() {
  const { t } = useTranslation()
  const columns = useColumns()
  const rows = useRows('batches.listOpen', EVERYTHING)
  const dashboard = useAsk('dashboard.get', {})
  return (
    <Page title={t('batches.open.title')} width="filled">
      {dashboard.value && <WaitingLong of={dashboard.value.waitingLong} />}
      {rows.refusal ? (
        <RefusalMessage refusal={rows.refusal} retry={rows.again} />
      ) : rows.total === 0 ? (
        <EmptyState text={t('batches.open.empty')}>
          <ButtonLink to={addresses.customers}>{t('batches.open.customers')}</ButtonLink>
        </EmptyState>
      ) : (
        <DataList
          label={t('batches.open.list')}
          columns={columns}
          rows={rows}
          idOf={({ batchId }) => batchId}
          nameOf={({ customerName }) => customerName}
          addressOf={({ customerId, batchId }) => addresses.batch(customerId, batchId)}
        />
      )}
    </Page>
  )
}

function useColumns(): Column<BatchSummary>[] {
  const { t } = useTranslation()
  const { date, moment } = useFormat()
  return useMemo(
    () => [
      {
        key: 'what',
        label: t('batches.open.what'),
        width: 'minmax(0, 3fr)',
        cell: ({ kind, fileName }) => t(`batches.kinds.${kind}`, { file: fileName }),
      },
      {
        key: 'customer',
        label: t('batches.open.customer'),
        width: 'minmax(0, 2fr)',
        cell: ({ customerName }) => customerName,
      },
      {
        key: 'created',
        label: t('batches.open.created'),
        width: '160px',
        lesser: true,
        cell: ({ createdAt }) => moment(createdAt),
      },
      {
        key: 'waiting',
        label: t('batches.open.toHandOver'),
        width: '130px',
        numeric: true,
        cell: ({ waiting, users }) => t('batches.open.waitingOf', { waiting, users }),
      },
      {
        key: 'delivered',
        label: t('delivery.column'),
        width: 'minmax(0, 2fr)',
        lesser: true,
        cell: ({ delivered }) => {
          if (delivered === null) return t('delivery.none')
          const { way, at } = delivered
          return t('delivery.lastOf', { way: t(`delivery.ways.${way}`), date: date(at) })
        },
      },
      {
        key: 'carriedOut',
        label: t('batches.open.microsoft365'),
        width: '170px',
        lesser: true,
        cell: ({ carriedOutAt }) =>
          carriedOutAt === null ? t('batches.open.notCarriedOut') : t('batches.open.carriedOut'),
      },
    ],
    [t, date, moment],
  )
}
