import type { BatchKind, DeliveryWay } from './batch.ts'
import type { CustomerDetails, Subscription } from './customer.ts'
import type { CustomerDocuments } from './documents.ts'
import type { HandOffWay } from './hand-off/export.ts'
import type { HandOffFailure } from './hand-off/result.ts'
import type { SeenUser } from './hand-off/seen.ts'
import type { BatchId, License, User, UserDetails, UserId } from './user.ts'

/**
 * What can happen to a customer. Each event carries what it replaced, so that undo is an ordinary command.
 * These are the lines of the journal: a field may be added, never renamed or given another meaning.
 */
export type CustomerEvent =
  | { readonly type: 'customer-created'; readonly details: CustomerDetails }
  | { readonly type: 'customer-edited'; readonly before: CustomerDetails; readonly after: CustomerDetails }
  | {
      readonly type: 'documents-changed'
      readonly before: CustomerDocuments
      readonly after: CustomerDocuments
    }
  | { readonly type: 'subscription-added'; readonly subscription: Subscription }
  | { readonly type: 'subscription-changed'; readonly before: Subscription; readonly after: Subscription }
  /** Takes the addition of a subscription back. */
  | { readonly type: 'subscription-addition-undone'; readonly subscription: Subscription }
  | {
      readonly type: 'batch-opened'
      readonly batchId: BatchId
      readonly kind: BatchKind
      readonly fileName: string
    }
  | { readonly type: 'user-created'; readonly user: User; readonly batchId: BatchId }
  /** A user who exists in the tenant already: no batch, no temporary password. */
  | { readonly type: 'user-taken-over'; readonly user: User }
  /** Takes a taking over back: the user was never here. */
  | { readonly type: 'take-over-undone'; readonly user: User }
  | {
      readonly type: 'object-id-recorded'
      readonly userId: UserId
      readonly before: string | null
      readonly after: string | null
    }
  | {
      readonly type: 'user-edited'
      readonly userId: UserId
      readonly before: Partial<UserDetails>
      readonly after: Partial<UserDetails>
    }
  | {
      readonly type: 'licenses-changed'
      readonly userId: UserId
      readonly before: readonly License[]
      readonly after: readonly License[]
    }
  | { readonly type: 'user-deleted'; readonly user: User }
  | {
      readonly type: 'user-restored'
      readonly userId: UserId
      readonly deletedAt: string
      readonly before: { readonly userPrincipalName: string; readonly licenses: readonly License[] }
      readonly after: { readonly userPrincipalName: string; readonly licenses: readonly License[] }
    }
  /** Takes a restore back: the user is deleted again, since the same moment as before. */
  | {
      readonly type: 'restore-undone'
      readonly userId: UserId
      readonly deletedAt: string
      readonly before: { readonly userPrincipalName: string; readonly licenses: readonly License[] }
      readonly after: { readonly userPrincipalName: string; readonly licenses: readonly License[] }
    }
  /** Deleted for good before the 30 days ended. */
  | { readonly type: 'user-purged'; readonly user: User; readonly deletedAt: string }
  /** Takes a creation back: the user was never there, its password is destroyed. */
  | { readonly type: 'user-creation-undone'; readonly user: User; readonly batchId: BatchId }
  | {
      readonly type: 'batch-opening-undone'
      readonly batchId: BatchId
      readonly kind: BatchKind
      readonly fileName: string
    }
  | {
      readonly type: 'password-reset'
      readonly userId: UserId
      readonly batchId: BatchId
      /** The batches in which a password of this user waited. */
      readonly supersedes: readonly BatchId[]
    }
  /** What was printed, saved or copied. The passwords are still kept. */
  | {
      readonly type: 'batch-delivered'
      readonly batchId: BatchId
      readonly way: DeliveryWay
      /** Of how many users. */
      readonly users: number
    }
  | { readonly type: 'batch-handed-over'; readonly batchId: BatchId; readonly userIds: readonly UserId[] }
  | {
      readonly type: 'batch-carried-out'
      readonly batchId: BatchId
      readonly before: string | null
      readonly after: string | null
    }
  /** Items of the to-do list went out, to be carried out in the tenant. */
  | {
      readonly type: 'hand-off-exported'
      readonly exportId: string
      readonly way: HandOffWay
      readonly keys: readonly string[]
    }
  /** What became of items: of an export, or, without one, by hand as they are now. */
  | {
      readonly type: 'hand-off-recorded'
      readonly exportId: string | null
      readonly results: readonly RecordedResult[]
    }
  /** Items are not to be carried out for now, or are to be again. */
  | {
      readonly type: 'hand-off-set-aside'
      readonly items: readonly { readonly key: string; readonly mark: string }[]
      readonly aside: boolean
    }
  /** What an export of the tenant showed of users who are known here, and who was gone from it. */
  | {
      readonly type: 'tenant-seen'
      readonly seen: readonly SeenUser[]
      readonly gone: readonly UserId[]
    }

export interface RecordedResult {
  readonly key: string
  readonly outcome: 'done' | 'failed'
  /** Null when it is done. */
  readonly failure: HandOffFailure | null
  /** What the item was when it failed (`markOf`); null when there is nothing of the kind to do any more. */
  readonly mark: string | null
  readonly objectId: string | null
  /** The account to be created was there already, and nobody knows whether with our password. */
  readonly existed?: true
}

/** 'tenant': what a commit changes is so in the customer's tenant already. */
export type Origin = 'tenant'

/** What the commit that an event stands in says about it. */
export interface EventContext {
  readonly at: string
  readonly actor: string
  readonly origin?: Origin
}
