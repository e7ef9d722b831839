import * as z from 'zod'
import { BATCH_KINDS, DELIVERY_WAYS } from '#shared/domain/batch.ts'
import type { Delivery } from '#shared/domain/batch.ts'
import { SUBSCRIPTION_STATES } from '#shared/domain/customer.ts'
import type { CustomerDetails, Subscription } from '#shared/domain/customer.ts'
import { LANGUAGE_CHOICES, LOGO_TYPES } from '#shared/domain/documents.ts'
import type { CustomerDocuments } from '#shared/domain/documents.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import { HAND_OFF_WAYS } from '#shared/domain/hand-off/export.ts'
import { HAND_OFF_FAILURES } from '#shared/domain/hand-off/result.ts'
import type { HandOffFailure } from '#shared/domain/hand-off/result.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import { DEFAULT_USER_NAME_RULE, TRANSLITERATIONS } from '#shared/domain/user-name-rule.ts'
import { storedLicenses, storedSeenUser, storedUser, storedUserEdit } from './stored-user.ts'

/**
 * The shapes that lie on the disk. They are wider than the contract's and stay so: what was once written has to
 * be read by every later version, whatever a rule allows by then.
 */
const text = z.string()

export const storedInstant = z.iso.datetime()

export const storedCustomerDetails: z.ZodType<CustomerDetails> = z.object({
  name: text,
  domains: z.array(text),
  country: text,
  language: z.enum(LANGUAGES),
  contactEmail: text,
  // Customers of the first versions have none.
  userNames: z
    .object({ pattern: text, transliteration: z.enum(TRANSLITERATIONS) })
    .default(DEFAULT_USER_NAME_RULE),
  sample: z.boolean(),
})

const storedTexts = z.object({ greeting: text, instructions: text.nullable() })

export const storedDocuments: z.ZodType<CustomerDocuments> = z.object({
  texts: z.object({ en: storedTexts, es: storedTexts, ru: storedTexts }),
  languageOf: z.enum(LANGUAGE_CHOICES),
  qrCode: z.boolean(),
  // The hash names a file: nothing but digits may become part of a path.
  logo: z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), type: z.enum(LOGO_TYPES) }).nullable(),
})

export const storedSubscription: z.ZodType<Subscription> = z.object({
  id: text,
  skuId: text,
  seats: z.int(),
  state: z.enum(SUBSCRIPTION_STATES),
  createdAt: text,
})

export const storedDelivery: z.ZodType<Delivery> = z.object({
  way: z.enum(DELIVERY_WAYS),
  users: z.int(),
  at: text,
  actor: text,
})

export const storedFailure: z.ZodType<HandOffFailure> = z.enum(HAND_OFF_FAILURES)

const restored = z.object({ userPrincipalName: text, licenses: storedLicenses })

export const storedEvent: z.ZodType<CustomerEvent> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('customer-created'), details: storedCustomerDetails }),
  z.object({
    type: z.literal('customer-edited'),
    before: storedCustomerDetails,
    after: storedCustomerDetails,
  }),
  z.object({ type: z.literal('documents-changed'), before: storedDocuments, after: storedDocuments }),
  z.object({ type: z.literal('subscription-added'), subscription: storedSubscription }),
  z.object({
    type: z.literal('subscription-changed'),
    before: storedSubscription,
    after: storedSubscription,
  }),
  z.object({ type: z.literal('subscription-addition-undone'), subscription: storedSubscription }),
  z.object({ type: z.literal('batch-opened'), batchId: text, kind: z.enum(BATCH_KINDS), fileName: text }),
  z.object({ type: z.literal('user-created'), user: storedUser, batchId: text }),
  z.object({ type: z.literal('user-taken-over'), user: storedUser }),
  z.object({ type: z.literal('take-over-undone'), user: storedUser }),
  z.object({
    type: z.literal('object-id-recorded'),
    userId: text,
    before: text.nullable(),
    after: text.nullable(),
  }),
  z.object({ type: z.literal('user-edited'), userId: text, before: storedUserEdit, after: storedUserEdit }),
  z.object({
    type: z.literal('licenses-changed'),
    userId: text,
    before: storedLicenses,
    after: storedLicenses,
  }),
  z.object({ type: z.literal('user-deleted'), user: storedUser }),
  z.object({
    type: z.literal('user-restored'),
    userId: text,
    deletedAt: text,
    before: restored,
    after: restored,
  }),
  z.object({
    type: z.literal('restore-undone'),
    userId: text,
    deletedAt: text,
    before: restored,
    after: restored,
  }),
  z.object({ type: z.literal('user-purged'), user: storedUser, deletedAt: text }),
  z.object({ type: z.literal('user-creation-undone'), user: storedUser, batchId: text }),
  z.object({
    type: z.literal('batch-opening-undone'),
    batchId: text,
    kind: z.enum(BATCH_KINDS),
    fileName: text,
  }),
  z.object({
    type: z.literal('password-reset'),
    userId: text,
    batchId: text,
    supersedes: z.array(text),
  }),
  z.object({
    type: z.literal('batch-delivered'),
    batchId: text,
    way: z.enum(DELIVERY_WAYS),
    users: z.int(),
  }),
  z.object({ type: z.literal('batch-handed-over'), batchId: text, userIds: z.array(text) }),
  z.object({
    type: z.literal('batch-carried-out'),
    batchId: text,
    before: text.nullable(),
    after: text.nullable(),
  }),
  z.object({
    type: z.literal('hand-off-exported'),
    exportId: text,
    way: z.enum(HAND_OFF_WAYS),
    keys: z.array(text),
  }),
  z.object({
    type: z.literal('hand-off-recorded'),
    exportId: text.nullable(),
    results: z.array(
      z.object({
        key: text,
        outcome: z.enum(['done', 'failed']),
        failure: storedFailure.nullable(),
        mark: text.nullable(),
        objectId: text.nullable(),
        existed: z.literal(true).exactOptional(),
      }),
    ),
  }),
  z.object({
    type: z.literal('hand-off-set-aside'),
    items: z.array(z.object({ key: text, mark: text })),
    aside: z.boolean(),
  }),
  z.object({ type: z.literal('tenant-seen'), seen: z.array(storedSeenUser), gone: z.array(text) }),
])
