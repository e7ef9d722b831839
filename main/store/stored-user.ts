import * as z from 'zod'
import { CREDENTIAL_STATES } from '#shared/domain/batch.ts'
import type { CredentialState } from '#shared/domain/batch.ts'
import type { SeenFields, SeenUser } from '#shared/domain/hand-off/seen.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import { ADMIN_ROLES } from '#shared/domain/user.ts'
import type { License, User, UserDetails, UserId } from '#shared/domain/user.ts'

/**
 * The shapes that a customer has 100,000 of, checked by hand: that takes 20 ms for so many where a zod object
 * takes 150, beside 250 for their JSON.parse. Fields that are not listed are let through and kept.
 */
type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isTextOrNull: Check = (value) => value === null || typeof value === 'string'
const isBoolean: Check = (value) => typeof value === 'boolean'
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const isOneOf = (values: readonly string[]): Check => {
  const known = new Set<unknown>(values)
  return (value) => known.has(value)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isLanguage = isOneOf(LANGUAGES)
const isTexts = isListOf(isText)
const isLicenses = isListOf(
  (value) => isRecord(value) && isText(value['skuId']) && isTexts(value['disabledPlans']),
)
const isCredentialState = isOneOf(CREDENTIAL_STATES)

const USER_DETAILS = {
  userPrincipalName: isText,
  displayName: isText,
  profile: (value) => {
    if (!isRecord(value)) return false
    for (const field in value) if (typeof value[field] !== 'string') return false
    return true
  },
  usageLocation: isTextOrNull,
  preferredLanguage: (value) => value === null || isLanguage(value),
  roles: isListOf(isOneOf(ADMIN_ROLES)),
  signInAllowed: isBoolean,
  mustChangePassword: isBoolean,
} satisfies Record<keyof UserDetails, Check>

const USER = {
  id: isText,
  ...USER_DETAILS,
  licenses: isLicenses,
  objectId: isTextOrNull,
  createdAt: isText,
} satisfies Record<keyof User, Check>

/** What was seen of a user in the tenant: the name, and any of the rest. */
const SEEN = {
  userPrincipalName: isText,
  objectId: isText,
  displayName: isText,
  profile: USER_DETAILS.profile,
  usageLocation: isTextOrNull,
  roles: USER_DETAILS.roles,
  signInAllowed: isBoolean,
  licenses: isLicenses,
} satisfies Record<keyof SeenFields, Check>

const seenChecks = Object.entries(SEEN)
const userChecks = Object.entries(USER)
const userDetailsChecks = Object.entries(USER_DETAILS)

export const storedUser = z.custom<User>(
  (value) => isRecord(value) && userChecks.every(([field, check]) => check(value[field])),
)

export const storedUserEdit = z.custom<Partial<UserDetails>>(
  (value) =>
    isRecord(value) && userDetailsChecks.every(([field, check]) => !(field in value) || check(value[field])),
)

export const storedSeenUser = z.custom<SeenUser>((value) => {
  if (!isRecord(value) || !isText(value['userId'])) return false
  const fields = value['fields']
  if (!isRecord(fields) || !isText(fields['userPrincipalName'])) return false
  return seenChecks.every(([field, check]) => !(field in fields) || check(fields[field]))
})

export const storedLicenses = z.custom<readonly License[]>(isLicenses)

/** A batch's credentials in the order in which its users were added. */
export const storedCredentials = z.custom<[UserId, CredentialState][]>(
  isListOf(
    (value) => Array.isArray(value) && value.length === 2 && isText(value[0]) && isCredentialState(value[1]),
  ),
)
