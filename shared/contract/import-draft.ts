import * as z from 'zod'
import {
  COLUMN_MEANINGS,
  DELIMITERS,
  ENCODINGS,
  EXISTING_DEALS,
  IMPORT_FIELDS,
  IMPORT_TASKS,
} from '#shared/domain/import-file.ts'
import { countryCode, language, license, skuId } from './fields.ts'
import { count, id } from './method.ts'
import { USER_NAME_REASONS } from './reasons.ts'

export type {
  ColumnMeaning,
  Delimiter,
  Encoding,
  ExistingDeal,
  ImportField,
  ImportTask,
} from '#shared/domain/import-file.ts'

/** The formats that are known by name; `other` is any other list. */
export const FORMATS = [
  'microsoft-365',
  'microsoft-365-alternate-email',
  'partner-center',
  'entra-create',
  'entra-download',
  'microsoft-365-export',
  'google-workspace',
  'active-directory',
  'cipp',
  'graph',
  'intake-form',
  'other',
] as const
export type FileFormat = (typeof FORMATS)[number]

/** Whole files that are refused, by name. */
export const FILE_REFUSALS = [
  'file-empty',
  'file-binary',
  'file-no-header',
  'file-too-large',
  'file-too-many-rows',
  'file-too-many-columns',
  'file-workbook-unreadable',
  'file-json-unreadable',
] as const
export type FileRefusal = (typeof FILE_REFUSALS)[number]

/** What can be wrong with one row. Keys of `imports.problems` in i18n. */
export const ROW_PROBLEMS = [
  ...USER_NAME_REASONS,
  /** The user exists, and the operator chose to stop at such rows. */
  'upn-taken',
  'upn-twice',
  'upn-of-deleted-user',
  'upn-over-template-limit',
  'display-name-missing',
  'field-too-long',
  'email-invalid',
  'country-unknown',
  'language-unknown',
  'role-unknown',
  'roles-mixed',
  'license-unknown',
  'sign-in-unknown',
  'customer-unknown',
  'object-id-invalid',
  /** A password of the file that breaks the rules, where the operator chose to use them. */
  'password-weak',
  'password-missing',
  'too-many-cells',
] as const
export type RowProblemCode = (typeof ROW_PROBLEMS)[number]

export const rowProblem = z.object({
  code: z.enum(ROW_PROBLEMS),
  severity: z.enum(['error', 'warning']),
  /** The column's heading as the file has it; empty when the problem is of no column of the file. */
  column: z.string(),
  field: z.enum(IMPORT_FIELDS).nullable(),
  /** Placeholders of the sentence: value, limit, suggestion … Never the content of a password column. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type RowProblem = z.infer<typeof rowProblem>

export const importColumn = z.object({
  /** As the file has it; empty in a list without headings. */
  heading: z.string(),
  /** Null: the column is not used. */
  meaning: z.enum(COLUMN_MEANINGS).nullable(),
  /** What the meaning was taken from; null where there is none. */
  known: z.enum(['heading', 'content', 'remembered', 'chosen']).nullable(),
  /** The first few different values; those of passwords masked. */
  samples: z.array(z.string()),
})
export type ImportColumn = z.infer<typeof importColumn>

/** How the bytes were read, and, in `reread`, are to be read. */
export const importSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), encoding: z.enum(ENCODINGS), delimiter: z.enum(DELIMITERS) }),
  z.strictObject({ kind: z.literal('workbook'), sheet: z.string().max(256) }),
  z.strictObject({ kind: z.literal('json') }),
])
export type ImportSource = z.infer<typeof importSource>

export const rowIndex = z.int().min(0)

export const importChoices = z.strictObject({
  /** For the rows that name no licences of their own. */
  licenses: z.array(license).max(100),
  /** Usage location of the rows that name no country. At first the customer's own country. */
  usageLocation: countryCode,
  /** Products of which the missing seats are bought in the same commit. */
  raise: z.array(skuId).max(1000),
  /** Rows that are created without a product. */
  without: z.array(z.strictObject({ skuId, rows: z.array(rowIndex).max(100_000) })).max(1000),
})
export type ImportChoices = z.infer<typeof importChoices>

const productSeats = z.object({
  skuId: z.string(),
  name: z.string(),
  /** Seats that the rows take, free before, and missing; none are missing of a product that is raised. */
  needed: count,
  free: count,
  short: count,
  raised: count,
  /** Rows that are created without it by choice. */
  without: count,
})

/** What the draft means for one customer. */
export const importForCustomer = z.object({
  customerId: id,
  name: z.string(),
  rows: count,
  /** Rows that create a user; that change one who exists; that change nothing. */
  toCreate: count,
  toUpdate: count,
  unchanged: count,
  errors: count,
  warnings: count,
  leftOut: count,
  /** Users here whom a take-over's file does not name. */
  gone: count,
  choices: importChoices,
  seats: z.array(productSeats),
})
export type ImportForCustomer = z.infer<typeof importForCustomer>

export const importDraft = z.object({
  draftId: id,
  /** The customer whose page it was opened on; null for a list of several customers. */
  customerId: id.nullable(),
  fileName: z.string(),
  task: z.enum(IMPORT_TASKS),
  format: z.enum(FORMATS),
  headerLanguage: language.nullable(),
  /** Whether the first row was taken for headings. */
  headed: z.boolean(),
  source: importSource,
  /** The sheets of a workbook, by name. */
  sheets: z.array(z.string()),
  columns: z.array(importColumn),
  /** The meanings are those of an earlier file with the same headings. */
  remembered: z.boolean(),
  /** What the mapping lacks for making users; rows can't be checked before. */
  lacks: z.array(z.enum(['user-name', 'display-name'])),
  /** The columns of the grid, in order. */
  fields: z.array(z.enum(IMPORT_FIELDS)),
  rows: count,
  rowsWithErrors: count,
  rowsWithWarnings: count,
  rowsLeftOut: count,
  /** Rows whose user name was made from the name by the customer's rule. */
  namesMade: count,
  /** Rows whose user exists here already, and what becomes of them; null until it is chosen. */
  existing: z.object({ rows: count, deal: z.enum(EXISTING_DEALS).nullable() }),
  /** Null where the file has no passwords. */
  passwords: z.enum(['make', 'use']).nullable(),
  /** What becomes of users here whom a take-over's file does not name. */
  gone: z.enum(['keep', 'delete']),
  customers: z.array(importForCustomer),
})
export type ImportDraft = z.infer<typeof importDraft>

export const importRow = z.object({
  /** From 0 among the rows of the draft. */
  index: rowIndex,
  /** Number of the row in the file as Excel counts it, headings included. */
  row: count,
  action: z.enum(['create', 'update', 'skip', 'left-out']),
  /** In the order of the draft's `fields`. */
  cells: z.array(z.string()),
  /** Fields whose value Partner Desk made, and those that the operator typed. */
  made: z.array(z.enum(IMPORT_FIELDS)),
  edited: z.array(z.enum(IMPORT_FIELDS)),
  problems: z.array(rowProblem),
})
export type ImportRow = z.infer<typeof importRow>

/** Which rows a list shows. */
export const ROWS_SHOWN = ['all', 'problems', 'errors', 'warnings', 'existing', 'left-out'] as const
export const show = z.enum(ROWS_SHOWN)
export type RowsShown = (typeof ROWS_SHOWN)[number]
