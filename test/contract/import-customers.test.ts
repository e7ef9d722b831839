import { describe, expect, it } from 'vitest'
import {
  chooseFor,
  commitAll,
  csv,
  fixture,
  journalOf,
  readDraft,
  rowsOf,
  usersOf,
} from '#test/support/imports.ts'
import {
  addFabrikam,
  BUSINESS_BASIC_SKU,
  commandId,
  FABRIKAM_INPUT,
  openTestApp,
} from '#test/support/test-app.ts'
import type { TestApp } from '#test/support/test-app.ts'

async function addCustomer(app: TestApp, name: string, domain: string): Promise<string> {
  const details = { ...FABRIKAM_INPUT, name, domains: [domain] }
  return (await app.ask('customers.create', { commandId: commandId(), details })).customerId
}

async function openWithThree() {
  const app = await openTestApp()
  const fabrikam = await addFabrikam(app)
  const munoz = await addCustomer(app, 'Talleres Muñoz', 'talleres-munoz.example')
  const veter = await addCustomer(app, 'Северный ветер', 'severny-veter.example')
  return { app, fabrikam, munoz, veter }
}

describe('a list of several customers', () => {
  it('tells them by a column or by the domain, and whose rows nobody knows', async () => {
    const { app, fabrikam, munoz, veter } = await openWithThree()
    const draft = await readDraft(app, null, fixture('many-customers.csv'))
    expect(draft.customerId).toBeNull()
    expect(draft.customers.map(({ customerId, rows, toCreate }) => [customerId, rows, toCreate])).toEqual([
      [fabrikam, 2, 2],
      [munoz, 1, 1],
      [veter, 1, 1],
    ])
    const { rows } = await rowsOf(app, draft.draftId, 'errors')
    expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['customer-unknown']])
    const { draftId } = draft
    expect(await app.code('imports.commit', { commandId: commandId(), draftId })).toBe('draft-has-errors')
  })

  it('is one commit a customer, with the same import id and a batch each', async () => {
    const { app, fabrikam, munoz, veter } = await openWithThree()
    const { draftId } = await readDraft(app, null, fixture('many-customers.csv'))
    await app.ask('imports.leaveOut', { draftId, rows: 'errors', out: true })
    const command = { commandId: commandId(), draftId }
    const { outcomes } = await app.ask('imports.commit', command)
    expect(outcomes.map(({ customerId, created, refusal }) => [customerId, created, refusal])).toEqual([
      [fabrikam, 2, null],
      [munoz, 1, null],
      [veter, 1, null],
    ])
    expect(new Set(outcomes.map(({ batchId }) => batchId)).size).toBe(3)
    for (const customerId of [fabrikam, munoz, veter])
      expect(journalOf(app, customerId).at(-1)).toMatchObject({
        importId: draftId,
        commandId: command.commandId,
      })
    expect(await app.ask('imports.commit', command)).toEqual({ outcomes })
  })

  it('writes the others where one customer is refused, which can be tried again', async () => {
    const { app, fabrikam, munoz, veter } = await openWithThree()
    await app.ask('subscriptions.add', {
      commandId: commandId(),
      customerId: munoz,
      ...{ skuId: BUSINESS_BASIC_SKU, seats: 1, state: 'active' },
    })
    const read = await readDraft(
      app,
      null,
      csv(
        'User name,Display name',
        'a@talleres-munoz.example,Ana',
        'b@talleres-munoz.example,Benito',
        'a@fabrikam.example,Anna',
        'a@severny-veter.example,Анна',
      ),
    )
    const ofMunoz = read.customers.find(({ customerId }) => customerId === munoz)
    const licenses = [{ skuId: BUSINESS_BASIC_SKU, disabledPlans: [] }]
    const { draftId } = await chooseFor(app, read, { licenses }, ofMunoz)
    const command = { commandId: commandId(), draftId }
    const { outcomes } = await app.ask('imports.commit', command)
    expect(outcomes.map(({ customerId, created, refusal }) => [customerId, created, refusal])).toEqual([
      [fabrikam, 1, null],
      [munoz, 0, 'seats-short'],
      [veter, 1, null],
    ])
    expect(await app.ask('imports.commit', command)).toEqual({ outcomes })
    expect(await usersOf(app, munoz)).toEqual([])
    const again = await app.ask('imports.settle', { draftId, existing: 'skip' })
    expect(again.existing).toEqual({ rows: 2, deal: 'skip' })
    await chooseFor(app, again, { licenses, raise: [BUSINESS_BASIC_SKU] }, ofMunoz)
    const second = await app.ask('imports.commit', { commandId: commandId(), draftId })
    expect(second.outcomes.map(({ created }) => created)).toEqual([0, 2, 0])
    expect(journalOf(app, munoz).at(-1)).toMatchObject({ importId: draftId })
  })

  it('leaves out the customer whose rows have errors, and creates for the others', async () => {
    const { app, fabrikam, munoz } = await openWithThree()
    const list = csv('User name,Display name', 'a@talleres-munoz.example,', 'a@fabrikam.example,Anna')
    const { draftId } = await readDraft(app, null, list)
    const { outcomes } = await app.ask('imports.commit', { commandId: commandId(), draftId })
    expect(outcomes.map(({ customerId, created, refusal }) => [customerId, created, refusal])).toEqual([
      [fabrikam, 1, null],
      [munoz, 0, 'draft-has-errors'],
    ])
  })

  it('can be cancelled before anything is written: then nobody is created anywhere', async () => {
    const { app, fabrikam, munoz } = await openWithThree()
    const list = csv('User name,Display name', 'a@talleres-munoz.example,Ana', 'a@fabrikam.example,Anna')
    const { draftId } = await readDraft(app, null, list)
    const commit = app.code('imports.commit', { commandId: commandId(), draftId })
    await app.ask('imports.cancel', { draftId })
    expect(await commit).toBe('import-cancelled')
    expect(await usersOf(app, fabrikam)).toEqual([])
    expect(await usersOf(app, munoz)).toEqual([])
    expect(await app.code('imports.get', { draftId })).toBe('draft-not-found')
  })

  it('knows a customer that was added after it was read', async () => {
    const { app } = await openWithThree()
    const { draftId } = await readDraft(app, null, csv('User name,Display name', 'a@woodgrove.example,Anna'))
    expect((await rowsOf(app, draftId, 'errors')).total).toBe(1)
    const woodgrove = await addCustomer(app, 'Woodgrove Bank', 'woodgrove.example')
    expect((await rowsOf(app, draftId, 'errors')).total).toBe(0)
    expect(await commitAll(app, draftId)).toMatchObject({ customerId: woodgrove, created: 1 })
  })
})
