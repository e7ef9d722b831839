import { describe, expect, it, test } from 'vitest'
import { checkUserNamePattern, patternParts } from '#shared/domain/user-name-rule.ts'

describe('a pattern of user names', () => {
  test.each([
    ['{given}.{family}', 'ok'],
    ['{g}{m}{f}', 'ok'],
    ["x'-_!#^~9{middle}", 'ok'],
    ['', 'user-name-pattern-missing'],
    ['staff', 'user-name-pattern-no-placeholder'],
    ['{given}.{family}.{city}', 'user-name-pattern-placeholder-unknown'],
    ['{Given}', 'user-name-pattern-placeholder-unknown'],
    ['{given} {family}', 'user-name-pattern-characters'],
    ['{given}@{family}', 'user-name-pattern-characters'],
    ['{given', 'user-name-pattern-characters'],
    ['имя.{family}', 'user-name-pattern-characters'],
    [`{given}${'x'.repeat(58)}`, 'user-name-pattern-too-long'],
  ])('%s: %s', (pattern, code) => {
    expect(checkUserNamePattern(pattern)?.code ?? 'ok').toBe(code)
  })

  it('is refused with what is wrong in it', () => {
    expect(checkUserNamePattern('{given}.{city}')?.details).toMatchObject({ placeholder: '{city}' })
    expect(checkUserNamePattern('a b;{given};')?.details).toMatchObject({ characters: '  ;' })
  })

  it('is read in pieces', () => {
    expect(patternParts('x{g}.{family}{city}')).toEqual([
      { text: 'x' },
      { placeholder: 'g' },
      { text: '.' },
      { placeholder: 'family' },
      { text: '{city}' },
    ])
  })
})
