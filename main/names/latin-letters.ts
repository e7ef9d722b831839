import anyAscii from 'any-ascii'
import { BGN_PCGN, ICAO_DOC_9303, translate } from 'iuliia'
import type { Transliteration } from '#shared/domain/user-name-rule.ts'

const SCHEMAS = { icao: ICAO_DOC_9303, 'bgn-pcgn': BGN_PCGN }

const PLAIN = /^[a-z0-9\s-]*$/
const RUSSIAN = /[а-яё]/
const DASHES = /\p{Pd}/gu
/** Neither part of a name nor between two: apostrophes, the raised dots and signs of BGN/PCGN, symbols. */
const SIGNS = /[^\p{L}\p{M}\p{N}\s-]/gu
const NOT_PLAIN = /[^a-z0-9\s-]/g

/**
 * The text in a-z, digits, blanks and hyphens. Cyrillic by the transliteration (the letters that Russian lacks, such
 * as і, ї, є, ґ, ў, as in ICAO Doc 9303), any other script by AnyAscii. Letters with marks lose them, whatever the
 * language: ü is u and ö is o, since a name does not say whether it is German or Spanish; ß is ss, þ is th.
 */
export function latinLetters(text: string, transliteration: Transliteration): string {
  let latin = text.toLowerCase()
  if (PLAIN.test(latin)) return latin
  latin = latin.normalize('NFC').replace(DASHES, '-').replace(SIGNS, '')
  if (RUSSIAN.test(latin))
    latin = translate(latin, SCHEMAS[transliteration]).replace(SIGNS, '').replaceAll('ё', 'e')
  return PLAIN.test(latin) ? latin : anyAscii(latin).toLowerCase().replace(NOT_PLAIN, '')
}
