import type { ImportField } from '#shared/contract/imports.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'

/** What a heading means: a field, or one of the two columns that Partner Center's list has of its own. */
export type Meaning = ImportField | 'email' | 'statusUpdate'

/**
 * The headings of Microsoft 365's template for many users (editions of 2017 to 2026, with and without "Alternate
 * email address") and of Partner Center's upload. Spelling is folded: see `foldHeading`.
 */
const HEADINGS: Readonly<Record<Language, Readonly<Record<string, Meaning>>>> = {
  en: {
    'User name': 'userPrincipalName',
    'User principal name': 'userPrincipalName',
    'Display name': 'displayName',
    Role: 'roles',
    Roles: 'roles',
    'Admin role': 'roles',
    'First name': 'givenName',
    'Last name': 'surname',
    'Job title': 'jobTitle',
    Department: 'department',
    'Office number': 'officeLocation',
    Office: 'officeLocation',
    'Office phone': 'businessPhone',
    'Mobile phone': 'mobilePhone',
    Fax: 'faxNumber',
    'Fax number': 'faxNumber',
    'Alternate email address': 'alternateEmail',
    'Alternate email': 'alternateEmail',
    Address: 'streetAddress',
    'Street address': 'streetAddress',
    City: 'city',
    'State or province': 'state',
    'ZIP or postal code': 'postalCode',
    'Postal code': 'postalCode',
    'Country or region': 'country',
    Country: 'country',
    Email: 'email',
    'Email address': 'email',
    'Status update': 'statusUpdate',
  },
  es: {
    'Nombre de usuario': 'userPrincipalName',
    'Nombre principal de usuario': 'userPrincipalName',
    'Nombre para mostrar': 'displayName',
    Rol: 'roles',
    Roles: 'roles',
    Nombre: 'givenName',
    Apellido: 'surname',
    Apellidos: 'surname',
    Puesto: 'jobTitle',
    Departamento: 'department',
    'Número del trabajo': 'officeLocation',
    'Número de oficina': 'officeLocation',
    'Número de la oficina': 'officeLocation',
    Oficina: 'officeLocation',
    'Teléfono del trabajo': 'businessPhone',
    'Teléfono de la oficina': 'businessPhone',
    'Teléfono de oficina': 'businessPhone',
    'Teléfono móvil': 'mobilePhone',
    Fax: 'faxNumber',
    'Número de fax': 'faxNumber',
    'Dirección de correo electrónico alternativa': 'alternateEmail',
    'Correo electrónico alternativo': 'alternateEmail',
    Dirección: 'streetAddress',
    Ciudad: 'city',
    'Estado o provincia': 'state',
    'Código postal': 'postalCode',
    'País o región': 'country',
    País: 'country',
    'Correo electrónico': 'email',
    'Dirección de correo electrónico': 'email',
    'Actualización de estado': 'statusUpdate',
  },
  ru: {
    'Имя пользователя': 'userPrincipalName',
    'Имя участника-пользователя': 'userPrincipalName',
    'Отображаемое имя': 'displayName',
    Роль: 'roles',
    Роли: 'roles',
    Имя: 'givenName',
    Фамилия: 'surname',
    Должность: 'jobTitle',
    Отдел: 'department',
    'Номер офиса': 'officeLocation',
    Офис: 'officeLocation',
    'Рабочий телефон': 'businessPhone',
    'Мобильный телефон': 'mobilePhone',
    Факс: 'faxNumber',
    'Номер факса': 'faxNumber',
    'Запасной адрес электронной почты': 'alternateEmail',
    'Дополнительный адрес электронной почты': 'alternateEmail',
    'Альтернативный адрес электронной почты': 'alternateEmail',
    Адрес: 'streetAddress',
    Город: 'city',
    'Область или край': 'state',
    'Область, край': 'state',
    'Почтовый индекс': 'postalCode',
    Страна: 'country',
    'Страна или регион': 'country',
    Email: 'email',
    'Электронная почта': 'email',
    'Адрес электронной почты': 'email',
    'Обновление состояния': 'statusUpdate',
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
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function knownHeadings(): ReadonlyMap<string, KnownHeading> {
  const headings = new Map<string, KnownHeading>()
  for (const language of LANGUAGES)
    for (const [spelling, meaning] of Object.entries(HEADINGS[language])) {
      const folded = foldHeading(spelling)
      const languages = headings.get(folded)?.languages ?? []
      headings.set(folded, { meaning, languages: [...languages, language] })
    }
  return headings
}
