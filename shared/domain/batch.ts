import type { BatchId, Instant, UserId } from './user.ts'

/** How the temporary passwords of a batch came to be. */
export const BATCH_KINDS = ['import', 'added', 'reset'] as const
export type BatchKind = (typeof BATCH_KINDS)[number]

/**
 * What became of one temporary password: `waiting` can be shown and printed; a newer reset made it
 * `superseded`; `handed-over` and `destroyed` (its user was deleted) are gone for good.
 */
export const CREDENTIAL_STATES = ['waiting', 'superseded', 'handed-over', 'destroyed'] as const
export type CredentialState = (typeof CREDENTIAL_STATES)[number]

/** How temporary passwords leave the application: on paper, in files that the operator saves, on the clipboard. */
export const DELIVERY_WAYS = [
  'printed',
  'pdf',
  'pdf-each',
  'csv',
  'mail-each',
  'mail-summary',
  'entra-csv',
  'hand-off',
  'copied',
] as const
export type DeliveryWay = (typeof DELIVERY_WAYS)[number]

/** That passwords of a batch were printed, saved or copied: once, by somebody. They are still kept. */
export interface Delivery {
  readonly way: DeliveryWay
  /** Of how many users. */
  readonly users: number
  readonly at: Instant
  readonly actor: string
}

/** Temporary passwords that belong together. The passwords themselves lie sealed, never here. */
export interface Batch {
  readonly id: BatchId
  readonly kind: BatchKind
  readonly createdAt: Instant
  readonly actor: string
  /** Name of the imported file; empty for the other kinds. */
  readonly fileName: string
  readonly credentials: ReadonlyMap<UserId, CredentialState>
  /** When somebody said that the accounts exist in the real tenant; null before. */
  readonly carriedOutAt: Instant | null
  /** The oldest first. */
  readonly deliveries: readonly Delivery[]
}

/** Whether a password in this state can still be shown and printed. */
export const isRetrievable = (state: CredentialState | undefined): boolean =>
  state === 'waiting' || state === 'superseded'

/** How many passwords of a batch can still be shown. */
export function waitingIn(batch: Batch): number {
  let waiting = 0
  for (const state of batch.credentials.values()) if (isRetrievable(state)) waiting++
  return waiting
}
