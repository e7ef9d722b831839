import { z } from 'zod'
import { PROFILE_FIELDS } from '#shared/domain/user.ts'
import { DELIMITERS, ENCODINGS } from '#shared/domain/import-file.ts'
import { countryCode, language, license } from './fields.ts'
import { bytes, commandId, count, id, method, nothing, window, windowOf } from './method.ts'
import { CUSTOMER_REASONS, SEALING_REASONS, USER_NAME_REASONS } from './reasons.ts'

export type { Delimiter, Encoding } from '#shared/domain/import-file.ts'

export const FORMATS = ['microsoft-365', 'microsoft-365-alternate-email', 'partner-center'] as const

export type FileFormat = (typeof FORMATS)[number]

/** The fields of a user that a column of a list can fill. */
export const IMPORT_FIELDS = ['userPrincipalName', 'displayName', 'roles', ...PROFILE_FIELDS] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** Whole files that are refused, by name. */
export const FILE_REFUSALS = [
  'file-empty',
  'file-binary',
  'file-no-header',
  'file-too-large',
  'file-too-many-rows',
  'file-too-many-columns',
] as const
export type FileRefusal = (typeof FILE_REFUSALS)[number]

/** What can be wrong with one row. Keys of `imports.problems` in i18n. */
export const ROW_PROBLEMS = [
  ...USER_NAME_REASONS,
  'upn-taken',
  'upn-twice',
  'upn-of-deleted-user',
  'upn-over-template-limit',
  'display-name-missing',
  'field-too-long',
  'email-invalid',
  'country-unknown',
  'role-unknown',
  'roles-mixed',
  'too-many-cells',
] as const

export const rowProblem = z.object({
  code: z.enum(ROW_PROBLEMS),
  severity: z.enum(['error', 'warning']),
  /** The column's heading as the file has it; empty when the problem is of the whole row. */
  column: z.string(),
  field: z.enum(IMPORT_FIELDS).nullable(),
  /** Placeholders of the sentence: value, limit, suggestion … Never the content of a password column. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type RowProblem = z.infer<typeof rowProblem>

export const importColumn = z.object({
  heading: z.string(),
  /** What becomes of the column. A password column is masked in every view and not used. */
  use: z.enum(['field', 'password', 'ignored']),
  field: z.enum(IMPORT_FIELDS).nullable(),
})
export type ImportColumn = z.infer<typeof importColumn>

export const importChoices = z.strictObject({
  licenses: z.array(license).max(100),
  /** Usage location of the rows that name no country. At first the customer's own country. */
  usageLocation: countryCode,
})
export type ImportChoices = z.infer<typeof importChoices>

export const importDraft = z.object({
  draftId: id,
  customerId: id,
  fileName: z.string(),
  format: z.enum(FORMATS),
  headerLanguage: language,
  encoding: z.enum(ENCODINGS),
  delimiter: z.enum(DELIMITERS),
  columns: z.array(importColumn),
  rows: count,
  rowsWithErrors: count,
  rowsWithWarnings: count,
  choices: importChoices,
  /** For each chosen SKU: seats that the rows take and those that are free before. */
  seats: z.array(z.object({ skuId: z.string(), name: z.string(), needed: count, free: count, short: count })),
})
export type ImportDraft = z.infer<typeof importDraft>

export const importRow = z.object({
  /** Number of the row in the file as Excel counts it, headings included. */
  row: count,
  /** Cells in the order of `columns`; those of password columns masked. */
  cells: z.array(z.string()),
  problems: z.array(rowProblem),
})
export type ImportRow = z.infer<typeof importRow>

const draft = ['draft-not-found', ...CUSTOMER_REASONS] as const

export const importsContract = {
  /** Reads a list and keeps it in the main process as the draft of that (new) id; nothing is written. */
  read: method({
    input: z.strictObject({
      draftId: id,
      customerId: id,
      fileName: z.string().max(1024),
      bytes,
    }),
    output: importDraft,
    refusals: [...CUSTOMER_REASONS, ...FILE_REFUSALS, 'import-cancelled'],
  }),
  get: method({ input: z.strictObject({ draftId: id }), output: importDraft, refusals: draft }),
  /** Reads the same bytes again with another encoding or delimiter. */
  reread: method({
    input: z.strictObject({ draftId: id, encoding: z.enum(ENCODINGS), delimiter: z.enum(DELIMITERS) }),
    output: importDraft,
    refusals: [...draft, ...FILE_REFUSALS, 'import-cancelled'],
  }),
  choose: method({
    input: z.strictObject({ draftId: id, choices: importChoices }),
    output: importDraft,
    refusals: [...draft, 'license-not-subscribed', 'license-twice', 'plan-unknown'],
  }),
  rows: method({
    input: z.strictObject({ draftId: id, show: z.enum(['all', 'problems']), ...window }),
    output: windowOf(importRow),
    refusals: draft,
  }),
  /** Creates all users of the draft in one commit, with a batch of temporary passwords. */
  commit: method({
    input: z.strictObject({ commandId, draftId: id }),
    output: z.object({ customerId: id, batchId: id, users: count }),
    refusals: [
      ...draft,
      ...SEALING_REASONS,
      'draft-has-errors',
      'import-cancelled',
      'seats-short',
      'license-not-subscribed',
    ],
  }),
  /** Stops reading or creating, as long as nothing is written, and forgets the draft. */
  cancel: method({ input: z.strictObject({ draftId: id }), output: nothing }),
}
