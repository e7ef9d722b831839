import * as z from 'zod'
import { BATCH_KINDS, waitingIn } from '#shared/domain/batch.ts'
import type { Batch, BatchKind, Delivery } from '#shared/domain/batch.ts'
import type { CustomerDetails, CustomerId } from '#shared/domain/customer.ts'
import { allSeats } from '#shared/domain/seats.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import { goneAt } from '#shared/domain/user.ts'
import type { BatchId, Instant } from '#shared/domain/user.ts'
import { storedCustomerDetails, storedDelivery } from './stored-events.ts'

/** A batch that is not handed over whole, or not carried out. */
export interface BatchEntry {
  readonly batchId: BatchId
  readonly kind: BatchKind
  readonly createdAt: Instant
  readonly actor: string
  readonly fileName: string
  readonly users: number
  /** Passwords that can still be shown, superseded ones among them. */
  readonly waiting: number
  readonly carriedOutAt: Instant | null
  /** The last time that passwords of it were printed, saved or copied; null before the first. */
  readonly delivered: Delivery | null
}

/** What is known of a customer without loading it. */
export interface CustomerEntry {
  readonly customerId: CustomerId
  readonly details: CustomerDetails
  readonly users: number
  /** Those that can still be restored. */
  readonly deletedUsers: number
  /** How many of these can be restored for only a few days more, and when the first of them is gone. */
  readonly endingSoon: { readonly users: number; readonly goneAt: Instant } | null
  readonly seats: number
  readonly seatsUsed: number
  readonly openBatches: readonly BatchEntry[]
  readonly createdAt: Instant
  /** The folder could not be read and is left as it is; the figures are the last that are known. */
  readonly damaged: boolean
  /** Number of the last commit. */
  readonly seq: number
  readonly journalBytes: number
}

/** An entry as it lies in the directory: deletions by moment, since what can be restored dwindles with time. */
export interface StoredEntry extends Omit<CustomerEntry, 'deletedUsers' | 'endingSoon'> {
  readonly deletions: readonly (readonly [deletedAt: Instant, users: number])[]
}

const count = z.int().min(0)

export const storedEntry: z.ZodType<StoredEntry> = z.object({
  customerId: z.string(),
  details: storedCustomerDetails,
  users: count,
  deletions: z.array(z.tuple([z.string(), count])),
  seats: count,
  seatsUsed: count,
  openBatches: z.array(
    z.object({
      batchId: z.string(),
      kind: z.enum(BATCH_KINDS),
      createdAt: z.string(),
      actor: z.string(),
      fileName: z.string(),
      users: count,
      waiting: count,
      carriedOutAt: z.string().nullable(),
      // Not there in files of earlier versions.
      delivered: storedDelivery.nullable().default(null),
    }),
  ),
  createdAt: z.string(),
  damaged: z.boolean(),
  seq: count,
  journalBytes: count,
})

/** How many days before its end a deletion is one that ends soon. */
const SOON_DAYS = 7

/** The entry as it is at `now`. */
export function entryAt({ deletions, ...entry }: StoredEntry, now: Instant): CustomerEntry {
  const ends = deletions
    .map(([deletedAt, users]) => ({ users, goneAt: goneAt(deletedAt) }))
    .filter((end) => now < end.goneAt)
    .sort((left, right) => (left.goneAt < right.goneAt ? -1 : 1))
  return { ...entry, deletedUsers: sumOf(ends), endingSoon: soonOf(ends, now) }
}

type End = { readonly users: number; readonly goneAt: Instant }

/** Those of the ends, the first one first, that come within days. */
function soonOf(ends: readonly End[], now: Instant): CustomerEntry['endingSoon'] {
  const [first] = ends
  if (!first) return null
  const soon = new Date(Date.parse(now) + SOON_DAYS * 24 * 60 * 60 * 1000).toISOString()
  if (first.goneAt > soon) return null
  return { users: sumOf(ends.filter((end) => end.goneAt <= soon)), goneAt: first.goneAt }
}

const sumOf = (ends: readonly Pick<End, 'users'>[]): number => ends.reduce((sum, { users }) => sum + users, 0)

/** Counts a state: 2 ms for 100,000 users in open batches. */
export function describeCustomer(
  state: CustomerState,
  customer: Pick<StoredEntry, 'customerId' | 'createdAt' | 'seq' | 'journalBytes' | 'damaged'>,
): StoredEntry {
  const seats = allSeats(state)
  return {
    ...customer,
    details: state.details,
    users: state.users.size,
    deletions: deletionsOf(state),
    seats: seats.reduce((sum, { total }) => sum + total, 0),
    seatsUsed: seats.reduce((sum, { consumed }) => sum + consumed, 0),
    openBatches: [...state.batches.values()].map(describeBatch).filter(isOpen),
  }
}

function deletionsOf(state: CustomerState): StoredEntry['deletions'] {
  const deletions = new Map<Instant, number>()
  for (const { deletedAt } of state.deletedUsers.values())
    deletions.set(deletedAt, (deletions.get(deletedAt) ?? 0) + 1)
  return [...deletions]
}

function describeBatch(batch: Batch): BatchEntry {
  const waiting = waitingIn(batch)
  const { id: batchId, kind, createdAt, actor, fileName, carriedOutAt, credentials } = batch
  const delivered = batch.deliveries.at(-1) ?? null
  const users = credentials.size
  return { batchId, kind, createdAt, actor, fileName, users, waiting, carriedOutAt, delivered }
}

const isOpen = ({ waiting, carriedOutAt }: BatchEntry): boolean => waiting > 0 || carriedOutAt === null
