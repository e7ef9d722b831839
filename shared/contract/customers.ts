import * as z from 'zod'
import { batchKind, customerDetails } from './fields.ts'
import { commandId, count, id, instant, method, nothing, window, windowOf } from './method.ts'
import { CUSTOMER_REASONS, USER_NAME_PATTERN_REASONS } from './reasons.ts'

/** What the list and the Dashboard know of a customer without loading it. */
export const customerSummary = z.object({
  customerId: id,
  details: customerDetails,
  users: count,
  deletedUsers: count,
  seats: count,
  seatsUsed: count,
  batchesWaiting: count,
  createdAt: instant,
  /** The customer's folder could not be read; it is left as it is. */
  damaged: z.boolean(),
})
export type CustomerSummary = z.infer<typeof customerSummary>

const editing = [
  'customer-name-missing',
  'field-too-long',
  'domain-missing',
  'domain-invalid',
  'domain-twice',
  'domain-in-use',
  'domain-of-another-customer',
  'country-unknown',
  'email-invalid',
  ...USER_NAME_PATTERN_REASONS,
] as const

export const customersContract = {
  /** By any part of name or domain, sorted by name as the operator's language sorts. */
  list: method({
    input: z.strictObject({ search: z.string().max(256), ...window }),
    output: windowOf(customerSummary),
  }),
  get: method({
    input: z.strictObject({ customerId: id }),
    output: customerSummary,
    refusals: CUSTOMER_REASONS,
  }),
  create: method({
    input: z.strictObject({ commandId, details: customerDetails }),
    output: z.object({ customerId: id }),
    refusals: editing,
  }),
  edit: method({
    input: z.strictObject({ commandId, customerId: id, details: customerDetails }),
    output: nothing,
    refusals: [...CUSTOMER_REASONS, ...editing],
  }),
  /** Removes the customer with its folder and its sealed passwords. `name` must be its name, as typed. */
  remove: method({
    input: z.strictObject({ customerId: id, name: z.string().max(4096) }),
    output: nothing,
    refusals: ['customer-not-found', 'name-does-not-match'],
  }),
}

export const dashboardContract = {
  get: method({
    input: nothing,
    output: z.object({
      customers: count,
      sampleCustomers: count,
      users: count,
      seats: count,
      seatsFree: count,
      batchesWaiting: count,
      batchesNotCarriedOut: count,
      /** Passwords that nobody has handed over for longer than the settings say; the batches longest in waiting. */
      waitingLong: z.object({
        passwords: count,
        batches: count,
        oldest: z.array(
          z.object({
            customerId: id,
            customerName: z.string(),
            batchId: id,
            kind: batchKind,
            fileName: z.string(),
            createdAt: instant,
            waiting: count,
          }),
        ),
      }),
      /** Customers with deleted users who can be restored for a week more at most, the first to end first. */
      endingSoon: z.array(
        z.object({ customerId: id, customerName: z.string(), users: count, goneAt: instant }),
      ),
    }),
  }),
}

export const sampleDataContract = {
  load: method({ input: nothing, output: z.object({ customers: count }), refusals: ['sample-data-loaded'] }),
  remove: method({ input: nothing, output: z.object({ customers: count }) }),
}
