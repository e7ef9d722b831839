import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import { addFabrikam, commandId, openTestApp } from '#test/support/test-app.ts'
import type { TestApp } from '#test/support/test-app.ts'

type Language = Required<InputOf<'settings.update'>>['language']

const HEADINGS = 'User name;Display name;Job title;Mobile phone;Password'
const RIGHT = 'avery.howard@fabrikam.example;Avery Howard;CEO;+1 425 555 0101;Tulip-Garden-41'
const WRONG = 'megan.bowen@contoso.example;Megan Bowen;=cmd|calc;+1 425 555 0102;Maple.River.72'
const WRONG_TWICE = ';-1;@SUM(A1);-5;Copper!Kettle9'

async function readLines(app: TestApp, customerId: string, lines: readonly string[] | Uint8Array) {
  const bytes = lines instanceof Uint8Array ? lines : new TextEncoder().encode(lines.join('\r\n'))
  return app.ask('imports.read', { draftId: commandId(), customerId, fileName: 'people.csv', bytes })
}

/** The file of the rows that are left out because of their errors. */
async function rejectsOf(app: TestApp, draftId: string) {
  await app.ask('imports.leaveOut', { draftId, rows: 'errors', out: true })
  const file = await app.ask('imports.rejects', { draftId })
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)
  return { ...file, text, rows: Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data }
}

async function openWith(language: Language) {
  const app = await openTestApp()
  await app.ask('settings.update', { language })
  return { app, customerId: await addFabrikam(app) }
}

describe('The rows left out, saved as a file', () => {
  it('are in the columns of the list, without passwords, each with its reason', async () => {
    const { app, customerId } = await openWith('en')
    const { draftId } = await readLines(app, customerId, [HEADINGS, RIGHT, WRONG, WRONG_TWICE])
    const { name, text, rows } = await rejectsOf(app, draftId)
    expect(name).toBe('people (rows left out).csv')
    expect(rows).toEqual([
      ['User name', 'Display name', 'Job title', 'Mobile phone', 'Reason'],
      [
        'megan.bowen@contoso.example',
        'Megan Bowen',
        "'=cmd|calc",
        '+1 425 555 0102',
        'User name: “contoso.example” is not a domain of this customer.',
      ],
      ['', "'-1", "'@SUM(A1)", "'-5", 'User name: The user name is missing.'],
    ])
    for (const password of ['Maple.River.72', 'Copper!Kettle9']) expect(text).not.toContain(password)
  })

  it.each([
    ['en', ','],
    ['es', ';'],
    ['ru', ';'],
  ] as const)('open in Excel in %s: UTF-8 with a mark, its delimiter', async (language, delimiter) => {
    const { app, customerId } = await openWith(language)
    const { draftId } = await readLines(app, customerId, [HEADINGS, WRONG])
    const { text } = await rejectsOf(app, draftId)
    expect(text.startsWith(`\ufeffUser name${delimiter}Display name${delimiter}`)).toBe(true)
  })

  it('are imported again after mending: the reasons are not used', async () => {
    const { app, customerId } = await openWith('es')
    const first = await readLines(app, customerId, [HEADINGS, RIGHT, WRONG])
    const { text } = await rejectsOf(app, first.draftId)
    const mended = new TextEncoder().encode(text.replace('contoso.example;', 'fabrikam.example;'))
    const again = await readLines(app, customerId, mended)
    expect(again).toMatchObject({ rows: 1, rowsWithErrors: 0, lacks: [] })
    expect(again.columns.at(-1)).toMatchObject({ heading: 'Motivo', meaning: null })
    const { rows } = await app.ask('imports.rows', {
      draftId: again.draftId,
      show: 'all',
      offset: 0,
      limit: 1,
    })
    const cells = Object.fromEntries(again.fields.map((field, at) => [field, rows[0]?.cells[at]]))
    expect(cells).toMatchObject({ displayName: 'Megan Bowen', mobilePhone: '+1 425 555 0102' })
  })

  it('have one reason however often they are left out, in whatever language', async () => {
    const { app, customerId } = await openWith('ru')
    const first = await readLines(app, customerId, [HEADINGS, WRONG])
    const { bytes } = await rejectsOf(app, first.draftId)
    await app.ask('settings.update', { language: 'en' })
    const second = await readLines(app, customerId, bytes)
    const { rows } = await rejectsOf(app, second.draftId)
    expect(rows[0]).toEqual(['User name', 'Display name', 'Job title', 'Mobile phone', 'Reason'])
  })

  it('have no headings where the list has none, and say when somebody left them out', async () => {
    const { app, customerId } = await openWith('en')
    const people = ['Ana;Sáez;ana.saez@fabrikam.example', 'María;Ríos;maria.rios@fabrikam.example']
    const { draftId, headed } = await readLines(app, customerId, people)
    expect(headed).toBe(false)
    await app.ask('imports.leaveOut', { draftId, rows: [1], out: true })
    const { rows } = await rejectsOf(app, draftId)
    expect(rows).toEqual([['María', 'Ríos', 'maria.rios@fabrikam.example', 'Left out by choice.']])
  })
})
