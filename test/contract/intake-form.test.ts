import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import type { ImportDraft } from '#shared/contract/imports.ts'
import type { SavedFile } from '#shared/contract/method.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { translator } from '#shared/i18n/index.ts'
import { BUSINESS_BASIC_SKU, commandId, FABRIKAM_INPUT, openTestApp } from '#test/support/test-app.ts'
import type { TestApp } from '#test/support/test-app.ts'

const FORMATS = ['xlsx', 'csv'] as const
const cases = LANGUAGES.flatMap((language) => FORMATS.map((format) => ({ language, format })))

/** A customer whose documents are in this language, with seats of a product. */
async function addCustomer(app: TestApp, language: Language): Promise<string> {
  const details = { ...FABRIKAM_INPUT, country: 'ES', language }
  const { customerId } = await app.ask('customers.create', { commandId: commandId(), details })
  const subscription = { skuId: BUSINESS_BASIC_SKU, seats: 10, state: 'active' } as const
  await app.ask('subscriptions.add', { commandId: commandId(), customerId, ...subscription })
  return customerId
}

/** The rows of the form as the customer's program shows them. */
async function rowsOf(form: SavedFile): Promise<string[][]> {
  if (form.name.endsWith('.csv'))
    return Papa.parse<string[]>(new TextDecoder().decode(form.bytes), { skipEmptyLines: true }).data
  const [sheet] = await readWorkbook(Buffer.from(form.bytes))
  return (sheet?.data ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
}

/** The form with these rows below the example, saved by the customer's program. */
async function fillIn(form: SavedFile, people: readonly (readonly string[])[]): Promise<Uint8Array> {
  const rows = [...(await rowsOf(form)), ...people.map((cells) => [...cells])]
  if (form.name.endsWith('.csv')) {
    const delimiter = new TextDecoder().decode(form.bytes).includes(';') ? ';' : ','
    return new TextEncoder().encode(`\ufeff${Papa.unparse(rows, { delimiter })}`)
  }
  return new Uint8Array(await writeXlsxFile([{ data: rows, sheet: '1' }]).toBuffer())
}

/** Three people by heading, in the customer's language, everything that can be asked filled in for the first. */
function threePeople(language: Language, headings: readonly string[]): string[][] {
  const t = translator(language)
  const everything: Record<string, string> = {
    [t('imports.fields.givenName')]: 'Begoña',
    [t('imports.fields.surname')]: 'Muñoz Ibáñez',
    [t('imports.fields.userPrincipalName')]: 'b.munoz@fabrikam.example',
    [t('imports.fields.jobTitle')]: 'Directora',
    [t('imports.fields.department')]: 'Dirección',
    [t('imports.fields.officeLocation')]: '1.ª planta',
    [t('imports.fields.businessPhone')]: '+34 910 555 100',
    [t('imports.fields.mobilePhone')]: '+34 600 555 101',
    [t('imports.fields.alternateEmail')]: 'begona@private.example',
    [t('imports.fields.country')]: new Intl.DisplayNames([language], { type: 'region' }).of('PT') ?? '',
    [t('imports.fields.roles')]: t('users.roles.billing-administrator'),
    [t('imports.fields.licenses')]: 'Microsoft 365 Business Basic',
    [t('imports.fields.preferredLanguage')]: t('settings.languages.ru'),
  }
  const nameOnly = { [headings[0] ?? '']: 'Пётр', [headings[1] ?? '']: 'Семёнов' }
  const withRole = {
    [headings[0] ?? '']: 'Ana',
    [headings[1] ?? '']: 'Sáez',
    [t('imports.fields.roles')]: t('importFiles.form.noRole'),
  }
  return [everything, nameOnly, withRole].map((person: Record<string, string>) =>
    headings.map((heading) => person[heading] ?? ''),
  )
}

const cellsOf = (draft: ImportDraft, cells: readonly string[]) =>
  Object.fromEntries(draft.fields.map((field, at) => [field, cells[at] ?? '']))

describe.each(cases)('The form for the customer in $language as $format', ({ language, format }) => {
  it('has an example and, filled in, imports without a question', async () => {
    const app = await openTestApp()
    const customerId = await addCustomer(app, language)
    const form = await app.ask('imports.intakeForm', { customerId, format })
    const [headings = [], example = [], ...further] = await rowsOf(form)
    expect(example[0]).toMatch(/^(Example|Ejemplo|Пример): /)
    expect(further).toEqual([])

    const bytes = await fillIn(form, threePeople(language, headings))
    const draftId = commandId()
    const draft = await app.ask('imports.read', { draftId, customerId, fileName: form.name, bytes })
    expect(draft).toMatchObject({
      task: 'create',
      format: 'intake-form',
      headerLanguage: language,
      headed: true,
      lacks: [],
      rows: 3,
      rowsWithErrors: 0,
      rowsWithWarnings: 0,
      namesMade: 2,
      existing: { rows: 0 },
      passwords: null,
    })
    expect(draft.columns.map(({ known }) => known)).toEqual(headings.map(() => 'heading'))

    const { rows } = await app.ask('imports.rows', { draftId, show: 'all', offset: 0, limit: 3 })
    expect(rows.map(({ cells }) => cellsOf(draft, cells)['userPrincipalName'])).toEqual([
      'b.munoz@fabrikam.example',
      'petr.semenov@fabrikam.example',
      'ana.saez@fabrikam.example',
    ])
    const { outcomes } = await app.ask('imports.commit', { commandId: commandId(), draftId })
    expect(outcomes).toMatchObject([{ created: 3, refusal: null }])
    const users = await app.ask('users.list', {
      customerId,
      filter: { search: 'b.munoz' },
      sort: { by: 'displayName', descending: false },
      offset: 0,
      limit: 10,
    })
    const begona = await app.ask('users.get', { customerId, userId: users.rows[0]?.id ?? '' })
    expect(begona).toMatchObject({
      displayName: 'Begoña Muñoz Ibáñez',
      profile: { mobilePhone: '+34 600 555 101', country: 'PT' },
      roles: ['billing-administrator'],
      licenses: [{ skuId: BUSINESS_BASIC_SKU }],
      preferredLanguage: 'ru',
    })
  })

  it('is empty apart from its example: imported as it is, it creates nobody', async () => {
    const app = await openTestApp()
    const customerId = await addCustomer(app, language)
    const { name, bytes } = await app.ask('imports.intakeForm', { customerId, format })
    const draft = await app.ask('imports.read', { draftId: commandId(), customerId, fileName: name, bytes })
    expect(draft).toMatchObject({ format: 'intake-form', rows: 0, rowsWithErrors: 0 })
  })
})

describe.each(LANGUAGES)('The workbook of the form in %s', (language) => {
  it('offers the allowed values: domains, countries, roles, products, languages', async () => {
    const app = await openTestApp()
    const customerId = await addCustomer(app, language)
    const { bytes } = await app.ask('imports.intakeForm', { customerId, format: 'xlsx' })
    const [, allowed] = await readWorkbook(Buffer.from(bytes))
    const t = translator(language)
    const [headings = [], ...rows] = allowed?.data ?? []
    const valuesOf = (heading: string) => rows.map((row) => row[headings.indexOf(heading)]).filter(Boolean)
    expect(valuesOf(t('imports.fields.userPrincipalName'))).toEqual(['@fabrikam.example'])
    expect(valuesOf(t('imports.fields.licenses'))).toEqual(['Microsoft 365 Business Basic'])
    expect(valuesOf(t('imports.fields.roles'))).toHaveLength(6)
    expect(valuesOf(t('imports.fields.preferredLanguage'))).toEqual(['English', 'Español', 'Русский'])
    expect(valuesOf(t('imports.fields.country')).length).toBeGreaterThan(200)
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet.match(/<dataValidation /g)).toHaveLength(4)
    expect(sheet).toContain(`<formula1>'${allowed?.sheet}'!$B$2:`)
  })
})
