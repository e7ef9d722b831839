import { describe, expect, it, test } from 'vitest'
import { looksLikePasswords } from '#main/csv/looks-like-passwords.ts'
import { map, meanings } from './mappings.ts'

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
