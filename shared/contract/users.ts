import { z } from 'zod'
import { countryCode, license, user, userDetails } from './fields.ts'
import { commandId, count, id, method, nothing, savedFile, window, windowOf } from './method.ts'
import { selection, USER_SORTS, userFilter } from './user-filter.ts'

export { USER_SORTS } from './user-filter.ts'
export type { Selection, UserFilter, UserSort } from './user-filter.ts'

const customer = ['customer-not-found', 'customer-damaged'] as const

const details = [
  'upn-missing',
  'upn-no-domain',
  'upn-alias-missing',
  'upn-alias-too-long',
  'upn-domain-too-long',
  'upn-too-long',
  'upn-characters',
  'upn-dot',
  'upn-foreign-domain',
  'upn-taken',
  'upn-twice',
  'display-name-missing',
  'field-too-long',
  'email-invalid',
  'country-unknown',
  'roles-mixed',
] as const

const licensing = [
  'license-not-subscribed',
  'license-twice',
  'plan-unknown',
  'seats-short',
  'usage-location-missing',
] as const

/** Why a temporary password can't be made or read here. */
export const SEALING = ['keys-locked', 'keys-unreadable'] as const

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
    refusals: customer,
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
    refusals: customer,
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
    refusals: customer,
  }),
  get: method({
    input: z.strictObject({ customerId: id, userId: id }),
    output: user,
    refusals: [...customer, 'user-not-found'],
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
    refusals: [...customer, ...SEALING, ...details, ...licensing],
  }),
  edit: method({
    input: z.strictObject({ commandId, customerId: id, userId: id, details: userDetails }),
    output: nothing,
    refusals: [...customer, 'user-not-found', 'usage-location-missing', ...details],
  }),
  setLicenses: method({
    input: z.strictObject({ commandId, customerId: id, userId: id, licenses: z.array(license).max(100) }),
    output: nothing,
    refusals: [...customer, 'user-not-found', ...licensing],
  }),
  delete: method({
    input: z.strictObject({ commandId, customerId: id, selection }),
    output: z.object({ deleted: count }),
    refusals: [...customer, 'user-not-found', 'selection-stale'],
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
