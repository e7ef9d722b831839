import type { HandOffKind } from './item.ts'

/** Why the tenant did not take something. Each has a sentence in i18n (`handOff.failures`): what failed, and the remedy. */
export const HAND_OFF_FAILURES = [
  'no-seats',
  'mutually-exclusive',
  'dependency-missing',
  'prohibited-in-usage-location',
  'usage-location-missing',
  'product-unknown',
  'name-taken',
  'domain-not-verified',
  'password-refused',
  'password-missing',
  'value-refused',
  'not-found',
  'not-restorable',
  'not-permitted',
  'throttled',
  'unavailable',
  'previous-failed',
  'other',
] as const
export type HandOffFailure = (typeof HAND_OFF_FAILURES)[number]

/** What a result file says of one thing that was to be done in the tenant. */
export interface HandOffResult {
  /** The item's key, where the file knows it: what we wrote ourselves. */
  readonly key: string | null
  /** Whom it is about, where there is no key; what kind of thing was done then comes from `kind`. */
  readonly userPrincipalName: string | null
  readonly kind: HandOffKind | null
  readonly outcome: 'done' | 'failed'
  /** Null when it is done. */
  readonly failure: HandOffFailure | null
  /** The user's id in the tenant, where the file says it. */
  readonly objectId: string | null
  /** Of a creation: the account was there already, and nobody knows whether with our password. */
  readonly existed?: true
}
