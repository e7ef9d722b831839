import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { PASSWORD_MASK } from '#main/csv/clean-row.ts'
import { fixtureFiles } from '../../fixtures/make-files.mjs'
import { accepted, allRows, codes, refusalOf } from './lists.ts'

const folder = new URL('../../fixtures/files/', import.meta.url)
const fixture = (name: string): Uint8Array => readFileSync(fileURLToPath(new URL(name, folder)))
const COMPANY_DOMAINS = ['severny-veter.example', 'talleres-munoz.example', 'fabrikam.example']
const read = (name: string) => accepted(fixture(name), { domains: COMPANY_DOMAINS })

describe('The files in test/fixtures/files', () => {
  it.each(Object.entries(fixtureFiles()))('are what make-files.mjs makes: %s', (name, bytes) => {
    expect(Buffer.compare(fixture(name), bytes)).toBe(0)
  })

  it.each([
    ['russian-windows-1251.csv', 'microsoft-365', 'ru', 'windows-1251', ';', 24, 'RU'],
    ['spanish-windows-1252.csv', 'microsoft-365', 'es', 'windows-1252', ';', 20, 'ES'],
    ['english-utf-8-bom.csv', 'microsoft-365', 'en', 'utf-8', ',', 18, 'US'],
    ['english-alternate-email.csv', 'microsoft-365-alternate-email', 'en', 'utf-8', ',', 18, 'US'],
    ['russian-utf-16le-tab.txt', 'microsoft-365', 'ru', 'utf-16le', '\t', 24, 'RU'],
    ['russian-sep-line.csv', 'microsoft-365', 'ru', 'utf-8', ';', 24, 'RU'],
    ['spanish-mixed-line-ends.csv', 'microsoft-365', 'es', 'utf-8', ';', 20, 'ES'],
    ['partner-center-en.csv', 'partner-center', 'en', 'utf-8', ',', 12, 'FR'],
    ['partner-center-es.csv', 'partner-center', 'es', 'windows-1252', ';', 12, 'FR'],
    ['partner-center-ru.csv', 'partner-center', 'ru', 'windows-1251', ';', 12, 'FR'],
  ])(
    'are recognised, and all their people can be created: %s',
    (name, format, headerLanguage, encoding, delimiter, rows, country) => {
      const list = read(name)
      expect(list.summary).toMatchObject({ format, headerLanguage, encoding, delimiter, rows })
      expect([...list.summary.errorRows, ...list.summary.warningRows]).toEqual([])
      expect(list.users('FR').map(({ usageLocation }) => usageLocation)).toEqual(Array(rows).fill(country))
    },
  )

  it('are read to the letter', () => {
    expect(read('russian-windows-1251.csv').users('RU')[0]).toEqual({
      userPrincipalName: 'a.kovalyova@severny-veter.example',
      displayName: 'Ковалёва Алёна Сергеевна',
      profile: {
        givenName: 'Алёна Сергеевна',
        surname: 'Ковалёва',
        jobTitle: 'Генеральный директор',
        department: 'Дирекция',
        officeLocation: '501',
        businessPhone: '+7 812 555-01-00',
        mobilePhone: '+7 921 555-01-01',
        faxNumber: '+7 812 555-01-99',
        streetAddress: 'наб. Обводного канала, д. 24; литера А',
        city: 'Санкт-Петербург',
        state: 'Ленинградская область',
        postalCode: '192019',
        country: 'RU',
      },
      usageLocation: 'RU',
      preferredLanguage: null,
      roles: [],
      signInAllowed: true,
      mustChangePassword: true,
    })
    expect(read('spanish-windows-1252.csv').users('ES')[18]).toMatchObject({
      displayName: 'Martín Dueñas O’Connor',
      profile: { streetAddress: 'Calle de la Peña, 12' },
    })
    expect(read('english-utf-8-bom.csv').users('US')[5]).toMatchObject({
      displayName: 'Robert "Bob" Hartwell',
      profile: { streetAddress: '4567 Main Street, Suite 200' },
    })
  })

  it('say the same people in whatever form they come', () => {
    const people = read('russian-windows-1251.csv').users('RU')
    expect(read('russian-utf-16le-tab.txt').users('RU')).toEqual(people)
    expect(read('russian-sep-line.csv').users('RU')).toEqual(people)
    expect(read('spanish-mixed-line-ends.csv').users('ES')).toEqual(
      read('spanish-windows-1252.csv').users('ES'),
    )
  })

  it('have every problem that a row can have: many-problems.csv', () => {
    const list = accepted(fixture('many-problems.csv'), { domains: ['fabrikam.example'] })
    expect(allRows(list).map(({ row, problems }) => [row, ...codes(problems)])).toEqual([
      [2],
      [3, 'upn-missing'],
      [4, 'upn-no-domain'],
      [5, 'upn-alias-missing'],
      [6, 'upn-alias-too-long'],
      [7, 'upn-characters'],
      [8, 'upn-characters'],
      [9, 'upn-dot'],
      [10, 'upn-foreign-domain'],
      [11, 'upn-twice'],
      [12, 'display-name-missing'],
      [13, 'field-too-long'],
      [14, 'email-invalid'],
      [15, 'country-unknown'],
      [16, 'too-many-cells'],
      [17, 'upn-over-template-limit'],
      [18, 'upn-missing', 'display-name-missing', 'email-invalid', 'country-unknown'],
      [19],
    ])
    expect(list.rows([0])[0]!.cells.at(-1)).toBe(PASSWORD_MASK)
  })

  it('are refused as a whole: binary.csv, empty.csv', () => {
    expect(refusalOf(fixture('binary.csv')).code).toBe('file-binary')
    expect(refusalOf(fixture('empty.csv')).code).toBe('file-empty')
  })
})
