import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { batchBodies, graphBatches } from '#main/hand-off/graph-batch.ts'
import type { HandOffItem } from '#shared/domain/hand-off/item.ts'
import { user } from '#test/support/customers.ts'
import { BUSINESS_BASIC } from '#test/support/customers.ts'
import { faultsOf } from '#test/support/graph/description.ts'
import { anyItems } from '#test/support/any-hand-off.ts'
import { creation, exportOf, handOffItem } from '#test/support/hand-off.ts'

const OBJECT_ID = 'b2d1c5c0-5b5e-4b0c-9c55-0c5f5d0b7a11'
const LICENSE = { kind: 'licenses-given', licenses: [{ skuId: BUSINESS_BASIC, disabledPlans: [] }] } as const
const bodiesOf = (items: readonly HandOffItem[]) => batchBodies(exportOf(items))
const numbered = (count: number) => Array.from({ length: count }, (_, at) => `u${at}`)

describe('the batches for Graph', () => {
  it('are requests that Graph describes, at most 20 a body, whatever has to be done', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        for (const body of bodiesOf(items).bodies) {
          expect(faultsOf({ method: 'POST', url: '/$batch', body })).toEqual([])
          for (const request of body.requests) expect(faultsOf(request)).toEqual([])
        }
      }),
    )
  })

  it('say each item once, or leave it', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const { bodies, remaining } = bodiesOf(items)
        const said = new Set(bodies.flatMap(({ requests }) => requests.map(({ id }) => id.split(' ')[0])))
        const left = new Set(remaining.map(({ key }) => key))
        expect(said.size + left.size).toBe(items.length)
        for (const { key } of items) expect(said.has(key) || left.has(key)).toBe(true)
      }),
    )
  })

  it('are either fully sequential or fully parallel, because Graph refuses a mixture', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        for (const { requests } of bodiesOf(items).bodies) {
          const [, ...later] = requests
          const dependent = later.filter(({ dependsOn }) => dependsOn !== undefined)
          expect([0, later.length]).toContain(dependent.length)
          requests.forEach(({ dependsOn }, at) => {
            if (dependsOn) expect(dependsOn).toEqual([requests[at - 1]?.id])
          })
        }
      }),
    )
  })

  it('make what is done to a new user depend on the creation, licenses last', () => {
    const items = [
      creation(user('anna')),
      handOffItem('anna', LICENSE),
      handOffItem('anna', { kind: 'sign-in', allowed: false }),
    ]
    const [body] = bodiesOf(items).bodies
    expect(body?.requests.map(({ id, dependsOn }) => [id, dependsOn])).toEqual([
      ['create:anna', undefined],
      ['sign-in:anna', ['create:anna']],
      ['licenses-given:anna', ['sign-in:anna']],
    ])
  })

  it('put users who are only created side by side, 20 a body', () => {
    const { bodies } = bodiesOf(numbered(45).map((id) => creation(user(id))))
    expect(bodies.map(({ requests }) => requests.length)).toEqual([20, 20, 5])
  })

  it('take away before they give: what is deleted, renamed or taken away comes before creations', () => {
    const items = [
      creation(user('anna')),
      handOffItem('ben', LICENSE),
      handOffItem('carla', { kind: 'licenses-removed', skuIds: [BUSINESS_BASIC] }),
      handOffItem('dora', { kind: 'delete' }),
      handOffItem('emil', { kind: 'rename', to: 'e@fabrikam.example' }, { objectId: OBJECT_ID }),
    ]
    const order = bodiesOf(items).bodies.map(({ requests }) => requests.map(({ id }) => id).join())
    expect(order).toEqual([
      'delete:dora',
      'rename:emil',
      'licenses-removed:carla',
      'create:anna',
      'licenses-given:ben',
    ])
  })

  it('address a user by the object id, else by the name', () => {
    const strange = { userPrincipalName: "o'neil#1@fabrikam.example" }
    const items = [
      handOffItem('anna', { kind: 'delete' }, { objectId: OBJECT_ID }),
      handOffItem('ben', { kind: 'delete' }, strange),
    ]
    const [body] = bodiesOf(items).bodies
    expect(body?.requests.map(({ url }) => url)).toEqual([
      `/users/${OBJECT_ID}`,
      '/users/o%27neil%231%40fabrikam.example',
    ])
  })

  it('leave what takes an id that is not known yet, a password that is kept no more, and whoever needs these', () => {
    const items = [
      handOffItem('anna', { kind: 'restore', newUserPrincipalName: null }),
      handOffItem('anna', LICENSE),
      handOffItem('ben', { kind: 'purge' }),
      handOffItem('carla', { kind: 'roles', add: ['billing-administrator'], remove: [] }),
      handOffItem('dora', { kind: 'usage-location', usageLocation: null }),
      creation(user('emil')),
      handOffItem('emil', LICENSE),
    ]
    expect(batchBodies(exportOf(items, { passwordOf: () => null }))).toEqual({ bodies: [], remaining: items })
  })

  it('lie in one file as an array, which says by its name whether it holds passwords', () => {
    const items = numbered(30).map((id) => creation(user(id, { displayName: 'Ёлка\n\u2028"' })))
    const [file] = graphBatches(exportOf(items)).files
    const text = new TextDecoder().decode(file?.bytes)
    expect(file?.name).toBe('Graph batches Fabrikam WITH PASSWORDS.json')
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(bodiesOf(items).bodies)))
    const [other] = graphBatches(exportOf([handOffItem('anna', { kind: 'delete' })])).files
    expect(other?.name).toBe('Graph batches Fabrikam.json')
    expect(graphBatches(exportOf([])).files).toEqual([])
  })
})
