import * as z from 'zod'
import { LAYOUTS } from '#shared/domain/sheet-layout.ts'
import type { Grid } from '#shared/domain/sheet-layout.ts'
import { SHEET_SORTS } from '#shared/domain/sheet-options.ts'
import type { SheetArrangement, SheetOptions } from '#shared/domain/sheet-options.ts'
import { PAPERS } from '#shared/domain/sheet.ts'
import { someUsers } from './batches.ts'
import { documentTexts, logo } from './documents.ts'
import { language } from './fields.ts'
import { count, id, method, nothing, savedFile, window, windowOf } from './method.ts'
import { BATCH_REASONS, SEALING_REASONS } from './reasons.ts'

/** The most copies that a printer is asked for at once. */
export const MAX_COPIES = 99

/** In millimetres. Only bounds the numbers; `fitsPaper` says whether such labels can be. */
const measure = z.number().min(-1000).max(1000)
const grid: z.ZodType<Grid> = z.strictObject({
  columns: measure,
  rows: measure,
  width: measure,
  height: measure,
  left: measure,
  top: measure,
  gapX: measure,
  gapY: measure,
})

const arrangement = {
  layout: z.enum(LAYOUTS),
  own: grid,
  cutLines: z.boolean(),
  sort: z.enum(SHEET_SORTS),
  descending: z.boolean(),
  groupByDepartment: z.boolean(),
  stacked: z.boolean(),
}

export const sheetArrangement: z.ZodType<SheetArrangement> = z.strictObject(arrangement)
export const sheetOptions: z.ZodType<SheetOptions> = z.strictObject({ ...arrangement, paper: z.enum(PAPERS) })

export const sheetCard = z.object({
  displayName: z.string(),
  userPrincipalName: z.string(),
  /** Empty without one. */
  department: z.string(),
  password: z.string(),
  superseded: z.boolean(),
  language,
})
export type SheetCard = z.infer<typeof sheetCard>

/** A run of cards in the order of printing. */
const sheetGroup = z.object({ name: z.string(), cards: count })

/**
 * Password sheets. A job says which cards of which batch are laid out how; it holds no password and lives as long
 * as the process. The page print.html shows a job, on the screen and on paper alike.
 */
export const sheetsContract = {
  prepare: method({
    input: z.strictObject({ customerId: id, batchId: id, users: someUsers, options: sheetOptions }),
    output: z.object({ jobId: id, cards: count, pages: count, carriedOut: z.boolean() }),
    refusals: [...BATCH_REASONS, ...SEALING_REASONS, 'credentials-gone', 'labels-do-not-fit'],
  }),
  /** The options have the paper that is printed on: label stock has its own. `groups` is null without groups. */
  get: method({
    input: z.strictObject({ jobId: id }),
    output: z.object({
      options: sheetOptions,
      language,
      customerName: z.string(),
      cards: count,
      groups: z.array(sheetGroup).nullable(),
      /** With their placeholders; `operator` is what stands for its own. */
      documents: z.object({
        texts: documentTexts,
        qrCode: z.boolean(),
        logo: logo.nullable(),
        operator: z.string(),
      }),
    }),
    refusals: ['sheets-not-found', ...BATCH_REASONS],
  }),
  /** The cards as they come, page by page (`sheetPages`); the first window holds what the first page needs. */
  cards: method({
    input: z.strictObject({ jobId: id, ...window }),
    output: windowOf(sheetCard),
    refusals: ['sheets-not-found', ...BATCH_REASONS, ...SEALING_REASONS, 'credentials-gone'],
  }),
  /** The printers of the system, as far as it tells. Only where `printsSheets`. */
  printers: method({
    input: nothing,
    output: z.object({
      printers: z.array(z.object({ name: z.string(), displayName: z.string(), isDefault: z.boolean() })),
    }),
    refusals: ['not-on-this-host'],
  }),
  /** Prints on this printer; without one it opens the system's print dialogue. Only where `printsSheets`. */
  print: method({
    input: z.strictObject({
      jobId: id,
      printer: z
        .strictObject({ name: z.string().min(1).max(1024), copies: z.int().min(1).max(MAX_COPIES) })
        .exactOptional(),
    }),
    output: z.object({ outcome: z.enum(['printed', 'cancelled']) }),
    refusals: ['sheets-not-found', 'not-on-this-host', 'print-failed', 'printer-not-found', ...BATCH_REASONS],
  }),
  /** The sheets as a PDF file. Only where `printsSheets`. */
  pdf: method({
    input: z.strictObject({ jobId: id }),
    output: savedFile,
    refusals: ['sheets-not-found', 'not-on-this-host', 'print-failed', ...BATCH_REASONS],
  }),
  /** A PDF file for each user, in one archive. Tells `pdf-progress`. Only where `printsSheets`. */
  pdfEach: method({
    input: z.strictObject({ customerId: id, batchId: id, users: someUsers, options: sheetOptions }),
    output: savedFile,
    refusals: [
      'not-on-this-host',
      'print-failed',
      'pdf-cancelled',
      ...BATCH_REASONS,
      ...SEALING_REASONS,
      'credentials-gone',
      'labels-do-not-fit',
    ],
  }),
  /** Ends the making of the PDF files of this batch; what is being made is refused. */
  cancelPdfEach: method({ input: z.strictObject({ batchId: id }), output: nothing }),
}
