import { sameLicenses } from '../decide/licenses.ts'
import { goneAt, PROFILE_FIELDS } from '../user.ts'
import type { AdminRole, BatchId, Instant, Profile, ProfileField, User, UserId } from '../user.ts'
import type { HandOffWay } from './export.ts'
import { handOffKey } from './item.ts'
import type { HandOffItem } from './item.ts'
import type { HandOffFailure } from './result.ts'

/** A user as the customer's tenant is known to hold it: what was taken over from there, or carried out. */
export interface TenantUser {
  /** Its fields there; the very object of the customer's state where they are the same. */
  readonly user: User
  /** When it was deleted there, as far as is known; null while it is active. */
  readonly deletedAt: Instant | null
  /** The batch of the password that it got last; null for one that is not of ours. */
  readonly passwordBatch: BatchId | null
  /** It was restored: of its licences only those for which seats were free came back, and nobody knows which. */
  readonly licensesUnsure: boolean
}

/** An export of which not every result is known. */
export interface OpenExport {
  readonly exportId: string
  readonly way: HandOffWay
  readonly at: Instant
  /** The items as they went out, by their keys. */
  readonly items: ReadonlyMap<string, HandOffItem>
}

/** Why an item was not carried out. It is about the item as it was then: `mark` is that of `markOf`. */
export interface RecordedFailure {
  readonly failure: HandOffFailure
  readonly mark: string
}

/** Exports of which results can still come; older ones are forgotten. */
export const OPEN_EXPORTS_KEPT = 20

/** What the tenant holds of a user at this moment: nothing more once a deleted one is gone for good there. */
export function heldByTenant(entry: TenantUser | undefined, at: Instant): TenantUser | null {
  if (!entry) return null
  return entry.deletedAt !== null && at >= goneAt(entry.deletedAt) ? null : entry
}

/** Whether two users are the same as far as the tenant is concerned: the language of a sheet is ours alone. */
export function sameInTenant(left: User, right: User): boolean {
  return (
    left === right ||
    (left.userPrincipalName === right.userPrincipalName &&
      left.displayName === right.displayName &&
      left.usageLocation === right.usageLocation &&
      left.signInAllowed === right.signInAllowed &&
      left.mustChangePassword === right.mustChangePassword &&
      left.objectId === right.objectId &&
      sameProfile(left.profile, right.profile) &&
      sameRoles(left.roles, right.roles) &&
      sameLicenses(left.licenses, right.licenses))
  )
}

export const sameProfile = (left: Profile, right: Profile): boolean =>
  left === right || PROFILE_FIELDS.every((field) => (left[field] ?? '') === (right[field] ?? ''))

export const sameRoles = (left: readonly AdminRole[], right: readonly AdminRole[]): boolean =>
  left.length === right.length && left.every((role) => right.includes(role))

/** Fields that Entra's bulk create has no column for. */
const NOT_IN_ENTRA_CSV: readonly ProfileField[] = ['faxNumber', 'alternateEmail']

/**
 * What a creation makes in the tenant: the account with profile, usage location and password; roles and licences are
 * given by items of their own. Entra's bulk create has fewer columns, and asks for a new password always.
 */
export function createdBy(way: HandOffWay | null, user: User): User {
  const account: User = { ...user, roles: [], licenses: [] }
  if (way !== 'entra-csv') return account
  const profile = Object.fromEntries(
    Object.entries(user.profile).filter(([field]) => !NOT_IN_ENTRA_CSV.some((missing) => missing === field)),
  )
  return { ...account, profile, mustChangePassword: true }
}

export type Creation = Extract<HandOffItem, { kind: 'create' }>

/** What the newest export that creates this user says of it, and the way that it went. */
export function exportedCreation(
  state: { readonly openExports: ReadonlyMap<string, OpenExport> },
  userId: UserId,
): { readonly item: Creation; readonly way: HandOffWay } | undefined {
  let found: { readonly item: Creation; readonly way: HandOffWay } | undefined
  for (const { items, way } of state.openExports.values()) {
    const item = items.get(handOffKey('create', userId))
    if (item?.kind === 'create') found = { item, way }
  }
  return found
}
