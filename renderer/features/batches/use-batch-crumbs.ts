import { useTranslation } from 'react-i18next'
import type { BatchSummary } from '#shared/contract/batches.ts'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import type { Crumb } from '../../components/page.tsx'
import { useCustomerCrumbs } from '../customers/customer-page.tsx'

/** What a batch is called: "48 users created". */
export function useBatchTitle(): (batch: BatchSummary) => string {
  const { t } = useTranslation()
  return ({ kind, users }) => t(`batches.title.${kind}`, { count: users })
}

/** Customers > the customer > the batch: the beginning of the breadcrumb of a view of the batch. */
export function useBatchCrumbs(customerId: string, batchId: string): Crumb[] {
  const title = useBatchTitle()
  const { value: batch } = useAsk('batches.get', { customerId, batchId })
  const crumbs = useCustomerCrumbs(customerId, batch?.customerName ?? '')
  return batch
    ? [...crumbs, { label: title(batch), to: addresses.batch(customerId, batchId) }]
    : crumbs.slice(0, 1)
}
