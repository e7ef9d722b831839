import { describe, expect, it } from 'vitest'
import { matchResults, setAsideItems, tickItems } from '#shared/domain/decide/hand-off.ts'
import { undo } from '#shared/domain/decide/undo.ts'
import type { CustomerEvent, RecordedResult } from '#shared/domain/events.ts'
import { standingAlone } from '#shared/domain/hand-off/selected.ts'
import { toDo } from '#shared/domain/hand-off/to-do.ts'
import type { MutableCustomerState } from '#shared/domain/state.ts'
import {
  apply,
  AT,
  BUSINESS_BASIC,
  codeOf,
  fabrikam,
  fabrikamWith,
  subscribed,
  user,
  valueOf,
} from '#test/support/customers.ts'

const LICENSE = { skuId: BUSINESS_BASIC, disabledPlans: [] }
const keys = (state: MutableCustomerState, at = AT) => toDo(state, at).map(({ key }) => key)
const edited = (
  userId: string,
  after: Extract<CustomerEvent, { type: 'user-edited' }>['after'],
): CustomerEvent => ({ type: 'user-edited', userId, before: {}, after })
const done = (...of: string[]): CustomerEvent => doneOf(null, ...of)
const doneOf = (exportId: string | null, ...of: string[]): CustomerEvent => ({
  type: 'hand-off-recorded',
  exportId,
  results: of.map((key): RecordedResult => ({
    key,
    outcome: 'done',
    failure: null,
    mark: null,
    objectId: null,
  })),
})
const deleted = (id: string, change: Parameters<typeof user>[1] = {}): CustomerEvent => ({
  type: 'user-deleted',
  user: user(id, change),
})
const exported = (exportId: string, ...of: string[]): CustomerEvent => ({
  type: 'hand-off-exported',
  exportId,
  way: 'powershell',
  keys: of,
})
/** Fabrikam, whose tenant has these users as they are here. */
const takenOver = (...ids: string[]) => {
  const state = fabrikam(subscribed(5))
  apply(
    state,
    ids.map((id) => ({ type: 'user-taken-over', user: user(id) })),
    AT,
    'tenant',
  )
  return state
}

describe('what came and went before anything was carried out', () => {
  it('is nothing to do', () => {
    const state = fabrikamWith([user('ana')])
    apply(state, [edited('ana', { displayName: 'A' }), edited('ana', { displayName: 'B' }), deleted('ana')])
    expect(toDo(state, AT)).toEqual([])
  })

  it('of a user of the tenant is what is left of it', () => {
    const state = takenOver('ana')
    apply(state, [edited('ana', { signInAllowed: false }), edited('ana', { displayName: 'Ana G.' })])
    apply(state, [edited('ana', { signInAllowed: true })])
    expect(toDo(state, AT)).toMatchObject([{ kind: 'edit', changes: { displayName: 'Ana G.' } }])
  })
})

describe('a deleted user of the tenant', () => {
  it('is deleted there, and deleted for good once purged here', () => {
    const state = takenOver('ana')
    apply(state, [deleted('ana')])
    expect(keys(state)).toEqual(['delete:ana'])
    apply(state, [{ type: 'user-purged', user: user('ana'), deletedAt: AT }])
    expect(keys(state)).toEqual(['delete:ana', 'purge:ana'])
    apply(state, [done('delete:ana')])
    expect(keys(state)).toEqual(['purge:ana'])
    expect(keys(state, '2026-12-20T08:59:59.000Z')).toEqual(['purge:ana'])
    expect(keys(state, '2026-12-20T09:00:00.000Z')).toEqual([])
  })

  it('who comes back is restored, and gets licences again, since only some may have come back', () => {
    const state = takenOver('ana')
    apply(state, [{ type: 'licenses-changed', userId: 'ana', before: [], after: [LICENSE] }])
    apply(state, [done('licenses-given:ana')])
    expect(toDo(state, AT)).toEqual([])
    apply(state, [deleted('ana'), done('delete:ana')])
    const as = { userPrincipalName: 'ana@fabrikam.example', licenses: [LICENSE] }
    apply(state, [{ type: 'user-restored', userId: 'ana', deletedAt: AT, before: as, after: as }])
    expect(keys(state)).toEqual(['restore:ana', 'licenses-given:ana'])
    apply(state, [done('restore:ana')])
    expect(keys(state)).toEqual(['licenses-given:ana'])
    apply(state, [done('licenses-given:ana')])
    expect(toDo(state, AT)).toEqual([])
  })

  it('who came back after the thirty days of the tenant has to be created', () => {
    const state = takenOver('ana')
    apply(state, [deleted('ana'), done('delete:ana')])
    const as = { userPrincipalName: 'ana@fabrikam.example', licenses: [] }
    apply(state, [{ type: 'user-restored', userId: 'ana', deletedAt: AT, before: as, after: as }])
    expect(keys(state, '2026-12-20T09:00:00.000Z')).toEqual(['create:ana'])
  })
})

describe('names', () => {
  it('that two users exchange go through an interim name', () => {
    const state = takenOver('ana', 'ben')
    apply(state, [edited('ana', { userPrincipalName: 'x@fabrikam.example' })])
    apply(state, [edited('ben', { userPrincipalName: 'ana@fabrikam.example' })])
    apply(state, [edited('ana', { userPrincipalName: 'ben@fabrikam.example' })])
    const steps = toDo(state, AT).map((item) => [item.userPrincipalName, item.kind === 'rename' && item.to])
    const [interim] = [steps[0]?.[1]]
    expect(steps).toEqual([
      ['ana@fabrikam.example', interim],
      ['ben@fabrikam.example', 'ana@fabrikam.example'],
      [interim, 'ben@fabrikam.example'],
    ])
    apply(state, [done('rename:ana:interim')])
    expect(keys(state)).toEqual(['rename:ben', 'rename:ana'])
  })

  it('are freed before they are taken: by a deletion, by another new name, then for a creation', () => {
    const state = takenOver('ana', 'ben', 'eva')
    apply(state, [deleted('ana'), edited('ben', { userPrincipalName: 'ana@fabrikam.example' })])
    apply(state, [edited('eva', { userPrincipalName: 'ben@fabrikam.example' })])
    const created = user('new', { userPrincipalName: 'eva@fabrikam.example' })
    apply(state, [{ type: 'batch-opened', batchId: 'b', kind: 'added', fileName: '' }])
    apply(state, [{ type: 'user-created', user: created, batchId: 'b' }])
    expect(keys(state)).toEqual(['delete:ana', 'rename:ben', 'rename:eva', 'create:new'])
  })

  it('are the old ones where the new name is not among what is chosen', () => {
    const state = takenOver('ana')
    apply(state, [edited('ana', { userPrincipalName: 'eva@fabrikam.example', displayName: 'Eva' })])
    const all = toDo(state, AT)
    expect(standingAlone(all, new Set(['edit:ana']))).toMatchObject([
      { key: 'edit:ana', userPrincipalName: 'ana@fabrikam.example' },
    ])
    expect(standingAlone(all, new Set(['rename:ana', 'edit:ana']))[1]?.userPrincipalName).toBe(
      'eva@fabrikam.example',
    )
  })
})

it('what needs a creation that is not chosen is left out', () => {
  const state = fabrikamWith([user('ana', { roles: ['billing-administrator'] })], subscribed(5))
  expect(standingAlone(toDo(state, AT), new Set(['roles:ana']))).toEqual([])
})

describe('a result', () => {
  it('is about the user as the export had it', () => {
    const state = takenOver('ana')
    apply(state, [edited('ana', { displayName: 'First' }), exported('e', 'edit:ana')])
    apply(state, [edited('ana', { displayName: 'Second' })])
    apply(state, [doneOf('e', 'edit:ana')])
    expect(state.tenant.get('ana')?.user.displayName).toBe('First')
    expect(keys(state)).toEqual(['edit:ana'])
  })

  it('without a key is found by the name that the export had, or by the id', () => {
    const state = fabrikamWith([user('ana')])
    apply(state, [exported('e', 'create:ana')])
    const line = { key: null, kind: 'create', outcome: 'done', failure: null, objectId: null } as const
    const results = [
      { ...line, userPrincipalName: 'ANA@fabrikam.example' },
      { ...line, userPrincipalName: 'nobody@fabrikam.example' },
    ]
    const { events, unknown } = matchResults(state, { exportId: null, results }, AT)
    expect(events).toMatchObject([{ exportId: 'e', results: [{ key: 'create:ana' }] }])
    expect(unknown).toHaveLength(1)
  })
})

it('a user who is the same here and there is kept once in memory', () => {
  const state = takenOver('ana')
  expect(state.tenant.get('ana')?.user).toBe(state.users.get('ana'))
  apply(state, [edited('ana', { displayName: 'Ana G.' }), done('edit:ana')])
  expect(state.tenant.get('ana')?.user).toBe(state.users.get('ana'))
})

describe('undo', () => {
  it('of a creation is refused once it was exported or carried out', () => {
    for (const event of [exported('e', 'create:ana'), done('create:ana')]) {
      const state = fabrikamWith([user('ana')])
      const creation: CustomerEvent = { type: 'user-created', user: user('ana'), batchId: 'batch' }
      expect(codeOf(undo(state, [creation], AT))).toBe('ok')
      apply(state, [event])
      expect(codeOf(undo(state, [creation], AT))).toBe('undo-handed-over')
    }
  })

  it('of a taking over leaves nothing to do: what is in the tenant is none of ours', () => {
    const state = takenOver('ana')
    apply(state, valueOf(undo(state, [{ type: 'user-taken-over', user: user('ana') }], AT)))
    expect([toDo(state, AT), state.tenant.size]).toEqual([[], 0])
  })

  it('of what was carried out is to do in its turn', () => {
    const state = takenOver('ana')
    const edit = {
      type: 'user-edited',
      userId: 'ana',
      before: { displayName: 'ana' },
      after: { displayName: 'A' },
    } as const
    apply(state, [edit, done('edit:ana')])
    apply(state, valueOf(undo(state, [edit], AT)))
    expect(toDo(state, AT)).toMatchObject([{ kind: 'edit', changes: { displayName: 'ana' } }])
  })
})

describe('by hand', () => {
  it('nothing is ticked or set aside that is not to do', () => {
    const state = fabrikamWith([user('ana')])
    expect(codeOf(tickItems(state, ['edit:ana'], AT))).toBe('nothing-to-do')
    expect(codeOf(setAsideItems(state, { keys: ['edit:ana'], aside: true }, AT))).toBe('nothing-to-do')
  })

  it('a reset batch that is ticked has set its passwords, but not over a newer one', () => {
    const state = takenOver('ana')
    const reset = (batchId: string, supersedes: string[] = []): CustomerEvent[] => [
      { type: 'batch-opened', batchId, kind: 'reset', fileName: '' },
      { type: 'password-reset', userId: 'ana', batchId, supersedes },
    ]
    const tick = (batchId: string): CustomerEvent => ({
      type: 'batch-carried-out',
      batchId,
      before: null,
      after: AT,
    })
    apply(state, [...reset('first'), ...reset('second', ['first'])])
    apply(state, [tick('first')])
    expect(toDo(state, AT)).toMatchObject([{ kind: 'reset', passwordBatch: 'second' }])
    apply(state, [tick('second'), tick('first')])
    expect(toDo(state, AT)).toEqual([])
  })
})
