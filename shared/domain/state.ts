import type { Batch, CredentialState } from './batch.ts'
import type { CustomerDetails, Subscription } from './customer.ts'
import { STANDARD_DOCUMENTS } from './documents.ts'
import type { CustomerDocuments } from './documents.ts'
import type { HandOffItem } from './hand-off/item.ts'
import type { OpenExport, RecordedFailure, TenantUser } from './hand-off/tenant.ts'
import type { BatchId, DeletedUser, SkuId, User, UserId } from './user.ts'
import { DEFAULT_USER_NAME_RULE } from './user-name-rule.ts'

/** One customer with everything that belongs to it, as deciders and readers see it. */
export interface CustomerState {
  readonly details: CustomerDetails
  readonly documents: CustomerDocuments
  readonly subscriptions: ReadonlyMap<string, Subscription>
  readonly users: ReadonlyMap<UserId, User>
  readonly deletedUsers: ReadonlyMap<UserId, DeletedUser>
  readonly batches: ReadonlyMap<BatchId, Batch>
  /** Active users by user principal name in lower case. */
  readonly userByName: ReadonlyMap<string, UserId>
  /** How many active users hold a licence of a SKU. */
  readonly consumedSeats: ReadonlyMap<SkuId, number>
  /** What the customer's real tenant is known to hold. */
  readonly tenant: ReadonlyMap<UserId, TenantUser>
  /** What was exported to be carried out and has no result yet, the oldest export first. */
  readonly openExports: ReadonlyMap<string, OpenExport>
  /** Why items were not carried out, by key. */
  readonly handOffFailures: ReadonlyMap<string, RecordedFailure>
  /** Items that are not to be carried out for now: by key the mark of what they were (`markOf`). */
  readonly setAside: ReadonlyMap<string, string>
}

type Mutable<Type> = Type extends ReadonlyMap<infer Key, infer Value> ? Map<Key, Value> : Type

interface MutableBatch extends Batch {
  readonly credentials: Map<UserId, CredentialState>
}

interface MutableOpenExport extends OpenExport {
  readonly items: Map<string, HandOffItem>
}

/** The same, as `evolve` and only `evolve` changes it. */
export type MutableCustomerState = {
  -readonly [Key in keyof Omit<CustomerState, 'batches' | 'openExports'>]: Mutable<CustomerState[Key]>
} & { batches: Map<BatchId, MutableBatch>; openExports: Map<string, MutableOpenExport> }

/** The state before the first event of a journal. */
export function emptyCustomerState(): MutableCustomerState {
  return {
    details: {
      name: '',
      domains: [],
      country: '',
      language: 'en',
      contactEmail: '',
      userNames: DEFAULT_USER_NAME_RULE,
      sample: false,
    },
    documents: STANDARD_DOCUMENTS,
    subscriptions: new Map(),
    users: new Map(),
    deletedUsers: new Map(),
    batches: new Map(),
    userByName: new Map(),
    consumedSeats: new Map(),
    tenant: new Map(),
    openExports: new Map(),
    handOffFailures: new Map(),
    setAside: new Map(),
  }
}
