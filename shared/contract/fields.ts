import * as z from 'zod'
import { BATCH_KINDS, CREDENTIAL_STATES } from '#shared/domain/batch.ts'
import { SUBSCRIPTION_STATES } from '#shared/domain/customer.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import { ADMIN_ROLES, PROFILE_FIELDS } from '#shared/domain/user.ts'
import type { Profile } from '#shared/domain/user.ts'
import { TRANSLITERATIONS } from '#shared/domain/user-name-rule.ts'
import { instant } from './method.ts'

/** The shapes that several capabilities share. Lengths here only bound the size; the rules are the domain's. */
const text = z.string().max(4096)

export const language = z.enum(LANGUAGES)
export const countryCode = z.string().regex(/^[A-Z]{2}$/)
export const skuId = z.guid()
export const subscriptionState = z.enum(SUBSCRIPTION_STATES)
export const batchKind = z.enum(BATCH_KINDS)
export const credentialState = z.enum(CREDENTIAL_STATES)

export const license = z.strictObject({ skuId, disabledPlans: z.array(z.guid()).max(500) })

const profileShape = Object.fromEntries(PROFILE_FIELDS.map((field) => [field, text.min(1).exactOptional()]))
export const profile: z.ZodType<Profile> = z.strictObject(profileShape)

export const userDetails = z.strictObject({
  userPrincipalName: text,
  displayName: text,
  profile,
  usageLocation: countryCode.nullable(),
  preferredLanguage: language.nullable(),
  roles: z.array(z.enum(ADMIN_ROLES)).max(ADMIN_ROLES.length),
  signInAllowed: z.boolean(),
  mustChangePassword: z.boolean(),
})

export const user = userDetails.extend({
  id: z.uuid(),
  licenses: z.array(license),
  objectId: z.string().nullable(),
  createdAt: instant,
})

export const userNameRule = z.strictObject({ pattern: text, transliteration: z.enum(TRANSLITERATIONS) })

export const customerDetails = z.strictObject({
  name: text,
  domains: z.array(text).max(900),
  country: z.string().max(2),
  language,
  contactEmail: text,
  userNames: userNameRule,
  sample: z.boolean(),
})

export const subscription = z.object({
  id: z.uuid(),
  skuId,
  seats: z.int(),
  state: subscriptionState,
  createdAt: instant,
})

export const seats = z.object({ skuId, total: z.int(), consumed: z.int(), free: z.int() })
