import { describe, expect, it } from 'vitest'
import { chooseFor, commitAll, csv, journalOf, readDraft, rowsOf, usersOf } from '#test/support/imports.ts'
import {
  addFabrikam,
  BUSINESS_BASIC_SKU,
  commandId,
  importList,
  openTestApp,
} from '#test/support/test-app.ts'

const HEADINGS = 'User name,Display name,Department,City,Licenses'
const ANNA = 'anna@fabrikam.example,Anna Bell,Sales,Leeds,'
const BEN = 'ben@fabrikam.example,Ben Hill,Sales,York,'

describe('a list that was imported before', () => {
  it('makes nothing twice: nobody changes, and nothing is written', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const list = csv(HEADINGS, ANNA, BEN)
    await importList(app, customerId, list)
    const before = journalOf(app, customerId)
    const { draftId, existing } = await readDraft(app, customerId, list)
    expect(existing).toEqual({ rows: 2, deal: null })
    expect(await app.code('imports.commit', { commandId: commandId(), draftId })).toBe('draft-undecided')
    const updating = await app.ask('imports.settle', { draftId, existing: 'update' })
    expect(updating.customers).toMatchObject([{ toCreate: 0, toUpdate: 0, unchanged: 2 }])
    expect(await commitAll(app, draftId)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
      batchId: null,
      refusal: null,
    })
    expect(journalOf(app, customerId)).toEqual(before)
  })

  it('makes nothing twice without user names either: whoever has the same display name is known again', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const list = csv('First name,Last name', 'Anna,Bell', 'Ben,Hill', 'Anna,Bell')
    await importList(app, customerId, list)
    const { draftId, existing } = await readDraft(app, customerId, list)
    expect(existing.rows).toBe(3)
    const updating = await app.ask('imports.settle', { draftId, existing: 'update' })
    expect(updating.customers).toMatchObject([{ toCreate: 0, unchanged: 3 }])
    expect(await commitAll(app, draftId)).toMatchObject({ created: 0, unchanged: 3 })
  })

  it('leaves those who exist as they are where they are to be skipped', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    await importList(app, customerId, csv(HEADINGS, ANNA))
    const changed = csv(HEADINGS, ANNA.replace('Sales', 'Finance'), BEN)
    const { draftId } = await readDraft(app, customerId, changed)
    const { customers } = await app.ask('imports.settle', { draftId, existing: 'skip' })
    expect(customers).toMatchObject([{ rows: 2, toCreate: 1, toUpdate: 0, unchanged: 1 }])
    const { rows } = await rowsOf(app, draftId, 'existing')
    expect(rows.map(({ row, action }) => [row, action])).toEqual([[2, 'skip']])
    expect(await commitAll(app, draftId)).toMatchObject({ created: 1, updated: 0, unchanged: 1 })
    const users = await usersOf(app, customerId)
    expect(users.map(({ department }) => department)).toEqual(['Sales', 'Sales'])
  })

  it('changes those who exist by what it says, and by nothing that it does not say', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app, 5)
    await importList(app, customerId, csv(HEADINGS, ANNA, BEN))
    const [anna] = await usersOf(app, customerId)
    const list = csv(HEADINGS, `ANNA@fabrikam.example,,Finance,,${BUSINESS_BASIC_SKU}`, BEN)
    const { draftId } = await readDraft(app, customerId, list)
    const { customers } = await app.ask('imports.settle', { draftId, existing: 'update' })
    expect(customers).toMatchObject([
      { toCreate: 0, toUpdate: 1, unchanged: 1, seats: [{ needed: 1, free: 5 }] },
    ])
    expect(await commitAll(app, draftId)).toMatchObject({ updated: 1, unchanged: 1, batchId: null })
    const user = await app.ask('users.get', { customerId, userId: anna?.id ?? '' })
    expect(user).toMatchObject({
      userPrincipalName: 'anna@fabrikam.example',
      displayName: 'Anna Bell',
      profile: { department: 'Finance', city: 'Leeds' },
      licenses: [{ skuId: BUSINESS_BASIC_SKU }],
    })
  })

  it('adds licences to whoever exists and takes none away', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app, 5)
    const licensed = csv(HEADINGS, `${ANNA}${BUSINESS_BASIC_SKU}`)
    await importList(app, customerId, licensed)
    const { draftId } = await readDraft(
      app,
      customerId,
      csv(HEADINGS, `${ANNA.replace('Leeds', 'Hull')}None`),
    )
    await app.ask('imports.settle', { draftId, existing: 'update' })
    expect(await commitAll(app, draftId)).toMatchObject({ updated: 1 })
    expect(await usersOf(app, customerId)).toMatchObject([{ licenses: [{ skuId: BUSINESS_BASIC_SKU }] }])
  })

  it('finds somebody who was deleted again as soon as that user is restored', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const list = csv(HEADINGS, ANNA)
    await importList(app, customerId, list)
    const userId = (await usersOf(app, customerId))[0]?.id ?? ''
    await app.ask('users.delete', { commandId: commandId(), customerId, selection: { ids: [userId] } })
    const { draftId } = await readDraft(app, customerId, list)
    const { rows } = await rowsOf(app, draftId, 'problems')
    expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['upn-of-deleted-user']])
    await app.ask('deletedUsers.restore', {
      commandId: commandId(),
      customerId,
      users: [{ userId }],
      renames: [],
    })
    expect((await app.ask('imports.get', { draftId })).existing.rows).toBe(1)
    expect((await rowsOf(app, draftId, 'problems')).total).toBe(0)
  })

  it('is taken back by undo, changes of users who existed and all', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app, 1)
    await importList(app, customerId, csv(HEADINGS, ANNA))
    const before = await usersOf(app, customerId)
    const list = csv(
      HEADINGS,
      `${ANNA.replace('Sales', 'Finance')}${BUSINESS_BASIC_SKU}`,
      `${BEN}${BUSINESS_BASIC_SKU}`,
    )
    const { draftId } = await readDraft(app, customerId, list)
    const draft = await app.ask('imports.settle', { draftId, existing: 'update' })
    await chooseFor(app, draft, { raise: [BUSINESS_BASIC_SKU] })
    const change = commandId()
    expect(await commitAll(app, draftId, change)).toMatchObject({ created: 1, updated: 1 })
    const { seats } = await app.ask('subscriptions.list', { customerId })
    expect(seats).toMatchObject([{ total: 2, consumed: 2 }])
    await app.ask('history.undo', { commandId: commandId(), customerId, change })
    expect(await usersOf(app, customerId)).toEqual(before)
    const after = await app.ask('subscriptions.list', { customerId })
    expect(after.seats).toMatchObject([{ total: 1, consumed: 0 }])
  })
})
