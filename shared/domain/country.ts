import { LANGUAGES } from './language.ts'
import type { Language } from './language.ts'
import type { CountryCode } from './user.ts'

/** ISO 3166-1 alpha-2: every country and territory with a code of its own. */
const CODES = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO ' +
  'FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE ' +
  'JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO ' +
  'MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW ' +
  'PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM ' +
  'TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ')

export const COUNTRY_CODES: readonly CountryCode[] = CODES
const known = new Set(CODES)

/** Names that lists use and `Intl.DisplayNames` does not: former, short and everyday ones. */
const ALIASES: Readonly<Record<string, CountryCode>> = {
  uk: 'GB',
  'great britain': 'GB',
  britain: 'GB',
  england: 'GB',
  'gran bretaña': 'GB',
  inglaterra: 'GB',
  великобритания: 'GB',
  англия: 'GB',
  usa: 'US',
  'u.s.a.': 'US',
  'u.s.': 'US',
  'united states of america': 'US',
  america: 'US',
  'ee. uu.': 'US',
  'ee.uu.': 'US',
  eeuu: 'US',
  'estados unidos de américa': 'US',
  'estados unidos de america': 'US',
  сша: 'US',
  'соединенные штаты америки': 'US',
  рф: 'RU',
  'российская федерация': 'RU',
  'russian federation': 'RU',
  'federación rusa': 'RU',
  'federación de rusia': 'RU',
  белоруссия: 'BY',
  'республика беларусь': 'BY',
  'республика казахстан': 'KZ',
  киргизия: 'KG',
  молдавия: 'MD',
  фрг: 'DE',
  голландия: 'NL',
  holland: 'NL',
  holanda: 'NL',
  оаэ: 'AE',
  uae: 'AE',
  eau: 'AE',
  'south korea': 'KR',
  'corea del sur': 'KR',
  'южная корея': 'KR',
  корея: 'KR',
  'czech republic': 'CZ',
  'república checa': 'CZ',
  турция: 'TR',
  turkey: 'TR',
  кнр: 'CN',
  méjico: 'MX',
  mejico: 'MX',
  perú: 'PE',
}

const fold = (text: string): string =>
  text.trim().toLocaleLowerCase('en').replace(/ё/g, 'е').replace(/\s+/g, ' ')

let namesToCodes: ReadonlyMap<string, CountryCode> | null = null

/** All names in all languages, made once when first needed (750 look-ups in ICU). */
function countryNames(): ReadonlyMap<string, CountryCode> {
  if (namesToCodes) return namesToCodes
  const names = new Map<string, CountryCode>()
  for (const language of LANGUAGES)
    for (const code of CODES) {
      const name = countryName(code, language)
      names.set(fold(name), code)
      names.set(fold(name.normalize('NFD').replace(/\p{M}/gu, '')), code)
    }
  for (const [alias, code] of Object.entries(ALIASES)) names.set(fold(alias), code)
  namesToCodes = names
  return names
}

/** Names that were asked for: `Intl.DisplayNames` looks each up anew, which is slow for a list of users. */
const displayNames = new Map<Language, Map<CountryCode, string>>()

/** The country's name in a language, as `Intl.DisplayNames` has it; the code itself where it has none. */
export function countryName(code: CountryCode, language: Language): string {
  if (!known.has(code)) return code
  const names = displayNames.get(language) ?? new Map<CountryCode, string>()
  displayNames.set(language, names)
  let name = names.get(code)
  if (name === undefined) {
    name = new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code
    names.set(code, name)
  }
  return name
}

/** The country that an ISO code or a name in English, Spanish or Russian means; null when it means none. */
export function readCountry(text: string): CountryCode | null {
  const code = text.trim().toUpperCase()
  if (known.has(code)) return code
  return countryNames().get(fold(text)) ?? null
}

export const isCountryCode = (value: string): boolean => known.has(value)
