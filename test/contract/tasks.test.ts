import { describe, expect, it } from 'vitest'
import {
  addFabrikam,
  BUSINESS_BASIC_SKU,
  commandId,
  importList,
  openTestApp,
  userInput,
} from '#test/support/test-app.ts'
import type { TestApp } from '#test/support/test-app.ts'

const DAY = 24 * 60 * 60 * 1000
const EVERYBODY = { search: '' }

/** Fabrikam with these seats and one user a name; the first ones hold a licence. */
async function fabrikamWith(app: TestApp, seats: number, names: string[], licensed = 0) {
  const customerId = await addFabrikam(app, seats)
  const users: Record<string, string> = {}
  let batchId = ''
  for (const [at, name] of names.entries()) {
    const licenses = at < licensed ? [{ skuId: BUSINESS_BASIC_SKU, disabledPlans: [] }] : []
    const added: { userId: string; batchId: string } = await app.ask('users.add', {
      commandId: commandId(),
      customerId,
      batchId: batchId || null,
      details: userInput(name),
      licenses,
    })
    users[name] = added.userId
    batchId = added.batchId
  }
  return { customerId, users, batchId }
}

const list = (customerId: string, filter = {}) => ({
  customerId,
  filter: { ...EVERYBODY, ...filter },
  sort: { by: 'displayName' as const, descending: false },
  offset: 0,
  limit: 100,
})

const assign = [{ skuId: BUSINESS_BASIC_SKU, action: 'assign' as const, disabledPlans: null }]

describe('filtering users', () => {
  it('finds the group that the page speaks of: people who do not have the product yet', async () => {
    const app = await openTestApp()
    const { customerId } = await fabrikamWith(app, 5, ['anna', 'ben', 'carla'], 1)
    const without = { products: [{ skuId: BUSINESS_BASIC_SKU, held: false }] }
    const { rows } = await app.ask('users.list', list(customerId, without))
    expect(rows.map(({ displayName }) => displayName)).toEqual(['ben', 'carla'])
  })

  it('combines conditions with the search', async () => {
    const app = await openTestApp()
    const { customerId, users } = await fabrikamWith(app, 5, ['anna', 'annabel', 'ben'], 1)
    const selection = { ids: [users['ben'] ?? ''] }
    await app.ask('selectedUsers.edit', {
      commandId: commandId(),
      customerId,
      selection,
      change: { signInAllowed: false },
    })
    const found = async (filter: object) =>
      (await app.ask('users.list', list(customerId, filter))).rows.map(({ displayName }) => displayName)
    expect(await found({ licensed: false, search: 'ann' })).toEqual(['annabel'])
    expect(await found({ signInAllowed: false })).toEqual(['ben'])
    expect(await found({ passwordWaiting: false })).toEqual([])
    expect(await found({ roles: ['user'], departments: [''] })).toEqual(['anna', 'annabel', 'ben'])
    expect(await found({ createdBefore: '2020-01-01T00:00:00.000Z' })).toEqual([])
  })
})

describe('managing licences', () => {
  it('gives the product to all who match and says who got it', async () => {
    const app = await openTestApp()
    const { customerId } = await fabrikamWith(app, 5, ['anna', 'ben', 'carla'], 1)
    const { revision } = await app.ask('users.list', list(customerId))
    const selection = { matching: EVERYBODY, except: [], revision }
    const { products } = await app.ask('licenses.holdings', { customerId, selection })
    expect(products).toMatchObject([{ holders: 1, free: 4 }])
    const plan = await app.ask('licenses.plan', { customerId, selection, changes: assign })
    expect(plan).toMatchObject({ changed: 2, products: [{ gains: 2, needed: 2, free: 4, short: 0 }] })
    const command = { commandId: commandId(), customerId, selection, changes: assign }
    expect(await app.ask('licenses.change', command)).toEqual({ changed: 2, unchanged: 1 })
    const results = await app.ask('licenses.results', {
      customerId,
      change: command.commandId,
      offset: 0,
      limit: 10,
    })
    expect(results.rows.map(({ displayName, gained }) => [displayName, gained])).toEqual([
      ['ben', ['Microsoft 365 Business Basic']],
      ['carla', ['Microsoft 365 Business Basic']],
    ])
  })

  it('says who would go without, and writes nothing when seats are short', async () => {
    const app = await openTestApp()
    const { customerId, users } = await fabrikamWith(app, 2, ['anna', 'ben', 'carla'])
    const selection = { ids: Object.values(users) }
    const plan = await app.ask('licenses.plan', { customerId, selection, changes: assign })
    expect(plan.products).toMatchObject([{ short: 1, withoutSeat: [{ displayName: 'carla' }] }])
    const command = { commandId: commandId(), customerId, selection, changes: assign }
    expect(await app.code('licenses.change', command)).toBe('seats-short')
    expect((await app.ask('users.list', list(customerId, { licensed: true }))).total).toBe(0)
  })

  it('refuses a selection that somebody has changed meanwhile, and a licence of a cancelled subscription', async () => {
    const app = await openTestApp()
    const { customerId, users } = await fabrikamWith(app, 2, ['anna', 'ben'])
    const { revision } = await app.ask('users.list', list(customerId))
    await app.ask('users.delete', {
      commandId: commandId(),
      customerId,
      selection: { ids: [users['ben'] ?? ''] },
    })
    const stale = { matching: EVERYBODY, except: [], revision }
    const command = { commandId: commandId(), customerId, changes: assign }
    expect(await app.code('licenses.change', { ...command, selection: stale })).toBe('selection-stale')
    expect(await app.code('licenses.change', { ...command, selection: { ids: Object.values(users) } })).toBe(
      'user-not-found',
    )
    const { subscriptions } = await app.ask('subscriptions.list', { customerId })
    const subscriptionId = subscriptions[0]?.id ?? ''
    const cancel = {
      commandId: commandId(),
      customerId,
      subscriptionId,
      seats: 2,
      state: 'cancelled' as const,
    }
    await app.ask('subscriptions.change', cancel)
    const selection = { ids: [users['anna'] ?? ''] }
    expect(await app.code('licenses.change', { ...command, commandId: commandId(), selection })).toBe(
      'license-not-subscribed',
    )
  })
})

describe('resetting passwords', () => {
  it('makes a batch of new ones; the card of an older one says that it is superseded', async () => {
    const app = await openTestApp()
    const { customerId, users, batchId } = await fabrikamWith(app, 0, ['anna', 'ben'])
    const selection = { ids: [users['anna'] ?? ''] }
    const reset = await app.ask('selectedUsers.resetPasswords', {
      commandId: commandId(),
      customerId,
      selection,
    })
    expect(reset).toMatchObject({ users: 1 })
    const window = { offset: 0, limit: 10 }
    const older = await app.ask('batches.credentials', { customerId, batchId, ...window })
    const newer = await app.ask('batches.credentials', { customerId, batchId: reset.batchId, ...window })
    expect(older.rows.map(({ state }) => state)).toEqual(['superseded', 'waiting'])
    expect(newer.rows).toMatchObject([{ displayName: 'anna', state: 'waiting' }])
    expect(newer.rows[0]?.password).not.toBe(older.rows[0]?.password)
  })
})

describe('restoring users', () => {
  it('plans what comes back, settles a taken name by a swap, and shows nobody after 30 days', async () => {
    let now = Date.parse('2026-11-20T09:00:00.000Z')
    const app = await openTestApp({ ports: { clock: { now: () => now } } })
    const { customerId, users } = await fabrikamWith(app, 1, ['anna', 'ben'], 1)
    const anna = users['anna'] ?? ''
    await app.ask('users.delete', { commandId: commandId(), customerId, selection: { ids: [anna] } })
    const taken = { ...userInput('anna'), displayName: 'Another Anna' }
    const licenses = [{ skuId: BUSINESS_BASIC_SKU, disabledPlans: [] }]
    const second = await app.ask('users.add', {
      commandId: commandId(),
      customerId,
      batchId: null,
      details: taken,
      licenses,
    })
    const plan = await app.ask('deletedUsers.plan', { customerId, userIds: [anna] })
    expect(plan).toMatchObject([
      {
        nameHeldBy: { displayName: 'Another Anna' },
        suggestion: 'anna2@fabrikam.example',
        licenses: [{ name: 'Microsoft 365 Business Basic', seat: false, subscribed: true }],
      },
    ])
    const restore = { customerId, users: [{ userId: anna }], renames: [] }
    expect(await app.code('deletedUsers.restore', { commandId: commandId(), ...restore })).toBe('upn-taken')
    const renames = [{ userId: second.userId, userPrincipalName: 'anna2@fabrikam.example' }]
    const restored = await app.ask('deletedUsers.restore', { commandId: commandId(), ...restore, renames })
    expect(restored.restored).toMatchObject([{ licensesKept: 0, licensesLost: 1 }])
    const { rows } = await app.ask('users.list', list(customerId))
    expect(rows.map(({ userPrincipalName }) => userPrincipalName)).toEqual([
      'anna@fabrikam.example',
      'anna2@fabrikam.example',
      'ben@fabrikam.example',
    ])
    await app.ask('users.delete', { commandId: commandId(), customerId, selection: { ids: [anna] } })
    now += 30 * DAY - 1
    const deleted = { customerId, search: '', offset: 0, limit: 10 }
    expect((await app.ask('deletedUsers.list', deleted)).total).toBe(1)
    now += 1
    expect((await app.ask('deletedUsers.list', deleted)).total).toBe(0)
    expect(await app.code('deletedUsers.restore', { commandId: commandId(), ...restore })).toBe(
      'restore-too-late',
    )
  })

  it('is over for those deleted permanently', async () => {
    const app = await openTestApp()
    const { customerId, users } = await fabrikamWith(app, 0, ['anna'])
    const userIds = [users['anna'] ?? '']
    await app.ask('users.delete', { commandId: commandId(), customerId, selection: { ids: userIds } })
    await app.ask('deletedUsers.purge', { commandId: commandId(), customerId, userIds })
    expect(await app.code('deletedUsers.plan', { customerId, userIds })).toBe('user-not-found')
  })
})

describe('undo and history', () => {
  it('takes a deletion back with its licences, and refuses a second time', async () => {
    const app = await openTestApp()
    const { customerId, users } = await fabrikamWith(app, 1, ['anna'], 1)
    const deletion = { commandId: commandId(), customerId, selection: { ids: Object.values(users) } }
    await app.ask('users.delete', deletion)
    const undo = { customerId, change: deletion.commandId }
    await app.ask('history.undo', { commandId: commandId(), ...undo })
    const { rows } = await app.ask('users.list', list(customerId))
    expect(rows[0]?.licenses).toHaveLength(1)
    expect(await app.code('history.undo', { commandId: commandId(), ...undo })).toBe('undo-changed-since')
  })

  it('takes an import back, passwords and all, until something of it was handed over', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const bytes = new TextEncoder().encode(
      'First name,Last name,Display name,Email,Status update\r\nAnna,Bell,Anna Bell,anna@fabrikam.example,\r\n' +
        'Ben,Hill,Ben Hill,ben@fabrikam.example,\r\n',
    )
    const first = await importList(app, customerId, bytes)
    await app.ask('history.undo', { commandId: commandId(), customerId, change: first.change })
    expect((await app.ask('users.list', list(customerId))).total).toBe(0)
    expect(await app.code('batches.get', { customerId, batchId: first.batchId })).toBe('batch-not-found')
    const second = await importList(app, customerId, bytes)
    await app.ask('batches.handOver', {
      commandId: commandId(),
      customerId,
      batchId: second.batchId,
      users: 'all',
    })
    const undo = { commandId: commandId(), customerId, change: second.change }
    expect(await app.code('history.undo', undo)).toBe('undo-handed-over')
  })

  it('tells who did what to whom, newest first, filtered and field by field', async () => {
    const app = await openTestApp()
    const { customerId, users } = await fabrikamWith(app, 0, ['anna', 'ben'])
    const anna = users['anna'] ?? ''
    const edit = {
      commandId: commandId(),
      customerId,
      userId: anna,
      details: userInput('anna', { displayName: 'Anna Bell', profile: { department: 'Sales' } }),
    }
    await app.ask('users.edit', edit)
    const window = { offset: 0, limit: 10 }
    const all = { customerId, userId: null, kinds: [], from: null, before: null }
    const { rows } = await app.ask('history.list', { ...all, ...window })
    expect(rows.map(({ kind, names, actor }) => [kind, names, actor])).toEqual([
      ['users-edited', ['Anna Bell'], 'Test operator'],
      ['users-added', ['ben'], 'Test operator'],
      ['users-added', ['anna'], 'Test operator'],
      ['customer-created', [], 'Test operator'],
    ])
    const ofAnna = await app.ask('history.list', { ...all, ...window, userId: anna })
    expect(ofAnna.rows.map(({ kind }) => kind)).toEqual(['users-edited', 'users-added'])
    const changes = await app.ask('history.changes', { customerId, change: edit.commandId, ...window })
    expect(changes.rows.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['displayName', 'anna', 'Anna Bell'],
      ['department', '', 'Sales'],
    ])
    expect(changes).toMatchObject({ entry: rows[0], undoable: true })
    const first = { customerId, change: rows[3]?.commandId ?? '', ...window }
    expect(await app.ask('history.changes', first)).toMatchObject({ entry: rows[3], undoable: false })
    const file = await app.ask('history.saveCsv', all)
    expect(new TextDecoder().decode(file.bytes).split('\r\n')).toHaveLength(6)
  })
})

describe('the last Global administrator known here', () => {
  it('is told of before anything is done to it', async () => {
    const app = await openTestApp()
    const { customerId, users } = await fabrikamWith(app, 0, ['anna', 'ben'])
    const preview = async (names: string[]) => {
      const selection = { ids: names.map((name) => users[name] ?? '') }
      return (await app.ask('selectedUsers.preview', { customerId, selection })).lastGlobalAdministrators
    }
    expect(await preview(['anna'])).toBe(false)
    const details = userInput('anna', { roles: ['global-administrator'] })
    await app.ask('users.edit', { commandId: commandId(), customerId, userId: users['anna'] ?? '', details })
    expect(await preview(['anna', 'ben'])).toBe(true)
    expect(await preview(['ben'])).toBe(false)
  })
})
