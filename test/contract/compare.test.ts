import { describe, expect, it } from 'vitest'
import type { OutputOf } from '#shared/contract/index.ts'
import { csv, readDraft, usersOf } from '#test/support/imports.ts'
import {
  addFabrikam,
  BUSINESS_BASIC_SKU,
  commandId,
  importList,
  openTestApp,
} from '#test/support/test-app.ts'
import type { TestApp } from '#test/support/test-app.ts'

const OBJECT = '5d1f0000-0000-4000-8000-00000000000'
const HEADINGS = 'userPrincipalName,displayName,id,userType,department,accountEnabled,usageLocation'
const AVERY = `avery.howard@fabrikam.example,Avery Howard,${OBJECT}1,Member,Executive,True,GB`
const MEGAN = `megan.bowen@fabrikam.example,Megan Bowen,${OBJECT}2,Member,Marketing,True,GB`

interface Fabrikam {
  readonly app: TestApp
  readonly customerId: string
}

/** Fabrikam with two users who are prepared and of whom nothing is carried out. */
async function openPrepared(): Promise<Fabrikam & { readonly batchId: string }> {
  const app = await openTestApp()
  const customerId = await addFabrikam(app)
  const { batchId } = await importList(
    app,
    customerId,
    csv(
      'User name,Display name,Department,Usage location',
      'avery.howard@fabrikam.example,Avery Howard,Executive,GB',
      'megan.bowen@fabrikam.example,Megan Bowen,Sales,GB',
    ),
  )
  return { app, customerId, batchId }
}

async function look({ app, customerId }: Fabrikam, bytes: Uint8Array, whole = true, fileName?: string) {
  const { draftId } = await readDraft(app, customerId, bytes, fileName)
  const input = { customerId, draftId, whole }
  return { input, seen: await app.ask('compare.look', input) }
}

async function compare(fabrikam: Fabrikam, bytes: Uint8Array, whole = true, fileName?: string) {
  const { input } = await look(fabrikam, bytes, whole, fileName)
  return fabrikam.app.ask('compare.commit', { commandId: commandId(), ...input })
}

const textsOf = ({ first }: OutputOf<'compare.look'>['done']) => first.map(({ text }) => text)

async function listOf({ app, customerId }: Fabrikam) {
  const filter = { shown: 'to-do', kinds: [] } as const
  const { rows } = await app.ask('handOff.list', {
    customerId,
    filter: { ...filter, kinds: [] },
    offset: 0,
    limit: 100,
  })
  return rows
}
const kindsOf = async (fabrikam: Fabrikam) => (await listOf(fabrikam)).map(({ kind }) => kind)

const adopt = ({ app, customerId }: Fabrikam, keys: string[]) =>
  app.ask('compare.adopt', { commandId: commandId(), customerId, selection: { keys } })

describe('comparing with the tenant', () => {
  it('says what is done, what differs, and who is only there, before anything is written', async () => {
    const fabrikam = await openPrepared()
    const stranger = `grady.archie@fabrikam.example,Grady Archie,${OBJECT}3,Member,IT,True,GB`
    const other = `admin@fabrikam.onmicrosoft.example,Admin,${OBJECT}4,Member,,True,`
    const { seen } = await look(fabrikam, csv(HEADINGS, AVERY, MEGAN, stranger, other))
    expect(seen).toMatchObject({ seen: 2, leftOut: 1, news: true, missed: { count: 0 } })
    expect(textsOf(seen.done)).toEqual([
      expect.stringContaining('Create Avery Howard'),
      expect.stringContaining('Create Megan Bowen'),
    ])
    expect(seen.onlyThere).toEqual({
      count: 1,
      first: [{ displayName: 'Grady Archie', userPrincipalName: 'grady.archie@fabrikam.example' }],
      rows: [2],
    })
    expect(await kindsOf(fabrikam)).toEqual(['create', 'create'])
  })

  it('checks off creations by Entra’s export, leaves the passwords, and ticks the batch', async () => {
    const fabrikam = await openPrepared()
    const { app, customerId, batchId } = fabrikam
    expect(await compare(fabrikam, csv(HEADINGS, AVERY, MEGAN))).toMatchObject({ done: 2 })
    expect(await kindsOf(fabrikam)).toEqual(['reset', 'reset', 'edit'])
    const { carriedOutAt } = await app.ask('batches.get', { customerId, batchId })
    expect(carriedOutAt).not.toBeNull()
    const users = await usersOf(app, customerId)
    const details = await app.ask('users.get', { customerId, userId: users[0]?.id ?? '' })
    expect(details).toMatchObject({ displayName: 'Avery Howard', objectId: `${OBJECT}1` })
    const { rows } = await app.ask('history.list', {
      customerId,
      ...{ userId: null, kinds: ['tenant-seen'], from: null, before: null, offset: 0, limit: 5 },
    })
    expect(rows).toMatchObject([{ kind: 'tenant-seen', users: 2, names: ['Avery Howard', 'Megan Bowen'] }])
  })

  it('knows by the export which password a new account has', async () => {
    const fabrikam = await openPrepared()
    const { app, customerId } = fabrikam
    const keys = (await listOf(fabrikam)).map(({ key }) => key)
    await app.ask('handOff.export', {
      commandId: commandId(),
      customerId,
      selection: { keys },
      way: 'powershell',
      again: false,
    })
    await compare(fabrikam, csv(HEADINGS, AVERY, MEGAN.replace('Marketing', 'Sales')))
    expect(await kindsOf(fabrikam)).toEqual([])
    expect(await app.ask('handOff.counts', { customerId })).toMatchObject({ awaited: 0 })
  })

  it('reads Graph’s JSON, licences with their plans', async () => {
    const fabrikam = await openPrepared()
    const licensed = { skuId: BUSINESS_BASIC_SKU, disabledPlans: [] }
    const value = [
      {
        id: `${OBJECT}1`,
        userPrincipalName: 'avery.howard@fabrikam.example',
        displayName: 'Avery Howard',
        department: 'Executive',
        accountEnabled: true,
        usageLocation: 'GB',
        assignedLicenses: [licensed],
      },
    ]
    const json = new TextEncoder().encode(JSON.stringify({ value }))
    const { seen } = await look(fabrikam, json, true, 'users.json')
    expect(textsOf(seen.added)).toContainEqual(expect.stringContaining('Business Basic'))
    await compare(fabrikam, json, true, 'users.json')
    const taken = (await listOf(fabrikam)).filter(({ kind }) => kind === 'licenses-removed')
    expect(await adopt(fabrikam, [taken[0]?.key ?? ''])).toEqual({ adopted: 1, left: 0 })
    const { app, customerId } = fabrikam
    expect((await app.ask('subscriptions.list', { customerId })).seats).toMatchObject([
      { skuId: BUSINESS_BASIC_SKU, total: 1, consumed: 1 },
    ])
    expect(await kindsOf(fabrikam)).not.toContain('licenses-removed')
  })

  it('finds nothing new the second time', async () => {
    const fabrikam = await openPrepared()
    await compare(fabrikam, csv(HEADINGS, AVERY, MEGAN))
    const { seen } = await look(fabrikam, csv(HEADINGS, AVERY, MEGAN))
    expect(seen).toMatchObject({ seen: 2, news: false, done: { count: 0 }, added: { count: 0 }, toDo: 3 })
  })

  it('takes for gone whom the file does not name only if it is whole', async () => {
    const fabrikam = await openPrepared()
    await compare(fabrikam, csv(HEADINGS, AVERY, MEGAN))
    const { seen } = await look(fabrikam, csv(HEADINGS, AVERY), false)
    expect(seen).toMatchObject({ news: false, missed: { count: 1, first: [{ displayName: 'Megan Bowen' }] } })
    await compare(fabrikam, csv(HEADINGS, AVERY))
    expect(await kindsOf(fabrikam)).toContain('restore')
  })

  it('refuses lists that are no exports, and exports of another tenant', async () => {
    const { app, customerId } = await openPrepared()
    const codeFor = async (bytes: Uint8Array) => {
      const { draftId } = await readDraft(app, customerId, bytes)
      return app.code('compare.look', { customerId, draftId, whole: true })
    }
    expect(await codeFor(csv('User name,Display name', 'a@fabrikam.example,A'))).toBe('not-an-export')
    expect(await codeFor(csv(HEADINGS, AVERY.replaceAll('fabrikam', 'contoso')))).toBe('other-tenant')
    const input = { customerId, draftId: commandId(), whole: true }
    expect(await app.code('compare.look', input)).toBe('draft-not-found')
  })

  it('leaves whom it does not know to the import, which takes over them alone', async () => {
    const fabrikam = await openPrepared()
    const { app } = fabrikam
    const stranger = `grady.archie@fabrikam.example,Grady Archie,${OBJECT}3,Member,IT,True,GB`
    const { input, seen } = await look(fabrikam, csv(HEADINGS, AVERY, MEGAN, stranger))
    const { draftId } = input
    await app.ask('imports.leaveOut', { draftId, rows: 'all', out: true })
    await app.ask('imports.leaveOut', { draftId, rows: seen.onlyThere.rows, out: false })
    const { outcomes } = await app.ask('imports.commit', { commandId: commandId(), draftId })
    expect(outcomes).toMatchObject([{ created: 1, updated: 0, deleted: 0 }])
  })

  it('survives closing the application', async () => {
    const fabrikam = await openPrepared()
    await compare(fabrikam, csv(HEADINGS, AVERY, MEGAN))
    const before = await listOf(fabrikam)
    await fabrikam.app.close()
    const app = await openTestApp({ dataDir: fabrikam.app.dataDir })
    expect(await listOf({ ...fabrikam, app })).toEqual(before)
  })
})

describe('taking the tenant’s side', () => {
  it('makes the users what is there, so that the items vanish; undo puts both back', async () => {
    const fabrikam = await openPrepared()
    const { app, customerId } = fabrikam
    await compare(fabrikam, csv(HEADINGS, AVERY, MEGAN))
    const [edit] = (await listOf(fabrikam)).filter(({ kind }) => kind === 'edit')
    const command = commandId()
    const selection = { keys: [edit?.key ?? ''] }
    await app.ask('compare.adopt', { commandId: command, customerId, selection })
    const userId = edit?.userId ?? ''
    expect(await app.ask('users.get', { customerId, userId })).toMatchObject({
      profile: { department: 'Marketing' },
    })
    expect(await kindsOf(fabrikam)).toEqual(['reset', 'reset'])
    await app.ask('history.undo', { commandId: commandId(), customerId, change: command })
    expect(await kindsOf(fabrikam)).toEqual(['reset', 'reset', 'edit'])
  })

  it('deletes here who is gone there, and destroys the password', async () => {
    const fabrikam = await openPrepared()
    const { app, customerId, batchId } = fabrikam
    await compare(fabrikam, csv(HEADINGS, AVERY, MEGAN))
    await compare(fabrikam, csv(HEADINGS, AVERY))
    const [restore] = (await listOf(fabrikam)).filter(({ kind }) => kind === 'restore')
    await adopt(fabrikam, [restore?.key ?? ''])
    expect((await usersOf(app, customerId)).map(({ displayName }) => displayName)).toEqual(['Avery Howard'])
    const { rows } = await app.ask('batches.credentials', { customerId, batchId, offset: 0, limit: 10 })
    expect(rows.map(({ password }) => password !== null)).toEqual([true, false])
  })

  it('restores here who is active there, with the fields of there, and undo deletes again', async () => {
    const fabrikam = await openPrepared()
    const { app, customerId } = fabrikam
    await compare(fabrikam, csv(HEADINGS, AVERY, MEGAN))
    const users = await usersOf(app, customerId)
    const ids = users.filter(({ displayName }) => displayName === 'Megan Bowen').map(({ id }) => id)
    await app.ask('users.delete', { commandId: commandId(), customerId, selection: { ids } })
    await compare(fabrikam, csv(HEADINGS, AVERY, MEGAN.replace('Megan Bowen', 'Megan Hart')))
    const [deletion] = (await listOf(fabrikam)).filter(({ kind }) => kind === 'delete')
    const command = commandId()
    const selection = { keys: [deletion?.key ?? ''] }
    await app.ask('compare.adopt', { commandId: command, customerId, selection })
    const names = async () => (await usersOf(app, customerId)).map(({ displayName }) => displayName)
    expect(await names()).toEqual(['Avery Howard', 'Megan Hart'])
    expect(await kindsOf(fabrikam)).not.toContain('delete')
    await app.ask('history.undo', { commandId: commandId(), customerId, change: command })
    expect(await names()).toEqual(['Avery Howard'])
  })

  it('is refused of what the tenant has no side of', async () => {
    const fabrikam = await openPrepared()
    const { app, customerId } = fabrikam
    const [create] = await listOf(fabrikam)
    const codeFor = (key: string) =>
      app.code('compare.adopt', { commandId: commandId(), customerId, selection: { keys: [key] } })
    expect(await codeFor(create?.key ?? '')).toBe('nothing-to-adopt')
    expect(await codeFor('edit:nobody')).toBe('nothing-to-do')
  })
})
