import { Low } from 'lowdb'
import * as z from 'zod'
import { BATCH_KINDS } from '#shared/domain/batch.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import { STANDARD_DOCUMENTS } from '#shared/domain/documents.ts'
import { countSeats } from '#shared/domain/evolve.ts'
import { emptyCustomerState } from '#shared/domain/state.ts'
import type { CustomerState, MutableCustomerState } from '#shared/domain/state.ts'
import type { DeletedUser, User } from '#shared/domain/user.ts'
import type { StoreContext } from './context.ts'
import { FORMAT_VERSION } from './format-version.ts'
import { JsonFile } from './json-file.ts'
import {
  storedCustomerDetails,
  storedDelivery,
  storedDocuments,
  storedInstant,
  storedSubscription,
} from './stored-events.ts'
import { describeHandOff, restoreHandOff, storedHandOff } from './stored-hand-off.ts'
import type { StoredHandOff } from './stored-hand-off.ts'
import { storedCredentials, storedUser } from './stored-user.ts'

const storedBatch = z.object({
  id: z.string(),
  kind: z.enum(BATCH_KINDS),
  createdAt: z.string(),
  actor: z.string(),
  fileName: z.string(),
  carriedOutAt: z.string().nullable(),
  credentials: storedCredentials,
  // Snapshots of the first versions have none.
  deliveries: z.array(storedDelivery).readonly().default([]),
})

const snapshot = z.object({
  v: z.literal(FORMAT_VERSION),
  /** The commit after which the customer was like this, and where in the journal it ends. */
  journal: z.object({ seq: z.int().min(1), at: storedInstant, checksum: z.string(), bytes: z.int() }),
  createdAt: storedInstant,
  commands: z.array(z.tuple([z.string(), z.int()])),
  details: storedCustomerDetails,
  // Snapshots of the first versions have none.
  documents: storedDocuments.default(STANDARD_DOCUMENTS),
  subscriptions: z.array(storedSubscription),
  users: z.array<z.ZodType<User>>(storedUser),
  deletedUsers: z.array<z.ZodType<DeletedUser>>(z.object({ user: storedUser, deletedAt: z.string() })),
  batches: z.array(storedBatch),
  // Snapshots of versions that did not keep the picture of the tenant have none: they are not used.
  handOff: storedHandOff.optional(),
})

/** A customer after one of its commits, as it is written down to spare the replay of its journal. */
export type Snapshot = z.infer<typeof snapshot>
type UsableSnapshot = Snapshot & { readonly handOff: StoredHandOff }
type StateInSnapshot = Omit<Snapshot, 'v' | 'journal' | 'createdAt' | 'commands' | 'handOff'> & {
  readonly handOff: StoredHandOff
}

/** What a snapshot says of a state. Users are shared, not copied: they never change, they are replaced. */
export function describeState(state: CustomerState): StateInSnapshot {
  return {
    details: state.details,
    documents: state.documents,
    subscriptions: [...state.subscriptions.values()],
    users: [...state.users.values()],
    deletedUsers: [...state.deletedUsers.values()],
    batches: [...state.batches.values()].map((batch) => ({ ...batch, credentials: [...batch.credentials] })),
    handOff: describeHandOff(state),
  }
}

/** The state that a snapshot tells of, its indexes made anew. */
export function restoreState(from: StateInSnapshot): MutableCustomerState {
  const state = emptyCustomerState()
  state.details = from.details
  state.documents = from.documents
  for (const subscription of from.subscriptions) state.subscriptions.set(subscription.id, subscription)
  for (const user of from.users) {
    state.users.set(user.id, user)
    state.userByName.set(user.userPrincipalName.toLowerCase(), user.id)
    countSeats(state, user.licenses, 1)
  }
  for (const deleted of from.deletedUsers) state.deletedUsers.set(deleted.user.id, deleted)
  for (const batch of from.batches)
    state.batches.set(batch.id, { ...batch, credentials: new Map(batch.credentials) })
  restoreHandOff(state, from.handOff)
  return state
}

/** The snapshot of one customer on the disk; the one before it stays as `.bak`. */
export class SnapshotFile {
  readonly #file: JsonFile<Snapshot>

  constructor({ fileSystem, quarantine, folder }: StoreContext, id: CustomerId) {
    const path = folder.snapshot(id)
    this.#file = new JsonFile({
      fileSystem,
      quarantine,
      path,
      schema: snapshot,
      keepFormer: true,
      checked: true,
    })
  }

  /** Bytes of the snapshot that was read or written last; 0 without one. */
  get size(): number {
    return this.#file.size
  }

  /** Null also for a snapshot that lacks what is kept by now: the journal tells it. */
  async read(): Promise<UsableSnapshot | null> {
    const read = await this.#file.read()
    return read?.handOff ? { ...read, handOff: read.handOff } : null
  }

  write(content: Omit<UsableSnapshot, 'v'>): Promise<void> {
    return new Low<Snapshot>(this.#file, { v: FORMAT_VERSION, ...content }).write()
  }
}
