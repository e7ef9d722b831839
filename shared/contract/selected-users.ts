import * as z from 'zod'
import { PROFILE_FIELDS } from '#shared/domain/user.ts'
import { countryCode, language } from './fields.ts'
import { commandId, count, id, method } from './method.ts'
import { CUSTOMER_REASONS, SEALING_REASONS } from './reasons.ts'
import { selection } from './user-filter.ts'

const profileChange = z.strictObject(
  Object.fromEntries(PROFILE_FIELDS.map((field) => [field, z.string().max(4096).exactOptional()])),
)

/** What all selected users are to have; in the profile an empty text takes the field away. */
export const commonChange = z.strictObject({
  usageLocation: countryCode.nullable().exactOptional(),
  preferredLanguage: language.nullable().exactOptional(),
  signInAllowed: z.boolean().exactOptional(),
  mustChangePassword: z.boolean().exactOptional(),
  profile: profileChange.exactOptional(),
})

/** What is done to one user or to many at once. */
export const selectedUsersContract = {
  /** Who is selected, and what a dialog should say before it does something to them. */
  preview: method({
    input: z.strictObject({ customerId: id, selection }),
    output: z.object({
      users: count,
      /** The first hundred by name. */
      names: z.array(z.object({ userId: id, displayName: z.string(), userPrincipalName: z.string() })),
      licensed: count,
      /** Those with a temporary password that is not handed over. */
      waitingPasswords: count,
      /** These are all Global administrators that are known here. */
      lastGlobalAdministrators: z.boolean(),
    }),
    refusals: [...CUSTOMER_REASONS, 'selection-stale'],
  }),
  edit: method({
    input: z.strictObject({ commandId, customerId: id, selection, change: commonChange }),
    output: z.object({ changed: count }),
    refusals: [
      ...CUSTOMER_REASONS,
      'selection-stale',
      'user-not-found',
      'field-too-long',
      'email-invalid',
      'country-unknown',
      'usage-location-missing',
    ],
  }),
  /** Makes new temporary passwords, in a batch of their own. */
  resetPasswords: method({
    input: z.strictObject({ commandId, customerId: id, selection }),
    output: z.object({ batchId: id, users: count }),
    refusals: [...CUSTOMER_REASONS, ...SEALING_REASONS, 'selection-stale', 'user-not-found'],
  }),
}
