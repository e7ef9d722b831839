import { describe, expect, it } from 'vitest'
import { commitAll, csv, fixture, journalOf, readDraft, usersOf } from '#test/support/imports.ts'
import {
  addFabrikam,
  BUSINESS_BASIC_SKU,
  commandId,
  FABRIKAM_INPUT,
  importList,
  openTestApp,
} from '#test/support/test-app.ts'
import type { TestApp } from '#test/support/test-app.ts'

const VISIO_PLAN_2_SKU = 'c5928f49-12ba-48f7-ada3-0d743a3601d5'
const VISIO_PLAN_2_SELF_SERVICE_SKU = '38b434d2-a15e-4cde-9a98-e737c75623e1'
const OBJECT = '5d1f0000-0000-4000-8000-00000000000'
const HEADINGS = 'userPrincipalName,displayName,id,userType,department,accountEnabled,usageLocation'
const AVERY = `avery.howard@fabrikam.example,Avery Howard,${OBJECT}1,Member,Executive,True,US`
const MEGAN = `megan.bowen@fabrikam.example,Megan Bowen,${OBJECT}2,Member,Marketing,False,US`

/** Fabrikam with all that a file of its tenant says. */
async function openTakenOver(file: string) {
  const app = await openTestApp()
  const customerId = await addFabrikam(app)
  const { draftId } = await readDraft(app, customerId, fixture(file))
  await commitAll(app, draftId)
  return { app, customerId }
}

const differences = async (
  app: TestApp,
  draftId: string,
  customerId: string,
  kind: 'new' | 'changed' | 'gone',
) => {
  const { rows } = await app.ask('imports.differences', { draftId, customerId, kind, offset: 0, limit: 50 })
  return rows.map(({ displayName, changes }) => [
    displayName,
    ...changes.map(({ field, before, after }) => `${field}: ${before} > ${after}`),
  ])
}

const detailsOf = async (app: TestApp, customerId: string) => {
  const users = await usersOf(app, customerId)
  return Promise.all(users.map(({ id }) => app.ask('users.get', { customerId, userId: id })))
}

describe('taking over users of a tenant', () => {
  it.each([
    ['entra-download.csv', 'entra-download'],
    ['microsoft-365-export.csv', 'microsoft-365-export'],
  ])('is what %s is for: no password, no batch, object ids and sign-in kept', async (file, format) => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const draft = await readDraft(app, customerId, fixture(file), file)
    expect(draft).toMatchObject({ task: 'take-over', format, rows: 6, rowsWithErrors: 0, passwords: null })
    expect(draft.customers).toMatchObject([{ toCreate: 6, toUpdate: 0, gone: 0 }])
    expect(await commitAll(app, draft.draftId)).toMatchObject({ created: 6, batchId: null, refusal: null })
    expect(await app.ask('batches.listOpen', { offset: 0, limit: 10 })).toMatchObject({ total: 0 })
    const users = await detailsOf(app, customerId)
    expect(users.map(({ objectId }) => objectId).sort()).toEqual(
      [1, 2, 3, 4, 5, 6].map((at) => `${OBJECT}${at}`),
    )
    expect(users.filter(({ signInAllowed }) => !signInAllowed)).toHaveLength(1)
    expect(users.every(({ mustChangePassword }) => !mustChangePassword)).toBe(true)
    expect(journalOf(app, customerId).at(-1)).toMatchObject({ origin: 'tenant', importId: draft.draftId })
    const { rows } = await app.ask('history.list', {
      customerId,
      ...{ userId: null, kinds: [], from: null, before: null, offset: 0, limit: 1 },
    })
    expect(rows).toMatchObject([{ kind: 'users-taken-over', users: 6 }])
  })

  it('keeps the licences, and counts the seats that the tenant must have', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app, 1)
    const draft = await readDraft(app, customerId, fixture('microsoft-365-export.csv'))
    expect(draft.customers[0]?.seats).toMatchObject([
      { skuId: BUSINESS_BASIC_SKU, needed: 4, free: 1, short: 0, raised: 3 },
      { skuId: VISIO_PLAN_2_SKU, needed: 2, free: 0, short: 0, raised: 2 },
    ])
    await commitAll(app, draft.draftId)
    const { seats } = await app.ask('subscriptions.list', { customerId })
    expect(seats).toMatchObject([
      { skuId: BUSINESS_BASIC_SKU, total: 4, consumed: 4 },
      { skuId: VISIO_PLAN_2_SKU, total: 2, consumed: 2 },
    ])
  })

  it('takes a name that two products have for the one that is subscribed to, else for the usual one', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const self = { skuId: VISIO_PLAN_2_SELF_SERVICE_SKU, seats: 1, state: 'active' as const }
    const named = csv(`${HEADINGS},Licenses`, `${AVERY},Visio Plan 2`, `${MEGAN},VISIO_PLAN2_DEPT`)
    const products = async () => {
      const { customers } = await readDraft(app, customerId, named)
      return customers[0]?.seats.map(({ skuId, needed }) => [skuId, needed])
    }
    expect(await products()).toEqual([
      [VISIO_PLAN_2_SKU, 1],
      [VISIO_PLAN_2_SELF_SERVICE_SKU, 1],
    ])
    await app.ask('subscriptions.add', { commandId: commandId(), customerId, ...self })
    expect(await products()).toEqual([[VISIO_PLAN_2_SELF_SERVICE_SKU, 2]])
  })

  it('reads Graph’s JSON with the ids of licences', async () => {
    const app = await openTestApp()
    const details = { ...FABRIKAM_INPUT, name: 'Talleres Muñoz', domains: ['talleres-munoz.example'] }
    const { customerId } = await app.ask('customers.create', { commandId: commandId(), details })
    const draft = await readDraft(app, customerId, fixture('graph-users.json'), 'users.json')
    expect(draft).toMatchObject({ task: 'take-over', format: 'graph', source: { kind: 'json' }, rows: 4 })
    await commitAll(app, draft.draftId)
    const users = await usersOf(app, customerId)
    expect(
      users.map(({ displayName, licenses, signInAllowed, usageLocation }) => ({
        displayName,
        licenses: licenses.length,
        signInAllowed,
        usageLocation,
      })),
    ).toContainEqual({
      displayName: 'Begoña Muñoz Ibáñez',
      licenses: 1,
      signInAllowed: true,
      usageLocation: 'ES',
    })
    expect(users.filter(({ signInAllowed }) => !signInAllowed)).toHaveLength(1)
  })

  it('shows who is new, changed and gone before anything is taken', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    await importList(
      app,
      customerId,
      csv(
        'User name,Display name,Department',
        'AVERY.howard@fabrikam.example,Avery Howard,Board',
        'grady.archie@fabrikam.example,Grady Archie,IT',
      ),
    )
    const { draftId, customers } = await readDraft(app, customerId, csv(HEADINGS, AVERY, MEGAN))
    expect(customers).toMatchObject([{ toCreate: 1, toUpdate: 1, unchanged: 0, gone: 1 }])
    expect(await differences(app, draftId, customerId, 'new')).toEqual([['Megan Bowen']])
    expect(await differences(app, draftId, customerId, 'gone')).toEqual([['Grady Archie']])
    expect(await differences(app, draftId, customerId, 'changed')).toEqual([
      ['Avery Howard', 'department: Board > Executive', 'usageLocation: GB > US', `objectId:  > ${OBJECT}1`],
    ])
    expect(await commitAll(app, draftId)).toMatchObject({ created: 1, updated: 1, deleted: 0 })
    expect((await usersOf(app, customerId)).map(({ displayName }) => displayName)).toEqual([
      'Avery Howard',
      'Grady Archie',
      'Megan Bowen',
    ])
  })

  it('deletes who is gone only if that is chosen, and destroys their passwords', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const list = csv('User name,Display name', 'grady.archie@fabrikam.example,Grady Archie')
    const { batchId } = await importList(app, customerId, list)
    const { draftId } = await readDraft(app, customerId, csv(HEADINGS, AVERY))
    await app.ask('imports.settle', { draftId, gone: 'delete' })
    expect(await commitAll(app, draftId)).toMatchObject({ created: 1, deleted: 1 })
    const { rows } = await app.ask('batches.credentials', { customerId, batchId, offset: 0, limit: 10 })
    expect(rows).toMatchObject([{ password: null }])
  })

  it('does not take for gone whom a row names that is left out or wrong', async () => {
    const { app, customerId } = await openTakenOver('entra-download.csv')
    const wrong = MEGAN.replace('US', 'Atlantis')
    const { draftId, customers } = await readDraft(app, customerId, csv(HEADINGS, AVERY, wrong))
    expect(customers).toMatchObject([{ unchanged: 1, toUpdate: 0, errors: 1, gone: 4 }])
    const left = await app.ask('imports.leaveOut', { draftId, rows: [1], out: true })
    expect(left.customers).toMatchObject([{ errors: 0, leftOut: 1, gone: 4 }])
  })

  it('changes nothing the second time', async () => {
    const { app, customerId } = await openTakenOver('microsoft-365-export.csv')
    const before = journalOf(app, customerId)
    const { draftId, customers } = await readDraft(app, customerId, fixture('microsoft-365-export.csv'))
    expect(customers).toMatchObject([{ toCreate: 0, toUpdate: 0, unchanged: 6, gone: 0 }])
    expect(await commitAll(app, draftId)).toMatchObject({ created: 0, updated: 0, unchanged: 6 })
    expect(journalOf(app, customerId)).toEqual(before)
  })

  it('sets licences as the tenant has them, and leaves them where the file says nothing', async () => {
    const { app, customerId } = await openTakenOver('microsoft-365-export.csv')
    const silent = await readDraft(app, customerId, csv(HEADINGS, AVERY))
    expect(await differences(app, silent.draftId, customerId, 'changed')).toEqual([])
    const licensed = csv(`${HEADINGS},Licenses`, `${AVERY},Visio Plan 2`, `${MEGAN},Unlicensed`)
    const { draftId } = await readDraft(app, customerId, licensed)
    await commitAll(app, draftId)
    const users = await usersOf(app, customerId)
    const licensesOf = (name: string) =>
      users.find(({ displayName }) => displayName === name)?.licenses.map(({ skuId }) => skuId)
    expect(licensesOf('Avery Howard')).toEqual([VISIO_PLAN_2_SKU])
    expect(licensesOf('Megan Bowen')).toEqual([])
  })

  it('knows somebody who was renamed in the tenant by the object id', async () => {
    const { app, customerId } = await openTakenOver('entra-download.csv')
    const before = await usersOf(app, customerId)
    const renamed = MEGAN.replace('megan.bowen', 'megan.hart').replace('Megan Bowen', 'Megan Hart')
    const { draftId, customers } = await readDraft(app, customerId, csv(HEADINGS, renamed))
    expect(customers).toMatchObject([{ toCreate: 0, toUpdate: 1, gone: 5 }])
    await commitAll(app, draftId)
    const after = await usersOf(app, customerId)
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort())
    expect(after).toContainEqual(
      expect.objectContaining({
        displayName: 'Megan Hart',
        userPrincipalName: 'megan.hart@fabrikam.example',
      }),
    )
  })

  it('is taken back by undo, subscriptions and deletions and all', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const list = csv('User name,Display name', 'grady.archie@fabrikam.example,Grady Archie')
    await importList(app, customerId, list)
    const before = await detailsOf(app, customerId)
    const { draftId } = await readDraft(app, customerId, fixture('microsoft-365-export.csv'))
    await app.ask('imports.settle', { draftId, gone: 'delete' })
    const change = commandId()
    expect(await commitAll(app, draftId, change)).toMatchObject({ created: 6, deleted: 1 })
    await app.ask('history.undo', { commandId: commandId(), customerId, change })
    expect(await detailsOf(app, customerId)).toEqual(before)
    expect(await app.ask('subscriptions.list', { customerId })).toMatchObject({
      subscriptions: [],
      seats: [],
    })
  })

  it('makes ordinary users, with passwords, where the operator says so', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const { draftId } = await readDraft(app, customerId, csv(HEADINGS, AVERY))
    const draft = await app.ask('imports.settle', { draftId, task: 'create' })
    expect(draft).toMatchObject({ task: 'create', existing: { deal: null } })
    const { batchId, created } = await commitAll(app, draftId)
    expect(created).toBe(1)
    expect(batchId).not.toBeNull()
  })
})
