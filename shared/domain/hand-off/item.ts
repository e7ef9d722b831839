import type { AdminRole, BatchId, CountryCode, License, ProfileField, SkuId, User, UserId } from '../user.ts'

/**
 * What can still have to be done in the customer's real tenant, in the order in which it must happen. What frees a
 * name or a seat comes before what takes one: a deletion and a change of name before a creation, licences taken away
 * before licences given.
 */
export const HAND_OFF_KINDS = [
  'delete',
  'rename',
  'create',
  'restore',
  'roles',
  'usage-location',
  'licenses-removed',
  'licenses-given',
  'reset',
  'sign-in',
  'edit',
  'purge',
] as const
export type HandOffKind = (typeof HAND_OFF_KINDS)[number]

/** What a user's entry in the tenant says beside what has a kind of its own; an empty text clears a field. */
export type HandOffEdit = { readonly [Field in ProfileField]?: string } & {
  readonly displayName?: string
  readonly mustChangePassword?: boolean
}

/** What each kind says beside whom it is about. */
export type HandOffDeed =
  | { readonly kind: 'delete' }
  /** Deletes a deleted user for good. */
  | { readonly kind: 'purge' }
  | { readonly kind: 'rename'; readonly to: string }
  /**
   * The account with its profile, usage location and password; its roles and licences are items of their own. The
   * password lies sealed in the batch; null when it is kept no more, and a reset has to make a new one first.
   */
  | { readonly kind: 'create'; readonly user: User; readonly passwordBatch: BatchId | null }
  /** `newUserPrincipalName` where it comes back under another name than it was deleted with. */
  | { readonly kind: 'restore'; readonly newUserPrincipalName: string | null }
  | { readonly kind: 'roles'; readonly add: readonly AdminRole[]; readonly remove: readonly AdminRole[] }
  | { readonly kind: 'usage-location'; readonly usageLocation: CountryCode | null }
  | { readonly kind: 'licenses-removed'; readonly skuIds: readonly SkuId[] }
  /** Licences to be assigned, or assigned again with other service plans left out. */
  | { readonly kind: 'licenses-given'; readonly licenses: readonly License[] }
  | { readonly kind: 'reset'; readonly passwordBatch: BatchId | null; readonly mustChangePassword: boolean }
  | { readonly kind: 'sign-in'; readonly allowed: boolean }
  | { readonly kind: 'edit'; readonly changes: HandOffEdit }

/** One thing to be done in the tenant for one user. */
export type HandOffItem = {
  /** `kind:userId`: there is at most one of a kind for a user. */
  readonly key: string
  readonly userId: UserId
  readonly displayName: string
  /** The name by which the tenant knows the user when the turn of this item comes. */
  readonly userPrincipalName: string
  /** The id in the tenant, once it is known. */
  readonly objectId: string | null
} & HandOffDeed

export const handOffKey = (kind: HandOffKind, userId: UserId): string => `${kind}:${userId}`

/** What a key is about; null where it is no key of an item. */
export const kindOfKey = (key: string): HandOffKind | null =>
  HAND_OFF_KINDS.find((kind) => kind === key.split(':', 1)[0]) ?? null

export const userOfKey = (key: string): UserId => key.split(':', 2)[1] ?? ''
