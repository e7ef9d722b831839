import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HandOffDeed } from '#shared/domain/hand-off/item.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import { describeItem } from '#shared/i18n/describe-item.ts'
import { user } from '#test/support/customers.ts'
import { anyItems } from '#test/support/any-hand-off.ts'
import { creation, handOffItem } from '#test/support/hand-off.ts'

const NAMES = {
  product: (skuId: string) => `product ${skuId}`,
  plan: (_: string, plan: string) => `plan ${plan}`,
}
const say = (deed: HandOffDeed) => describeItem(handOffItem('anna', deed), NAMES, 'en')

describe('an item in words', () => {
  it.each<[HandOffDeed, string]>([
    [{ kind: 'delete' }, 'Delete anna (anna@fabrikam.example)'],
    [{ kind: 'purge' }, 'Delete anna (anna@fabrikam.example) permanently'],
    [
      { kind: 'rename', to: 'a@b.example' },
      'Change the user name of anna (anna@fabrikam.example) to a@b.example',
    ],
    [{ kind: 'restore', newUserPrincipalName: null }, 'Restore anna (anna@fabrikam.example)'],
    [
      { kind: 'restore', newUserPrincipalName: 'a@b.example' },
      'Restore anna (anna@fabrikam.example) as a@b.example',
    ],
    [
      { kind: 'roles', add: ['billing-administrator', 'service-administrator'], remove: [] },
      'Give roles to anna (anna@fabrikam.example): Billing administrator and Service administrator',
    ],
    [
      { kind: 'roles', add: [], remove: ['billing-administrator'] },
      'Take roles away from anna (anna@fabrikam.example): Billing administrator',
    ],
    [
      { kind: 'roles', add: ['service-administrator'], remove: ['billing-administrator'] },
      'Change roles of anna (anna@fabrikam.example): give Service administrator; take away Billing administrator',
    ],
    [
      { kind: 'usage-location', usageLocation: 'ES' },
      'Set the usage location of anna (anna@fabrikam.example) to Spain',
    ],
    [
      { kind: 'usage-location', usageLocation: null },
      'Clear the usage location of anna (anna@fabrikam.example)',
    ],
    [
      { kind: 'licenses-removed', skuIds: ['a', 'b'] },
      'Take product a and product b away from anna (anna@fabrikam.example)',
    ],
    [{ kind: 'sign-in', allowed: false }, 'Block sign-in of anna (anna@fabrikam.example)'],
    [{ kind: 'sign-in', allowed: true }, 'Allow anna (anna@fabrikam.example) to sign in'],
  ])('%j is “%s”', (deed, text) => {
    expect(say(deed)).toEqual({ text, details: [] })
  })

  it('names what has to be entered for a new user, and no password', () => {
    const profile = { givenName: 'Anna', country: 'ES' }
    const { text, details } = describeItem(
      creation(user('anna', { profile, signInAllowed: false })),
      NAMES,
      'en',
    )
    expect(text).toBe('Create anna (anna@fabrikam.example)')
    expect(details.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Display name: anna',
      'First name: Anna',
      'Country or region: Spain',
      'Usage location: United Kingdom',
      'Sign-in allowed: no',
      'Must choose a password at the next sign-in: yes',
    ])
  })

  it('names each field that is edited, and those to be emptied', () => {
    expect(say({ kind: 'edit', changes: { department: 'Sales', city: '' } }).details).toEqual([
      { label: 'Department', value: 'Sales' },
      { label: 'City', value: 'empty it' },
    ])
  })

  it('names the service plans that a license is given without', () => {
    const licenses = [
      { skuId: 'a', disabledPlans: ['x', 'y'] },
      { skuId: 'b', disabledPlans: [] },
    ]
    expect(say({ kind: 'licenses-given', licenses })).toEqual({
      text: 'Give anna (anna@fabrikam.example) product a and product b',
      details: [{ label: 'product a without', value: 'plan x and plan y' }],
    })
  })

  it.each(LANGUAGES)('is said in %s with the values as they are, whatever they hold', (language) => {
    fc.assert(
      fc.property(anyItems, (items) => {
        for (const item of items) {
          const { text, details } = describeItem(item, NAMES, language)
          expect(text).toContain(item.displayName)
          expect(text).toContain(item.userPrincipalName)
          expect(details.every(({ label, value }) => label !== '' && value !== '')).toBe(true)
        }
      }),
    )
  })
})
