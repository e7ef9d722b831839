import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { remember } from '#main/csv/remembered.ts'
import { suggestMapping } from '#main/csv/suggest-mapping.ts'
import { cells, map, meanings } from './mappings.ts'

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
