import { describe, expect, it } from 'vitest'
import { importUsers } from '#shared/domain/decide/import-users.ts'
import type { UserImport, UserUpdate } from '#shared/domain/decide/import-users.ts'
import { undo } from '#shared/domain/decide/undo.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import { seatsOf } from '#shared/domain/seats.ts'
import type { User } from '#shared/domain/user.ts'
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

const NOTHING: UserImport = {
  batch: { id: 'import', fileName: 'list.csv' },
  newUsers: [],
  updates: [],
  deletions: [],
  purchases: [],
}
const typesOf = (events: readonly CustomerEvent[]) => events.map(({ type }) => type)

/** What a user is to be: as it is, but for this. */
function updateOf(before: User, change: Partial<Omit<UserUpdate, 'userId'>>): UserUpdate {
  const { id, licenses, objectId } = before
  return { userId: id, details: details(id), licenses, objectId, ...change }
}

describe('an import', () => {
  it('creates in a batch of its own, and takes over without one', () => {
    const newUsers = [newUser('anna'), { ...newUser('ben'), objectId: 'object-ben' }]
    const created = valueOf(importUsers(fabrikam(), { ...NOTHING, newUsers }, AT))
    expect(typesOf(created)).toEqual(['batch-opened', 'user-created', 'user-created'])
    const taken = valueOf(importUsers(fabrikam(), { ...NOTHING, batch: null, newUsers }, AT))
    expect(typesOf(taken)).toEqual(['user-taken-over', 'user-taken-over'])
    expect(taken[1]).toMatchObject({ user: { id: 'ben', objectId: 'object-ben' } })
  })

  it('opens no batch where nobody is created, and does nothing where nothing changes', () => {
    const anna = user('anna')
    const state = fabrikamWith([anna])
    expect(valueOf(importUsers(state, { ...NOTHING, updates: [updateOf(anna, {})] }, AT))).toEqual([])
  })

  it('changes details, licences and the object id of a user who exists', () => {
    const anna = user('anna', { usageLocation: null })
    const state = fabrikamWith([anna], subscribed(1))
    const update = updateOf(anna, {
      details: details('anna', { displayName: 'Anna Bell' }),
      licenses: [{ skuId: BUSINESS_BASIC, disabledPlans: [] }],
      objectId: 'object-anna',
    })
    const events = valueOf(importUsers(state, { ...NOTHING, updates: [update] }, AT))
    expect(typesOf(events)).toEqual(['user-edited', 'licenses-changed', 'object-id-recorded'])
    apply(state, events)
    expect(state.users.get('anna')).toMatchObject({
      displayName: 'Anna Bell',
      usageLocation: 'GB',
      licenses: [{ skuId: BUSINESS_BASIC }],
      objectId: 'object-anna',
    })
    apply(state, valueOf(undo(state, events, AT)))
    expect(state.users.get('anna')).toEqual(anna)
  })

  it('is refused as a whole for one row that can’t be', () => {
    const anna = user('anna')
    const state = fabrikamWith([anna])
    const code = (change: Partial<UserImport>) => codeOf(importUsers(state, { ...NOTHING, ...change }, AT))
    expect(code({ newUsers: [newUser('ben'), newUser('anna')] })).toBe('upn-taken')
    expect(code({ newUsers: [newUser('ben'), newUser('x', details('ben'))] })).toBe('upn-twice')
    expect(code({ newUsers: [newUser('ben', {}, [BUSINESS_BASIC])] })).toBe('license-not-subscribed')
    expect(code({ updates: [updateOf(user('nobody'), {})] })).toBe('user-not-found')
    expect(code({ deletions: ['nobody'] })).toBe('user-not-found')
  })

  it('gives away the name and the seats of whoever is gone', () => {
    const anna = user('anna', {}, [BUSINESS_BASIC])
    const state = fabrikamWith([anna], subscribed(1))
    const newUsers = [newUser('x', details('anna'), [BUSINESS_BASIC])]
    const events = valueOf(importUsers(state, { ...NOTHING, newUsers, deletions: ['anna'] }, AT))
    expect(typesOf(events)).toEqual(['user-deleted', 'batch-opened', 'user-created'])
    apply(state, events)
    expect(seatsOf(state, BUSINESS_BASIC)).toMatchObject({ total: 1, consumed: 1 })
  })
})

describe('the seats of an import', () => {
  const three = ['anna', 'ben', 'carla'].map((id) => newUser(id, {}, [BUSINESS_BASIC]))
  const buying = { skuId: BUSINESS_BASIC, addAs: null }

  it('are refused where they are short, and bought where that is wanted', () => {
    const state = fabrikam(subscribed(1))
    expect(codeOf(importUsers(state, { ...NOTHING, newUsers: three }, AT))).toBe('seats-short')
    const events = valueOf(importUsers(state, { ...NOTHING, newUsers: three, purchases: [buying] }, AT))
    expect(events[0]).toMatchObject({ type: 'subscription-changed', after: { seats: 3 } })
    apply(state, events)
    expect(seatsOf(state, BUSINESS_BASIC)).toMatchObject({ total: 3, free: 0 })
  })

  it('are not bought beyond those that are short', () => {
    const state = fabrikam(subscribed(5))
    const events = valueOf(importUsers(state, { ...NOTHING, newUsers: three, purchases: [buying] }, AT))
    expect(typesOf(events)).not.toContain('subscription-changed')
  })

  it('make up for those that were lacking before', () => {
    const anna = user('x', {}, [BUSINESS_BASIC])
    const ben = user('y', {}, [BUSINESS_BASIC])
    const state = fabrikamWith([anna, ben], subscribed(1))
    apply(state, valueOf(importUsers(state, { ...NOTHING, newUsers: three, purchases: [buying] }, AT)))
    expect(seatsOf(state, BUSINESS_BASIC)).toMatchObject({ total: 5, consumed: 5 })
  })

  it('are bought of an active subscription alone, unless a new one may be added', () => {
    const state = fabrikam(subscribed(1, { state: 'warning' }))
    const command = { ...NOTHING, newUsers: three }
    expect(codeOf(importUsers(state, { ...command, purchases: [buying] }, AT))).toBe('seats-short')
    const added = importUsers(state, { ...command, purchases: [{ ...buying, addAs: 'new' }] }, AT)
    expect(valueOf(added)[0]).toMatchObject({
      type: 'subscription-added',
      subscription: { id: 'new', seats: 2, state: 'active' },
    })
  })

  it('of a product that nobody has subscribed to are bought only where a subscription may be added', () => {
    const newUsers = [newUser('anna', {}, [BUSINESS_STANDARD])]
    const code = (addAs: string | null) =>
      codeOf(
        importUsers(
          fabrikam(),
          { ...NOTHING, newUsers, purchases: [{ skuId: BUSINESS_STANDARD, addAs }] },
          AT,
        ),
      )
    expect(code(null)).toBe('license-not-subscribed')
    expect(code('new')).toBe('ok')
  })

  it('go with the undo, as long as nobody else has taken them', () => {
    const state = fabrikam(subscribed(1))
    const purchases = [{ skuId: BUSINESS_BASIC, addAs: null }]
    const events = valueOf(importUsers(state, { ...NOTHING, newUsers: three, purchases }, AT))
    apply(state, events)
    apply(state, valueOf(undo(state, events, AT)))
    expect(seatsOf(state, BUSINESS_BASIC)).toMatchObject({ total: 1, consumed: 0 })

    const grown: CustomerEvent = {
      type: 'subscription-changed',
      before: subscription(1),
      after: subscription(2),
    }
    const taken = fabrikamWith(
      [user('x', {}, [BUSINESS_BASIC]), user('y', {}, [BUSINESS_BASIC])],
      subscribed(1),
      grown,
    )
    expect(codeOf(undo(taken, [grown], AT))).toBe('seats-short')
  })
})

describe('undo of a take-over', () => {
  it('is refused once a user has got a password here', () => {
    const anna = user('anna')
    const taken: CustomerEvent = { type: 'user-taken-over', user: anna }
    const state = fabrikam(taken)
    expect(codeOf(undo(state, [taken], AT))).toBe('ok')
    apply(state, [
      { type: 'batch-opened', batchId: 'reset', kind: 'reset', fileName: '' },
      { type: 'password-reset', userId: 'anna', batchId: 'reset', supersedes: [] },
    ])
    expect(codeOf(undo(state, [taken], AT))).toBe('undo-changed-since')
  })

  it('takes away a subscription that it added', () => {
    const purchases = [{ skuId: BUSINESS_BASIC, addAs: 'new' }]
    const newUsers = [newUser('anna', {}, [BUSINESS_BASIC])]
    const state = fabrikam()
    const events = valueOf(importUsers(state, { ...NOTHING, batch: null, newUsers, purchases }, AT))
    apply(state, events)
    apply(state, valueOf(undo(state, events, AT)))
    expect([state.users.size, state.subscriptions.size, state.userByName.size]).toEqual([0, 0, 0])
  })
})
