import { describe, expect, it } from 'vitest'
import { NO_FILTER, readFilter, userFilterOf, writeFilter } from '#renderer/features/users/user-conditions.ts'
import type { ListFilter } from '#renderer/features/users/user-conditions.ts'
import { BUSINESS_BASIC_SKU } from '#test/support/test-app.ts'

const EVERYTHING: ListFilter = {
  search: 'ñ & Ж=',
  conditions: [
    { by: 'licensed', value: 'no' },
    { by: 'product', value: BUSINESS_BASIC_SKU },
    { by: 'noProduct', value: BUSINESS_BASIC_SKU },
    { by: 'plan', value: BUSINESS_BASIC_SKU },
    { by: 'noPlan', value: BUSINESS_BASIC_SKU },
    { by: 'role', value: 'user' },
    { by: 'role', value: 'global-administrator' },
    { by: 'signIn', value: 'blocked' },
    { by: 'department', value: 'Sales & Services' },
    { by: 'department', value: '' },
    { by: 'location', value: 'ES' },
    { by: 'location', value: '' },
    { by: 'password', value: 'waiting' },
    { by: 'from', value: '2026-11-01' },
    { by: 'to', value: '2026-11-20' },
  ],
}

describe('the filter in an address', () => {
  it('comes back as it was written, in whatever script', () => {
    expect(readFilter(writeFilter(EVERYTHING))).toEqual(EVERYTHING)
    expect(writeFilter(NO_FILTER)).toBe('')
  })

  it('means all of its conditions, the last day included', () => {
    expect(userFilterOf(EVERYTHING)).toEqual({
      search: 'ñ & Ж=',
      licensed: false,
      products: [
        { skuId: BUSINESS_BASIC_SKU, held: true },
        { skuId: BUSINESS_BASIC_SKU, held: false },
      ],
      plans: [
        { planId: BUSINESS_BASIC_SKU, held: true },
        { planId: BUSINESS_BASIC_SKU, held: false },
      ],
      roles: ['user', 'global-administrator'],
      signInAllowed: false,
      departments: ['Sales & Services', ''],
      usageLocations: ['ES', null],
      passwordWaiting: true,
      createdFrom: new Date(2026, 10, 1).toISOString(),
      createdBefore: new Date(2026, 10, 21).toISOString(),
    })
  })

  it('is nothing more than its search where no condition is set', () => {
    expect(userFilterOf({ search: ' anna ', conditions: [] })).toEqual({ search: 'anna' })
  })

  it('passes over what it does not know', () => {
    expect(readFilter('role=king&from=2026-13-45&plan=x&location=es&colour=red')).toEqual(NO_FILTER)
  })
})
