import type { ImportField } from '#shared/contract/imports.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'

/** What a heading means: a field, or one of the two columns that Partner Center's list has of its own. */
export type Meaning = ImportField | 'email' | 'statusUpdate'

/**
 * The headings of Microsoft 365's template for many users (editions of 2017 to 2026, with and without "Alternate
 * email address") and of Partner Center's upload. Spelling is folded: see `foldHeading`.
 */
const HEADINGS: Readonly<Record<Language, Readonly<Record<Meaning, readonly string[]>>>> = {
  en: {
    userPrincipalName: ['User name', 'User principal name'],
    displayName: ['Display name'],
    givenName: ['First name'],
    surname: ['Last name'],
    jobTitle: ['Job title'],
    department: ['Department'],
    officeLocation: ['Office number', 'Office'],
    businessPhone: ['Office phone'],
    mobilePhone: ['Mobile phone'],
    faxNumber: ['Fax', 'Fax number'],
    alternateEmail: ['Alternate email address', 'Alternate email'],
    streetAddress: ['Address', 'Street address'],
    city: ['City'],
    state: ['State or province'],
    postalCode: ['ZIP or postal code', 'Postal code'],
    country: ['Country or region', 'Country'],
    email: ['Email', 'Email address'],
    statusUpdate: ['Status update'],
  },
  es: {
    userPrincipalName: ['Nombre de usuario', 'Nombre principal de usuario'],
    displayName: ['Nombre para mostrar'],
    givenName: ['Nombre'],
    surname: ['Apellido', 'Apellidos'],
    jobTitle: ['Puesto'],
    department: ['Departamento'],
    officeLocation: ['Número del trabajo', 'Número de oficina', 'Número de la oficina', 'Oficina'],
    businessPhone: ['Teléfono del trabajo', 'Teléfono de la oficina', 'Teléfono de oficina'],
    mobilePhone: ['Teléfono móvil'],
    faxNumber: ['Fax', 'Número de fax'],
    alternateEmail: ['Dirección de correo electrónico alternativa', 'Correo electrónico alternativo'],
    streetAddress: ['Dirección'],
    city: ['Ciudad'],
    state: ['Estado o provincia'],
    postalCode: ['Código postal'],
    country: ['País o región', 'País'],
    email: ['Correo electrónico', 'Dirección de correo electrónico'],
    statusUpdate: ['Actualización de estado'],
  },
  ru: {
    userPrincipalName: ['Имя пользователя', 'Имя участника-пользователя'],
    displayName: ['Отображаемое имя'],
    givenName: ['Имя'],
    surname: ['Фамилия'],
    jobTitle: ['Должность'],
    department: ['Отдел'],
    officeLocation: ['Номер офиса', 'Офис'],
    businessPhone: ['Рабочий телефон'],
    mobilePhone: ['Мобильный телефон'],
    faxNumber: ['Факс', 'Номер факса'],
    alternateEmail: [
      'Запасной адрес электронной почты',
      'Дополнительный адрес электронной почты',
      'Альтернативный адрес электронной почты',
    ],
    streetAddress: ['Адрес'],
    city: ['Город'],
    state: ['Область или край', 'Область, край'],
    postalCode: ['Почтовый индекс'],
    country: ['Страна', 'Страна или регион'],
    email: ['Email', 'Электронная почта', 'Адрес электронной почты'],
    statusUpdate: ['Обновление состояния'],
  },
}

interface KnownHeading {
  readonly meaning: Meaning
  readonly languages: readonly Language[]
}

const known = knownHeadings()

/** What a heading means and in which languages it is spelt so; null when we do not know it. */
export const readHeading = (heading: string): KnownHeading | null => known.get(foldHeading(heading)) ?? null

const PASSWORD = /password|passwd|pwd|contrasen|парол|^clave/

/** Whether a column of this heading holds passwords; `[passwordProfile]` of Entra's template among them. */
export const isPasswordHeading = (heading: string): boolean => PASSWORD.test(foldHeading(heading))

/**
 * Only letters and digits count: case, accents, ё and е, spaces, hyphens, a byte order mark make no difference.
 */
export const foldHeading = (heading: string): string =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

function knownHeadings(): ReadonlyMap<string, KnownHeading> {
  const headings = new Map<string, KnownHeading>()
  for (const language of LANGUAGES)
    for (const [meaning, spellings] of entriesOf(HEADINGS[language]))
      for (const spelling of spellings) {
        const folded = foldHeading(spelling)
        const languages = headings.get(folded)?.languages ?? []
        headings.set(folded, { meaning, languages: [...languages, language] })
      }
  return headings
}

const entriesOf = <Key extends string, Value>(record: Readonly<Record<Key, Value>>) =>
  Object.entries(record) as [Key, Value][]
