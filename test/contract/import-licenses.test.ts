import { describe, expect, it } from 'vitest'
import type { ImportDraft } from '#shared/contract/imports.ts'
import { chooseFor, commitAll, csv, readDraft, usersOf } from '#test/support/imports.ts'
import { addFabrikam, BUSINESS_BASIC_SKU, commandId, openTestApp } from '#test/support/test-app.ts'
import type { TestApp } from '#test/support/test-app.ts'

const BUSINESS_STANDARD_SKU = 'f245ecc8-75af-4f8e-b61f-27d8114de5f3'
const BASIC = { skuId: BUSINESS_BASIC_SKU, disabledPlans: [] }
const HEADINGS = 'User name,Display name,Licenses'
const PEOPLE = csv(
  HEADINGS,
  'anna@fabrikam.example,Anna,',
  'ben@fabrikam.example,Ben,O365_BUSINESS_PREMIUM',
  'carla@fabrikam.example,Carla,',
  'dora@fabrikam.example,Dora,None',
  'emil@fabrikam.example,Emil,',
)

/** Fabrikam with seats of two products. */
async function openWithProducts(basic: number, standard: number) {
  const app = await openTestApp()
  const customerId = await addFabrikam(app, basic)
  const product = { skuId: BUSINESS_STANDARD_SKU, seats: standard, state: 'active' as const }
  await app.ask('subscriptions.add', { commandId: commandId(), customerId, ...product })
  return { app, customerId }
}

const seatsOf = ({ customers }: ImportDraft) =>
  (customers[0]?.seats ?? []).map(({ skuId, needed, free, short, raised, without }) => ({
    product: skuId === BUSINESS_BASIC_SKU ? 'basic' : 'standard',
    ...{ needed, free, short, raised, without },
  }))

async function takers(app: TestApp, { draftId, customers }: ImportDraft) {
  const customerId = customers[0]?.customerId ?? ''
  const window = { offset: 0, limit: 10 }
  const { rows } = await app.ask('imports.seatTakers', {
    draftId,
    customerId,
    skuId: BUSINESS_BASIC_SKU,
    ...window,
  })
  return rows.map(({ row, displayName, missing }) => [row, displayName, missing])
}

const licensesOf = async (app: TestApp, customerId: string) =>
  (await usersOf(app, customerId)).map(({ displayName, licenses }) => [
    displayName,
    licenses.map(({ skuId }) => (skuId === BUSINESS_BASIC_SKU ? 'basic' : 'standard')).join(),
  ])

describe('licences of an import', () => {
  it('are those that a row names, and the chosen ones for a row that names none', async () => {
    const { app, customerId } = await openWithProducts(5, 5)
    const draft = await chooseFor(app, await readDraft(app, customerId, PEOPLE), { licenses: [BASIC] })
    expect(seatsOf(draft)).toEqual([
      { product: 'basic', needed: 3, free: 5, short: 0, raised: 0, without: 0 },
      { product: 'standard', needed: 1, free: 5, short: 0, raised: 0, without: 0 },
    ])
    await commitAll(app, draft.draftId)
    expect(await licensesOf(app, customerId)).toEqual([
      ['Anna', 'basic'],
      ['Ben', 'standard'],
      ['Carla', 'basic'],
      ['Dora', ''],
      ['Emil', 'basic'],
    ])
  })

  it('say before anything is written who would miss out: the last ones of the file', async () => {
    const { app, customerId } = await openWithProducts(2, 5)
    const draft = await chooseFor(app, await readDraft(app, customerId, PEOPLE), { licenses: [BASIC] })
    expect(seatsOf(draft)[0]).toMatchObject({ needed: 3, free: 2, short: 1 })
    expect(await takers(app, draft)).toEqual([
      [2, 'Anna', false],
      [4, 'Carla', false],
      [6, 'Emil', true],
    ])
    const { draftId } = draft
    expect(await app.code('imports.commit', { commandId: commandId(), draftId })).toBe('seats-short')
    expect(await usersOf(app, customerId)).toEqual([])
  })

  it('are left out for the rows that go without', async () => {
    const { app, customerId } = await openWithProducts(2, 5)
    const read = await readDraft(app, customerId, PEOPLE)
    const without = [{ skuId: BUSINESS_BASIC_SKU, rows: [0, 3] }]
    const draft = await chooseFor(app, read, { licenses: [BASIC], without })
    expect(seatsOf(draft)[0]).toEqual({
      product: 'basic',
      ...{ needed: 2, free: 2, short: 0, raised: 0, without: 1 },
    })
    expect(await takers(app, draft)).toEqual([
      [2, 'Anna', false],
      [4, 'Carla', false],
      [6, 'Emil', false],
    ])
    await commitAll(app, draft.draftId)
    expect(await licensesOf(app, customerId)).toEqual([
      ['Anna', ''],
      ['Ben', 'standard'],
      ['Carla', 'basic'],
      ['Dora', ''],
      ['Emil', 'basic'],
    ])
  })

  it('buy the missing seats in the same commit', async () => {
    const { app, customerId } = await openWithProducts(1, 5)
    const read = await readDraft(app, customerId, PEOPLE)
    const draft = await chooseFor(app, read, { licenses: [BASIC], raise: [BUSINESS_BASIC_SKU] })
    expect(seatsOf(draft)[0]).toMatchObject({ needed: 3, free: 1, short: 0, raised: 2 })
    const { revision } = await app.ask('users.list', {
      customerId,
      filter: { search: '' },
      sort: { by: 'displayName', descending: false },
      ...{ offset: 0, limit: 1 },
    })
    await commitAll(app, draft.draftId)
    const changed = app.notifications.filter(({ name }) => name === 'customer-changed')
    expect(changed.at(-1)?.data).toEqual({ customerId, revision: revision + 1 })
    const { seats } = await app.ask('subscriptions.list', { customerId })
    expect(seats.find(({ skuId }) => skuId === BUSINESS_BASIC_SKU)).toMatchObject({ total: 3, free: 0 })
  })

  it('are refused where the customer has not subscribed to the product', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const { draftId, customers } = await readDraft(
      app,
      customerId,
      csv(HEADINGS, 'anna@fabrikam.example,Anna,'),
    )
    const choices = { ...customers[0]?.choices, licenses: [BASIC] }
    expect(await app.code('imports.choose', { draftId, customerId, choices })).toBe('license-not-subscribed')
    const twice = { ...choices, licenses: [BASIC, BASIC] }
    expect(await app.code('imports.choose', { draftId, customerId, choices: twice })).toMatch(/^license-/)
    const unknownPlan = { ...choices, licenses: [{ ...BASIC, disabledPlans: [commandId()] }] }
    expect(await app.code('imports.choose', { draftId, customerId, choices: unknownPlan })).toBe(
      'plan-unknown',
    )
  })
})
