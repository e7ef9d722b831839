import * as z from 'zod'
import { ADMIN_ROLES } from '#shared/domain/user.ts'
import { countryCode, skuId } from './fields.ts'
import { count, id, instant } from './method.ts'

/** "Filter users by…": every condition that is present must hold, and every word of the search must occur. */
export const userFilter = z.strictObject({
  /** Any part of display name, user name, department or job title. */
  search: z.string().max(256),
  licensed: z.boolean().exactOptional(),
  products: z
    .array(z.strictObject({ skuId, held: z.boolean() }))
    .max(100)
    .exactOptional(),
  plans: z
    .array(z.strictObject({ planId: z.guid(), held: z.boolean() }))
    .max(100)
    .exactOptional(),
  roles: z
    .array(z.enum(['user', ...ADMIN_ROLES]))
    .max(10)
    .exactOptional(),
  signInAllowed: z.boolean().exactOptional(),
  departments: z.array(z.string().max(4096)).max(500).exactOptional(),
  usageLocations: z.array(countryCode.nullable()).max(300).exactOptional(),
  passwordWaiting: z.boolean().exactOptional(),
  createdFrom: instant.exactOptional(),
  createdBefore: instant.exactOptional(),
})
export type UserFilter = z.infer<typeof userFilter>

export const USER_SORTS = ['displayName', 'userPrincipalName', 'department', 'createdAt'] as const
export type UserSort = (typeof USER_SORTS)[number]

/** What a command on many users is about: those ids, or all that match at the revision the user saw. */
export const selection = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(100_000) }),
  z.strictObject({ matching: userFilter, except: z.array(id).max(100_000), revision: count }),
])
export type Selection = z.infer<typeof selection>
