import { readCountry } from '#shared/domain/country.ts'
import { isGivenName } from '#shared/domain/given-names.ts'
import { looksLikePasswords } from './looks-like-passwords.ts'
import { readRoles } from './read-roles.ts'

/** What nearly all values of a column are; null when they are nothing that could be told. */
export type ContentKind =
  | 'address'
  | 'password'
  | 'phone'
  | 'country'
  | 'language'
  | 'licenses'
  | 'roles'
  | 'departments'
  | 'whole-names'
  | 'patronymics'
  | 'given-names'
  | 'surnames'
  | 'words'

const MOST = 0.8
const MANY = 0.5
/** Lists of common names hold only a part of those that are in use. */
const SOME = 0.2

const share = (values: readonly string[], is: (value: string) => boolean): number =>
  values.filter(is).length / values.length

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/
export const isAddress = (value: string): boolean => ADDRESS.test(value)

const PHONE = /^\+?[\d\s().,/–-]+((доб|вн|ext|x|#)\.?\s*\d+)?$/i
const DATE = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/
/** Seven to fifteen digits, with something that ids have not (a plus, blanks, brackets), or ten and more. */
export function isPhone(value: string): boolean {
  const digits = value.replace(/\D/g, '').length
  if (!PHONE.test(value) || DATE.test(value) || digits < 7 || digits > 18) return false
  return /[+\s()-]/.test(value) || digits >= 10
}

const LANGUAGE =
  /^((en|es|ru)([-_][a-z]{2})?|english|spanish|russian|inglés|español|castellano|ruso|английский|испанский|русский)$/i
const LICENSE =
  /^(microsoft |office |o)365|^(M365|O365|SPE|SPB|ENTERPRISE|EXCHANGE|STANDARD|DESKLESS|AAD|EMS)[A-Z0-9_]*_|^(E[135]|F[13]|SPB)$|business (basic|standard|premium)|exchange online|visio|power bi/i

const DEPARTMENT =
  /^(sales|marketing|finance|accounting|purchasing|logistics|legal|support|hr|it|human resources|operations|production|ventas|compras|contabilidad|finanzas|rrhh|recursos humanos|almacén|logística|producción|sistemas|administración|dirección|продажи|бухгалтерия|кадры|склад|закупки|маркетинг|логистика|юристы|производство|финансы|администрация)$|\b(department|dept|departamento)\b|отдел|департамент|служба/i

const WORD = /^\p{Lu}[\p{L}'’.]*(-\p{Lu}[\p{L}'’]*)*$/u
const PARTICLE = /^(de|del|la|las|los|y|van|von|der|den|di|da|do|dos|бек|оглы|кызы)$/i
const PATRONYMIC = /(ович|евич|ёвич|овна|евна|ёвна|ична|инична|ьич)$/i
const RUSSIAN_SURNAME =
  /(ов|ев|ёв|ин|ын|ский|цкий|ской|ова|ева|ёва|ина|ына|ская|цкая|енко|чук|юк|ук|ых|их|дзе|ян|швили)$/i

const wordsOf = (value: string): string[] => value.split(/[\s,]+/).filter(Boolean)
const isNameLike = (value: string): boolean =>
  wordsOf(value).every((word) => WORD.test(word) || PARTICLE.test(word))
const hasGivenName = (value: string): boolean => wordsOf(value).some((word) => isGivenName(word))
const hasPatronymic = (value: string): boolean => wordsOf(value).some((word) => PATRONYMIC.test(word))
/** `Иванов И. П.` */
const hasInitials = (value: string): boolean => /\p{Lu}\.\s*(\p{Lu}\.)?$/u.test(value)

/** Whether a text can be a whole name: two to five words with capital letters. */
export function isWholeName(value: string): boolean {
  const count = wordsOf(value).length
  return count >= 2 && count <= 5 && isNameLike(value)
}

/** Whether somebody's name stands here for certain: a given name that is common, or a patronymic. */
export const isSurelyName = (value: string): boolean =>
  isNameLike(value) && (hasGivenName(value) || hasPatronymic(value))

/** Whether a column holds whole names; `sure` where nothing but its content says so. */
export function holdsWholeNames(values: readonly string[], sure: boolean): boolean {
  const filled = values.filter(Boolean)
  if (filled.length === 0 || share(filled, isWholeName) < (sure ? MOST : MANY)) return false
  return !sure || share(filled, (value) => isSurelyName(value) || hasInitials(value)) >= SOME
}

const TESTS: readonly (readonly [ContentKind, (values: readonly string[]) => boolean])[] = [
  ['address', (values) => share(values, isAddress) >= MOST],
  ['phone', (values) => share(values, isPhone) >= MOST],
  ['licenses', (values) => share(values, (value) => LICENSE.test(value)) >= MANY],
  ['password', looksLikePasswords],
  ['country', (values) => share(values, isCountry) >= MOST],
  ['language', (values) => share(values, (value) => LANGUAGE.test(value)) >= MOST],
  ['departments', (values) => share(values, (value) => DEPARTMENT.test(value)) >= MANY],
  ['roles', (values) => share(values, isRole) >= MOST && values.some(isAdminRole)],
  ['patronymics', (values) => share(values, (value) => PATRONYMIC.test(value) && isOneWord(value)) >= MOST],
  ['whole-names', (values) => holdsWholeNames(values, true)],
  ['given-names', (values) => share(values, isNameLike) >= MOST && share(values, hasGivenName) >= MANY],
  [
    'surnames',
    (values) => share(values, (value) => isNameLike(value) && RUSSIAN_SURNAME.test(value)) >= MOST,
  ],
  ['words', (values) => share(values, (value) => isNameLike(value) && wordsOf(value).length <= 3) >= MOST],
]

const isOneWord = (value: string): boolean => !/\s/.test(value)
/** Codes in capitals only (`es` is a language); `SI` and `NO` are answers rather than Slovenia and Norway. */
const isCountry = (value: string): boolean =>
  (value.length > 2 || value === value.toUpperCase()) &&
  !/^(si|no)$/i.test(value) &&
  readCountry(value) !== null
const isRole = (value: string): boolean => readRoles(value).unknown === null
const isAdminRole = (value: string): boolean => readRoles(value).roles.length > 0

export function contentKind(values: readonly string[]): ContentKind | null {
  const filled = values.filter(Boolean)
  if (filled.length === 0) return null
  return TESTS.find(([, test]) => test(filled))?.[0] ?? null
}

/** How many of the values have a common given name in them, from 0 to 1. */
export const givenNameShare = (values: readonly string[]): number =>
  share(values.filter(Boolean), hasGivenName)

/** Columns of as few different values as departments have are no names of people. */
export function mostlyDifferent(values: readonly string[]): boolean {
  const filled = values.filter(Boolean)
  return new Set(filled).size >= filled.length * MANY
}
