import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { undo } from '#shared/domain/decide/undo.ts'
import { seatsOf } from '#shared/domain/seats.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import { apply, AT, BUSINESS_BASIC, BUSINESS_STANDARD, fabrikam } from '#test/support/customers.ts'
import { anyHistory, decideStep } from '#test/support/histories.ts'

/**
 * The state as plain data. Passwords that a deletion destroyed stay destroyed, so the states of those that were or
 * are retrievable read alike.
 */
function picture(state: CustomerState): unknown {
  const sorted = <Value>(map: ReadonlyMap<string, Value>) =>
    [...map].sort(([left], [right]) => (left < right ? -1 : 1))
  const positive = sorted(state.consumedSeats).filter(([, seats]) => seats > 0)
  const batches = sorted(state.batches).map(([id, batch]) => {
    const credentials = sorted(batch.credentials)
    return [
      id,
      {
        ...batch,
        credentials: credentials.map(([user, each]) => [user, each === 'handed-over' ? each : 'other']),
      },
    ]
  })
  return {
    documents: state.documents,
    subscriptions: sorted(state.subscriptions),
    users: sorted(state.users),
    deletedUsers: sorted(state.deletedUsers),
    userByName: sorted(state.userByName),
    consumedSeats: positive,
    batches,
  }
}

describe('after any history', () => {
  it('nothing but a change of subscription takes a product above its seats', () => {
    fc.assert(
      fc.property(anyHistory, (steps) => {
        const state = fabrikam()
        for (const [number, step] of steps.entries()) {
          const before = [BUSINESS_BASIC, BUSINESS_STANDARD].map((skuId) => seatsOf(state, skuId))
          const decided = decideStep(state, step, number)
          if (decided.ok) apply(state, decided.value)
          if (step.kind === 'resize') continue
          for (const { skuId, consumed } of before) {
            const after = seatsOf(state, skuId)
            expect(after.consumed).toBeLessThanOrEqual(Math.max(after.total, consumed))
          }
        }
      }),
    )
  })

  it('the indexes say what a recount says', () => {
    fc.assert(
      fc.property(anyHistory, (steps) => {
        const state = fabrikam()
        for (const [number, step] of steps.entries()) {
          const decided = decideStep(state, step, number)
          if (decided.ok) apply(state, decided.value)
        }
        const users = [...state.users.values()]
        expect([...state.userByName].sort()).toEqual(
          users.map(({ id, userPrincipalName }) => [userPrincipalName.toLowerCase(), id]).sort(),
        )
        for (const skuId of [BUSINESS_BASIC, BUSINESS_STANDARD])
          expect(state.consumedSeats.get(skuId) ?? 0).toBe(
            users.filter(({ licenses }) => licenses.some((license) => license.skuId === skuId)).length,
          )
      }),
    )
  })

  it('undo of the last command gives back the state before it', () => {
    let undone = 0
    fc.assert(
      fc.property(anyHistory, (steps) => {
        const state = fabrikam()
        for (const [number, step] of steps.entries()) {
          const decided = decideStep(state, step, number)
          if (!decided.ok || decided.value.length === 0) continue
          const before = picture(state)
          apply(state, decided.value)
          const inverse = undo(state, decided.value, AT)
          if (!inverse.ok) continue
          const after = picture(state)
          apply(state, inverse.value)
          expect(picture(state)).toEqual(before)
          undone++
          apply(state, decided.value)
          expect(picture(state)).toEqual(after)
        }
      }),
    )
    expect(undone).toBeGreaterThan(100)
  })
})
