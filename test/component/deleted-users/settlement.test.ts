import { describe, expect, it } from 'vitest'
import {
  countRenamed,
  nameProblems,
  restoreCommand,
  scarceSeats,
  settle,
} from '#renderer/features/deleted-users/settlement.ts'
import type { PlannedUser, Settlement } from '#renderer/features/deleted-users/settlement.ts'

const DOMAINS = ['fabrikam.example']
const holder = { userId: 'holder', displayName: 'Somebody' }

function planned(id: string, change: Partial<PlannedUser> = {}): PlannedUser {
  return {
    id,
    displayName: id,
    userPrincipalName: 'anna@fabrikam.example',
    deletedAt: '2026-11-01T00:00:00.000Z',
    goneAt: '2026-12-01T00:00:00.000Z',
    nameHeldBy: null,
    nameTwice: false,
    suggestion: `${id}2@fabrikam.example`,
    licenses: [],
    ...change,
  }
}

const choose = (choices: Record<string, Partial<Settlement>>) => new Map(Object.entries(choices))

describe('names', () => {
  it('stay with the first of several, and the others take the suggestion', () => {
    const plan = [planned('one', { nameTwice: true }), planned('two', { nameTwice: true })]
    const settled = settle(plan, choose({}))
    expect(restoreCommand(settled)).toEqual({
      users: [
        { userId: 'one', skuIds: [] },
        { userId: 'two', userPrincipalName: 'two2@fabrikam.example', skuIds: [] },
      ],
      renames: [],
    })
    expect(nameProblems(settled, DOMAINS).size).toBe(0)
    expect(countRenamed(settled)).toBe(1)
  })

  it('are wrong when two are to have the same', () => {
    const plan = [planned('one', { nameTwice: true }), planned('two', { nameTwice: true })]
    const settled = settle(plan, choose({ two: { name: 'keep' } }))
    expect([...nameProblems(settled, DOMAINS)]).toEqual([
      ['two', { code: 'upn-twice', details: { value: 'anna@fabrikam.example' } }],
    ])
  })

  it('go back to their former user with a swap, and the active user gets the new one', () => {
    const plan = [planned('one', { nameHeldBy: holder })]
    const settled = settle(plan, choose({ one: { name: 'swap', newName: ' other@fabrikam.example ' } }))
    expect(nameProblems(settled, DOMAINS).size).toBe(0)
    expect(restoreCommand(settled)).toEqual({
      users: [{ userId: 'one', skuIds: [] }],
      renames: [{ userId: 'holder', userPrincipalName: 'other@fabrikam.example' }],
    })
  })

  it('are wrong where the new one is the one that is taken', () => {
    const plan = [planned('one', { nameHeldBy: holder })]
    const settled = settle(plan, choose({ one: { newName: 'Anna@fabrikam.example' } }))
    expect(nameProblems(settled, DOMAINS).get('one')?.code).toBe('upn-taken')
  })
})

describe('seats', () => {
  const license = (seat: boolean, subscribed = true) => [{ skuId: 'sku', name: 'Basic', seat, subscribed }]

  it('are not spoken of where there are enough', () => {
    const plan = [planned('one', { licenses: license(true) })]
    expect(scarceSeats(settle(plan, choose({})))).toEqual([])
  })

  it('go to the first, and to whomever the operator chooses instead', () => {
    const plan = [planned('one', { licenses: license(true) }), planned('two', { licenses: license(false) })]
    const seats = { skuId: 'sku', name: 'Basic', free: 1 }
    expect(scarceSeats(settle(plan, choose({})))).toEqual([{ ...seats, wanted: 1, short: 0 }])
    const both = choose({ two: { skuIds: ['sku'] } })
    expect(scarceSeats(settle(plan, both))).toEqual([{ ...seats, wanted: 2, short: 1 }])
    const second = choose({ one: { skuIds: [] }, two: { skuIds: ['sku'] } })
    expect(scarceSeats(settle(plan, second))).toEqual([{ ...seats, wanted: 1, short: 0 }])
  })

  it('of a product that is no longer subscribed can’t be chosen', () => {
    const plan = [planned('one', { licenses: license(false, false) })]
    expect(scarceSeats(settle(plan, choose({})))).toEqual([])
    expect(restoreCommand(settle(plan, choose({}))).users).toEqual([{ userId: 'one', skuIds: [] }])
  })
})
