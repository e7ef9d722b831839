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
