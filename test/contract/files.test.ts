import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { addFabrikam, commandId, openTestApp, userInput } from '#test/support/test-app.ts'
import type { TestApp } from '#test/support/test-app.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** What a quoted-printable or base64 text part says. */
function bodyOf(message: string): string {
  const [head = '', body = ''] = message.split(/\r\n\r\n([\s\S]*)/)
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString()
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

async function batchOfTwo(app: TestApp) {
  const customerId = await addFabrikam(app)
  const anna = await app.ask('users.add', {
    commandId: commandId(),
    customerId,
    batchId: null,
    details: userInput('anna', {
      displayName: 'Анна Белова',
      preferredLanguage: 'ru',
      profile: { alternateEmail: 'anna@home.example' },
    }),
    licenses: [],
  })
  const ben = await app.ask('users.add', {
    commandId: commandId(),
    customerId,
    batchId: anna.batchId,
    details: userInput('ben'),
    licenses: [],
  })
  return { customerId, batchId: anna.batchId, anna, ben }
}

describe('mail drafts', () => {
  it('for one user: unsent, to the alternate address, in the language of the sheet, with the password', async () => {
    const app = await openTestApp()
    const { customerId, batchId, anna } = await batchOfTwo(app)
    const users = [anna.userId]
    const { file, drafts, withoutAddress } = await app.ask('batches.mailDrafts', {
      customerId,
      batchId,
      users,
      form: 'each',
    })
    expect({ drafts, withoutAddress, name: file.name }).toEqual({
      drafts: 1,
      withoutAddress: 0,
      name: 'anna@fabrikam.example.eml',
    })
    const message = text(file.bytes)
    expect(message).toMatch(/^X-Unsent: 1\r$/m)
    expect(message).toMatch(/^To: anna@home\.example\r$/m)
    expect(bodyOf(message)).toContain(`Временный пароль: ${anna.password}`)
  })

  it('for all: one archive with a draft a user', async () => {
    const app = await openTestApp()
    const { customerId, batchId, ben } = await batchOfTwo(app)
    const { file, drafts, withoutAddress } = await app.ask('batches.mailDrafts', {
      customerId,
      batchId,
      users: 'all',
      form: 'each',
    })
    expect({ drafts, withoutAddress }).toEqual({ drafts: 2, withoutAddress: 1 })
    const entries = unzipSync(file.bytes)
    expect(Object.keys(entries).sort()).toEqual(['anna@fabrikam.example.eml', 'ben@fabrikam.example.eml'])
    expect(bodyOf(text(entries['ben@fabrikam.example.eml'] ?? new Uint8Array()))).toContain(ben.password)
  })

  it('for the contact: one of all names and passwords', async () => {
    const app = await openTestApp()
    const { customerId, batchId, anna, ben } = await batchOfTwo(app)
    const { file } = await app.ask('batches.mailDrafts', {
      customerId,
      batchId,
      users: 'all',
      form: 'summary',
    })
    const body = bodyOf(text(file.bytes))
    for (const { userPrincipalName, password } of [anna, ben]) {
      expect(body).toContain(userPrincipalName)
      expect(body).toContain(password)
    }
  })
})

describe('the filtered list as a file', () => {
  const all = { sort: { by: 'displayName' as const, descending: false } }

  it('is a CSV with the headings of the operator’s language', async () => {
    const app = await openTestApp()
    await app.ask('settings.update', { language: 'es' })
    const { customerId } = await batchOfTwo(app)
    const filter = { search: 'ben' }
    const file = await app.ask('users.saveList', { customerId, filter, ...all, format: 'csv' })
    const lines = text(file.bytes).trimEnd().split('\r\n')
    expect(lines[0]).toMatch(/^.?Nombre para mostrar;Nombre de usuario;/)
    expect(lines.slice(1).map((line) => line.split(';')[1])).toEqual(['ben@fabrikam.example'])
  })

  it('is a workbook in which no cell is a formula', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    await app.ask('users.add', {
      commandId: commandId(),
      customerId,
      batchId: null,
      details: userInput('anna', { displayName: '=1+1' }),
      licenses: [],
    })
    const file = await app.ask('users.saveList', {
      customerId,
      filter: { search: '' },
      ...all,
      format: 'xlsx',
    })
    const parts = unzipSync(file.bytes)
    const sheet = text(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const strings = text(parts['xl/sharedStrings.xml'] ?? new Uint8Array())
    expect(sheet).not.toContain('<f>')
    expect(sheet + strings).toContain('=1+1')
  })

  it('offers filters by what occurs', async () => {
    const app = await openTestApp()
    const { customerId } = await batchOfTwo(app)
    expect(await app.ask('users.facets', { customerId })).toEqual({
      departments: [],
      usageLocations: ['GB'],
      someWithoutDepartment: true,
      someWithoutLocation: false,
    })
  })
})
