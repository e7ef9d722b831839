import * as z from 'zod'
import { COLUMN_MEANINGS, EXISTING_DEALS, IMPORT_FIELDS, IMPORT_TASKS } from '#shared/domain/import-file.ts'
import { skuId } from './fields.ts'
import {
  FILE_REFUSALS,
  importChoices,
  importDraft,
  importRow,
  importSource,
  ROW_PROBLEMS,
  rowIndex,
  show,
} from './import-draft.ts'
import { bytes, commandId, count, id, method, nothing, savedFile, window, windowOf } from './method.ts'
import { CUSTOMER_REASONS, SEALING_REASONS } from './reasons.ts'

export * from './import-draft.ts'

const draft = ['draft-not-found', ...CUSTOMER_REASONS] as const
const reading = [...draft, ...FILE_REFUSALS, 'import-cancelled'] as const
const cell = z.string().max(4096)
const inDraft = { draftId: id }

const commitOutcome = z.object({
  customerId: id,
  name: z.string(),
  /** Null where nobody was created. */
  batchId: id.nullable(),
  created: count,
  updated: count,
  deleted: count,
  unchanged: count,
  /** Why nothing was written for this customer; null when all was. */
  refusal: z
    .enum([
      ...CUSTOMER_REASONS,
      ...SEALING_REASONS,
      'draft-has-errors',
      'seats-short',
      'license-not-subscribed',
      'store-failed',
    ])
    .nullable(),
})
export type CommitOutcome = z.infer<typeof commitOutcome>

export const importsContract = {
  /**
   * Reads a list and keeps it in the main process as the draft of that (new) id; nothing is written. Without a
   * customer the rows say by a column or by the domain of the user name whose they are.
   */
  read: method({
    input: z.strictObject({ ...inDraft, customerId: id.nullable(), fileName: z.string().max(1024), bytes }),
    output: importDraft,
    refusals: [...CUSTOMER_REASONS, ...FILE_REFUSALS, 'import-cancelled'],
  }),
  get: method({ input: z.strictObject(inDraft), output: importDraft, refusals: draft }),
  /** Reads the same bytes again in another way; meanings and edits begin anew. */
  reread: method({
    input: z.strictObject({ ...inDraft, source: importSource }),
    output: importDraft,
    refusals: [...reading, 'source-of-another-kind'],
  }),
  /**
   * Says what each column means, in the order of the columns; remembered for files with the same headings. A column
   * whose heading and cells are passwords stays one, unless it is not used.
   */
  map: method({
    input: z.strictObject({
      ...inDraft,
      meanings: z.array(z.enum(COLUMN_MEANINGS).nullable()).max(1000),
      /** Whether the first row holds headings. */
      headed: z.boolean(),
    }),
    output: importDraft,
    refusals: [...draft, 'meanings-wrong', 'import-cancelled'],
  }),
  /** Settles what holds for the whole draft; what is not named stays. */
  settle: method({
    input: z.strictObject({
      ...inDraft,
      task: z.enum(IMPORT_TASKS).exactOptional(),
      existing: z.enum(EXISTING_DEALS).exactOptional(),
      passwords: z.enum(['make', 'use']).exactOptional(),
      gone: z.enum(['keep', 'delete']).exactOptional(),
    }),
    output: importDraft,
    refusals: draft,
  }),
  choose: method({
    input: z.strictObject({ ...inDraft, customerId: id, choices: importChoices }),
    output: importDraft,
    refusals: [...draft, 'license-not-subscribed', 'license-twice', 'plan-unknown'],
  }),
  rows: method({
    input: z.strictObject({ ...inDraft, show, ...window }),
    output: windowOf(importRow),
    refusals: draft,
  }),
  /** Where in the shown list the next row with a problem stands after (or, backwards, before) this position. */
  findProblem: method({
    input: z.strictObject({ ...inDraft, show, from: z.int().min(-1), backwards: z.boolean() }),
    output: z.object({ position: count.nullable() }),
    refusals: draft,
  }),
  /** Puts these texts into cells. */
  edit: method({
    input: z.strictObject({
      ...inDraft,
      edits: z
        .array(z.strictObject({ index: rowIndex, field: z.enum(IMPORT_FIELDS), value: cell }))
        .max(1000),
    }),
    output: importDraft,
    refusals: draft,
  }),
  /** Puts this text into the cells of all rows; of those where the field is empty; or where it is `from`. */
  fill: method({
    input: z.strictObject({
      ...inDraft,
      field: z.enum(IMPORT_FIELDS),
      value: cell,
      to: z.union([z.enum(['all', 'empty']), z.strictObject({ from: cell })]),
    }),
    output: importDraft,
    refusals: draft,
  }),
  /** Takes the suggestion of every problem of this code. */
  takeSuggestions: method({
    input: z.strictObject({ ...inDraft, code: z.enum(ROW_PROBLEMS) }),
    output: importDraft,
    refusals: draft,
  }),
  /** Leaves rows out of the import, or takes them in again. */
  leaveOut: method({
    input: z.strictObject({
      ...inDraft,
      rows: z.union([z.enum(['errors', 'all']), z.array(rowIndex).max(100_000)]),
      out: z.boolean(),
    }),
    output: importDraft,
    refusals: draft,
  }),
  /** The rows that would take a seat of this product, in file order; `missing` are those for whom none is left. */
  seatTakers: method({
    input: z.strictObject({ ...inDraft, customerId: id, skuId, ...window }),
    output: windowOf(
      z.object({
        index: rowIndex,
        row: count,
        displayName: z.string(),
        userPrincipalName: z.string(),
        missing: z.boolean(),
      }),
    ),
    refusals: draft,
  }),
  /** In a take-over: what a row changes of the user here, and whom the file no longer names. */
  differences: method({
    input: z.strictObject({
      ...inDraft,
      customerId: id,
      kind: z.enum(['new', 'changed', 'gone']),
      ...window,
    }),
    output: windowOf(
      z.object({
        displayName: z.string(),
        userPrincipalName: z.string(),
        changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
      }),
    ),
    refusals: draft,
  }),
  /** The rows left out as a CSV file in the file's own columns, without passwords, with the reason of each. */
  rejects: method({ input: z.strictObject(inDraft), output: savedFile, refusals: draft }),
  /**
   * Does what the draft says, in one commit a customer with the same import id: whole, or not at all for this
   * customer. Users created get a batch of temporary passwords; those taken over do not.
   */
  commit: method({
    input: z.strictObject({ commandId, ...inDraft }),
    output: z.object({ outcomes: z.array(commitOutcome) }),
    refusals: [
      ...draft,
      ...SEALING_REASONS,
      'draft-has-errors',
      'draft-undecided',
      'import-cancelled',
      'seats-short',
      'license-not-subscribed',
    ],
  }),
  /** Stops reading or creating, as long as nothing is written, and forgets the draft. */
  cancel: method({ input: z.strictObject(inDraft), output: nothing }),
  /** A form for the customer to fill in, in the language of its documents, which imports without a question. */
  intakeForm: method({
    input: z.strictObject({ customerId: id, format: z.enum(['xlsx', 'csv']) }),
    output: savedFile,
    refusals: CUSTOMER_REASONS,
  }),
}
