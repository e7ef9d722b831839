import * as z from 'zod'
import { FILE_REFUSALS } from './imports.ts'
import { bytes, commandId, count, id, method } from './method.ts'
import { CUSTOMER_REASONS } from './reasons.ts'

const named = z.object({ row: count, value: z.string() })
const some = z.object({ total: count, rows: z.array(named) })

/** Subscriptions for the users whom a CSV file names. */
export const assignmentsContract = {
  /** Who and what the file names. Kept in the main process under that (new) id until it is carried out. */
  read: method({
    input: z.strictObject({ assignmentId: id, customerId: id, fileName: z.string().max(1024), bytes }),
    output: z.object({
      /** Users who are named, once each. */
      userIds: z.array(id),
      unknown: some,
      deleted: some,
      /** Whether the file has a column of products. */
      hasProducts: z.boolean(),
      /** Products that are none of the customer's, or whose name two of them have. */
      unknownProducts: some,
      products: z.array(
        z.object({
          skuId: z.string(),
          name: z.string(),
          gains: count,
          free: count,
          short: count,
        }),
      ),
    }),
    refusals: [...CUSTOMER_REASONS, ...FILE_REFUSALS],
  }),
  /** Gives each user the products of its rows, beside those that it holds; all of them or nobody. */
  assign: method({
    input: z.strictObject({ commandId, customerId: id, assignmentId: id }),
    output: z.object({ changed: count, unchanged: count }),
    refusals: [
      ...CUSTOMER_REASONS,
      'draft-not-found',
      'user-not-found',
      'seats-short',
      'usage-location-missing',
      'license-not-subscribed',
      'license-twice',
    ],
  }),
}
