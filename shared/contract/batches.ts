import * as z from 'zod'
import { DELIVERY_WAYS } from '#shared/domain/batch.ts'
import type { Delivery } from '#shared/domain/batch.ts'
import { batchKind, credentialState } from './fields.ts'
import { commandId, count, id, instant, method, nothing, savedFile, window, windowOf } from './method.ts'
import { BATCH_REASONS, CUSTOMER_REASONS, SEALING_REASONS } from './reasons.ts'

/** That passwords of so many users were printed, saved or copied. */
const delivery: z.ZodType<Delivery> = z.object({
  way: z.enum(DELIVERY_WAYS),
  users: count,
  at: instant,
  actor: z.string(),
})

export const batchSummary = z.object({
  batchId: id,
  customerId: id,
  customerName: z.string(),
  kind: batchKind,
  createdAt: instant,
  actor: z.string(),
  fileName: z.string(),
  users: count,
  /** Passwords that can still be shown, superseded ones among them. */
  waiting: count,
  carriedOutAt: instant.nullable(),
  /** The last delivery; null before the first. */
  delivered: delivery.nullable(),
})
export type BatchSummary = z.infer<typeof batchSummary>

/** Some users of a batch, or all whose passwords wait. */
export const someUsers = z.union([z.literal('all'), z.array(id).min(1).max(200_000)])
const ofBatch = { customerId: id, batchId: id }

export const batchesContract = {
  /** All batches of a customer, newest first. */
  list: method({
    input: z.strictObject({ customerId: id, ...window }),
    output: windowOf(batchSummary),
    refusals: CUSTOMER_REASONS,
  }),
  /** The batches of all customers that are not handed over whole or not carried out, newest first. */
  listOpen: method({ input: z.strictObject(window), output: windowOf(batchSummary) }),
  get: method({
    input: z.strictObject(ofBatch),
    /** All deliveries, the newest first. */
    output: batchSummary.extend({ deliveries: z.array(delivery) }),
    refusals: BATCH_REASONS,
  }),
  /** The confirmation: users in the order in which they were added, with their passwords while they wait. */
  credentials: method({
    input: z.strictObject({ ...ofBatch, ...window }),
    output: windowOf(
      z.object({
        userId: id,
        displayName: z.string(),
        userPrincipalName: z.string(),
        state: credentialState,
        /** Null when it is gone for good. */
        password: z.string().nullable(),
      }),
    ),
    refusals: [...BATCH_REASONS, ...SEALING_REASONS],
  }),
  /** Destroys these passwords for good. */
  handOver: method({
    input: z.strictObject({ commandId, ...ofBatch, users: someUsers }),
    output: z.object({ handedOver: count }),
    refusals: [...BATCH_REASONS, ...SEALING_REASONS, 'credentials-gone'],
  }),
  /**
   * Makes new temporary passwords, in a batch of their own, for those users of this batch who have none newer: for
   * passwords that can't be read any more.
   */
  resetPasswords: method({
    input: z.strictObject({ commandId, ...ofBatch }),
    output: z.object({ batchId: id, users: count }),
    refusals: [...BATCH_REASONS, ...SEALING_REASONS, 'credentials-gone', 'user-not-found'],
  }),
  /**
   * Notes what the page itself has done with passwords, and the application can't see: the operator says that they
   * came out of the printer, or has copied one. What main prints and saves it notes by itself.
   */
  noteDelivery: method({
    input: z.strictObject({ commandId, ...ofBatch, users: someUsers, way: z.enum(['printed', 'copied']) }),
    output: nothing,
    refusals: [...BATCH_REASONS, 'credentials-gone'],
  }),
  markCarriedOut: method({
    input: z.strictObject({ commandId, ...ofBatch, carriedOut: z.boolean() }),
    output: nothing,
    refusals: BATCH_REASONS,
  }),
  /** Names and passwords as CSV: UTF-8 with BOM, the delimiter that Excel expects in the operator's language. */
  credentialsCsv: method({
    input: z.strictObject({ ...ofBatch, users: someUsers }),
    output: savedFile,
    refusals: [...BATCH_REASONS, ...SEALING_REASONS, 'credentials-gone'],
  }),
  /**
   * Mail drafts that hold passwords, to open in a mail program: `each` one a user to the alternate address, several
   * as one archive; `summary` one of all to the customer's contact. Nothing is sent.
   */
  mailDrafts: method({
    input: z.strictObject({ ...ofBatch, users: someUsers, form: z.enum(['each', 'summary']) }),
    output: z.object({ file: savedFile, drafts: count, withoutAddress: count }),
    refusals: [...BATCH_REASONS, ...SEALING_REASONS, 'credentials-gone'],
  }),
  /** The batch as Entra's bulk-create CSV, initial passwords included. */
  entraCsv: method({
    input: z.strictObject(ofBatch),
    output: savedFile,
    refusals: [...BATCH_REASONS, ...SEALING_REASONS, 'credentials-gone'],
  }),
}
