import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readCheckedJson, checkedJsonPieces } from '#main/store/checked-json.ts'
import { describeState, restoreState } from '#main/store/snapshot.ts'
import { describeHandOff, storedHandOff } from '#main/store/stored-hand-off.ts'
import { setAsideItems } from '#shared/domain/decide/hand-off.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import { toDo } from '#shared/domain/hand-off/to-do.ts'
import type { MutableCustomerState } from '#shared/domain/state.ts'
import { apply, AT, BUSINESS_BASIC, fabrikamWith, subscribed, user, valueOf } from '../support/customers.ts'
import { addFabrikam, commit, newDataDir, openTestStore, picture } from '../support/store/open-test-store.ts'

const LICENSES = [{ skuId: BUSINESS_BASIC, disabledPlans: ['plan'] }]

/** A customer with everything that is known of a tenant: an item of every kind went out, failed, was set aside. */
function anyTenant(): MutableCustomerState {
  const ids = ['same', 'renamed', 'edited', 'gone', 'purged', 'back']
  const state = fabrikamWith([user('new', { profile: { department: 'Sales' } })], subscribed(9))
  const taken = ids.map((id): CustomerEvent => ({ type: 'user-taken-over', user: user(id) }))
  apply(state, taken, AT, 'tenant')
  const as = { userPrincipalName: 'back@fabrikam.example', licenses: [] }
  apply(state, [{ type: 'user-deleted', user: user('back') }], AT, 'tenant')
  apply(state, [
    {
      type: 'user-restored',
      userId: 'back',
      deletedAt: AT,
      before: as,
      after: { ...as, userPrincipalName: 'b@fabrikam.example' },
    },
    edited('renamed', { userPrincipalName: 'other@fabrikam.example', roles: ['billing-administrator'] }),
    edited('edited', { displayName: 'Another', usageLocation: 'ES', signInAllowed: false }),
    { type: 'licenses-changed', userId: 'edited', before: [], after: LICENSES },
    { type: 'password-reset', userId: 'edited', batchId: 'batch', supersedes: [] },
    { type: 'user-deleted', user: user('gone') },
    { type: 'user-deleted', user: user('purged') },
    { type: 'user-purged', user: user('purged'), deletedAt: AT },
  ])
  const keys = toDo(state, AT).map(({ key }) => key)
  apply(state, [{ type: 'hand-off-exported', exportId: 'e', way: 'powershell', keys }])
  apply(state, valueOf(setAsideItems(state, { keys: ['edit:edited'], aside: true }, AT)))
  const failed = {
    key: 'roles:renamed',
    outcome: 'failed',
    failure: 'not-permitted',
    mark: 'm',
    objectId: null,
  } as const
  apply(state, [{ type: 'hand-off-recorded', exportId: 'e', results: [failed] }])
  return state
}

const edited = (
  userId: string,
  after: Extract<CustomerEvent, { type: 'user-edited' }>['after'],
): CustomerEvent => ({
  type: 'user-edited',
  userId,
  before: {},
  after,
})

it('what is known of the tenant comes back from a snapshot, with each user once in memory', () => {
  const state = anyTenant()
  expect(state.openExports.get('e')?.items.size).toBeGreaterThan(10)
  const written = JSON.parse(JSON.stringify(describeState(state))) as ReturnType<typeof describeState>
  const restored = restoreState({ ...written, handOff: storedHandOff.parse(written.handOff) })
  expect(picture(restored)).toEqual(picture(state))
  expect(toDo(restored, AT)).toEqual(toDo(state, AT))
  expect(restored.tenant.get('same')?.user).toBe(restored.users.get('same'))
})

it('a user who is the same here and there takes little more than the id', () => {
  const state = fabrikamWith([])
  const taken = Array.from({ length: 1000 }, (_, number): CustomerEvent => ({
    type: 'user-taken-over',
    user: user(`u${number}`),
  }))
  apply(state, taken, AT, 'tenant')
  expect(JSON.stringify(describeHandOff(state)).length / 1000).toBeLessThan(10)
})

it('a snapshot of a version that knew nothing of the tenant is not used: the journal tells it', async () => {
  const dataDir = await newDataDir()
  const store = await openTestStore(dataDir)
  const customer = await addFabrikam(store)
  const many = Array.from({ length: 5000 }, (_, number): CustomerEvent => ({
    type: 'user-created',
    user: user(`u${number}`, { displayName: 'Имя Фамилия'.repeat(3) }),
    batchId: 'b',
  }))
  await commit(customer, { type: 'batch-opened', batchId: 'b', kind: 'import', fileName: '' }, ...many)
  await commit(customer, { type: 'batch-carried-out', batchId: 'b', before: null, after: AT })
  const expected = picture(customer.state)
  await store.close()
  const path = join(dataDir, 'customers', customer.id, 'snapshot.json')
  const {
    handOff: _,
    checksum: _old,
    ...older
  } = readCheckedJson(await readFile(path))?.value as Record<string, unknown>
  await writeFile(path, Buffer.concat([...checkedJsonPieces(older)]))
  await rm(`${path}.bak`, { force: true })
  const again = valueOf(await (await openTestStore(dataDir)).customer(customer.id))
  expect(again.state.tenant.size).toBe(5000)
  expect(picture(again.state)).toEqual(expected)
})
