import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { OutputOf } from '#shared/contract/index.ts'
import type { HandOffKind } from '#shared/domain/hand-off/item.ts'
import { openWithBatch, passwordsOf } from '#test/support/batches.ts'
import type { TestBatch } from '#test/support/batches.ts'
import { resultsOfScript } from '#test/support/script-results.ts'
import { BUSINESS_BASIC_SKU, commandId, openTestApp } from '#test/support/test-app.ts'

const ALL = { shown: 'to-do', kinds: [] } as const
const listOf = ({ app, customerId }: TestBatch, filter: Parameters<typeof filtered>[0] = {}) =>
  app.ask('handOff.list', { customerId, filter: filtered(filter), offset: 0, limit: 500 })
const filtered = (change: { shown?: 'to-do' | 'failed' | 'exported' | 'aside'; kinds?: HandOffKind[] }) => ({
  ...ALL,
  kinds: [],
  ...change,
})
const keysOf = async (batch: TestBatch) => (await listOf(batch)).rows.map(({ key }) => key)
const everything = async (batch: TestBatch) => {
  const { revision } = await listOf(batch)
  return { matching: { ...ALL, kinds: [] }, except: [], revision }
}
async function exportAll(batch: TestBatch, way: 'powershell' | 'entra-csv' | 'graph-batch' = 'powershell') {
  const { app, customerId } = batch
  const selection = await everything(batch)
  return app.ask('handOff.export', { commandId: commandId(), customerId, selection, way, again: false })
}
const record = ({ app, customerId }: TestBatch, bytes: Uint8Array) =>
  app.ask('handOff.record', { commandId: commandId(), customerId, bytes })
const namesIn = ({ file }: OutputOf<'handOff.export'>) => Object.keys(unzipSync(file.bytes))

async function giveLicense({ app, customerId }: TestBatch, seats: number): Promise<void> {
  await app.ask('subscriptions.add', {
    commandId: commandId(),
    customerId,
    skuId: BUSINESS_BASIC_SKU,
    seats,
    state: 'active',
  })
  const { rows } = await app.ask('users.list', {
    customerId,
    filter: { search: '' },
    sort: { by: 'displayName', descending: false },
    offset: 0,
    limit: 1,
  })
  await app.ask('licenses.change', {
    commandId: commandId(),
    customerId,
    selection: { ids: [rows[0]?.id ?? ''] },
    changes: [{ skuId: BUSINESS_BASIC_SKU, action: 'assign', disabledPlans: null }],
  })
}

describe('an account that was there before it was created', () => {
  it('leaves a reset to do: it may have another password than the sheet says', async () => {
    const batch = await openWithBatch(2)
    const [created = '', other = ''] = await keysOf(batch)
    const { file } = await exportAll(batch)
    await record(batch, resultsOfScript(file.bytes, {}, [created]))
    expect(await keysOf(batch)).toEqual([created.replace('create:', 'reset:')])
    expect(other).toMatch(/^create:/)

    const again = await exportAll(batch)
    await record(batch, resultsOfScript(again.file.bytes, {}))
    expect(await keysOf(batch)).toEqual([])
  })
})

describe('what is to do', () => {
  it('is said in words, in the order in which it must happen, and counted by kind', async () => {
    const batch = await openWithBatch(2)
    await giveLicense(batch, 5)
    const { total, rows } = await listOf(batch)
    expect(total).toBe(3)
    expect(rows.map(({ kind }) => kind)).toEqual(['create', 'create', 'licenses-given'])
    expect(rows[2]?.text).toMatch(/^Give .+ Microsoft 365 Business Basic$/)
    const counts = await batch.app.ask('handOff.counts', { customerId: batch.customerId })
    expect(counts).toMatchObject({ toDo: 3, failed: 0, exported: 0, aside: 0 })
    expect(counts.kinds).toEqual([
      { kind: 'create', items: 2 },
      { kind: 'licenses-given', items: 1 },
    ])
  })

  it('is nothing of a user who was deleted before anything was carried out', async () => {
    const batch = await openWithBatch(2)
    const { app, customerId } = batch
    const { rows } = await listOf(batch)
    const ids = [rows[0]?.userId ?? '']
    await app.ask('users.delete', { commandId: commandId(), customerId, selection: { ids } })
    expect(await keysOf(batch)).toEqual([rows[1]?.key])
  })

  it('is still there after the application was closed and opened', async () => {
    const batch = await openWithBatch(2)
    await exportAll(batch)
    const before = await listOf(batch)
    await batch.app.close()
    const app = await openTestApp({ dataDir: batch.app.dataDir })
    expect(await listOf({ ...batch, app })).toEqual(before)
  })
})

describe('an export', () => {
  it('holds the script and its data, which has the passwords and says so in its name', async () => {
    const batch = await openWithBatch(2)
    const exported = await exportAll(batch)
    expect(exported).toMatchObject({ exported: 2, passwords: true, remaining: 0 })
    expect(exported.file.name).toBe('Carry out Fabrikam WITH PASSWORDS.zip')
    const names = namesIn(exported)
    expect(names.map((name) => name.split('.').pop())).toEqual(['ps1', 'jsonl'])
    expect(names[1]).toContain('WITH PASSWORDS')
    const data = strFromU8(unzipSync(exported.file.bytes)[names[1] ?? ''] ?? new Uint8Array())
    for (const password of await passwordsOf(batch)) expect(data).toContain(password)
    const { deliveries } = await batch.app.ask('batches.get', batchIds(batch))
    expect(deliveries).toMatchObject([{ way: 'hand-off', users: 2 }])
  })

  it('by Entra’s bulk operations tells what their files can’t say', async () => {
    const batch = await openWithBatch(2)
    await giveLicense(batch, 5)
    const exported = await exportAll(batch, 'entra-csv')
    expect(exported).toMatchObject({ exported: 2, remaining: 1, passwords: true })
    expect(exported.file.name).toBe('Entra bulk create Fabrikam WITH PASSWORDS.csv')
    expect(exported.remainingItems[0]?.kind).toBe('licenses-given')
  })

  it('on paper is remembered as well: who exports what was printed, or prints it again, is asked first', async () => {
    const batch = await openWithBatch(2)
    const { app, customerId } = batch
    const print = async (again: boolean) => {
      const selection = await everything(batch)
      return app.call('handOff.noteChecklist', { commandId: commandId(), customerId, selection, again })
    }
    expect(await print(false)).toMatchObject({ ok: true })
    expect(await app.ask('handOff.counts', { customerId })).toMatchObject({ toDo: 2, exported: 2 })
    expect(await print(false)).toMatchObject({ refusal: { code: 'exported-already', details: { count: 2 } } })
    const selection = await everything(batch)
    const input = { customerId, selection, way: 'powershell', again: false }
    const exported = await app.call('handOff.export', { commandId: commandId(), ...input })
    expect(exported).toMatchObject({ refusal: { code: 'exported-already' } })
    expect(await print(true)).toMatchObject({ ok: true })

    await app.ask('handOff.tick', { commandId: commandId(), customerId, selection: await everything(batch) })
    expect(await app.ask('handOff.counts', { customerId })).toMatchObject({ toDo: 0, awaited: 0 })
    expect(await print(false)).toMatchObject({ refusal: { code: 'nothing-to-do' } })
  })

  it('again asks first, while nobody has said what became of the first', async () => {
    const batch = await openWithBatch(2)
    const { app, customerId } = batch
    await exportAll(batch)
    const selection = await everything(batch)
    const input = { customerId, selection, way: 'powershell' }
    const asked = await app.call('handOff.export', { commandId: commandId(), ...input, again: false })
    expect(asked).toMatchObject({ refusal: { code: 'exported-already', details: { count: 2 } } })
    expect(await app.code('handOff.export', { commandId: commandId(), ...input, again: true })).toBe('ok')
  })

  it('of what has changed since the operator looked is refused', async () => {
    const batch = await openWithBatch(2)
    const selection = await everything(batch)
    await giveLicense(batch, 5)
    const { app, customerId } = batch
    const input = { commandId: commandId(), customerId, selection, way: 'powershell', again: false }
    expect(await app.code('handOff.export', input)).toBe('selection-stale')
  })

  it('leaves those out whose password is kept no more, and says which', async () => {
    const batch = await openWithBatch(2)
    await batch.app.ask('batches.handOver', { commandId: commandId(), ...batchIds(batch), users: 'all' })
    const { rows } = await listOf(batch)
    expect(rows.every(({ passwordGone }) => passwordGone)).toBe(true)
    const { app, customerId } = batch
    const selection = await everything(batch)
    const input = { commandId: commandId(), customerId, selection, way: 'powershell', again: false }
    expect(await app.code('handOff.export', input)).toBe('nothing-exportable')
  })
})

describe('results', () => {
  it('of the script leave only what failed to do, with its reason; the second run mends it', async () => {
    const batch = await openWithBatch(3)
    const { app, customerId } = batch
    const exported = await exportAll(batch)
    const [first] = await keysOf(batch)
    const taken = { [first ?? '']: { status: 400, code: 'Request_BadRequest', message: NAME_TAKEN } }
    const partly = resultsOfScript(exported.file.bytes, taken)
    const seen = await app.ask('handOff.readResults', { customerId, bytes: partly })
    expect(seen).toMatchObject({ done: 2, failed: 1, unknown: 0 })
    expect(seen.failures[0]?.failure).toBe('name-taken')
    expect((await listOf(batch)).total).toBe(3)
    expect(await record(batch, partly)).toEqual({ done: 2, failed: 1 })
    const { rows } = await listOf(batch)
    expect(rows).toMatchObject([{ key: first, failure: 'name-taken', exportedAt: null }])
    expect((await listOf(batch, { shown: 'failed' })).total).toBe(1)
    expect(await app.ask('handOff.counts', { customerId })).toMatchObject({
      toDo: 1,
      failed: 1,
      awaited: 0,
      failures: [{ failure: 'name-taken', items: 1 }],
    })
    expect(await app.ask('batches.get', batchIds(batch))).toMatchObject({ carriedOutAt: null })

    expect(await record(batch, resultsOfScript(exported.file.bytes, {}))).toEqual({ done: 1, failed: 0 })
    expect((await listOf(batch)).total).toBe(0)
    expect((await app.ask('batches.get', batchIds(batch))).carriedOutAt).not.toBeNull()
  })

  it('record the ids that the tenant has given', async () => {
    const batch = await openWithBatch(1)
    const { app, customerId } = batch
    const userId = (await listOf(batch)).rows[0]?.userId ?? ''
    const exported = await exportAll(batch)
    await record(batch, resultsOfScript(exported.file.bytes, {}))
    const { objectId } = await app.ask('users.get', { customerId, userId })
    expect(objectId).toBe(`object of ${userId}`)
  })

  it('tell the state at the export: what was changed since is still to do', async () => {
    const batch = await openWithBatch(1)
    const { app, customerId } = batch
    const exported = await exportAll(batch)
    const userId = (await listOf(batch)).rows[0]?.userId ?? ''
    const change = { profile: { department: 'Sales' } }
    await app.ask('selectedUsers.edit', {
      commandId: commandId(),
      customerId,
      selection: { ids: [userId] },
      change,
    })
    await record(batch, resultsOfScript(exported.file.bytes, {}))
    const { rows } = await listOf(batch)
    expect(rows).toMatchObject([{ kind: 'edit', details: [{ label: 'Department', value: 'Sales' }] }])
  })

  it('of an older export, which a newer one replaced, are told as unknown', async () => {
    const batch = await openWithBatch(1)
    const { app, customerId } = batch
    const older = await exportAll(batch)
    const selection = await everything(batch)
    const newer = await app.ask('handOff.export', {
      commandId: commandId(),
      customerId,
      selection,
      way: 'powershell',
      again: true,
    })
    await record(batch, resultsOfScript(newer.file.bytes, {}))
    const bytes = resultsOfScript(older.file.bytes, {})
    expect(await app.ask('handOff.readResults', { customerId, bytes })).toMatchObject({ done: 0, unknown: 1 })
    expect(await app.code('handOff.record', { commandId: commandId(), customerId, bytes })).toBe(
      'nothing-to-do',
    )
  })

  it('in a file that tells none are refused', async () => {
    const { app, customerId } = await openWithBatch(1)
    const bytes = new TextEncoder().encode('Name;Telephone\nAna;5')
    expect(await app.code('handOff.readResults', { customerId, bytes })).toBe('not-a-result')
  })
})

describe('by hand', () => {
  it('what is ticked is done, and its batch carried out', async () => {
    const batch = await openWithBatch(2)
    const { app, customerId } = batch
    const selection = { keys: await keysOf(batch) }
    expect(await app.ask('handOff.tick', { commandId: commandId(), customerId, selection })).toEqual({
      done: 2,
    })
    expect((await listOf(batch)).total).toBe(0)
    expect((await app.ask('batches.get', batchIds(batch))).carriedOutAt).not.toBeNull()
    expect(await app.code('handOff.tick', { commandId: commandId(), customerId, selection })).toBe(
      'nothing-to-do',
    )
  })

  it('a batch that is ticked has created its users, and unticked has not', async () => {
    const batch = await openWithBatch(2)
    await giveLicense(batch, 5)
    const tick = (carriedOut: boolean) =>
      batch.app.ask('batches.markCarriedOut', { commandId: commandId(), ...batchIds(batch), carriedOut })
    await tick(true)
    expect((await listOf(batch)).rows.map(({ kind }) => kind)).toEqual(['licenses-given'])
    await tick(false)
    expect((await listOf(batch)).total).toBe(3)
  })

  it('what is set aside is not to do, until it is put back or changes', async () => {
    const batch = await openWithBatch(2)
    const { app, customerId } = batch
    const [first = ''] = await keysOf(batch)
    const setAside = (aside: boolean) =>
      app.ask('handOff.setAside', { commandId: commandId(), customerId, selection: { keys: [first] }, aside })
    await setAside(true)
    expect(await keysOf(batch)).not.toContain(first)
    expect((await listOf(batch, { shown: 'aside' })).rows.map(({ key }) => key)).toEqual([first])
    await setAside(false)
    expect(await keysOf(batch)).toContain(first)
    await setAside(true)
    const ids = [first.split(':')[1] ?? '']
    const change = { profile: { department: 'Sales' } }
    await app.ask('selectedUsers.edit', { commandId: commandId(), customerId, selection: { ids }, change })
    expect(await keysOf(batch)).toContain(first)
  })
})

it('the history says what went out, what came back and what was set aside', async () => {
  const batch = await openWithBatch(2)
  const { app, customerId } = batch
  const exported = await exportAll(batch)
  await record(batch, resultsOfScript(exported.file.bytes, {}))
  const none = { userId: null, kinds: [], from: null, before: null, offset: 0, limit: 10 }
  const { rows } = await app.ask('history.list', { customerId, ...none })
  expect(rows.slice(0, 3)).toMatchObject([
    { kind: 'hand-off-recorded', users: 2 },
    { kind: 'passwords-delivered', users: 2 },
    { kind: 'hand-off-exported', users: 2 },
  ])
  const change = rows[0]?.commandId ?? ''
  const changes = await app.ask('history.changes', { customerId, change, offset: 0, limit: 10 })
  expect(changes.undoable).toBe(false)
  expect(changes.rows[0]).toMatchObject({ field: 'handOff.create', before: '', after: 'done' })
})

const batchIds = ({ customerId, batchId }: TestBatch) => ({ customerId, batchId })
const NAME_TAKEN = 'Another object with the same value for property userPrincipalName already exists.'
