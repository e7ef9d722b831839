import { describe, expect, it } from 'vitest'
import { editUsers, leavesNoGlobalAdministrator } from '#shared/domain/decide/edit-many.ts'
import { changedLicenses, outlook } from '#shared/domain/license-change.ts'
import {
  apply,
  BUSINESS_BASIC,
  BUSINESS_STANDARD,
  codeOf,
  fabrikamWith,
  subscribed,
  user,
  valueOf,
} from '#test/support/customers.ts'

const assign = { skuId: BUSINESS_BASIC, action: 'assign', disabledPlans: null } as const
const remove = { skuId: BUSINESS_BASIC, action: 'remove' } as const

describe('licences of many users', () => {
  it('leave alone what no change names, and the plans that a holder leaves out', () => {
    const held = [
      { skuId: BUSINESS_BASIC, disabledPlans: ['teams'] },
      { skuId: BUSINESS_STANDARD, disabledPlans: [] },
    ]
    expect(changedLicenses(held, [assign])).toEqual(held)
    expect(changedLicenses(held, [{ ...assign, disabledPlans: [] }])[0]?.disabledPlans).toEqual([])
    expect(changedLicenses(held, [remove])).toEqual([held[1]])
    expect(changedLicenses([], [assign])).toEqual([{ skuId: BUSINESS_BASIC, disabledPlans: [] }])
  })

  it('need a seat for each who gains; the last ones in the order go without', () => {
    const users = [user('anna', {}, [BUSINESS_BASIC]), user('ben'), user('carla')]
    const state = fabrikamWith(users, subscribed(2))
    const [product] = outlook(state, users, [assign])
    expect(product).toMatchObject({ gains: 2, losses: 0, needed: 2, free: 1, short: 1 })
    expect(product?.withoutSeat.map(({ id }) => id)).toEqual(['carla'])
    expect(outlook(state, users, [remove])).toMatchObject([{ gains: 0, losses: 1, needed: -1, short: 0 }])
  })
})

describe('one field for many users', () => {
  it('is set where it differs, taken away by an empty text, and set for all or nobody', () => {
    const state = fabrikamWith([
      user('anna', { profile: { department: 'Sales', city: 'London' } }),
      user('ben', { profile: { city: 'Leeds' } }),
    ])
    const both = ['anna', 'ben']
    const set = valueOf(editUsers(state, both, { profile: { department: 'Sales' } }))
    expect(set.map((event) => 'userId' in event && event.userId)).toEqual(['ben'])
    apply(state, valueOf(editUsers(state, both, { profile: { city: '' }, signInAllowed: false })))
    expect(state.users.get('anna')?.profile).toEqual({ department: 'Sales' })
    expect(state.users.get('ben')?.signInAllowed).toBe(false)
    expect(codeOf(editUsers(state, [...both, 'nobody'], { signInAllowed: true }))).toBe('user-not-found')
    expect(codeOf(editUsers(state, both, { profile: { department: 'x'.repeat(65) } }))).toBe('field-too-long')
  })

  it('does not take the usage location from somebody with a licence', () => {
    const state = fabrikamWith([user('anna', {}, [BUSINESS_BASIC])], subscribed(1))
    expect(codeOf(editUsers(state, ['anna'], { usageLocation: null }))).toBe('usage-location-missing')
  })
})

describe('the last Global administrators', () => {
  it('are those beside whom there is no other', () => {
    const admin = { roles: ['global-administrator'] } as const
    const state = fabrikamWith([user('anna', admin), user('ben', admin), user('carla')])
    expect(leavesNoGlobalAdministrator(state, new Set(['anna']))).toBe(false)
    expect(leavesNoGlobalAdministrator(state, new Set(['anna', 'ben', 'carla']))).toBe(true)
    expect(leavesNoGlobalAdministrator(fabrikamWith([user('carla')]), new Set(['carla']))).toBe(false)
  })
})
