import type { Language } from './language.ts'
import { LANGUAGES } from './language.ts'
import type { Refusal } from './refusal.ts'

/** What the password sheets of a customer say besides names and passwords, in one language. */
export interface DocumentTexts {
  /** Empty where there is none. */
  readonly greeting: string
  /** One step a line; null for the standard text, which is the application's own. */
  readonly instructions: string | null
}

/** Stands for the standard text in the history: no text of one's own, since it is no placeholder. */
export const STANDARD_TEXT = '{standard}'

/** Bytes of the largest picture, and pixels of its longer side. */
export const MAX_LOGO_BYTES = 512 * 1024
export const MAX_LOGO_SIDE = 4000

export const LOGO_TYPES = ['image/png', 'image/jpeg'] as const
export type LogoType = (typeof LOGO_TYPES)[number]

/** A picture in the customer's folder, known by what is in it. */
export interface Logo {
  /** SHA-256 of its bytes in hexadecimal digits. */
  readonly hash: string
  readonly type: LogoType
}

/** Whose language a sheet speaks: all the customer's, or each its user's, where that is known. */
export const LANGUAGE_CHOICES = ['user', 'customer'] as const
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number]

/** How the password sheets of a customer look and what they say. */
export interface CustomerDocuments {
  readonly texts: Readonly<Record<Language, DocumentTexts>>
  readonly languageOf: LanguageChoice
  /** Whether the address of the sign-in page stands there as a QR code, too. */
  readonly qrCode: boolean
  readonly logo: Logo | null
}

const STANDARD_TEXTS: DocumentTexts = { greeting: '', instructions: null }

export const STANDARD_DOCUMENTS: CustomerDocuments = {
  texts: { en: STANDARD_TEXTS, es: STANDARD_TEXTS, ru: STANDARD_TEXTS },
  languageOf: 'user',
  qrCode: false,
  logo: null,
}

/** Whether both say and show the same. */
export const sameDocuments = (left: CustomerDocuments, right: CustomerDocuments): boolean =>
  left.languageOf === right.languageOf &&
  left.qrCode === right.qrCode &&
  left.logo?.hash === right.logo?.hash &&
  left.logo?.type === right.logo?.type &&
  LANGUAGES.every(
    (language) =>
      left.texts[language].greeting === right.texts[language].greeting &&
      left.texts[language].instructions === right.texts[language].instructions,
  )

/** What texts may name in braces; never the password, which has its own place. */
export const DOCUMENT_PLACEHOLDERS = ['name', 'userName', 'customer', 'signInPage', 'operator'] as const
export type DocumentPlaceholder = (typeof DOCUMENT_PLACEHOLDERS)[number]

const TEXT_LIMITS = { greeting: 500, instructions: 2000 } as const
export type TextField = keyof typeof TEXT_LIMITS

const BRACED = /\{([^{}\n]*)\}/g

const isPlaceholder = (name: string): name is DocumentPlaceholder =>
  (DOCUMENT_PLACEHOLDERS as readonly string[]).includes(name)

/** Puts the values in their places, once: braces in a value, and those that are no placeholder, stay as they are. */
export function fillPlaceholders(
  text: string,
  values: Readonly<Record<DocumentPlaceholder, string>>,
): string {
  return text.replace(BRACED, (whole, name: string) => (isPlaceholder(name) ? values[name] : whole))
}

export type DocumentsRefusal = Refusal<'placeholder-unknown' | 'field-too-long'>

/** The name of a text in a refusal. */
export const textField = (language: Language, field: TextField): string => `${language}.${field}`

/** Everything that is wrong with the texts, each with its place. */
export function checkDocumentTexts(texts: CustomerDocuments['texts']): DocumentsRefusal[] {
  return LANGUAGES.flatMap((language) => {
    const { greeting, instructions } = texts[language]
    return [
      ...checkText(textField(language, 'greeting'), greeting, TEXT_LIMITS.greeting),
      ...checkText(textField(language, 'instructions'), instructions ?? '', TEXT_LIMITS.instructions),
    ]
  })
}

function checkText(field: string, text: string, limit: number): DocumentsRefusal[] {
  const refusals: DocumentsRefusal[] = []
  if (text.length > limit)
    refusals.push({ code: 'field-too-long', field, details: { length: text.length, limit } })
  const unknown = [...text.matchAll(BRACED)].find(([, name = '']) => !isPlaceholder(name))
  if (unknown)
    refusals.push({
      code: 'placeholder-unknown',
      field,
      details: {
        placeholder: unknown[0],
        line: text.slice(0, unknown.index).split('\n').length,
        known: DOCUMENT_PLACEHOLDERS.map((name) => `{${name}}`).join(', '),
      },
    })
  return refusals
}
