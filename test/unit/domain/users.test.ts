import { describe, expect, it } from 'vitest'
import { changeLicenses } from '#shared/domain/decide/licenses.ts'
import { restoreUsers } from '#shared/domain/decide/restore.ts'
import { createUsers, deleteUsers, editUser } from '#shared/domain/decide/users.ts'
import {
  apply,
  AT,
  BUSINESS_BASIC,
  BUSINESS_STANDARD,
  codeOf,
  details,
  fabrikam,
  fabrikamWith,
  newUser,
  subscribed,
  subscription,
  user,
  valueOf,
} from '#test/support/customers.ts'

const batch = { id: 'batch', kind: 'import', fileName: 'list.csv' } as const
const DAY = 24 * 60 * 60 * 1000
const later = (days: number) => new Date(Date.parse(AT) + days * DAY).toISOString()

describe('creating users', () => {
  it('opens the batch once and makes one event a user', () => {
    const state = fabrikam()
    const events = valueOf(createUsers(state, { batch, users: [newUser('anna'), newUser('ben')] }, AT))
    expect(events.map(({ type }) => type)).toEqual(['batch-opened', 'user-created', 'user-created'])
    apply(state, events)
    const more = valueOf(createUsers(state, { batch, users: [newUser('carla')] }, AT))
    expect(more.map(({ type }) => type)).toEqual(['user-created'])
  })

  it('creates all or nobody', () => {
    const users = [newUser('anna'), newUser('josé')]
    expect(codeOf(createUsers(fabrikam(), { batch, users }, AT))).toBe('upn-characters')
  })

  it('refuses a name that an active user has, in whatever case, and one that stands twice in the list', () => {
    const state = fabrikamWith([user('anna')])
    expect(codeOf(createUsers(state, { batch, users: [newUser('ANNA')] }, AT))).toBe('upn-taken')
    expect(codeOf(createUsers(state, { batch, users: [newUser('ben'), newUser('Ben')] }, AT))).toBe(
      'upn-twice',
    )
  })

  it('lets somebody take the name of a deleted user', () => {
    const state = fabrikamWith([user('anna')])
    apply(state, valueOf(deleteUsers(state, ['anna'])))
    const again = { ...newUser('anna'), id: 'another' }
    expect(codeOf(createUsers(state, { batch, users: [again] }, AT))).toBe('ok')
  })

  it('takes as many seats as there are and not one more', () => {
    const state = fabrikam(subscribed(2))
    const licensed = ['anna', 'ben', 'carla'].map((name) => newUser(name, {}, [BUSINESS_BASIC]))
    expect(codeOf(createUsers(state, { batch, users: licensed.slice(0, 2) }, AT))).toBe('ok')
    const refused = createUsers(state, { batch, users: licensed }, AT)
    expect(refused).toMatchObject({
      refusal: { code: 'seats-short', details: { needed: 3, free: 2, short: 1 } },
    })
  })

  it('refuses a licence without a usage location or without a subscription', () => {
    const state = fabrikam(subscribed(5))
    const nowhere = newUser('anna', { usageLocation: null }, [BUSINESS_BASIC])
    expect(codeOf(createUsers(state, { batch, users: [nowhere] }, AT))).toBe('usage-location-missing')
    const unsubscribed = newUser('anna', {}, [BUSINESS_STANDARD])
    expect(codeOf(createUsers(state, { batch, users: [unsubscribed] }, AT))).toBe('license-not-subscribed')
  })

  it('counts no seats of suspended and cancelled subscriptions', () => {
    const state = fabrikam(
      subscribed(5, { state: 'suspended' }),
      subscribed(5, { id: 'second', state: 'cancelled' }),
      subscribed(1, { id: 'third', state: 'warning' }),
    )
    const users = [newUser('anna', {}, [BUSINESS_BASIC])]
    expect(codeOf(createUsers(state, { batch, users }, AT))).toBe('ok')
    const two = [...users, newUser('ben', {}, [BUSINESS_BASIC])]
    expect(codeOf(createUsers(state, { batch, users: two }, AT))).toBe('seats-short')
  })
})

describe('editing a user', () => {
  it('keeps only what changed, with what was there before', () => {
    const state = fabrikamWith([user('anna')])
    const command = { userId: 'anna', details: details('anna', { displayName: 'Anna Bell' }) }
    expect(valueOf(editUser(state, command))).toEqual([
      {
        type: 'user-edited',
        userId: 'anna',
        before: { displayName: 'anna' },
        after: { displayName: 'Anna Bell' },
      },
    ])
  })

  it('is nothing when nothing changed', () => {
    const state = fabrikamWith([user('anna')])
    expect(valueOf(editUser(state, { userId: 'anna', details: details('anna') }))).toEqual([])
  })

  it('moves the name in the index: the old one is free, the new one taken', () => {
    const state = fabrikamWith([user('anna'), user('ben')])
    apply(state, valueOf(editUser(state, { userId: 'anna', details: details('anna.bell') })))
    expect(codeOf(editUser(state, { userId: 'ben', details: details('Anna.Bell') }))).toBe('upn-taken')
    expect(codeOf(editUser(state, { userId: 'ben', details: details('anna') }))).toBe('ok')
  })

  it('does not take the usage location from somebody with a licence', () => {
    const state = fabrikamWith([user('anna', {}, [BUSINESS_BASIC])], subscribed(1))
    const command = { userId: 'anna', details: details('anna', { usageLocation: null }) }
    expect(codeOf(editUser(state, command))).toBe('usage-location-missing')
  })

  it('refuses a Global administrator with further roles', () => {
    const state = fabrikamWith([user('anna')])
    const roles = ['global-administrator', 'billing-administrator'] as const
    const command = { userId: 'anna', details: details('anna', { roles }) }
    expect(codeOf(editUser(state, command))).toBe('roles-mixed')
  })
})

describe('changing licences', () => {
  it('lets one user take the seat that another of the same command gives back', () => {
    const state = fabrikamWith([user('anna', {}, [BUSINESS_BASIC]), user('ben')], subscribed(1))
    const licenses = [{ skuId: BUSINESS_BASIC, disabledPlans: [] }]
    const changes = [
      { userId: 'ben', licenses },
      { userId: 'anna', licenses: [] },
    ]
    apply(state, valueOf(changeLicenses(state, changes)))
    expect(state.consumedSeats.get(BUSINESS_BASIC)).toBe(1)
  })

  it('leaves a user alone who holds these licences already, whatever the order of the plans', () => {
    const held = [{ skuId: BUSINESS_BASIC, disabledPlans: ['b', 'a'] }]
    const state = fabrikamWith([{ ...user('anna'), licenses: held }], subscribed(1))
    const licenses = [{ skuId: BUSINESS_BASIC, disabledPlans: ['a', 'b'] }]
    expect(valueOf(changeLicenses(state, [{ userId: 'anna', licenses }]))).toEqual([])
  })

  it('lets a user keep a licence whose subscription is no more', () => {
    const state = fabrikamWith([user('anna', {}, [BUSINESS_BASIC])], subscribed(1))
    const before = subscription(1)
    apply(state, [{ type: 'subscription-changed', before, after: { ...before, state: 'cancelled' } }])
    const licenses = [{ skuId: BUSINESS_BASIC, disabledPlans: ['a'] }]
    expect(codeOf(changeLicenses(state, [{ userId: 'anna', licenses }]))).toBe('ok')
  })
})

describe('deleting and restoring users', () => {
  it('frees seats and name at once and destroys the waiting password', () => {
    const state = fabrikamWith([user('anna', {}, [BUSINESS_BASIC])], subscribed(1))
    apply(state, valueOf(deleteUsers(state, ['anna'])))
    expect(state.consumedSeats.get(BUSINESS_BASIC)).toBe(0)
    expect(state.userByName.size).toBe(0)
    expect(state.batches.get('batch')?.credentials.get('anna')).toBe('destroyed')
  })

  it('brings everything back within 30 days, and nothing afterwards', () => {
    const state = fabrikamWith([user('anna', { displayName: 'Anna Bell' }, [BUSINESS_BASIC])], subscribed(1))
    const before = state.users.get('anna')
    apply(state, valueOf(deleteUsers(state, ['anna'])))
    expect(codeOf(restoreUsers(state, { restores: [{ userId: 'anna' }] }, later(30)))).toBe(
      'restore-too-late',
    )
    apply(state, valueOf(restoreUsers(state, { restores: [{ userId: 'anna' }] }, later(29.99))))
    expect(state.users.get('anna')).toEqual(before)
  })

  it('gives back only licences whose seats nobody else holds', () => {
    const state = fabrikamWith(
      [user('anna', {}, [BUSINESS_BASIC]), user('ben', {}, [BUSINESS_BASIC])],
      subscribed(2),
    )
    apply(state, valueOf(deleteUsers(state, ['anna', 'ben'])))
    apply(state, valueOf(createUsers(state, { batch, users: [newUser('carla', {}, [BUSINESS_BASIC])] }, AT)))
    apply(
      state,
      valueOf(restoreUsers(state, { restores: [{ userId: 'anna' }, { userId: 'ben' }] }, later(1))),
    )
    expect(state.users.get('anna')?.licenses).toHaveLength(1)
    expect(state.users.get('ben')?.licenses).toHaveLength(0)
    expect(state.consumedSeats.get(BUSINESS_BASIC)).toBe(2)
  })

  it('asks for another name where the old one was given away, also between two restores', () => {
    const state = fabrikamWith([user('anna')])
    apply(state, valueOf(deleteUsers(state, ['anna'])))
    const second = { ...newUser('anna'), id: 'second' }
    apply(state, valueOf(createUsers(state, { batch, users: [second] }, AT)))
    expect(codeOf(restoreUsers(state, { restores: [{ userId: 'anna' }] }, later(1)))).toBe('upn-taken')
    const renamed = { userId: 'anna', userPrincipalName: 'anna.2@fabrikam.example' }
    expect(codeOf(restoreUsers(state, { restores: [renamed] }, later(1)))).toBe('ok')
    apply(state, valueOf(deleteUsers(state, ['second'])))
    expect(
      codeOf(restoreUsers(state, { restores: [{ userId: 'anna' }, { userId: 'second' }] }, later(1))),
    ).toBe('upn-taken')
  })

  it('refuses a second deletion and a second restore of the same user', () => {
    const state = fabrikamWith([user('anna')])
    apply(state, valueOf(deleteUsers(state, ['anna'])))
    expect(codeOf(deleteUsers(state, ['anna']))).toBe('user-not-found')
    apply(state, valueOf(restoreUsers(state, { restores: [{ userId: 'anna' }] }, later(1))))
    expect(codeOf(restoreUsers(state, { restores: [{ userId: 'anna' }] }, later(1)))).toBe('user-not-found')
  })
})
