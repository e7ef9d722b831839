import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adoptTenant, planAdoption } from '#shared/domain/decide/adopt.ts'
import { compareTenant } from '#shared/domain/decide/compare.ts'
import { noteExport, recordHandOff } from '#shared/domain/decide/hand-off.ts'
import type { SeenFields } from '#shared/domain/hand-off/seen.ts'
import { toDo } from '#shared/domain/hand-off/to-do.ts'
import { PROFILE_FIELDS } from '#shared/domain/user.ts'
import type { User } from '#shared/domain/user.ts'
import { apply, AT, codeOf, user, valueOf } from '#test/support/customers.ts'
import { anyCutHistory, expectSame, makeMissingPasswords, take, World } from '#test/support/hand-off-world.ts'
import { comparable } from '#test/support/model-tenant.ts'
import type { ModelTenant } from '#test/support/model-tenant.ts'

/** All accounts of the tenant, with every field that can be seen of them. */
function exportOf(tenant: ModelTenant): SeenFields[] {
  return tenant.active.map((account) => {
    const { userPrincipalName, objectId, displayName, usageLocation, roles, signInAllowed, licenses } =
      account
    const profile = Object.fromEntries(PROFILE_FIELDS.map((field) => [field, account.profile[field] ?? '']))
    const fields = { userPrincipalName, objectId, displayName, usageLocation, roles, signInAllowed, licenses }
    return { ...fields, profile }
  })
}

function compare({ state, tenant }: World) {
  const accounts = exportOf(tenant)
  const named = new Set(accounts.map(({ userPrincipalName }) => userPrincipalName.toLowerCase()))
  const comparison = compareTenant(state, { accounts, named, whole: true, plansKnown: true }, AT)
  if (comparison.event) apply(state, [comparison.event])
  return comparison
}

interface Meddling {
  readonly kind: 'edit' | 'rename' | 'block' | 'roles' | 'unlicense' | 'delete' | 'add'
  readonly pick: number
}
const anyMeddling = fc.array(
  fc.record<Meddling>({
    kind: fc.constantFrom('edit', 'rename', 'block', 'roles', 'unlicense', 'delete', 'add'),
    pick: fc.nat(50),
  }),
  { maxLength: 8 },
)

/** Somebody changes the tenant, and nobody here hears of it. */
function meddle({ tenant }: World, { kind, pick }: Meddling, number: number): void {
  const accounts = tenant.active
  const account = accounts[pick % Math.max(1, accounts.length)]
  const { password = null, isDeleted: _, ...there } = account ?? { objectId: `object-new-${number}` }
  const base = { ...user(`new${number}`), objectId: '' }
  const changed = (change: Partial<User>) =>
    tenant.put({ ...base, ...there, ...change, objectId: there.objectId }, password)
  if (kind === 'add') {
    const objectId = `object-added-${number}`
    tenant.put({ ...user(`added${number}`), objectId }, null)
  } else if (!account) return
  else if (kind === 'delete') tenant.delete(account.objectId)
  else if (kind === 'edit') changed({ displayName: `There ${number}`, profile: { city: 'Leeds' } })
  else if (kind === 'rename') changed({ userPrincipalName: `there${number}@fabrikam.example` })
  else if (kind === 'block') changed({ signInAllowed: !account.signInAllowed })
  else if (kind === 'roles') changed({ roles: ['billing-administrator'] })
  else changed({ licenses: [], usageLocation: pick % 2 === 0 ? null : 'FR' })
}

const visible = (held: Omit<User, 'id' | 'createdAt' | 'preferredLanguage'>) => {
  const { mustChangePassword: _, ...rest } = comparable(held, null)
  return { ...rest, objectId: held.objectId }
}
const sorted = <Item extends { userPrincipalName: string }>(items: Item[]) =>
  items.sort((left, right) => (left.userPrincipalName < right.userPrincipalName ? -1 : 1))

const RUNS = { numRuns: Number(process.env['RUNS'] ?? 200) }

describe('comparing with a whole export of the tenant', () => {
  it('makes the picture what the tenant is, whatever happened here, there and in between', () => {
    let seen = 0
    fc.assert(
      fc.property(anyCutHistory, anyMeddling, (steps, meddlings) => {
        const world = new World()
        for (const [number, step] of steps.entries()) take(world, step, number)
        for (const [number, each] of meddlings.entries()) meddle(world, each, number)
        const before = [...world.state.users.values()].map((each) => ({ ...each, objectId: null }))
        const { userIds } = compare(world)
        const { state, tenant } = world
        expect([...state.users.values()].map((each) => ({ ...each, objectId: null }))).toEqual(before)
        const picture = [...state.tenant.values()].filter(({ deletedAt }) => deletedAt === null)
        const known = tenant.active.filter((_, index) => userIds[index] !== null)
        expect(sorted(picture.map((entry) => visible(entry.user)))).toEqual(sorted(known.map(visible)))
        expect(compare(world).event).toBeNull()
        seen += known.length
      }),
      RUNS,
    )
    expect(seen).toBeGreaterThan(200)
  })

  it('leaves in the list just what makes the tenant the state here', () => {
    fc.assert(
      fc.property(anyCutHistory, anyMeddling, (steps, meddlings) => {
        const world = new World()
        const { state, tenant } = world
        for (const [number, step] of steps.entries()) take(world, step, number)
        // What a deleted account was like at last can't be seen: it is as it was when it was seen last.
        compare(world)
        const isDeletion = ({ kind }: Meddling) => kind === 'delete'
        const others = meddlings.filter((each) => !isDeletion(each) && each.kind !== 'add')
        for (const [number, each] of [...meddlings.filter(isDeletion), ...others].entries())
          meddle(world, each, number)
        compare(world)
        // Files of which nobody has told are used no more; what was done by them and can't be seen is told now.
        for (const sent of world.sent) world.answerLate(sent)
        makeMissingPasswords(world)
        const items = toDo(state, AT)
        const results = tenant.carryOut(items, 'powershell')
        expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([])
        const keys = items.map(({ key }) => key)
        world.apply(valueOf(noteExport(state, { exportId: 'last', way: 'powershell', keys, again: true })))
        if (items.length > 0) world.apply(valueOf(recordHandOff(state, { exportId: 'last', results }, AT)))
        expectSame(world)
        expect(toDo(state, AT)).toEqual([])
      }),
      RUNS,
    )
  })
})

describe('taking the tenant’s side', () => {
  it('of everything leaves only what the tenant has no side of, and makes the rest what is there', () => {
    let adopted = 0
    fc.assert(
      fc.property(anyCutHistory, anyMeddling, (steps, meddlings) => {
        const world = new World()
        const { state, tenant } = world
        for (const [number, step] of steps.entries()) take(world, step, number)
        for (const [number, each] of meddlings.entries()) meddle(world, each, number)
        compare(world)
        const items = toDo(state, AT)
        const { left, skuIds } = planAdoption(state, items, AT)
        const purchases = [...skuIds].map((skuId) => ({ skuId, addAs: `bought-${skuId}` }))
        const keys = items.map(({ key }) => key)
        const events = adoptTenant(state, { keys, purchases }, AT)
        if (!events.ok) {
          expect(['nothing-to-do', 'nothing-to-adopt', 'upn-taken', 'usage-location-missing']).toContain(
            codeOf(events),
          )
          return
        }
        apply(state, events.value, AT, 'tenant')
        const rest = toDo(state, AT).filter(({ userId }) => state.tenant.has(userId))
        const kinds = new Set(rest.map(({ kind }) => kind))
        for (const kind of ['reset', 'purge'] as const) kinds.delete(kind)
        expect([...kinds]).toEqual([])
        const there = new Set(tenant.active.map(({ objectId }) => objectId))
        const here = [...state.users.values()].filter(({ objectId }) => there.has(objectId ?? ''))
        const known = new Set(here.map(({ objectId }) => objectId))
        const same = tenant.active.filter(({ objectId }) => known.has(objectId))
        expect(sorted(here.map(visible))).toEqual(sorted(same.map(visible)))
        adopted += items.length - left.length
      }),
      RUNS,
    )
    expect(adopted).toBeGreaterThan(100)
  })
})
