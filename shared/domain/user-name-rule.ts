import type { Refusal } from './refusal.ts'
import { MAX_ALIAS_LENGTH } from './user-principal-name.ts'

/** How Cyrillic is written in Latin letters: as in passports (ICAO Doc 9303), or as on British and American maps. */
export const TRANSLITERATIONS = ['icao', 'bgn-pcgn'] as const
export type Transliteration = (typeof TRANSLITERATIONS)[number]

/** How a customer's user names are made from people's names. */
export interface UserNameRule {
  /**
   * Placeholders `{given}`, `{middle}`, `{family}` and, for their first letters, `{g}`, `{m}`, `{f}`; anything else
   * stands for itself: `{given}.{family}`, `{g}{family}`.
   */
  readonly pattern: string
  readonly transliteration: Transliteration
}

export const DEFAULT_USER_NAME_RULE: UserNameRule = { pattern: '{given}.{family}', transliteration: 'icao' }

export interface PersonName {
  readonly givenName: string
  /** Patronymic or middle name; '' where there is none. */
  readonly middleName: string
  readonly surname: string
}

export const NAME_PLACEHOLDERS = ['given', 'middle', 'family', 'g', 'm', 'f'] as const
export type NamePlaceholder = (typeof NAME_PLACEHOLDERS)[number]

/** A piece of a pattern: a placeholder, or text that stands for itself. */
export type PatternPart = { readonly placeholder: NamePlaceholder } | { readonly text: string }

export type UserNamePatternRefusal = Refusal<
  | 'user-name-pattern-missing'
  | 'user-name-pattern-no-placeholder'
  | 'user-name-pattern-placeholder-unknown'
  | 'user-name-pattern-characters'
  | 'user-name-pattern-too-long'
>

const isPlaceholder = (name: string): name is NamePlaceholder =>
  (NAME_PLACEHOLDERS as readonly string[]).includes(name)

const BRACED = /(\{[^{}]*\})/

/** The pieces of a pattern in order. A placeholder that is not known stays the text that it is. */
export function patternParts(pattern: string): PatternPart[] {
  const parts: PatternPart[] = []
  for (const piece of pattern.split(BRACED)) {
    const name = BRACED.test(piece) ? piece.slice(1, -1) : ''
    if (isPlaceholder(name)) parts.push({ placeholder: name })
    else if (piece !== '') parts.push({ text: piece })
  }
  return parts
}

/** Why user names can't be made by this pattern, or null when they can. */
export function checkUserNamePattern(pattern: string): UserNamePatternRefusal | null {
  const refusal = (
    code: UserNamePatternRefusal['code'],
    details: UserNamePatternRefusal['details'] = {},
  ) => ({
    code,
    field: 'userNames',
    details: { value: pattern, ...details },
  })
  if (pattern === '') return refusal('user-name-pattern-missing')
  if (pattern.length > MAX_ALIAS_LENGTH)
    return refusal('user-name-pattern-too-long', { length: pattern.length, limit: MAX_ALIAS_LENGTH })
  const parts = patternParts(pattern)
  const text = parts.map((part) => ('text' in part ? part.text : '')).join('')
  const unknown = BRACED.exec(text)?.[1]
  if (unknown !== undefined) return refusal('user-name-pattern-placeholder-unknown', { placeholder: unknown })
  const forbidden = text.match(/[^A-Za-z0-9'.\-_!#^~]/gu)
  if (forbidden)
    return refusal('user-name-pattern-characters', { characters: [...new Set(forbidden)].join(' ') })
  return parts.some((part) => 'placeholder' in part) ? null : refusal('user-name-pattern-no-placeholder')
}
