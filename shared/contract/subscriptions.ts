import * as z from 'zod'
import { MAX_SEATS } from '#shared/domain/customer.ts'
import { seats, skuId, subscription, subscriptionState } from './fields.ts'
import { commandId, id, method, nothing } from './method.ts'
import { CUSTOMER_REASONS } from './reasons.ts'

const seatCount = z.number().max(MAX_SEATS * 10)
export const subscriptionsContract = {
  /** All subscriptions of a customer, and the seats of each SKU with the product's name. */
  list: method({
    input: z.strictObject({ customerId: id }),
    output: z.object({
      subscriptions: z.array(subscription),
      seats: z.array(seats.extend({ name: z.string(), partNumber: z.string() })),
    }),
    refusals: CUSTOMER_REASONS,
  }),
  add: method({
    input: z.strictObject({ commandId, customerId: id, skuId, seats: seatCount, state: subscriptionState }),
    output: z.object({ subscriptionId: id }),
    refusals: [...CUSTOMER_REASONS, 'seats-invalid', 'product-unknown'],
  }),
  change: method({
    input: z.strictObject({
      commandId,
      customerId: id,
      subscriptionId: id,
      seats: seatCount,
      state: subscriptionState,
    }),
    output: nothing,
    refusals: [...CUSTOMER_REASONS, 'seats-invalid', 'subscription-not-found'],
  }),
}
export type ProductSeats = z.infer<typeof subscriptionsContract.list.output>['seats'][number]
