import { describe, expect, it } from 'vitest'
import type { OutputOf } from '#shared/contract/index.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import { firstOwnGrid } from '#shared/domain/sheet-layout.ts'
import { DEFAULT_SHEET_ARRANGEMENT } from '#shared/domain/sheet-options.ts'
import type { SheetOptions } from '#shared/domain/sheet-options.ts'
import { addFabrikam, commandId, openTestApp, userInput } from '#test/support/test-app.ts'
import type { TestApp } from '#test/support/test-app.ts'
import { openWithBatch } from '#test/support/batches.ts'

const options = (change: Partial<SheetOptions> = {}): SheetOptions => ({
  ...DEFAULT_SHEET_ARRANGEMENT,
  paper: 'A4',
  ...change,
})

interface Person {
  readonly displayName: string
  readonly department?: string
  readonly city?: string
}

/** A batch of people added one after another. */
async function addPeople(app: TestApp, people: readonly Person[]) {
  const customerId = await addFabrikam(app)
  let batchId: string | null = null
  for (const [at, { displayName, ...profile }] of people.entries()) {
    const details = userInput(`user${at}`, { displayName, profile })
    const added: OutputOf<'users.add'> = await app.ask('users.add', {
      commandId: commandId(),
      customerId,
      batchId,
      details,
      licenses: [],
    })
    batchId = added.batchId
  }
  return { customerId, batchId: batchId ?? '' }
}

/** The names on the cards as they come. */
async function namesOn(
  app: TestApp,
  batch: { customerId: string; batchId: string },
  change: Partial<SheetOptions>,
) {
  const prepared = await app.ask('sheets.prepare', { ...batch, users: 'all', options: options(change) })
  const { groups } = await app.ask('sheets.get', { jobId: prepared.jobId })
  const { rows } = await app.ask('sheets.cards', { jobId: prepared.jobId, offset: 0, limit: 500 })
  return { names: rows.map(({ displayName }) => displayName), groups, pages: prepared.pages }
}

describe('a print job', () => {
  it('has eight cards a page in the language of the customer, and prints on no host without a printer', async () => {
    const { app, ...batch } = await openWithBatch(17)
    const { jobId, cards, pages } = await app.ask('sheets.prepare', {
      ...batch,
      users: 'all',
      options: options(),
    })
    expect({ cards, pages }).toEqual({ cards: 17, pages: 3 })
    expect(await app.ask('sheets.get', { jobId })).toMatchObject({
      options: options(),
      language: 'en',
      customerName: 'Fabrikam',
      cards: 17,
      groups: null,
    })
    const { rows } = await app.ask('sheets.cards', { jobId, offset: 16, limit: 10 })
    expect(rows).toHaveLength(1)
    expect(await app.code('sheets.print', { jobId })).toBe('not-on-this-host')
  })

  it('has as many pages as its layout needs, on the paper of the label stock', async () => {
    const { app, ...batch } = await openWithBatch(40)
    const pagesOf = async (change: Partial<SheetOptions>) => {
      const { jobId, pages } = await app.ask('sheets.prepare', {
        ...batch,
        users: 'all',
        options: options(change),
      })
      const { options: printed } = await app.ask('sheets.get', { jobId })
      return [pages, printed.paper]
    }
    expect(await pagesOf({ layout: 'letter', paper: 'Letter' })).toEqual([40, 'Letter'])
    expect(await pagesOf({ layout: 'cards-36' })).toEqual([2, 'A4'])
    expect(await pagesOf({ layout: 'labels-l7160', paper: 'Letter' })).toEqual([2, 'A4'])
    expect(await pagesOf({ layout: 'labels-5160' })).toEqual([2, 'Letter'])
    expect(await pagesOf({ layout: 'list' })).toEqual([2, 'A4'])
  })

  it('is refused when its own labels do not fit the paper', async () => {
    const { app, ...batch } = await openWithBatch(1)
    const own = { ...firstOwnGrid('A4'), width: 90 }
    const prepare = (change: Partial<SheetOptions>) =>
      app.code('sheets.prepare', { ...batch, users: 'all', options: options({ own, ...change }) })
    expect(await prepare({ layout: 'labels-own' })).toBe('labels-do-not-fit')
    expect(await prepare({ layout: 'cards-8' })).toBe('ok')
  })

  it('gives the cards of a stacked pile page by page, so that card 1 lies on card 2', async () => {
    const { app, ...batch } = await openWithBatch(10)
    const { names } = await namesOn(app, batch, { stacked: true, layout: 'cards-2' })
    expect(names.map((name) => name.replace('User ', ''))).toEqual([
      '0',
      '5',
      '1',
      '6',
      '2',
      '7',
      '3',
      '8',
      '4',
      '9',
    ])
    const list = await namesOn(app, batch, { stacked: true, layout: 'list' })
    expect(list.names[1]).toBe('User 1')
  })
})

describe('the order of sheets', () => {
  const SORTED = {
    en: ['Ñandú', 'Nunez', 'Oz', 'Ежов', 'Ёлкин', 'Жуков'],
    es: ['Nunez', 'Ñandú', 'Oz', 'Ежов', 'Ёлкин', 'Жуков'],
    ru: ['Ежов', 'Ёлкин', 'Жуков', 'Ñandú', 'Nunez', 'Oz'],
  } as const

  it.each(LANGUAGES)('is that of the operator’s language (%s)', async (language) => {
    const app = await openTestApp()
    const added = ['Жуков', 'Oz', 'Ёлкин', 'Nunez', 'Ежов', 'Ñandú']
    const batch = await addPeople(
      app,
      added.map((displayName) => ({ displayName })),
    )
    await app.ask('settings.update', { language })
    expect((await namesOn(app, batch, {})).names).toEqual(added)
    expect((await namesOn(app, batch, { descending: true })).names).toEqual([...added].reverse())
    expect((await namesOn(app, batch, { sort: 'displayName' })).names).toEqual(SORTED[language])
    expect((await namesOn(app, batch, { sort: 'displayName', descending: true })).names).toEqual(
      [...SORTED[language]].reverse(),
    )
  })

  it('leaves those without the field to the end, and those with the same as they were added', async () => {
    const app = await openTestApp()
    const batch = await addPeople(app, [
      { displayName: 'Nobody' },
      { displayName: 'First', city: 'Bilbao' },
      { displayName: 'Second', city: 'Bilbao' },
      { displayName: 'Third', city: 'Ávila' },
    ])
    expect((await namesOn(app, batch, { sort: 'city' })).names).toEqual([
      'Third',
      'First',
      'Second',
      'Nobody',
    ])
    expect((await namesOn(app, batch, { sort: 'city', descending: true })).names).toEqual([
      'First',
      'Second',
      'Third',
      'Nobody',
    ])
  })

  it('goes department by department when grouped, each with a cover, those without one last', async () => {
    const app = await openTestApp()
    const batch = await addPeople(app, [
      { displayName: 'Zoe' },
      { displayName: 'Max', department: 'Sales' },
      { displayName: 'Ivo', department: 'Board' },
      { displayName: 'Ann', department: 'Sales' },
    ])
    const grouped = { groupByDepartment: true, sort: 'displayName' } as const
    expect(await namesOn(app, batch, grouped)).toEqual({
      names: ['Ivo', 'Ann', 'Max', 'Zoe'],
      groups: [
        { name: 'Board', cards: 1 },
        { name: 'Sales', cards: 2 },
        { name: '', cards: 1 },
      ],
      pages: 6,
    })
    expect((await namesOn(app, batch, { ...grouped, layout: 'list' })).pages).toBe(3)
  })
})

it('The choice of the last time is kept in the settings', async () => {
  const first = await openTestApp()
  expect((await first.ask('settings.get', {})).sheets).toEqual(DEFAULT_SHEET_ARRANGEMENT)
  const sheets = { ...DEFAULT_SHEET_ARRANGEMENT, layout: 'letter', sort: 'city' } as const
  await first.ask('settings.update', { sheets })
  await first.close()
  const second = await openTestApp({ dataDir: first.dataDir })
  expect((await second.ask('settings.get', {})).sheets).toEqual(sheets)
})
