import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import { STANDARD_DOCUMENTS } from '#shared/domain/documents.ts'
import { DEFAULT_SHEET_ARRANGEMENT } from '#shared/domain/sheet-options.ts'
import { JPEG, png } from '#test/support/pictures.ts'
import { addFabrikam, commandId, openTestApp, userInput } from '#test/support/test-app.ts'
import type { TestApp } from '#test/support/test-app.ts'

type Documents = InputOf<'documents.set'>['documents']

const { texts, languageOf, qrCode } = STANDARD_DOCUMENTS
const STANDARD = { texts, languageOf, qrCode, logo: null }
const LOGO = png()

async function customerOf(app: TestApp) {
  const customerId = await addFabrikam(app)
  const set = async (wanted: Partial<Documents>) => {
    const change = commandId()
    const documents = { texts, languageOf, qrCode, ...wanted }
    await app.ask('documents.set', { commandId: change, customerId, documents })
    return change
  }
  const setLogo = async (bytes: Uint8Array) => {
    const change = commandId()
    await app.ask('documents.setLogo', { commandId: change, customerId, bytes })
    return change
  }
  const undo = (change: string) => app.ask('history.undo', { commandId: commandId(), customerId, change })
  const folder = join(app.dataDir, 'customers', customerId)
  const logoFiles = () => readdirSync(folder).filter((name) => name.startsWith('logo-'))
  return {
    customerId,
    set,
    setLogo,
    undo,
    folder,
    logoFiles,
    get: () => app.ask('documents.get', { customerId }),
  }
}

const russian = (instructions: string): Documents['texts'] => ({
  ...texts,
  ru: { greeting: 'Здравствуйте, {name}', instructions },
})

describe('the documents of a customer', () => {
  it('are the standard ones until they are changed, stay after a restart, and are put back by undo', async () => {
    const app = await openTestApp()
    const { customerId, get, set, undo } = await customerOf(app)
    expect(await get()).toEqual(STANDARD)
    const wanted = { texts: russian('Раз\nДва'), languageOf: 'customer', qrCode: true } as const
    const change = await set(wanted)
    expect(await get()).toEqual({ ...wanted, logo: null })
    await app.close()
    const again = await openTestApp({ dataDir: app.dataDir })
    expect(await again.ask('documents.get', { customerId })).toEqual({ ...wanted, logo: null })
    await again.ask('history.undo', { commandId: commandId(), customerId, change })
    expect(await again.ask('documents.get', { customerId })).toEqual(STANDARD)
    await expect(undo(change)).rejects.toThrow()
  })

  it('keep markup as text, and one kind of line end', async () => {
    const { get, set } = await customerOf(await openTestApp())
    await set({ texts: russian(' <script>alert(1)</script>\r\n\u0007Дальше\rКонец\n') })
    expect((await get()).texts.ru.instructions).toBe('<script>alert(1)</script>\n\u0007Дальше\nКонец')
  })

  it('are refused with the place of what is wrong', async () => {
    const app = await openTestApp()
    const { customerId } = await customerOf(app)
    const documents = { texts: russian('Раз\n{password}'), languageOf, qrCode }
    expect(await app.call('documents.set', { commandId: commandId(), customerId, documents })).toMatchObject({
      refusal: {
        code: 'placeholder-unknown',
        field: 'ru.instructions',
        details: { placeholder: '{password}', line: 2 },
      },
    })
  })

  it('are told by the history, the standard text as such', async () => {
    const app = await openTestApp()
    const { customerId, set } = await customerOf(app)
    const change = await set({ texts: russian('Раз'), qrCode: true })
    const told = await app.ask('history.changes', { customerId, change, offset: 0, limit: 50 })
    expect(told.entry.kind).toBe('documents-changed')
    expect(told.rows.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['ru.greeting', '', 'Здравствуйте, {name}'],
      ['ru.instructions', '{standard}', 'Раз'],
      ['qrCode', 'false', 'true'],
    ])
  })

  it('are on the sheets, each in the language that was chosen', async () => {
    const app = await openTestApp()
    const { customerId, set, setLogo } = await customerOf(app)
    const details = userInput('anna', { preferredLanguage: 'ru' })
    const added = await app.ask('users.add', {
      commandId: commandId(),
      customerId,
      batchId: null,
      details,
      licenses: [],
    })
    await setLogo(LOGO)
    const options = { ...DEFAULT_SHEET_ARRANGEMENT, paper: 'A4' } as const
    const input = { customerId, batchId: added.batchId, users: 'all', options } as const
    const { jobId } = await app.ask('sheets.prepare', input)
    const cards = async () => (await app.ask('sheets.cards', { jobId, offset: 0, limit: 10 })).rows
    expect((await cards())[0]?.language).toBe('ru')
    await set({ texts: russian('Раз'), languageOf: 'customer', qrCode: true })
    expect((await cards())[0]?.language).toBe('en')
    const { documents } = await app.ask('sheets.get', { jobId })
    expect(documents).toEqual({
      texts: russian('Раз'),
      qrCode: true,
      operator: 'Test operator',
      logo: { type: 'image/png', bytes: LOGO },
    })
  })
})

describe('the logo of a customer', () => {
  it('is kept by what is in it, replaced, removed, and brought back by undo', async () => {
    const { get, setLogo, undo, logoFiles } = await customerOf(await openTestApp())
    await setLogo(LOGO)
    expect((await get()).logo).toEqual({ type: 'image/png', bytes: LOGO })
    const second = await setLogo(JPEG)
    expect((await get()).logo).toEqual({ type: 'image/jpeg', bytes: JPEG })
    await undo(second)
    expect((await get()).logo?.type).toBe('image/png')
    expect(logoFiles()).toHaveLength(2)
  })

  it('is told by the history by its kind and the beginning of its hash', async () => {
    const app = await openTestApp()
    const { customerId, setLogo } = await customerOf(app)
    const change = await setLogo(LOGO)
    const { rows } = await app.ask('history.changes', { customerId, change, offset: 0, limit: 50 })
    expect(rows).toMatchObject([{ field: 'logo', before: '' }])
    expect(rows[0]?.after).toMatch(/^PNG [0-9a-f]{8}$/)
  })

  test.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'logo-no-picture'],
    ['a cut PNG', LOGO.subarray(0, LOGO.length - 8), 'logo-damaged'],
    ['a PNG with a page behind it', Buffer.concat([LOGO, Buffer.from('<html>')]), 'logo-damaged'],
    ['a PNG of 5,000 pixels', png(5000, 1), 'logo-too-many-pixels'],
    ['a file of 600 KB', new Uint8Array(600 * 1024), 'logo-file-too-large'],
  ])('is not %s, and then nothing is changed or kept', async (_, bytes, code) => {
    const app = await openTestApp()
    const { customerId, get, logoFiles } = await customerOf(app)
    expect(await app.code('documents.setLogo', { commandId: commandId(), customerId, bytes })).toBe(code)
    expect((await get()).logo).toBeNull()
    expect(logoFiles()).toEqual([])
  })

  test.each([
    ['missing', (path: string) => rmSync(path)],
    ['damaged', (path: string) => writeFileSync(path, 'something else')],
  ])('whose file is %s is said to be, and is whole again when it is chosen again', async (_, harm) => {
    const app = await openTestApp()
    const { get, setLogo, folder, logoFiles } = await customerOf(app)
    await setLogo(LOGO)
    harm(join(folder, logoFiles()[0] ?? ''))
    expect((await get()).logo).toEqual({ type: 'image/png', bytes: null })
    await setLogo(LOGO)
    expect((await get()).logo?.bytes).toEqual(LOGO)
  })

  it('goes with its customer', async () => {
    const app = await openTestApp()
    const { customerId, setLogo, logoFiles } = await customerOf(app)
    await setLogo(LOGO)
    await app.ask('customers.remove', { customerId, name: 'Fabrikam' })
    expect(logoFiles).toThrow('ENOENT')
  })
})
