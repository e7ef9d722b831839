import * as z from 'zod'
import { license, skuId } from './fields.ts'
import { commandId, count, id, instant, method, window, windowOf } from './method.ts'
import { CUSTOMER_REASONS, USER_DETAILS_REASONS } from './reasons.ts'

const userIds = z.array(id).min(1).max(10_000)

const deletedUser = z.object({
  id,
  displayName: z.string(),
  userPrincipalName: z.string(),
  licenses: z.array(license),
  deletedAt: instant,
  /** From this moment the user can't be restored. */
  goneAt: instant,
})

/** Users who were deleted and can still be restored. */
export const deletedUsersContract = {
  /** The most recently deleted first. */
  list: method({
    input: z.strictObject({ customerId: id, search: z.string().max(256), ...window }),
    output: windowOf(deletedUser),
    refusals: CUSTOMER_REASONS,
  }),
  /** What would come back for each, and what stands in the way. Writes nothing. */
  plan: method({
    input: z.strictObject({ customerId: id, userIds }),
    output: z.array(
      deletedUser.omit({ licenses: true }).extend({
        /** Who has the name now; null when nobody has. */
        nameHeldBy: z.object({ userId: id, displayName: z.string() }).nullable(),
        /** Another one of those to restore has the same name. */
        nameTwice: z.boolean(),
        /** A name that is free; empty where none could be thought of. */
        suggestion: z.string(),
        /** The licences of before: whether there is a seat, taken in the order of the list, and still a subscription. */
        licenses: z.array(
          z.object({ skuId: z.string(), name: z.string(), seat: z.boolean(), subscribed: z.boolean() }),
        ),
      }),
    ),
    refusals: [...CUSTOMER_REASONS, 'user-not-found', 'restore-too-late'],
  }),
  /** Restores all of them as settled, or nobody. */
  restore: method({
    input: z.strictObject({
      commandId,
      customerId: id,
      users: z
        .array(
          z.strictObject({
            userId: id,
            /** A new name, where the old one is somebody else's now. */
            userPrincipalName: z.string().max(4096).exactOptional(),
            /** The products to give back; left out, all whose seats are free. */
            skuIds: z.array(skuId).max(100).exactOptional(),
          }),
        )
        .min(1)
        .max(10_000),
      /** New names of active users, so that restored ones can have theirs. */
      renames: z.array(z.strictObject({ userId: id, userPrincipalName: z.string().max(4096) })).max(10_000),
    }),
    output: z.object({
      restored: z.array(z.object({ userId: id, licensesKept: count, licensesLost: count })),
    }),
    refusals: [
      ...CUSTOMER_REASONS,
      'user-not-found',
      'restore-too-late',
      'seats-short',
      'usage-location-missing',
      ...USER_DETAILS_REASONS,
    ],
  }),
  /** Deletes them for good, before their time is over. */
  purge: method({
    input: z.strictObject({ commandId, customerId: id, userIds }),
    output: z.object({ purged: count }),
    refusals: [...CUSTOMER_REASONS, 'user-not-found'],
  }),
}
