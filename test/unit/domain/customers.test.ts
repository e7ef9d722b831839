import { describe, expect, it, test } from 'vitest'
import type { CustomerDetails } from '#shared/domain/customer.ts'
import { handOver, markCarriedOut } from '#shared/domain/decide/batches.ts'
import { checkCustomerDetails, createCustomer, editCustomer } from '#shared/domain/decide/customers.ts'
import { addSubscription, changeSubscription } from '#shared/domain/decide/subscriptions.ts'
import { allSeats } from '#shared/domain/seats.ts'
import {
  apply,
  AT,
  BUSINESS_BASIC,
  codeOf,
  FABRIKAM,
  fabrikam,
  fabrikamWith,
  subscribed,
  subscription,
  user,
  valueOf,
} from '#test/support/customers.ts'

describe('a customer', () => {
  test.each<[string, Partial<CustomerDetails>, string[]]>([
    ['with everything right', {}, []],
    ['without a name', { name: '  ' }, ['customer-name-missing']],
    ['with a name that is too long', { name: 'x'.repeat(257) }, ['field-too-long']],
    ['without a domain', { domains: [] }, ['domain-missing']],
    ['with a domain of one label', { domains: ['localhost'] }, ['domain-invalid']],
    ['with a domain in Cyrillic', { domains: ['ромашка.рф'] }, ['domain-invalid']],
    ['with the same domain twice', { domains: ['a.example', 'a.example'] }, ['domain-twice']],
    ['with an unknown country', { country: 'XX' }, ['country-unknown']],
    ['with half an address', { contactEmail: 'office@' }, ['email-invalid']],
    [
      'whose user names would all be the same',
      { userNames: { pattern: 'staff', transliteration: 'icao' } },
      ['user-name-pattern-no-placeholder'],
    ],
    ['with several slips at once', { name: '', country: '' }, ['customer-name-missing', 'country-unknown']],
  ])('%s', (_, change, codes) => {
    expect(checkCustomerDetails({ ...FABRIKAM, ...change }).map(({ code }) => code)).toEqual(codes)
  })

  it('keeps a domain that names of its users end in', () => {
    const state = fabrikamWith([user('anna')])
    const after = { ...FABRIKAM, domains: ['fabrikam-sales.example'] }
    expect(editCustomer(state, after)).toMatchObject({
      refusal: { code: 'domain-in-use', details: { value: 'fabrikam.example', count: 1 } },
    })
    expect(codeOf(editCustomer(state, { ...FABRIKAM, domains: ['fabrikam.example'] }))).toBe('ok')
  })

  it('is created by one event', () => {
    expect(valueOf(createCustomer(FABRIKAM))).toEqual([{ type: 'customer-created', details: FABRIKAM }])
  })
})

describe('a subscription', () => {
  test.each([0, -1, 1.5, 1_000_001, Number.NaN])('is refused with %s seats', (seats) => {
    expect(codeOf(addSubscription(subscription(seats)))).toBe('seats-invalid')
  })

  it('can be made smaller than the users who hold it: no seat is free then', () => {
    const licensed = ['anna', 'ben'].map((name) => user(name, {}, [BUSINESS_BASIC]))
    const state = fabrikamWith(licensed, subscribed(2))
    const change = { subscriptionId: subscription(2).id, seats: 1, state: 'active' } as const
    apply(state, valueOf(changeSubscription(state, change)))
    expect(allSeats(state)).toEqual([{ skuId: BUSINESS_BASIC, total: 1, consumed: 2, free: 0 }])
  })

  it('adds its seats to those of the same product', () => {
    const state = fabrikam(subscribed(2), subscribed(3, { id: 'second' }))
    expect(allSeats(state)).toEqual([{ skuId: BUSINESS_BASIC, total: 5, consumed: 0, free: 5 }])
  })
})

describe('a batch', () => {
  it('is handed over user by user, and the same password only once', () => {
    const state = fabrikamWith([user('anna'), user('ben')])
    apply(state, valueOf(handOver(state, { batchId: 'batch', userIds: ['anna'] })))
    expect(codeOf(handOver(state, { batchId: 'batch', userIds: ['anna'] }))).toBe('credentials-gone')
    expect(valueOf(handOver(state, { batchId: 'batch', userIds: 'all' }))).toEqual([
      { type: 'batch-handed-over', batchId: 'batch', userIds: ['ben'] },
    ])
  })

  it('is ticked as carried out and unticked again', () => {
    const state = fabrikamWith([user('anna')])
    apply(state, valueOf(markCarriedOut(state, { batchId: 'batch', carriedOut: true }, AT)))
    expect(state.batches.get('batch')?.carriedOutAt).toBe(AT)
    expect(valueOf(markCarriedOut(state, { batchId: 'batch', carriedOut: true }, AT))).toEqual([])
    apply(state, valueOf(markCarriedOut(state, { batchId: 'batch', carriedOut: false }, AT)))
    expect(state.batches.get('batch')?.carriedOutAt).toBeNull()
  })
})
