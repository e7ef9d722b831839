import type { BatchKind } from '../batch.ts'
import { isCountryCode } from '../country.ts'
import { isEmailAddress } from '../domain-name.ts'
import type { CustomerEvent } from '../events.ts'
import type { Refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { addSeatChange } from '../seats.ts'
import type { CustomerState } from '../state.ts'
import { PROFILE_FIELDS } from '../user.ts'
import type { BatchId, License, SkuId, User, UserDetails, UserId } from '../user.ts'
import { MAX_DISPLAY_NAME_LENGTH, PROFILE_FIELD_LIMITS } from '../user-fields.ts'
import { checkUserPrincipalName } from '../user-principal-name.ts'
import type { UserPrincipalNameRefusal } from '../user-principal-name.ts'
import { checkLicenses, checkSeats } from './licenses.ts'
import type { LicenseRefusal } from './licenses.ts'
import { noNeeds } from './needs.ts'
import type { Needs } from './needs.ts'

/** What can be wrong with the details of one user by themselves. */
export type DetailsRefusal =
  | UserPrincipalNameRefusal
  | Refusal<'display-name-missing' | 'field-too-long' | 'email-invalid' | 'country-unknown' | 'roles-mixed'>
export type NameTaken = Refusal<'upn-taken' | 'upn-twice'>
export type UserNotFound = Refusal<'user-not-found'>
export type NewUserRefusal = DetailsRefusal | NameTaken | LicenseRefusal
export type EditRefusal = DetailsRefusal | NameTaken | UserNotFound | Refusal<'usage-location-missing'>

export interface NewUser {
  readonly id: UserId
  readonly details: UserDetails
  readonly licenses: readonly License[]
  /** Left out while it is not known. */
  readonly objectId?: string | null
}

/** Every reason why a user of this customer can't have these details, apart from a name that is taken. */
export function checkUserDetails(details: UserDetails, domains: readonly string[]): DetailsRefusal[] {
  const refusals: DetailsRefusal[] = []
  const name = checkUserPrincipalName(details.userPrincipalName, domains)
  if (name) refusals.push(name)
  if (details.displayName.trim() === '') refusals.push({ code: 'display-name-missing', field: 'displayName' })
  if (details.displayName.length > MAX_DISPLAY_NAME_LENGTH)
    refusals.push(tooLong('displayName', details.displayName, MAX_DISPLAY_NAME_LENGTH))
  for (const field of PROFILE_FIELDS) {
    const value = details.profile[field]
    if (value !== undefined && value.length > PROFILE_FIELD_LIMITS[field])
      refusals.push(tooLong(field, value, PROFILE_FIELD_LIMITS[field]))
  }
  const email = details.profile.alternateEmail
  if (email !== undefined && !isEmailAddress(email))
    refusals.push({ code: 'email-invalid', field: 'alternateEmail', details: { value: email } })
  if (details.usageLocation !== null && !isCountryCode(details.usageLocation))
    refusals.push({
      code: 'country-unknown',
      field: 'usageLocation',
      details: { value: details.usageLocation },
    })
  const country = details.profile.country
  if (country !== undefined && !isCountryCode(country))
    refusals.push({ code: 'country-unknown', field: 'country', details: { value: country } })
  if (details.roles.includes('global-administrator') && details.roles.length > 1)
    refusals.push({ code: 'roles-mixed', field: 'roles' })
  return refusals
}

function tooLong(field: string, value: string, limit: number): DetailsRefusal {
  return { code: 'field-too-long', field, details: { length: value.length, limit } }
}

/** Creates all of these users in one batch, or none. The batch is opened unless it is there already. */
export function createUsers(
  state: CustomerState,
  command: {
    readonly batch: { readonly id: BatchId; readonly kind: BatchKind; readonly fileName: string }
    readonly users: readonly NewUser[]
  },
  at: string,
): Result<CustomerEvent[], NewUserRefusal> {
  const { batch, users } = command
  const events: CustomerEvent[] = []
  if (!state.batches.has(batch.id))
    events.push({ type: 'batch-opened', batchId: batch.id, kind: batch.kind, fileName: batch.fileName })
  const needs = noNeeds()
  for (const each of users) {
    const user = makeUser(state, each, at, needs)
    if (!user.ok) return user
    events.push({ type: 'user-created', user: user.value, batchId: batch.id })
  }
  const short = checkSeats(state, needs.seats)
  return short ? refuse(short) : ok(events)
}

/**
 * One more user beside those that `needs` has heard of, or why this customer can't have it, seats aside. `bought` are
 * products that will have seats.
 */
export function makeUser(
  state: CustomerState,
  { id, details, licenses, objectId = null }: NewUser,
  at: string,
  needs: Needs,
  bought?: ReadonlySet<SkuId>,
): Result<User, NewUserRefusal> {
  const wrong = checkUserDetails(details, state.details.domains)[0]
  if (wrong) return refuse(wrong)
  const name = details.userPrincipalName.toLowerCase()
  if (state.userByName.has(name) && !needs.freedNames.has(name))
    return refuse(nameTaken('upn-taken', details.userPrincipalName))
  if (needs.names.has(name)) return refuse(nameTaken('upn-twice', details.userPrincipalName))
  const unlicensable = checkLicenses(state, licenses, details.usageLocation, [], bought)
  if (unlicensable) return refuse(unlicensable)
  needs.names.add(name)
  addSeatChange(needs.seats, [], licenses)
  return ok({ id, ...details, licenses, objectId, createdAt: at })
}

/** The refusal of a name that somebody has. */
export function nameTaken(code: 'upn-taken' | 'upn-twice', value: string): NameTaken {
  return { code, field: 'userPrincipalName', details: { value } }
}

/** Replaces the details of one user. Nothing changed is no event. */
export function editUser(
  state: CustomerState,
  command: { readonly userId: UserId; readonly details: UserDetails },
): Result<CustomerEvent[], EditRefusal> {
  const user = state.users.get(command.userId)
  if (!user) return refuse({ code: 'user-not-found' })
  const { details } = command
  // A domain may have been taken from the customer since: whoever keeps the name keeps it.
  const domains =
    details.userPrincipalName === user.userPrincipalName
      ? [...state.details.domains, user.userPrincipalName.split('@').pop()?.toLowerCase() ?? '']
      : state.details.domains
  const wrong = checkUserDetails(details, domains)[0]
  if (wrong) return refuse(wrong)
  const holder = state.userByName.get(details.userPrincipalName.toLowerCase())
  if (holder !== undefined && holder !== user.id)
    return refuse(nameTaken('upn-taken', details.userPrincipalName))
  if (user.licenses.length > 0 && details.usageLocation === null)
    return refuse({ code: 'usage-location-missing', field: 'usageLocation' })
  const changed = changedDetails(user, details)
  return ok(changed ? [{ type: 'user-edited', userId: user.id, ...changed }] : [])
}

const DETAIL_KEYS = [
  'userPrincipalName',
  'displayName',
  'profile',
  'usageLocation',
  'preferredLanguage',
  'roles',
  'signInAllowed',
  'mustChangePassword',
] as const satisfies readonly (keyof UserDetails)[]

function changedDetails(user: User, details: UserDetails) {
  const keys = DETAIL_KEYS.filter((key) => canonical(user[key]) !== canonical(details[key]))
  if (keys.length === 0) return null
  const pick = (from: UserDetails): Partial<UserDetails> =>
    Object.fromEntries(keys.map((key) => [key, from[key]]))
  return { before: pick(user), after: pick(details) }
}

function canonical(value: UserDetails[keyof UserDetails]): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return JSON.stringify(Array.isArray(value) ? [...(value as string[])].sort() : Object.entries(value).sort())
}

/** Deletes all of these users, or none. Their seats and names are free at once. */
export function deleteUsers(
  state: CustomerState,
  userIds: readonly UserId[],
): Result<CustomerEvent[], UserNotFound> {
  const events: CustomerEvent[] = []
  for (const userId of new Set(userIds)) {
    const user = state.users.get(userId)
    if (!user) return refuse({ code: 'user-not-found' })
    events.push({ type: 'user-deleted', user })
  }
  return ok(events)
}
