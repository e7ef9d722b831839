import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkUserPrincipalName, suggestUserPrincipalName } from '#shared/domain/user-principal-name.ts'

const DOMAINS = ['fabrikam.example', 'sales.fabrikam.example']
const code = (name: string) => checkUserPrincipalName(name, DOMAINS)?.code ?? 'ok'

describe('a user principal name', () => {
  test.each([
    ['anna@fabrikam.example', 'ok'],
    ['Anna.Bell@FABRIKAM.example', 'ok'],
    ["o'brien_2#x!~^-z@sales.fabrikam.example", 'ok'],
    [`${'a'.repeat(64)}@fabrikam.example`, 'ok'],
    ['', 'upn-missing'],
    ['anna', 'upn-no-domain'],
    ['@fabrikam.example', 'upn-alias-missing'],
    ['.anna@fabrikam.example', 'upn-dot'],
    ['anna.@fabrikam.example', 'upn-dot'],
    ['josé@fabrikam.example', 'upn-characters'],
    ['иван@fabrikam.example', 'upn-characters'],
    ['anna bell@fabrikam.example', 'upn-characters'],
    ['anna@bell@fabrikam.example', 'upn-characters'],
    ['anna@contoso.example', 'upn-foreign-domain'],
    ['anna@', 'upn-foreign-domain'],
    [`${'a'.repeat(65)}@fabrikam.example`, 'upn-alias-too-long'],
  ])('%s is %s', (name, expected) => {
    expect(code(name)).toBe(expected)
  })

  it('is refused over 48 characters of domain and over 113 in all', () => {
    const domain = `${'d'.repeat(40)}.example.org`
    expect(checkUserPrincipalName(`a@${domain}`, [domain])?.code).toBe('upn-domain-too-long')
    const longest = `${'d'.repeat(40)}.example`
    expect(checkUserPrincipalName(`${'a'.repeat(64)}@${longest}`, [longest])).toBeNull()
  })

  it('is refused with what is wrong and the nearest valid name', () => {
    expect(checkUserPrincipalName('José Muñoz@fabrikam.example', DOMAINS)?.details).toMatchObject({
      characters: 'é ␣ ñ',
      suggestion: 'Jose.Munoz@fabrikam.example',
    })
    expect(checkUserPrincipalName('anna@contoso.example', DOMAINS)?.details).toMatchObject({
      domain: 'contoso.example',
      domains: 'fabrikam.example, sales.fabrikam.example',
      suggestion: 'anna@fabrikam.example',
    })
  })

  it('has no suggestion where nothing of the alias would remain', () => {
    expect(suggestUserPrincipalName('иван', DOMAINS)).toBeNull()
  })

  it('is suggested only in a form that is accepted', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.emailAddress()), (name) => {
        const suggestion = suggestUserPrincipalName(name, DOMAINS)
        if (suggestion !== null) expect(checkUserPrincipalName(suggestion, DOMAINS)).toBeNull()
      }),
    )
  })
})
