import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { DEFAULT_SHEET_ARRANGEMENT } from '#shared/domain/sheet-options.ts'
import { DEFAULT_USER_NAME_RULE } from '#shared/domain/user-name-rule.ts'
import { ask } from '#test/support/electron/ask.ts'
import { test as base } from '#test/support/electron/test.ts'
import { startPrintServer } from './print-server.ts'
import type { PrintServer } from './print-server.ts'

/* Sheets from the desktop host's hidden window: on a printer of the system, and as a PDF file. */

const test = base.extend<{ printServer: PrintServer }>({
  printServer: async ({}, use) => {
    const server = await startPrintServer()
    await use(server)
    await server.stop()
  },
})

async function prepareSheets(page: Page, paper: 'A4' | 'Letter') {
  const { customerId } = await ask(page, 'customers.create', {
    commandId: randomUUID(),
    details: {
      name: 'Peña y Гром',
      domains: ['fabrikam.example'],
      country: 'ES',
      language: 'es',
      contactEmail: '',
      userNames: DEFAULT_USER_NAME_RULE,
      sample: false,
    },
  })
  const { batchId, password } = await ask(page, 'users.add', {
    commandId: randomUUID(),
    customerId,
    batchId: null,
    details: {
      userPrincipalName: 'begona@fabrikam.example',
      displayName: 'Begoña Ñáñez',
      profile: {},
      usageLocation: 'ES',
      preferredLanguage: null,
      roles: [],
      signInAllowed: true,
      mustChangePassword: true,
    },
    licenses: [],
  })
  const options = { ...DEFAULT_SHEET_ARRANGEMENT, paper }
  const { jobId } = await ask(page, 'sheets.prepare', { customerId, batchId, users: 'all', options })
  return { jobId, password }
}

const factsOf = (file: Buffer) => execFileSync('pdfinfo', ['-'], { encoding: 'utf8', input: file })
const textOf = (file: Buffer) => execFileSync('pdftotext', ['-', '-'], { encoding: 'utf8', input: file })

const countWindows = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

for (const paper of ['A4', 'Letter'] as const) {
  const size = `(${paper === 'A4' ? 'A4' : 'letter'})`

  test(`Sheets are printed on ${paper}, and their window goes`, async ({ launch, printServer }) => {
    const { printer, env } = printServer
    const { app, page } = await launch({ args: [`--printer=${printer}`], env })
    const { jobId, password } = await prepareSheets(page, paper)
    expect(await ask(page, 'sheets.print', { jobId })).toEqual({ outcome: 'printed' })
    // The system takes the job when it likes.
    await expect.poll(() => printServer.printed().length).toBe(1)
    const [document] = printServer.printed()
    expect(factsOf(document!)).toContain(size)
    expect(factsOf(document!)).toMatch(/^Pages:\s+1$/m)
    expect(textOf(document!)).toContain(password)
    expect(await countWindows(app)).toBe(1)
  })

  test(`Sheets become a PDF file on ${paper}, with every letter`, async ({ launch }) => {
    const { app, page } = await launch()
    const { jobId, password } = await prepareSheets(page, paper)
    const { name, bytes } = await ask(page, 'sheets.pdf', { jobId })
    const file = Buffer.from(bytes)
    expect(name).toMatch(/\.pdf$/)
    expect(factsOf(file)).toContain(size)
    expect(factsOf(file)).toMatch(/^Pages:\s+1$/m)
    const text = textOf(file)
    for (const part of [password, 'begona@fabrikam.example', 'Begoña Ñáñez', 'Peña y Гром']) {
      expect(text).toContain(part)
    }
    expect(await countWindows(app)).toBe(1)
  })
}

test('A job that is not there prints nothing', async ({ launch }) => {
  const { app, page } = await launch()
  const answer = await page.evaluate(`window.partnerDesk.call('sheets.pdf', { jobId: '${randomUUID()}' })`)
  expect(answer).toEqual({ ok: false, refusal: { code: 'sheets-not-found' } })
  expect(await countWindows(app)).toBe(1)
})

test('Where the system has no printer, printing is refused with a code', async ({ launch }) => {
  const { app, page } = await launch({ env: { CUPS_SERVER: '/nowhere/cups.sock' } })
  const { jobId } = await prepareSheets(page, 'A4')
  const answer = await page.evaluate(`window.partnerDesk.call('sheets.print', { jobId: '${jobId}' })`)
  expect(answer).toEqual({ ok: false, refusal: { code: 'print-failed' } })
  expect(await countWindows(app)).toBe(1)
})
