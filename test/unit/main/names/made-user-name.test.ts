import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { freeUserName, userNameFrom } from '#main/names/made-user-name.ts'
import { DEFAULT_USER_NAME_RULE, TRANSLITERATIONS } from '#shared/domain/user-name-rule.ts'
import type { PersonName, UserNameRule } from '#shared/domain/user-name-rule.ts'
import { checkUserPrincipalName } from '#shared/domain/user-principal-name.ts'

const DOMAIN = 'contoso.com'
const PATTERNS = [
  '{given}.{family}',
  '{g}.{family}',
  '{g}{family}',
  '{family}.{g}',
  '{family}.{given}',
  '{given}',
  '{family}{g}',
  '{given}_{family}',
  '{given}.{m}.{family}',
  '.{given}..{middle}.',
  'Ext-{f}{m}{g}',
]
const person = (givenName: string, surname = '', middleName = ''): PersonName => ({
  givenName,
  middleName,
  surname,
})
const rule = (pattern: string): UserNameRule => ({ pattern, transliteration: 'icao' })
const alias = (name: PersonName, pattern = '{given}.{family}') =>
  userNameFrom(name, rule(pattern), DOMAIN)?.replace(`@${DOMAIN}`, '') ?? null

describe('a user name', () => {
  test.each([
    ['{given}.{family}', 'ivan.sidorov'],
    ['{g}.{family}', 'i.sidorov'],
    ['{g}{family}', 'isidorov'],
    ['{family}.{g}', 'sidorov.i'],
    ['{family}.{given}', 'sidorov.ivan'],
    ['{given}', 'ivan'],
    ['{family}{g}', 'sidorovi'],
    ['{given}_{family}', 'ivan_sidorov'],
    ['{g}{m}{f}-2026', 'ips-2026'],
    ['Ext.{middle}', 'ext.petrovich'],
  ])('by %s is %s', (pattern, expected) => {
    expect(alias(person('Иван', 'Сидоров', 'Петрович'), pattern)).toBe(expected)
  })

  test.each([
    ['takes the first of two surnames', person('Juan', 'García López'), 'juan.garcia'],
    ['keeps a hyphen', person('Lucía', 'García-López'), 'lucia.garcia-lopez'],
    ['joins particles to the name after them', person('Ana', 'de la Cruz Ruiz'), 'ana.delacruz'],
    ['drops apostrophes', person('Shannon', 'O’Brien'), 'shannon.obrien'],
    ['leaves out suffixes', person('Martin', 'King Jr.'), 'martin.king'],
    ['takes the first of several given names', person('María del Carmen', 'Muñoz'), 'maria.munoz'],
    ['has a particle alone for a name', person('Anna', 'Van'), 'anna.van'],
    ['of one given name is that name', person('Cher'), 'cher'],
    ['of one surname is that name', person('', 'Иванов'), 'ivanov'],
  ])('%s', (_, name, expected) => {
    expect(alias(name)).toBe(expected)
  })

  test.each([
    ['{g}{family}', 'cher'],
    ['{family}', 'cher'],
    ['{family}.{given}', 'cher'],
    ['ext-{given}.{m}.{family}', 'ext-cher'],
  ])('of one name by %s is %s', (pattern, expected) => {
    expect(alias(person('Cher'), pattern)).toBe(expected)
  })

  test.each([
    ['{given}.{m}.{family}', 'anna.bell'],
    ['{given}_{middle}.{family}', 'anna_bell'],
    ['{m}.{given}', 'anna'],
    ['{given}.{m}', 'anna'],
    ['{given}{m}-{family}', 'anna-bell'],
  ])('without a middle name by %s is %s', (pattern, expected) => {
    expect(alias(person('Anna', 'Bell'), pattern)).toBe(expected)
  })

  it('is null where nothing of the name can be written', () => {
    expect(alias(person(' . ', '—'))).toBeNull()
    expect(alias(person('😀'), 'x{given}')).toBeNull()
    expect(userNameFrom(person('Anna'), DEFAULT_USER_NAME_RULE, `${'d'.repeat(45)}.com`)).toBeNull()
  })

  it('is cut to 64 characters, with no dot at the end', () => {
    const cut = alias(person('a'.repeat(63), 'Bell'))
    expect(cut).toBe('a'.repeat(63))
  })
})

describe('a user name that is taken', () => {
  const taken = new Set(
    ['ivan.sidorov', 'ivan.p.sidorov', 'ivan.sidorov2'].map((name) => `${name}@${DOMAIN}`),
  )
  const isFree = (name: string) => !taken.has(name)
  const free = (name: PersonName, pattern = '{given}.{family}', free = isFree) =>
    freeUserName(name, rule(pattern), DOMAIN, free)?.replace(`@${DOMAIN}`, '')

  it('gets the middle initial, then numbers', () => {
    expect(free(person('Иван', 'Сидоров', 'Андреевич'))).toBe('ivan.a.sidorov')
    expect(free(person('Иван', 'Сидоров', 'Петрович'))).toBe('ivan.sidorov3')
    expect(free(person('Иван', 'Сидоров'))).toBe('ivan.sidorov3')
  })

  test.each([
    ['{given}.{family}', 'ivan.p.sidorov'],
    ['{g}{family}', 'ipsidorov'],
    ['{family}.{g}', 'sidorov.i.p'],
    ['{given}_{family}', 'ivan_p_sidorov'],
    ['{given}', 'ivanp'],
    ['{family}', 'sidorov2'],
    ['{g}{m}{family}', 'ipsidorov2'],
  ])('by %s becomes %s', (pattern, expected) => {
    const name = person('Иван', 'Сидоров', 'Петрович')
    const first = userNameFrom(name, rule(pattern), DOMAIN)
    expect(free(name, pattern, (candidate) => candidate !== first)).toBe(expected)
  })

  it('takes the second given name for a middle name', () => {
    const name = person('José Luis', 'García')
    expect(free(name, undefined, (candidate) => candidate !== `jose.garcia@${DOMAIN}`)).toBe('jose.l.garcia')
  })

  it('makes room for the number within 64 characters', () => {
    const long = 'a'.repeat(70)
    const first = `${'a'.repeat(64)}@${DOMAIN}`
    expect(free(person(long), '{given}', (candidate) => candidate !== first)).toBe(`${'a'.repeat(63)}2`)
  })

  it('is counted on from where the file is, without asking for every number again', () => {
    const given = new Set<string>()
    const counted = new Map<string, number>()
    let asked = 0
    for (let row = 0; row < 2000; row++) {
      const name = freeUserName(
        person('Иван', 'Сидоров', 'Петрович'),
        DEFAULT_USER_NAME_RULE,
        DOMAIN,
        (candidate) => {
          asked++
          return !given.has(candidate)
        },
        counted,
      )
      given.add(name ?? '')
    }
    expect(given.size).toBe(2000)
    expect(given).toContain(`ivan.sidorov1999@${DOMAIN}`)
    expect(asked).toBeLessThan(4 * 2000)
  })
})

describe('of any name', () => {
  const name = fc.oneof(
    fc.constantFrom('', 'Иван', 'María del Carmen', 'де ла', "O'", '-', '.', 'García-López', 'Jr.', '王'),
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: fc.constantFrom('a', 'щ', ' ', '-', '.', "'", 'ß'), maxLength: 120 }),
  )
  const names = fc.record({ givenName: name, middleName: name, surname: name })
  const rules = fc.record({
    pattern: fc.constantFrom(...PATTERNS),
    transliteration: fc.constantFrom(...TRANSLITERATIONS),
  })

  it('comes a user name that Microsoft Entra accepts, or none', () => {
    fc.assert(
      fc.property(names, rules, (who, how) => {
        const made = userNameFrom(who, how, DOMAIN)
        if (made === null) return
        expect(checkUserPrincipalName(made, [DOMAIN])).toBeNull()
        expect(made).toBe(made.toLowerCase())
        expect(made).not.toContain('..')
      }),
      { numRuns: 500 },
    )
  })

  it('comes the same each time, and never one that is taken', () => {
    fc.assert(
      fc.property(fc.array(names, { maxLength: 12 }), rules, (people, how) => {
        const make = () => {
          const given: string[] = []
          for (const who of [...people, ...people]) {
            const made = freeUserName(who, how, DOMAIN, (candidate) => !given.includes(candidate))
            if (made === null) continue
            expect(given).not.toContain(made)
            expect(checkUserPrincipalName(made, [DOMAIN])).toBeNull()
            given.push(made)
          }
          return given
        }
        expect(make()).toEqual(make())
      }),
    )
  })
})
