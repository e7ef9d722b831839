import * as z from 'zod'
import { commandId, count, id, instant, method, savedFile, window, windowOf } from './method.ts'
import { CUSTOMER_REASONS } from './reasons.ts'

/** What a command did, by its most telling event. Keys of `history.kinds` in i18n. */
export const HISTORY_KINDS = [
  'customer-created',
  'customer-edited',
  'documents-changed',
  'subscription-added',
  'subscription-changed',
  'users-imported',
  'users-taken-over',
  'users-added',
  'users-edited',
  'licenses-changed',
  'passwords-reset',
  'users-deleted',
  'users-restored',
  'users-purged',
  'passwords-delivered',
  'passwords-handed-over',
  'carried-out',
  'hand-off-exported',
  'hand-off-recorded',
  'hand-off-set-aside',
  'tenant-seen',
  'undone',
] as const
export type HistoryKind = (typeof HISTORY_KINDS)[number]

const filter = {
  /** Only what touched this user. */
  userId: id.nullable(),
  kinds: z.array(z.enum(HISTORY_KINDS)).max(HISTORY_KINDS.length),
  from: instant.nullable(),
  before: instant.nullable(),
}

export const historyEntry = z.object({
  commandId: z.string(),
  at: instant,
  actor: z.string(),
  kind: z.enum(HISTORY_KINDS),
  /** How many users it touched, and the display names of the first three. */
  users: count,
  names: z.array(z.string()),
  /** The product of a subscription, the name of a file …; empty where there is none. */
  subject: z.string(),
})
export type HistoryEntry = z.infer<typeof historyEntry>

/** One field of one user, or of the customer, before and after. */
export const historyChange = z.object({
  userId: z.string().nullable(),
  displayName: z.string(),
  /** Name of the field as in the contract: displayName, licenses, seats … */
  field: z.string(),
  before: z.string(),
  after: z.string(),
})

/** Who did what to whom: the journal in words. */
export const historyContract = {
  /** Newest first. */
  list: method({
    input: z.strictObject({ customerId: id, ...filter, ...window }),
    output: windowOf(historyEntry),
    refusals: CUSTOMER_REASONS,
  }),
  /** One command: its line of the history, and what it changed, field by field. */
  changes: method({
    input: z.strictObject({ customerId: id, change: id, ...window }),
    output: windowOf(historyChange).extend({
      entry: historyEntry,
      /** Whether it could be undone now. */
      undoable: z.boolean(),
    }),
    refusals: [...CUSTOMER_REASONS, 'command-not-found'],
  }),
  saveCsv: method({
    input: z.strictObject({ customerId: id, ...filter }),
    output: savedFile,
    refusals: CUSTOMER_REASONS,
  }),
  /** Takes a command back, by a command. */
  undo: method({
    input: z.strictObject({ commandId, customerId: id, change: id }),
    output: z.object({ users: count }),
    refusals: [
      ...CUSTOMER_REASONS,
      'command-not-found',
      'undo-impossible',
      'undo-changed-since',
      'undo-handed-over',
      'undo-needs-restore',
      'seats-short',
      'license-not-subscribed',
      'license-twice',
      'usage-location-missing',
    ],
  }),
}
