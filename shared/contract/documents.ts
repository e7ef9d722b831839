import * as z from 'zod'
import { LANGUAGE_CHOICES, LOGO_TYPES } from '#shared/domain/documents.ts'
import { bytes, commandId, id, method, nothing } from './method.ts'
import { CUSTOMER_REASONS } from './reasons.ts'

/** Only bounds the size; the rule is the domain's. */
const text = z.string().max(20_000)
const texts = z.strictObject({ greeting: text, instructions: text.nullable() })

export const documentTexts = z.strictObject({ en: texts, es: texts, ru: texts })

/** All but the logo, which is changed by itself. */
export const documentChoices = z.strictObject({
  /** `instructions` is one step a line; null for the standard text. */
  texts: documentTexts,
  languageOf: z.enum(LANGUAGE_CHOICES),
  qrCode: z.boolean(),
})
export type DocumentChoices = z.infer<typeof documentChoices>

/** `bytes` is null where the file is missing or damaged: the sheets are printed without it. */
export const logo = z.object({ type: z.enum(LOGO_TYPES), bytes: bytes.nullable() })
export type LogoPicture = z.infer<typeof logo>

/** What the password sheets of a customer say and show. */
export const documentsContract = {
  get: method({
    input: z.strictObject({ customerId: id }),
    output: documentChoices.extend({ logo: logo.nullable() }),
    refusals: CUSTOMER_REASONS,
  }),
  set: method({
    input: z.strictObject({ commandId, customerId: id, documents: documentChoices }),
    output: nothing,
    refusals: [...CUSTOMER_REASONS, 'placeholder-unknown', 'field-too-long'],
  }),
  /** Takes a PNG or JPEG by its bytes, whatever it was named. */
  setLogo: method({
    input: z.strictObject({ commandId, customerId: id, bytes }),
    output: nothing,
    refusals: [
      ...CUSTOMER_REASONS,
      'logo-no-picture',
      'logo-file-too-large',
      'logo-damaged',
      'logo-too-many-pixels',
    ],
  }),
  removeLogo: method({
    input: z.strictObject({ commandId, customerId: id }),
    output: nothing,
    refusals: CUSTOMER_REASONS,
  }),
}
