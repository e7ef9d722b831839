import { describe, expect, it, test } from 'vitest'
import { meetsConditions } from '#shared/domain/user-filter.ts'
import type { UserConditions } from '#shared/domain/user-filter.ts'
import { BUSINESS_BASIC, BUSINESS_STANDARD, user } from '#test/support/customers.ts'

const EXCHANGE = 'exchange'
const TEAMS = 'teams'
const facts = {
  plansOf: (skuId: string) => (skuId === BUSINESS_BASIC ? [EXCHANGE, TEAMS] : []),
  waiting: new Set(['anna']),
}

/** Anna: licensed without Teams, Global administrator, sales in Spain, her password waits. */
const anna = {
  ...user('anna', { roles: ['global-administrator'], usageLocation: 'ES', profile: { department: 'Sales' } }),
  licenses: [{ skuId: BUSINESS_BASIC, disabledPlans: [TEAMS] }],
}
/** Ben has nothing of this, and may not sign in. */
const ben = user('ben', { signInAllowed: false, usageLocation: null })

describe('filtering users', () => {
  test.each<[string, UserConditions, boolean, boolean]>([
    ['nothing asked', {}, true, true],
    ['licensed', { licensed: true }, true, false],
    ['unlicensed', { licensed: false }, false, true],
    ['with a product', { products: [{ skuId: BUSINESS_BASIC, held: true }] }, true, false],
    ['without a product', { products: [{ skuId: BUSINESS_BASIC, held: false }] }, false, true],
    ['without another product', { products: [{ skuId: BUSINESS_STANDARD, held: false }] }, true, true],
    ['with a plan', { plans: [{ planId: EXCHANGE, held: true }] }, true, false],
    ['with a plan that is left out', { plans: [{ planId: TEAMS, held: true }] }, false, false],
    ['without a plan', { plans: [{ planId: TEAMS, held: false }] }, true, true],
    ['role User', { roles: ['user'] }, false, true],
    ['one of several roles', { roles: ['user', 'global-administrator'] }, true, true],
    ['sign-in blocked', { signInAllowed: false }, false, true],
    ['department', { departments: ['Sales'] }, true, false],
    ['no department', { departments: [''] }, false, true],
    ['location or none', { usageLocations: ['ES', null] }, true, true],
    ['no location', { usageLocations: [null] }, false, true],
    ['password waits', { passwordWaiting: true }, true, false],
    ['no password waits', { passwordWaiting: false }, false, true],
    ['created from the moment on', { createdFrom: anna.createdAt }, true, true],
    ['created before the moment', { createdBefore: anna.createdAt }, false, false],
    ['all of several conditions', { licensed: true, departments: ['Sales'] }, true, false],
  ])('%s', (_, conditions, annaMeets, benMeets) => {
    expect(meetsConditions(anna, conditions, facts)).toBe(annaMeets)
    expect(meetsConditions(ben, conditions, facts)).toBe(benMeets)
  })

  it('asks for every one of several products', () => {
    const both = [BUSINESS_BASIC, BUSINESS_STANDARD].map((skuId) => ({ skuId, held: true }))
    expect(meetsConditions(anna, { products: both }, facts)).toBe(false)
  })
})
