import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { latinLetters } from '#main/names/latin-letters.ts'

describe('Russian letters', () => {
  test.each([
    ['Ёлкин', 'elkin', 'yelkin'],
    ['Соловьёва', 'soloveva', 'solovyeva'],
    ['Артём', 'artem', 'artem'],
    ['Щукин', 'shchukin', 'shchukin'],
    ['Подъёмная', 'podieemnaia', 'podyemnaya'],
    ['Разъездной', 'razieezdnoi', 'razyezdnoy'],
    ['Игорь', 'igor', 'igor'],
    ['Юлия', 'iuliia', 'yuliya'],
    ['Яков', 'iakov', 'yakov'],
    ['Эльдар', 'eldar', 'eldar'],
    ['Елена', 'elena', 'yelena'],
    ['Андреев', 'andreev', 'andreyev'],
    ['Цветков', 'tsvetkov', 'tsvetkov'],
    ['Хрущёв', 'khrushchev', 'khrushchev'],
    ['Тысячный', 'tysiachnyi', 'tysyachnyy'],
    ['Мария-Елена', 'mariia-elena', 'mariya-yelena'],
    ['СЪЕЗЖАЯ', 'sieezzhaia', 'syezzhaya'],
    ['Тсой', 'tsoi', 'tsoy'],
  ])('%s is %s in passports, %s on maps', (name, icao, map) => {
    expect(latinLetters(name, 'icao')).toBe(icao)
    expect(latinLetters(name, 'bgn-pcgn')).toBe(map)
  })

  it('are the same whether й and ё are one character or two', () => {
    for (const name of ['Алексей', 'Фёдоров'])
      expect(latinLetters(name.normalize('NFD'), 'icao')).toBe(latinLetters(name, 'icao'))
  })
})

describe('letters of other languages', () => {
  test.each([
    ['Muñoz', 'munoz'],
    ['François', 'francois'],
    ['Müller', 'muller'],
    ['Jörg Weiß', 'jorg weiss'],
    ['Łukasz Wałęsa', 'lukasz walesa'],
    ['Søren Åse', 'soren ase'],
    ['Þór Guðjónsson', 'thor gudjonsson'],
    ['Đorđe', 'dorde'],
    ['İrem Yıldız', 'irem yildiz'],
    ['Erdős', 'erdos'],
    ['Țepeș', 'tepes'],
    ['Ægir Œuvre', 'aegir oeuvre'],
    ['Наталія Ґалаґан', 'nataliia galagan'],
    ['Єва Їжак', 'ieva izhak'],
    ['Быкаў', 'bykau'],
    ['Қасымов', 'qasymov'],
    ['Γιώργος', 'giorgos'],
    ['O’Brien', 'obrien'],
    ['García‑López', 'garcia-lopez'],
    ['Anna 😀', 'anna '],
    ['Nº 5', 'no 5'],
  ])('%s: %s', (name, latin) => {
    expect(latinLetters(name, 'icao')).toBe(latin)
  })
})

it('leaves a-z, digits, blanks and hyphens of any text, and these as they are', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('icao', 'bgn-pcgn'),
      (text, transliteration) => {
        const latin = latinLetters(text, transliteration)
        expect(latin).toMatch(/^[a-z0-9\s-]*$/)
        expect(latinLetters(latin, transliteration)).toBe(latin)
      },
    ),
  )
})
