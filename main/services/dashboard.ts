import { ok } from '#shared/domain/result.ts'
import type { Handler } from '../api/handlers.ts'
import type { CustomerEntry } from '../store/store.ts'
import type { ServiceContext } from './context.ts'

export function dashboardService({ store }: ServiceContext) {
  const get: Handler<'dashboard.get'> = () => {
    const figures = {
      customers: 0,
      sampleCustomers: 0,
      users: 0,
      seats: 0,
      seatsFree: 0,
      batchesWaiting: 0,
      batchesNotCarriedOut: 0,
    }
    for (const entry of store.customers()) {
      figures.customers++
      if (entry.details.sample) figures.sampleCustomers++
      figures.users += entry.users
      figures.seats += entry.seats
      figures.seatsFree += Math.max(0, entry.seats - entry.seatsUsed)
      for (const batch of entry.openBatches) {
        if (batch.waiting > 0) figures.batchesWaiting++
        if (batch.carriedOutAt === null) figures.batchesNotCarriedOut++
      }
    }
    return ok({ ...figures, endingSoon: endingSoon(store.customers()) })
  }

  return { get }
}

function endingSoon(customers: readonly CustomerEntry[]) {
  return customers
    .flatMap(({ customerId, details, endingSoon: ending }) =>
      ending ? [{ customerId, customerName: details.name, ...ending }] : [],
    )
    .sort((left, right) => (left.goneAt < right.goneAt ? -1 : 1))
}
