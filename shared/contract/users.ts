import * as z from 'zod'
import { countryCode, license, user, userDetails } from './fields.ts'
import { commandId, count, id, method, nothing, savedFile, window, windowOf } from './method.ts'
import { CUSTOMER_REASONS, SEALING_REASONS, USER_DETAILS_REASONS } from './reasons.ts'
import { selection, USER_SORTS, userFilter } from './user-filter.ts'

const licensing = [
  'license-not-subscribed',
  'license-twice',
  'plan-unknown',
  'seats-short',
  'usage-location-missing',
] as const

export const userRow = user
  .pick({
    id: true,
    displayName: true,
    userPrincipalName: true,
    roles: true,
    licenses: true,
    signInAllowed: true,
    usageLocation: true,
    createdAt: true,
  })
  .extend({ department: z.string(), jobTitle: z.string() })
export type UserRow = z.infer<typeof userRow>

export const usersContract = {
  list: method({
    input: z.strictObject({
      customerId: id,
      filter: userFilter,
      sort: z.strictObject({ by: z.enum(USER_SORTS), descending: z.boolean() }),
      ...window,
    }),
    output: windowOf(userRow).extend({ revision: count }),
    refusals: CUSTOMER_REASONS,
  }),
  /** The values that the filters can offer: what occurs among the customer's users, sorted. */
  facets: method({
    input: z.strictObject({ customerId: id }),
    output: z.object({
      departments: z.array(z.string()),
      usageLocations: z.array(countryCode),
      someWithoutDepartment: z.boolean(),
      someWithoutLocation: z.boolean(),
    }),
    refusals: CUSTOMER_REASONS,
  }),
  /** The whole filtered list as a file for Excel. */
  saveList: method({
    input: z.strictObject({
      customerId: id,
      filter: userFilter,
      sort: z.strictObject({ by: z.enum(USER_SORTS), descending: z.boolean() }),
      format: z.enum(['csv', 'xlsx']),
    }),
    output: savedFile,
    refusals: CUSTOMER_REASONS,
  }),
  get: method({
    input: z.strictObject({ customerId: id, userId: id }),
    output: user,
    refusals: [...CUSTOMER_REASONS, 'user-not-found'],
  }),
  /** Adds one user, to the batch of this sitting if it is given, and shows the password this once. */
  add: method({
    input: z.strictObject({
      commandId,
      customerId: id,
      batchId: id.nullable(),
      details: userDetails,
      licenses: z.array(license).max(100),
    }),
    output: z.object({ userId: id, batchId: id, userPrincipalName: z.string(), password: z.string() }),
    refusals: [...CUSTOMER_REASONS, ...SEALING_REASONS, ...USER_DETAILS_REASONS, ...licensing],
  }),
  edit: method({
    input: z.strictObject({ commandId, customerId: id, userId: id, details: userDetails }),
    output: nothing,
    refusals: [...CUSTOMER_REASONS, 'user-not-found', 'usage-location-missing', ...USER_DETAILS_REASONS],
  }),
  setLicenses: method({
    input: z.strictObject({ commandId, customerId: id, userId: id, licenses: z.array(license).max(100) }),
    output: nothing,
    refusals: [...CUSTOMER_REASONS, 'user-not-found', ...licensing],
  }),
  delete: method({
    input: z.strictObject({ commandId, customerId: id, selection }),
    output: z.object({ deleted: count }),
    refusals: [...CUSTOMER_REASONS, 'user-not-found', 'selection-stale'],
  }),
}

export const searchContract = {
  /**
   * Customers and users of all customers by any part of a name. `complete` is false while customers that were
   * not loaded yet are being searched; the notification `search-progress` says when to ask again.
   */
  find: method({
    input: z.strictObject({ text: z.string().max(256), limit: z.int().min(1).max(50) }),
    output: z.object({
      customers: z.array(z.object({ customerId: id, name: z.string(), domain: z.string() })),
      users: z.array(
        z.object({
          customerId: id,
          customerName: z.string(),
          userId: id,
          displayName: z.string(),
          userPrincipalName: z.string(),
        }),
      ),
      complete: z.boolean(),
    }),
  }),
}
