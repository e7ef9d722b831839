import anyAscii from 'any-ascii'
import { BGN_PCGN, ICAO_DOC_9303, translate } from 'iuliia'
import type { Transliteration } from '#shared/domain/user-name-rule.ts'

const SCHEMAS = { icao: ICAO_DOC_9303, 'bgn-pcgn': BGN_PCGN }

const PLAIN = /^[a-z0-9\s-]*$/
const NOT_PLAIN = /[^a-z0-9\s-]/g
const RUSSIAN_WORDS = /[\u0400-\u052f]+/g
const DASHES = /\p{Pd}/gu
/** What is no part of a name: apostrophes, the quotation marks and raised dots of BGN/PCGN, symbols. */
const SIGNS = /[^\p{L}\p{M}\p{N}\s-]/gu

/**
 * The text in a-z, digits, blanks and hyphens. Russian letters by the transliteration, ё as е; those that Russian lacks
 * (і, ї, є, ґ, ў, қ …) and all other scripts by AnyAscii, which for these agrees with ICAO Doc 9303. Letters with marks
 * lose them, whatever the language: ü is u and ö is o, since a name does not say whether it is German, Spanish or
 * Turkish; ß is ss, þ is th.
 */
export function latinLetters(text: string, transliteration: Transliteration): string {
  const lower = text.toLowerCase()
  if (PLAIN.test(lower)) return lower
  const latin = lower
    .normalize('NFC')
    .replace(DASHES, '-')
    .replace(SIGNS, '')
    .replace(RUSSIAN_WORDS, (word) => translate(word, SCHEMAS[transliteration]).replaceAll('ё', 'e'))
    .replace(SIGNS, '')
  return PLAIN.test(latin) ? latin : anyAscii(latin).toLowerCase().replace(NOT_PLAIN, '')
}
