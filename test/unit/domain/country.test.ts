import { describe, expect, it, test } from 'vitest'
import { COUNTRY_CODES, countryName, readCountry } from '#shared/domain/country.ts'
import { LANGUAGES } from '#shared/domain/language.ts'

describe('a country', () => {
  test.each([
    ['ES', 'ES'],
    [' es ', 'ES'],
    ['Spain', 'ES'],
    ['España', 'ES'],
    ['espana', 'ES'],
    ['Испания', 'ES'],
    ['США', 'US'],
    ['EE. UU.', 'US'],
    ['United States of America', 'US'],
    ['Российская Федерация', 'RU'],
    ['россия', 'RU'],
    ['UK', 'GB'],
    ['Czech Republic', 'CZ'],
    ['México', 'MX'],
    ['Мексика', 'MX'],
    ['Королевство', null],
    ['', null],
    ['XX', null],
  ])('%s means %s', (text, code) => {
    expect(readCountry(text)).toBe(code)
  })

  it('is recognised by the name that we ourselves show for it, in every language', () => {
    for (const language of LANGUAGES)
      for (const code of COUNTRY_CODES) expect(readCountry(countryName(code, language)), code).toBe(code)
  })
})
