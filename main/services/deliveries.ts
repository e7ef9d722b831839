import type { DeliveryWay } from '#shared/domain/batch.ts'
import { noteDelivery } from '#shared/domain/decide/batches.ts'
import type { BatchId } from '#shared/domain/user.ts'
import type { CustomerStore } from '../store/store.ts'
import type { ServiceContext } from './context.ts'

/**
 * Notes at the batch that passwords of so many users were printed or saved. That has been done by then: where the
 * note can't be written, nothing of it is taken back, and the log says so.
 */
export async function recordDelivery(
  context: ServiceContext,
  customer: CustomerStore,
  delivery: { readonly batchId: BatchId; readonly way: DeliveryWay; readonly users: number },
): Promise<void> {
  const { ports } = context
  const noted = await customer.execute(context.meta(ports.random.uuid()), (state) =>
    noteDelivery(state, delivery),
  )
  if (!noted.ok) ports.log.warn('delivery-not-noted', { code: noted.refusal.code })
}
