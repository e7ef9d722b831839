import * as z from 'zod'
import { HAND_OFF_KINDS } from '#shared/domain/hand-off/item.ts'
import { HAND_OFF_FAILURES } from '#shared/domain/hand-off/result.ts'
import {
  bytes,
  commandId,
  count,
  id,
  instant,
  method,
  nothing,
  savedFile,
  window,
  windowOf,
} from './method.ts'
import { CUSTOMER_REASONS, SEALING_REASONS } from './reasons.ts'

/** What can be shown of the list: what is to do, or only what failed, what waits for its result, what is set aside. */
export const HAND_OFF_SHOWN = ['to-do', 'failed', 'exported', 'aside'] as const
export type HandOffShown = (typeof HAND_OFF_SHOWN)[number]

const key = z.string().max(100)

export const handOffFilter = z.strictObject({
  shown: z.enum(HAND_OFF_SHOWN),
  /** All kinds where there is none. */
  kinds: z.array(z.enum(HAND_OFF_KINDS)).max(HAND_OFF_KINDS.length),
})
export type HandOffFilter = z.infer<typeof handOffFilter>

/** Those items, or all that match at the revision the operator saw. */
export const handOffSelection = z.union([
  z.strictObject({ keys: z.array(key).min(1).max(100_000) }),
  z.strictObject({ matching: handOffFilter, except: z.array(key).max(100_000), revision: count }),
])
export type HandOffSelection = z.infer<typeof handOffSelection>

/** An item of the list, in the operator's language. */
const itemInWords = z.object({
  key,
  kind: z.enum(HAND_OFF_KINDS),
  /** What is to be done, for whom. */
  text: z.string(),
  /** What has to be entered, field by field. Holds no password. */
  details: z.array(z.object({ label: z.string(), value: z.string() })),
})

export const handOffRow = itemInWords.extend({
  userId: id,
  /** Why it failed when it was last carried out. */
  failure: z.enum(HAND_OFF_FAILURES).nullable(),
  /** When it went out, if nobody has said yet what became of it. */
  exportedAt: instant.nullable(),
  aside: z.boolean(),
  /** It needs a password that is kept no more: the password has to be reset first. */
  passwordGone: z.boolean(),
})
export type HandOffRow = z.infer<typeof handOffRow>

const ofCustomer = { customerId: id }
const selected = { ...ofCustomer, selection: handOffSelection }
const RESULT_REASONS = ['file-too-large', 'file-empty', 'file-binary', 'not-a-result'] as const

/** What has still to be carried out in the customer's real tenant: how it goes there, and what became of it. */
export const handOffContract = {
  counts: method({
    input: z.strictObject(ofCustomer),
    output: z.object({
      /** What is to do and not set aside, as the tab says it. */
      toDo: count,
      failed: count,
      exported: count,
      aside: count,
      /** Of what is to do. */
      kinds: z.array(z.object({ kind: z.enum(HAND_OFF_KINDS), items: count })),
      /** Items of files of which nobody has said what became of them, whether they are still to do or not. */
      awaited: count,
      /** Why things failed, the most frequent reason first. */
      failures: z.array(z.object({ failure: z.enum(HAND_OFF_FAILURES), items: count })),
    }),
    refusals: CUSTOMER_REASONS,
  }),
  /** In the order in which it must be carried out. */
  list: method({
    input: z.strictObject({ ...ofCustomer, filter: handOffFilter, ...window }),
    output: windowOf(handOffRow).extend({ revision: count }),
    refusals: CUSTOMER_REASONS,
  }),
  /**
   * The files to carry these items out by; several as one archive. Remembers what they hold. Refused where some went
   * out before and have no result yet, unless `again`.
   */
  export: method({
    input: z.strictObject({
      commandId,
      ...selected,
      way: z.enum(['powershell', 'entra-csv', 'graph-batch']),
      again: z.boolean(),
    }),
    output: z.object({
      file: savedFile,
      exported: count,
      /** The file holds passwords, and says so in its name. */
      passwords: z.boolean(),
      /** What this way can't say and has to be done by another one: how many, and the first hundred. */
      remaining: count,
      remainingItems: z.array(itemInWords),
    }),
    refusals: [
      ...CUSTOMER_REASONS,
      ...SEALING_REASONS,
      'selection-stale',
      'nothing-to-do',
      'nothing-exportable',
      'exported-already',
    ],
  }),
  /**
   * Remembers that these items go out on paper. Refused as `export` is, and where one of them is not to do any more:
   * what would be printed is out of date.
   */
  noteChecklist: method({
    input: z.strictObject({ commandId, ...selected, again: z.boolean() }),
    output: nothing,
    refusals: [...CUSTOMER_REASONS, 'selection-stale', 'nothing-to-do', 'exported-already'],
  }),
  /** What a file of results says, and of which items. Writes nothing. */
  readResults: method({
    input: z.strictObject({ ...ofCustomer, bytes }),
    output: z.object({
      done: count,
      failed: count,
      /** Lines about nothing that waits for a result, and lines that could not be read. */
      unknown: count,
      /** The first hundred of those that failed. */
      failures: z.array(z.object({ text: z.string(), failure: z.enum(HAND_OFF_FAILURES) })),
    }),
    refusals: [...CUSTOMER_REASONS, ...RESULT_REASONS],
  }),
  /** Records what a file of results says. */
  record: method({
    input: z.strictObject({ commandId, ...ofCustomer, bytes }),
    output: z.object({ done: count, failed: count }),
    refusals: [...CUSTOMER_REASONS, ...RESULT_REASONS, 'nothing-to-do'],
  }),
  /** Says that these items were done by hand. */
  tick: method({
    input: z.strictObject({ commandId, ...selected }),
    output: z.object({ done: count }),
    refusals: [...CUSTOMER_REASONS, 'selection-stale', 'nothing-to-do'],
  }),
  /** Takes these items out of what is to be carried out for now, or puts them back. */
  setAside: method({
    input: z.strictObject({ commandId, ...selected, aside: z.boolean() }),
    output: nothing,
    refusals: [...CUSTOMER_REASONS, 'selection-stale', 'nothing-to-do'],
  }),
}
