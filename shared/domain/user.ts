import type { Language } from './language.ts'

export type UserId = string
export type BatchId = string
export type SkuId = string
/** ISO 3166-1 alpha-2, upper case. */
export type CountryCode = string
/** A moment as `Date.toISOString()` writes it. */
export type Instant = string

/**
 * The text fields of a user, named as in Microsoft Graph; `country` is a country code. Only those that hold
 * something are present.
 */
export const PROFILE_FIELDS = [
  'givenName',
  'surname',
  'jobTitle',
  'department',
  'officeLocation',
  'businessPhone',
  'mobilePhone',
  'faxNumber',
  'alternateEmail',
  'streetAddress',
  'city',
  'state',
  'postalCode',
  'country',
] as const
export type ProfileField = (typeof PROFILE_FIELDS)[number]
export type Profile = { readonly [Field in ProfileField]?: string }

/** The administrator roles that the source page offers for a customer's user. No role at all is "User". */
export const ADMIN_ROLES = [
  'global-administrator',
  'billing-administrator',
  'password-administrator',
  'service-administrator',
  'user-management-administrator',
] as const
export type AdminRole = (typeof ADMIN_ROLES)[number]

/** A product given to a user, and the service plans of it that are switched off. */
export interface License {
  readonly skuId: SkuId
  readonly disabledPlans: readonly string[]
}

/** What a person decides about a user; everything else the application adds. */
export interface UserDetails {
  readonly userPrincipalName: string
  readonly displayName: string
  readonly profile: Profile
  /** Must be set before a licence can be assigned. */
  readonly usageLocation: CountryCode | null
  /** Language of the password sheet; null takes the customer's. */
  readonly preferredLanguage: Language | null
  readonly roles: readonly AdminRole[]
  readonly signInAllowed: boolean
  /** Whether a password of one's own must be chosen at the next sign-in. */
  readonly mustChangePassword: boolean
}

export interface User extends UserDetails {
  readonly id: UserId
  readonly licenses: readonly License[]
  /** The id in the customer's tenant, once it is known. */
  readonly objectId: string | null
  readonly createdAt: Instant
}

/** What a person has decided about a user. */
export function detailsOf(user: User): UserDetails {
  const { userPrincipalName, displayName, profile, usageLocation, preferredLanguage, roles } = user
  const { signInAllowed, mustChangePassword } = user
  const kept = { userPrincipalName, displayName, profile, usageLocation, preferredLanguage, roles }
  return { ...kept, signInAllowed, mustChangePassword }
}

/** A deleted user keeps every field, for `RESTORABLE_DAYS` days. */
export interface DeletedUser {
  readonly user: User
  readonly deletedAt: Instant
}

/** Days for which a deleted user can be restored (source page: "You have 30 days to restore a deleted user"). */
export const RESTORABLE_DAYS = 30

/** The moment from which a user deleted at `deletedAt` is gone. */
export function goneAt(deletedAt: Instant): Instant {
  return new Date(Date.parse(deletedAt) + RESTORABLE_DAYS * 24 * 60 * 60 * 1000).toISOString()
}
