import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { looksLikePasswords } from '#main/csv/looks-like-passwords.ts'
import { remember } from '#main/csv/remembered.ts'
import { suggestMapping } from '#main/csv/suggest-mapping.ts'
import { IMPORT_FIELDS } from '#shared/domain/import-file.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import { translator } from '#shared/i18n/index.ts'
import { fixtureHeadings } from '../../fixtures/make-files.mjs'

const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim())
const map = (head: string, ...rows: string[]) => suggestMapping(cells(head), rows.map(cells))
/** The meanings in order, `-` where a column is not used. */
const meanings = (head: string, ...rows: string[]): string =>
  map(head, ...rows)
    .meanings.map((meaning) => meaning ?? '-')
    .join(' ')

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

  it('other editions of the Spanish template is understood', () => {
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

describe('A list written by hand', () => {
  test.each([
    [
      'ФИО|Должность|Подразделение|Тел.|Моб.|E-mail',
      'fullName jobTitle department businessPhone mobilePhone userPrincipalName',
      'ru',
    ],
    [
      '№ п/п|Ф.И.О.|Логин|Пароль|Кабинет|Организация',
      '- fullName userPrincipalName password officeLocation customer',
      'ru',
    ],
    [
      'Фамилия|Имя|Отчество|Почта|Лицензия|Язык',
      'surname givenName middleName userPrincipalName licenses preferredLanguage',
      'ru',
    ],
    [
      'Фамилия Имя Отчество|Эл. почта|Телефон (моб.)|Вн. тел.',
      'fullName userPrincipalName mobilePhone businessPhone',
      'ru',
    ],
    [
      'Nombre completo|Correo|Cargo|Móvil|Extensión|Teléfono|Sede',
      'fullName userPrincipalName jobTitle mobilePhone - businessPhone officeLocation',
      'es',
    ],
    [
      'Nombre|Primer apellido|Segundo apellido|Usuario|Contraseña|Idioma',
      'givenName surname secondSurname userPrincipalName password preferredLanguage',
      'es',
    ],
    [
      'Apellidos y nombre|Correo electrónico|Empresa|Licencia',
      'fullName userPrincipalName customer licenses',
      'es',
    ],
    [
      'Full name|Mail|Company|License|Language|Password',
      'fullName userPrincipalName customer licenses preferredLanguage password',
      'en',
    ],
    [
      'Employee|Login|Department|Phone|Cell|Client',
      'fullName userPrincipalName department businessPhone mobilePhone customer',
      'en',
    ],
    ['First Name*|Surname (required)|E-Mail|Tel', 'givenName surname userPrincipalName businessPhone', 'en'],
  ])('is understood by its headings: %s', (head, expected, language) => {
    expect(meanings(head)).toBe(expected)
    expect(map(head)).toMatchObject({ headed: true, format: 'other', headerLanguage: language })
  })

  it('may have its columns in any order, unknown ones and ones of the same meaning, which are not used', () => {
    expect(meanings('Shoe size|Display Name||User Name|City|Ciudad')).toBe(
      '- displayName - userPrincipalName city -',
    )
  })

  it('counts for the language that most of its headings are in', () => {
    expect(map('User Name|Отображаемое имя|Город').headerLanguage).toBe('ru')
  })

  it('has whole names in a column Имя, Nombre, Name or Фамилия only when these are in it', () => {
    const known = map('Имя|Почта', 'Иванов Иван Иванович|ivanov@a.example').known
    expect(meanings('Имя|Почта', 'Иванов Иван Иванович|ivanov@a.example')).toBe('fullName userPrincipalName')
    expect(known).toEqual(['content', 'heading'])
    expect(meanings('Имя|Почта', 'Иван|ivanov@a.example')).toBe('givenName userPrincipalName')
    expect(meanings('Имя|Фамилия', 'Анна Мария|Белова')).toBe('givenName surname')
    expect(meanings('Фамилия|Почта', 'Петров Пётр Ильич|p@a.example')).toBe('fullName userPrincipalName')
    expect(meanings('Nombre|Correo', 'Ana García López|ana@a.example')).toBe('fullName userPrincipalName')
    expect(meanings('Apellidos|Correo', 'García López|ana@a.example')).toBe('surname userPrincipalName')
    expect(meanings('Name|Mail', 'Ann Bell|ann@a.example')).toBe('fullName userPrincipalName')
    expect(meanings('Name|Surname|Mail', 'Ann|Bell|ann@a.example')).toBe(
      'givenName surname userPrincipalName',
    )
    expect(meanings('Пользователь|Почта', 'Иванов Иван|ivanov@a.example')).toBe('fullName userPrincipalName')
  })

  it('has what is displayed in a whole name that stands beside given and family names', () => {
    expect(meanings('Full name|First name|Last name|Mail')).toBe(
      'displayName givenName surname userPrincipalName',
    )
  })

  it('has user names in a column of logins with domains, else what stands before the @', () => {
    expect(meanings('ФИО|Логин', 'Иванов Иван|ivanov@a.example')).toBe('fullName userPrincipalName')
    expect(meanings('ФИО|Логин', 'Иванов Иван|ivanov')).toBe('fullName alias')
    expect(meanings('ФИО|Логин|Почта', 'Иванов Иван|ivanov|ivan@a.example')).toBe(
      'fullName alias userPrincipalName',
    )
    expect(meanings('ФИО|Логин|Почта', 'Иванов Иван|ivanov|ivan@mail.ru')).toBe(
      'fullName alias alternateEmail',
    )
  })

  it('gives the e-mail address as user name only where there is none; elsewhere it is the alternate one', () => {
    expect(meanings('Email|Display Name')).toBe('userPrincipalName displayName')
    expect(meanings('Email|User Name|Display Name')).toBe('- userPrincipalName displayName')
    expect(meanings('Email|User Name|Display Name', 'ann@a.example|ann@a.example|Ann')).toBe(
      '- userPrincipalName displayName',
    )
    expect(meanings('Email|User Name|Display Name', 'ann@home.example|ann@a.example|Ann')).toBe(
      'alternateEmail userPrincipalName displayName',
    )
  })
})

describe('A list without known headings', () => {
  const people = (...rows: string[]) => {
    const [head = '', ...sample] = rows
    return { ...map(head, ...sample), text: meanings(head, ...sample) }
  }

  it('is understood by what is in it: Russian', () => {
    const list = people(
      'Иванов Пётр Сергеевич|p.ivanov@a.example|+7 812 555-01-01|Бухгалтерия',
      'Смирнова Анна Ивановна|a.smirnova@a.example|+7 812 555-01-02|Кадры',
    )
    expect(list.text).toBe('fullName userPrincipalName businessPhone department')
    expect(list).toMatchObject({ headed: false, format: 'other', headerLanguage: null })
    expect(new Set(list.known)).toEqual(new Set(['content']))
  })

  it('is understood by what is in it: family, given name and patronymic in three columns', () => {
    const list = people(
      'Иванов|Пётр|Сергеевич|ivanov@a.example',
      'Смирнова|Анна|Ивановна|smirnova@a.example',
      'Кузнецов|Олег|Ильич|kuznetsov@a.example',
    )
    expect(list.text).toBe('surname givenName middleName userPrincipalName')
  })

  it('is understood by what is in it: Spanish and English', () => {
    expect(
      people('Ana|García López|ana@a.example|España', 'Luis|Pérez Ruiz|luis@a.example|México').text,
    ).toBe('givenName surname userPrincipalName country')
    expect(
      people('ann@a.example|Mary Bell|US|Global administrator', 'bob@a.example|John Doe|GB|User').text,
    ).toBe('userPrincipalName fullName country roles')
    expect(
      people('mary@a.example|es|Microsoft 365 Business Basic', 'bob@a.example|ru|SPE_E3_RPA1').text,
    ).toBe('userPrincipalName preferredLanguage licenses')
  })

  it('is understood by the addresses where no name is a common one', () => {
    expect(people('Avery|Howard|avery.howard@a.example', 'Megan|Bowen|megan.bowen@a.example').text).toBe(
      'givenName surname userPrincipalName',
    )
    expect(people('Howard|Avery|avery.howard@a.example', 'Bowen|Megan|megan.bowen@a.example').text).toBe(
      'surname givenName userPrincipalName',
    )
    expect(people('Avery Howard|Oslo|ahoward@a.example', 'Megan Bowen|Riga|mbowen@a.example').text).toBe(
      'fullName - userPrincipalName',
    )
  })

  it('has headings all the same when the first row is of another kind than those below', () => {
    const mapping = map(
      'Gente|Dónde escribirle',
      'Ana García López|ana@a.example',
      'Luis Pérez|luis@a.example',
    )
    expect(mapping).toMatchObject({ headed: true, meanings: ['fullName', 'userPrincipalName'] })
    expect(map('ann@a.example|Ann Bell').headed).toBe(false)
    expect(map('Мария Белова|Отдел', 'Анна Петрова|Склад').headed).toBe(false)
  })

  it('takes no column of departments or cities for family names', () => {
    expect(people('Ana|Ventas', 'Luis|Compras', 'María|Ventas').text).toBe('givenName department')
    expect(people('Анна|Псков', 'Олег|Псков', 'Иван|Псков', 'Мария|Псков', 'Нина|Псков').text).toBe(
      'givenName -',
    )
  })

  it('takes nobody else for the person: the manager, the next address, an id', () => {
    const row = 'Анна Белова|a@a.example|Иван Петров|b@a.example|0a1b2c3d-0000-4000-8000-00000000000a'
    expect(meanings('ФИО|Почта|Куратор|Его почта|GUID', row)).toBe('fullName userPrincipalName - - -')
    expect(meanings('ФИО|Почта|Руководитель', row)).toBe('fullName userPrincipalName -')
  })
})

describe('Passwords', () => {
  const SECRETS = ['Xk7#pq2Lm', 'vT9!dd3Qa', 'Bn4$ww8Ze']
  const rows = SECRETS.map((secret, at) => `user${at}@a.example|${secret}`)

  test.each(['Extra', 'Код', '', 'Dato', 'City 2'])(
    'are masked under any heading that is unknown: %j',
    (heading) => {
      const mapping = map(`Mail|${heading}`, ...rows)
      expect(mapping.meanings[1]).toBe('password')
    },
  )

  it('are masked without headings, and in every column of them', () => {
    expect(meanings(rows[0]!, ...rows.slice(1))).toBe('userPrincipalName password')
    expect(meanings('Mail|Password|Confirm password|Пароль')).toBe(
      'userPrincipalName password password password',
    )
    expect(meanings('Login|Login', ...SECRETS.map((secret, at) => `user${at}|${secret}`))).toBe(
      'alias password',
    )
  })

  it('are masked when many people have the same one', () => {
    expect(looksLikePasswords(['Welcome-2024', 'Welcome-2024'])).toBe(true)
    expect(looksLikePasswords(['Start123', 'Start123'])).toBe(false)
  })

  test.each([
    ['ids', '0a1b2c3d-0000-4000-8000-00000000000A'],
    ['security ids', 'S-1-5-21-1004336348-1104'],
    ['addresses', 'Ann.Bell7@contoso.com'],
    ['moments', '2024-01-01T10:00:00Z'],
    ['logins', 'ann_bell2'],
    ['part numbers', 'O365_BUSINESS_PREMIUM'],
    ['links', 'https://Contoso.com/7'],
    ['folders', '\\\\Srv01\\Home'],
    ['words', 'Administration'],
  ])('are not seen in %s', (_, value) => {
    expect(looksLikePasswords([value])).toBe(false)
  })
})

describe('What a person said of a list', () => {
  const head = cells('Кто|Куда|Пропуск')
  const remembered = remember([], head, ['fullName', 'userPrincipalName', null])

  it('holds for the next one with the same headings', () => {
    const mapping = suggestMapping(cells('КТО|Куда:|пропуск'), [cells('Анна Белова|a@a.example|17')], {
      remembered,
    })
    expect(mapping).toMatchObject({
      headed: true,
      meanings: ['fullName', 'userPrincipalName', null],
      known: ['remembered', 'remembered', null],
    })
  })

  it('does not unmask passwords', () => {
    const row = cells('Анна Белова|a@a.example|Xk7#pq2Lm')
    expect(suggestMapping(head, [row], { remembered })).toMatchObject({
      meanings: ['fullName', 'userPrincipalName', 'password'],
      known: ['remembered', 'remembered', 'content'],
    })
  })

  it('does not hold for headings in another order', () => {
    const mapping = suggestMapping(cells('Куда|Кто|Пропуск'), [cells('a@a.example|Анна Белова|17')], {
      remembered,
    })
    expect(mapping.known).not.toContain('remembered')
  })
})

describe('Any table at all', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('Имя', 'Email', 'Password', 'a@b.example', '[[[', 'Ann Bell'),
  )
  const table = fc
    .integer({ min: 1, max: 6 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    )

  it('gets a meaning or none for each column, and none twice but password', () => {
    fc.assert(
      fc.property(table, ([head = [], ...sample]) => {
        const { meanings: found, known } = suggestMapping(head, sample)
        expect(found).toHaveLength(head.length)
        expect(known.map((how) => how === null)).toEqual(found.map((meaning) => meaning === null))
        const once = found.filter((meaning) => meaning !== null && meaning !== 'password')
        expect(new Set(once).size).toBe(once.length)
      }),
    )
  })

  it('takes no longer for endless headings and values', () => {
    const endless = '['.repeat(1_000_000)
    expect(suggestMapping([endless, '('.repeat(1_000_000)], [[endless, 'A.'.repeat(500_000)]]).headed).toBe(
      false,
    )
  })
})
