import { describe, expect, it } from 'vitest'
import { layoutOf, readHeader } from '#main/csv/columns.ts'
import { isPasswordHeading, readHeading } from '#main/csv/headings.ts'
import { IMPORT_FIELDS } from '#shared/contract/imports.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import { fixtureHeadings } from '../../fixtures/make-files.mjs'

const fieldsOf = (headings: readonly string[]) => readHeader(headings)?.columns.map(({ field }) => field)

const TEMPLATE = [
  'userPrincipalName',
  'givenName',
  'surname',
  'displayName',
  'jobTitle',
  'department',
  'officeLocation',
  'businessPhone',
  'mobilePhone',
  'faxNumber',
  'streetAddress',
  'city',
  'state',
  'postalCode',
  'country',
]

describe('Headings', () => {
  it.each(LANGUAGES)('of the Microsoft 365 template are understood: %s', (language) => {
    const headings = fixtureHeadings.microsoft365[language]
    expect(fieldsOf(headings)).toEqual(TEMPLATE)
    expect(readHeader(headings)).toMatchObject({ format: 'microsoft-365', headerLanguage: language })
  })

  it.each(LANGUAGES)('of Partner Center are understood, its status ignored: %s', (language) => {
    const headings = fixtureHeadings.partnerCenter[language]
    expect(fieldsOf(headings)).toEqual(['givenName', 'surname', 'displayName', 'userPrincipalName', null])
    expect(readHeader(headings)).toMatchObject({ format: 'partner-center', headerLanguage: language })
  })

  it('of the edition of 2023 are understood, in its other spelling', () => {
    const header = readHeader(
      'Username,First name,Last name,Display name,Job title,Department,Office number,Office phone,Mobile phone,Fax,Alternate email address,Address,City,State or province,ZIP or postal code,Country or region'.split(
        ',',
      ),
    )
    expect(header?.format).toBe('microsoft-365-alternate-email')
    expect(header?.columns.map(({ field }) => field)).toEqual([
      ...TEMPLATE.slice(0, 10),
      'alternateEmail',
      ...TEMPLATE.slice(10),
    ])
  })

  it('of other editions of the Spanish and the Russian template are understood', () => {
    const spanish =
      'Nombre de usuario,Nombre,Apellidos,Nombre para mostrar,Puesto,Departamento,Número del trabajo,Teléfono de la oficina,Teléfono móvil,Número de fax,Dirección de correo electrónico alternativa,Dirección,Ciudad,Estado o provincia,Código postal,País o región'
    expect(fieldsOf(spanish.split(','))).toEqual([
      ...TEMPLATE.slice(0, 10),
      'alternateEmail',
      ...TEMPLATE.slice(10),
    ])
    expect(readHeading('Область, край')?.meaning).toBe('state')
    expect(readHeading('Страна или регион')?.meaning).toBe('country')
  })

  it.each([
    'USER NAME',
    'username',
    ' User  Name ',
    '\ufeffUser Name',
    'User\u00a0Name',
    'User-name',
    'имя ПОЛЬЗОВАТЕЛЯ',
    'NOMBRE DE USUARIO',
  ])('are understood however they are written: %j', (heading) => {
    expect(readHeading(heading)?.meaning).toBe('userPrincipalName')
  })

  it('are understood with and without ё and accents', () => {
    expect(readHeading('Teléfono móvil')?.meaning).toBe('mobilePhone')
    expect(readHeading('TELEFONO MOVIL')?.meaning).toBe('mobilePhone')
    expect(readHeading('Отображаёмое имя')?.meaning).toBe('displayName')
    expect(readHeading('Мобильныи телефон')?.meaning).toBe('mobilePhone')
  })

  it('may stand in any order, be missing, and stand beside unknown ones, which are ignored', () => {
    const header = readHeader(['Shoe size', 'Display Name', '', 'User Name'])
    expect(header?.columns).toEqual([
      { heading: 'Shoe size', use: 'ignored', field: null },
      { heading: 'Display Name', use: 'field', field: 'displayName' },
      { heading: '', use: 'ignored', field: null },
      { heading: 'User Name', use: 'field', field: 'userPrincipalName' },
    ])
  })

  it('that trailing delimiters make are dropped', () => {
    expect(readHeader(['User Name', 'Display Name', '', ' '])?.columns).toHaveLength(2)
  })

  it('of the same meaning count once', () => {
    expect(fieldsOf(['User Name', 'Display Name', 'City', 'Ciudad'])).toEqual([
      'userPrincipalName',
      'displayName',
      'city',
      null,
    ])
  })

  it('give the e-mail address as user name only where there is no user name', () => {
    expect(fieldsOf(['Email', 'Display Name'])).toEqual(['userPrincipalName', 'displayName'])
    expect(fieldsOf(['Email', 'User Name', 'Display Name'])).toEqual([
      null,
      'userPrincipalName',
      'displayName',
    ])
  })

  it('need a user name or e-mail, and a display name or both names to make it from', () => {
    expect(readHeader(['User Name', 'First Name', 'Last Name'])).not.toBeNull()
    expect(readHeader(['User Name', 'First Name'])).toBeNull()
    expect(readHeader(['User Name', 'City'])).toBeNull()
    expect(readHeader(['First Name', 'Last Name', 'Display Name'])).toBeNull()
    expect(readHeader([])).toBeNull()
  })

  it('in two languages count for the one that most of them are in', () => {
    expect(readHeader(['User Name', 'Отображаемое имя', 'Город'])?.headerLanguage).toBe('ru')
  })

  it.each([
    'Password',
    'password',
    'Initial password [passwordProfile] Required',
    'Password [Required]',
    'Temporary Password',
    'Contraseña',
    'CONTRASENA INICIAL',
    'Clave temporal',
    'Пароль',
    'Временный пароль',
  ])('of passwords are recognised: %s', (heading) => {
    expect(isPasswordHeading(heading)).toBe(true)
    expect(readHeader(['User Name', 'Display Name', heading])?.columns[2]).toEqual({
      heading,
      use: 'password',
      field: null,
    })
  })

  it('are not taken for passwords without need', () => {
    for (const languages of Object.values(fixtureHeadings))
      for (const headings of Object.values(languages)) expect(headings.some(isPasswordHeading)).toBe(false)
  })

  it('fill every field that a user can be imported with', () => {
    const all = [
      'User name',
      'Display name',
      'First name',
      'Last name',
      'Job title',
      'Department',
      'Office number',
    ]
    const more = ['Office phone', 'Mobile phone', 'Fax', 'Alternate email address', 'Address', 'City']
    const header = readHeader([
      ...all,
      ...more,
      'State or province',
      'ZIP or postal code',
      'Country or region',
      'Role',
    ])
    const fields = layoutOf(header!.columns).fields.map(({ field }) => field)
    expect(new Set(fields)).toEqual(new Set(IMPORT_FIELDS))
  })
})
