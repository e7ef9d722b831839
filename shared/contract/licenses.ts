import * as z from 'zod'
import { seats, skuId } from './fields.ts'
import { commandId, count, id, method, window, windowOf } from './method.ts'
import { CUSTOMER_REASONS } from './reasons.ts'
import { selection } from './user-filter.ts'

/** What is to become of one product for all the selected users; products not named stay as each user has them. */
export const licenseChange = z.discriminatedUnion('action', [
  z.strictObject({
    skuId,
    action: z.literal('assign'),
    /** The service plans to leave out; null leaves each holder's as they are, and leaves out none for the others. */
    disabledPlans: z.array(z.guid()).max(500).nullable(),
  }),
  z.strictObject({ skuId, action: z.literal('remove') }),
])
export type LicenseChange = z.infer<typeof licenseChange>

const changes = z.array(licenseChange).max(100)
const user = z.object({ userId: id, displayName: z.string(), userPrincipalName: z.string() })

const licensing = [
  ...CUSTOMER_REASONS,
  'selection-stale',
  'user-not-found',
  'license-not-subscribed',
  'license-twice',
  'plan-unknown',
] as const

/** Manage licenses: of one user or of many at once. */
export const licensesContract = {
  /** For each product how many of the selected users hold it, and in how many of these each plan is left out. */
  holdings: method({
    input: z.strictObject({ customerId: id, selection }),
    output: z.object({
      users: count,
      products: z.array(
        seats.extend({
          name: z.string(),
          partNumber: z.string(),
          holders: count,
          plans: z.array(z.object({ id: z.string(), name: z.string(), leftOut: count })),
        }),
      ),
    }),
    refusals: [...CUSTOMER_REASONS, 'selection-stale'],
  }),
  /** What the changes would need: seats, and who would go without, in the order of the list. Writes nothing. */
  plan: method({
    input: z.strictObject({ customerId: id, selection, changes }),
    output: z.object({
      changed: count,
      products: z.array(
        z.object({
          skuId: z.string(),
          name: z.string(),
          gains: count,
          losses: count,
          /** Seats needed beyond those given back. */
          needed: z.int(),
          free: count,
          short: count,
          withoutSeat: z.array(user),
        }),
      ),
      /** Users who would get a licence and have no usage location. */
      withoutLocation: z.array(user),
      withoutLocationTotal: count,
    }),
    refusals: licensing,
  }),
  /** Carries the changes out for all of the selected users, or for nobody. */
  change: method({
    input: z.strictObject({ commandId, customerId: id, selection, changes }),
    output: z.object({ changed: count, unchanged: count }),
    refusals: [...licensing, 'seats-short', 'usage-location-missing'],
  }),
  /** Who got what and who lost what by such a command. */
  results: method({
    input: z.strictObject({ customerId: id, change: id, ...window }),
    output: windowOf(user.extend({ gained: z.array(z.string()), lost: z.array(z.string()) })),
    refusals: [...CUSTOMER_REASONS, 'command-not-found'],
  }),
}
