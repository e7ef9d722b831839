import { ok } from '#shared/domain/result.ts'
import { isOlderThan } from '#shared/domain/waiting.ts'
import type { Handler } from '../api/handlers.ts'
import type { CustomerEntry } from '../store/store.ts'
import type { ServiceContext } from './context.ts'
import { currentSettings } from './settings.ts'

/** So many batches are named; all are counted. */
const MOST_BATCHES = 5

export function dashboardService({ store, ports }: ServiceContext) {
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
    const customers = store.customers()
    for (const entry of customers) {
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
    const { remindAfterDays } = currentSettings(store, ports.host)
    return ok({
      ...figures,
      endingSoon: endingSoon(customers),
      waitingLong: waitingLong(customers, remindAfterDays, ports.clock.now()),
    })
  }

  return { get }
}

/** The batches of which passwords have waited for so many days, the oldest first. */
function waitingLong(customers: readonly CustomerEntry[], days: number, now: number) {
  const batches = customers
    .flatMap(({ customerId, details, openBatches }) =>
      openBatches
        .filter(({ waiting, createdAt }) => waiting > 0 && isOlderThan(createdAt, days, now))
        .map(({ batchId, kind, fileName, createdAt, waiting }) => {
          const customerName = details.name
          return { customerId, customerName, batchId, kind, fileName, createdAt, waiting }
        }),
    )
    .sort((left, right) => (left.createdAt < right.createdAt ? -1 : 1))
  return {
    passwords: batches.reduce((sum, { waiting }) => sum + waiting, 0),
    batches: batches.length,
    oldest: batches.slice(0, MOST_BATCHES),
  }
}

function endingSoon(customers: readonly CustomerEntry[]) {
  return customers
    .flatMap(({ customerId, details, endingSoon: ending }) =>
      ending ? [{ customerId, customerName: details.name, ...ending }] : [],
    )
    .sort((left, right) => (left.goneAt < right.goneAt ? -1 : 1))
}
