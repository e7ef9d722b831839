import { describe, expect, it, test } from 'vitest'
import { suggestMapping } from '#main/csv/suggest-mapping.ts'
import { IMPORT_FIELDS } from '#shared/domain/import-file.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import { translator } from '#shared/i18n/index.ts'
import { fixtureHeadings } from '../../fixtures/make-files.mjs'
import { map, meanings } from './mappings.ts'

const TEMPLATE =
  'userPrincipalName givenName surname displayName jobTitle department officeLocation businessPhone mobilePhone faxNumber streetAddress city state postalCode country'

describe('A list with the headings of', () => {
  test.each(LANGUAGES)('the Microsoft 365 template is understood: %s', (language) => {
    const mapping = suggestMapping(fixtureHeadings.microsoft365[language], [])
    expect(mapping.meanings.join(' ')).toBe(TEMPLATE)
    expect(mapping).toMatchObject({ headed: true, format: 'microsoft-365', headerLanguage: language })
    expect(new Set(mapping.known)).toEqual(new Set(['heading']))
  })

  test.each(LANGUAGES)('Partner Center is understood, its status not used: %s', (language) => {
    const mapping = suggestMapping(fixtureHeadings.partnerCenter[language], [])
    expect(mapping.meanings).toEqual(['givenName', 'surname', 'displayName', 'userPrincipalName', null])
    expect(mapping).toMatchObject({ format: 'partner-center', headerLanguage: language })
  })

  it('the edition of 2023 is understood in its other spelling', () => {
    const head =
      'Username|First name|Last name|Display name|Job title|Department|Office number|Office phone|Mobile phone|Fax|Alternate email address|Address|City|State or province|ZIP or postal code|Country or region'
    expect(meanings(head)).toBe(TEMPLATE.replace('faxNumber', 'faxNumber alternateEmail'))
    expect(map(head).format).toBe('microsoft-365-alternate-email')
  })

  it('another edition of the Spanish template is understood', () => {
    const head =
      'Nombre de usuario|Nombre|Apellidos|Nombre para mostrar|Puesto|Departamento|Número del trabajo|Teléfono de la oficina|Teléfono móvil|Número de fax|Dirección de correo electrónico alternativa|Dirección|Ciudad|Estado o provincia|Código postal|País o región'
    expect(meanings(head)).toBe(TEMPLATE.replace('faxNumber', 'faxNumber alternateEmail'))
  })

  it("Entra's bulk create is understood by the properties in brackets; its Yes means blocked", () => {
    const head =
      'Name [displayName] Required|User name [userPrincipalName] Required|Initial password [passwordProfile] Required|Block sign in (Yes/No) [accountEnabled] Required|First name [givenName]|Last name [surname]|Job title [jobTitle]|Department [department]|Usage location [usageLocation]|Street address [streetAddress]|State or province [state]|Country or region [country]|Office [physicalDeliveryOfficeName]|City [city]|ZIP or postal code [postalCode]|Office phone [telephoneNumber]|Mobile phone [mobile]'
    expect(meanings(head)).toBe(
      'displayName userPrincipalName password signInBlocked givenName surname jobTitle department usageLocation streetAddress state country officeLocation city postalCode businessPhone mobilePhone',
    )
    expect(map(head)).toMatchObject({ format: 'entra-create', headerLanguage: 'en' })
  })

  it("Entra's bulk create is understood in any language", () => {
    const head =
      'Имя [displayName] Обязательно|Имя пользователя [userPrincipalName] Обязательно|Исходный пароль [passwordProfile] Обязательно|Блокировать вход (Да/Нет) [accountEnabled] Обязательно'
    expect(meanings(head)).toBe('displayName userPrincipalName password signInBlocked')
    expect(map(head)).toMatchObject({ format: 'entra-create', headerLanguage: 'ru' })
    expect(meanings('Account enabled [accountEnabled]')).toBe('signInAllowed')
  })

  it("Entra's download of users is understood, the mailbox beside the user name not used", () => {
    const head =
      'userPrincipalName|displayName|surname|mail|givenName|id|userType|jobTitle|department|accountEnabled|usageLocation|streetAddress|state|country|physicalDeliveryOfficeName|city|postalCode|telephoneNumber|mobile|alternateEmailAddress|ageGroup|consentProvidedForMinor|legalAgeGroupClassification|companyName|creationType|directorySynced|invitationState|identityIssuer|createdDateTime'
    const row =
      'anna@contoso.onmicrosoft.com|Anna Bell|Bell|anna@contoso.com|Anna|0a1b2c3d-0000-4000-8000-00000000000a|Member|Clerk|Sales|True|ES||||||||||||Contoso|||||2024-01-01T10:00:00Z'
    expect(meanings(head, row)).toBe(
      'userPrincipalName displayName surname - givenName objectId - jobTitle department signInAllowed usageLocation streetAddress state country officeLocation city postalCode businessPhone mobilePhone alternateEmail - - - - - - - - -',
    )
    expect(map(head, row).format).toBe('entra-download')
  })

  it("the Microsoft 365 admin center's export is understood", () => {
    const head =
      'Block credential|City|Country/Region|Department|DirSyncEnabled|Display name|Fax|First name|Last dirsync time|Last name|Last password change time stamp|License assignment details|Licenses|Mobile Phone|Oath token metadata|Object Id|Office|Password never expires|Phone number|Postal code|Preferred data location|Preferred language|Proxy addresses|Release track|Soft deletion time stamp|State|Street address|Strong password required|Title|Usage location|User principal name|When created'
    expect(meanings(head)).toBe(
      'signInBlocked city country department - displayName faxNumber givenName - surname - - licenses mobilePhone - objectId officeLocation - businessPhone postalCode - preferredLanguage - - - state streetAddress - jobTitle usageLocation userPrincipalName -',
    )
    expect(map(head).format).toBe('microsoft-365-export')
  })

  it('Microsoft Graph are understood', () => {
    const head =
      'businessPhones|displayName|givenName|id|jobTitle|mail|mobilePhone|officeLocation|preferredLanguage|surname|userPrincipalName'
    const row =
      '+1 425 555 0100|Ann Bell|Ann|0a1b2c3d-0000-4000-8000-00000000000a||ann@x.example||18/2111|en-US|Bell|ann@y.example'
    expect(meanings(head, row)).toBe(
      'businessPhone displayName givenName objectId jobTitle - mobilePhone officeLocation preferredLanguage surname userPrincipalName',
    )
    expect(map(head, row).format).toBe('graph')
    expect(suggestMapping(['displayName'], [], { kind: 'json' }).format).toBe('graph')
  })

  it('Google Workspace are understood', () => {
    const head =
      'First Name [Required]|Last Name [Required]|Email Address [Required]|Password [Required]|Password Hash Function [UPLOAD ONLY]|Org Unit Path [Required]|New Primary Email [UPLOAD ONLY]|Recovery Email|Home Secondary Email|Work Secondary Email|Recovery Phone [MUST BE IN THE E.164 FORMAT]|Work Phone|Home Phone|Mobile Phone|Work Address|Home Address|Employee ID|Employee Type|Employee Title|Manager Email|Department|Cost Center|Change Password at Next Sign-In|New Status [UPLOAD ONLY]'
    expect(meanings(head)).toBe(
      'givenName surname userPrincipalName password - - - alternateEmail - - - businessPhone - mobilePhone streetAddress - - - jobTitle - department - - -',
    )
    expect(map(head).format).toBe('google-workspace')
  })

  it("Active Directory are understood: Name is what is displayed, its GUID is not the tenant's", () => {
    const head =
      'GivenName|Surname|Name|SamAccountName|UserPrincipalName|Enabled|mail|Title|Department|Company|telephoneNumber|l|st|co|c|ObjectGUID|PasswordLastSet|SID|DistinguishedName'
    const row =
      'Ann|Bell|Ann Bell|abell|abell@corp.local|True|ann@contoso.com|Clerk|Sales|Contoso|+1 425 555 0100|Redmond|WA|United States|US|0a1b2c3d-0000-4000-8000-00000000000a|1/2/2024 3:04:05 PM|S-1-5-21-1-2-3-1104|CN=Ann Bell,OU=Users,DC=corp,DC=local'
    expect(meanings(head, row)).toBe(
      'givenName surname displayName alias userPrincipalName signInAllowed - jobTitle department - businessPhone city state country - - - - -',
    )
    expect(map(head, row).format).toBe('active-directory')
    expect(meanings('Name|SamAccountName|UserPrincipalName', 'Ann Bell|abell|abell@corp.local')).toBe(
      'displayName alias userPrincipalName',
    )
  })

  it('CIPP are understood', () => {
    const head =
      'givenName|surName|displayName|mailNickName|domain|JobTitle|streetAddress|PostalCode|City|State|Department|MobilePhone|businessPhones|usageLocation|licenses|password'
    expect(meanings(head)).toBe(
      'givenName surname displayName alias domain jobTitle streetAddress postalCode city state department mobilePhone businessPhone usageLocation licenses password',
    )
    expect(map(head).format).toBe('cipp')
  })

  test.each(LANGUAGES)('our own names of all fields is understood: %s', (language) => {
    const t = translator(language)
    for (const field of IMPORT_FIELDS)
      expect(suggestMapping([t(`imports.fields.${field}`)], []).meanings, field).toEqual([field])
    const asked = [
      'givenName',
      'surname',
      'alternateEmail',
      'userPrincipalName',
      'roles',
      'licenses',
      'preferredLanguage',
    ] as const
    const form = suggestMapping(
      asked.map((field) => t(`imports.fields.${field}`)),
      [],
    )
    expect(form).toMatchObject({ format: 'intake-form', headerLanguage: language, meanings: asked })
  })
})
