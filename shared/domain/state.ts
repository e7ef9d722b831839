import type { Batch, CredentialState } from './batch.ts'
import type { CustomerDetails, Subscription } from './customer.ts'
import { STANDARD_DOCUMENTS } from './documents.ts'
import type { CustomerDocuments } from './documents.ts'
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
}

type Mutable<Type> = Type extends ReadonlyMap<infer Key, infer Value> ? Map<Key, Value> : Type

interface MutableBatch extends Batch {
  readonly credentials: Map<UserId, CredentialState>
}

/** The same, as `evolve` and only `evolve` changes it. */
export type MutableCustomerState = {
  -readonly [Key in keyof Omit<CustomerState, 'batches'>]: Mutable<CustomerState[Key]>
} & { batches: Map<BatchId, MutableBatch> }

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
  }
}
