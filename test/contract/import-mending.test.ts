import { describe, expect, it } from 'vitest'
import type { ColumnMeaning } from '#shared/contract/imports.ts'
import { commitAll, csv, readDraft, usersOf } from '#test/support/imports.ts'
import { addFabrikam, commandId, openTestApp } from '#test/support/test-app.ts'

const HOME_MADE = csv(
  'Wer,Was,Wo,Womit',
  'anna@fabrikam.example,Anna Bell,Leeds,+44 113 496 0001',
  'ben@fabrikam.example,Ben Hill,York,+44 113 496 0002',
)
const MEANINGS: ColumnMeaning[] = ['userPrincipalName', 'displayName', 'city', 'mobilePhone']

const WRONG = csv(
  'User name,Display name,Department,Country,Mobile phone',
  'anna@fabrikam.example,Anna Bell,Sales,Atlantis,+44 113 496 0001',
  'ben hill@fabrikam.example,Ben Hill,Sales,Spain,=1+1',
  'carla@fabrikam.example,Carla Diaz,,Spain,',
)

describe('mending a list', () => {
  it('says what its columns mean, which is remembered for files with the same headings', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const { draftId } = await readDraft(app, customerId, HOME_MADE)
    const mapped = await app.ask('imports.map', { draftId, meanings: MEANINGS, headed: true })
    expect(mapped).toMatchObject({ lacks: [], rowsWithErrors: 0, remembered: false })
    expect(mapped.columns.map(({ meaning, known }) => [meaning, known])).toContainEqual(['city', 'chosen'])
    const next = await readDraft(app, customerId, HOME_MADE)
    expect(next.remembered).toBe(true)
    expect(next.columns.map(({ meaning }) => meaning)).toEqual(MEANINGS)
    await commitAll(app, next.draftId)
    expect(await usersOf(app, customerId)).toMatchObject([
      { displayName: 'Anna Bell' },
      { displayName: 'Ben Hill' },
    ])
  })

  it('refuses meanings that are too few, too many or there twice', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const { draftId } = await readDraft(app, customerId, HOME_MADE)
    const code = (meanings: (ColumnMeaning | null)[]) =>
      app.code('imports.map', { draftId, meanings, headed: true })
    expect(await code(MEANINGS.slice(1))).toBe('meanings-wrong')
    expect(await code([...MEANINGS, null])).toBe('meanings-wrong')
    expect(await code(['city', 'city', null, null])).toBe('meanings-wrong')
    expect(await code(['userPrincipalName', null, null, null])).toBe('ok')
  })

  it('edits cells, fills a column and leaves rows out, the counts with it', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const { draftId, rowsWithErrors } = await readDraft(app, customerId, WRONG)
    expect(rowsWithErrors).toBe(2)
    const country = { index: 0, field: 'country' as const, value: 'Ireland' }
    expect(await app.ask('imports.edit', { draftId, edits: [country] })).toMatchObject({ rowsWithErrors: 1 })
    const problem = { draftId, show: 'all' as const, from: -1, backwards: false }
    expect(await app.ask('imports.findProblem', problem)).toEqual({ position: 1 })
    await app.ask('imports.takeSuggestions', { draftId, code: 'upn-characters' })
    await app.ask('imports.fill', { draftId, field: 'department', value: 'Office', to: 'empty' })
    const draft = await app.ask('imports.leaveOut', { draftId, rows: [0], out: true })
    expect(draft).toMatchObject({ rowsWithErrors: 0, rowsLeftOut: 1 })
    expect(await commitAll(app, draftId)).toMatchObject({ created: 2 })
    expect(await usersOf(app, customerId)).toMatchObject([
      { userPrincipalName: 'ben.hill@fabrikam.example', department: 'Sales' },
      { userPrincipalName: 'carla@fabrikam.example', department: 'Office' },
    ])
  })

  it('saves the rows left out with their reasons, to be mended and imported again', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const { draftId } = await readDraft(app, customerId, WRONG)
    await app.ask('imports.leaveOut', { draftId, rows: 'errors', out: true })
    const rejects = await app.ask('imports.rejects', { draftId })
    expect([...rejects.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder().decode(rejects.bytes)
    expect(text.split('\r\n')).toHaveLength(4)
    expect(text).toMatch(/^User name,Display name,Department,Country,Mobile phone,/)
    expect(text).toContain('Atlantis,+44 113 496 0001,')
    expect(text).toContain("Spain,'=1+1,")
    expect(await commitAll(app, draftId)).toMatchObject({ created: 1 })
    const mended = text
      .replace('Atlantis', 'Ireland')
      .replace('ben hill@', 'ben@')
      .replace("'=1+1", '+44 113 496 0003')
    const again = await readDraft(app, customerId, new TextEncoder().encode(mended), rejects.name)
    expect(again).toMatchObject({ rows: 2, rowsWithErrors: 0, existing: { rows: 0 } })
    expect(again.columns.at(-1)).toMatchObject({ meaning: null })
    expect(await commitAll(app, again.draftId)).toMatchObject({ created: 2 })
    expect(await usersOf(app, customerId)).toHaveLength(3)
  })

  it('reads the bytes again in another way, and forgets what was chosen for single rows', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const draft = await readDraft(app, customerId, WRONG)
    const { draftId } = draft
    await app.ask('imports.leaveOut', { draftId, rows: [0], out: true })
    const source = { kind: 'text' as const, encoding: 'windows-1252' as const, delimiter: ',' as const }
    expect(await app.ask('imports.reread', { draftId, source })).toMatchObject({ source, rowsLeftOut: 0 })
    const workbook = { kind: 'workbook', sheet: 'Sheet1' }
    expect(await app.code('imports.reread', { draftId, source: workbook })).toBe('source-of-another-kind')
    expect(await app.ask('imports.get', { draftId })).toMatchObject({ source, rows: 3 })
  })

  it('gives the customer a form', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const form = await app.ask('imports.intakeForm', { customerId, format: 'csv' })
    const draft = await readDraft(app, customerId, form.bytes, form.name)
    expect(draft).toMatchObject({ format: 'intake-form', lacks: [], rows: 0 })
    expect(await app.code('imports.intakeForm', { customerId: commandId(), format: 'csv' })).toBe(
      'customer-not-found',
    )
  })
})
