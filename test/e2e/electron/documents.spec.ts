import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { STANDARD_DOCUMENTS } from '#shared/domain/documents.ts'
import { DEFAULT_SHEET_ARRANGEMENT } from '#shared/domain/sheet-options.ts'
import { DEFAULT_USER_NAME_RULE } from '#shared/domain/user-name-rule.ts'
import { ask } from '#test/support/electron/ask.ts'
import { test } from '#test/support/electron/test.ts'
import { pagesOf, solid } from '#test/support/pdf.ts'
import { png } from '#test/support/pictures.ts'

const NOBODY = { preferredLanguage: null, usageLocation: null, roles: [], profile: {} }

/** A customer with a logo, a greeting and a QR code, and one user with a password. */
async function prepare(page: Page) {
  const { customerId } = await ask(page, 'customers.create', {
    commandId: randomUUID(),
    details: {
      name: 'Ромашка',
      domains: ['romashka.example'],
      country: 'RU',
      language: 'ru',
      contactEmail: '',
      userNames: DEFAULT_USER_NAME_RULE,
      sample: false,
    },
  })
  const ru = {
    greeting: 'Добро пожаловать, {name}',
    instructions: 'Войдите как {userName}\n<b>Смените пароль</b>',
  }
  const documents = { texts: { ...STANDARD_DOCUMENTS.texts, ru }, languageOf: 'user', qrCode: true } as const
  await ask(page, 'documents.set', { commandId: randomUUID(), customerId, documents })
  await page.evaluate(`window.partnerDesk.call('documents.setLogo', {
    commandId: '${randomUUID()}',
    customerId: '${customerId}',
    bytes: Uint8Array.from(${JSON.stringify([...png(240, 80)])}),
  })`)
  const { batchId } = await ask(page, 'users.add', {
    commandId: randomUUID(),
    customerId,
    batchId: null,
    details: {
      ...NOBODY,
      userPrincipalName: 'anna@romashka.example',
      displayName: 'Анна Петрова',
      signInAllowed: true,
      mustChangePassword: true,
    },
    licenses: [],
  })
  return { customerId, batchId }
}

for (const layout of ['cards-8', 'letter'] as const)
  test(`A PDF (${layout}) has the customer’s logo, greeting and instructions`, async ({ launch }) => {
    const { page } = await launch()
    const { customerId, batchId } = await prepare(page)
    const options = { ...DEFAULT_SHEET_ARRANGEMENT, layout, paper: 'A4' } as const
    const { jobId } = await ask(page, 'sheets.prepare', { customerId, batchId, users: 'all', options })
    const { bytes } = await ask(page, 'sheets.pdf', { jobId })
    const file = Buffer.from(bytes)
    const [sheet] = await pagesOf(file)
    for (const text of [
      'Добро пожаловать, Анна Петрова',
      'Войдите как anna@romashka.example',
      '<b>Смените пароль</b>',
    ])
      expect(sheet?.text).toContain(solid(text))
    const pictures = execFileSync('pdfimages', ['-list', '-'], { encoding: 'utf8', input: file })
    expect(pictures).toMatch(/image\s+240\s+80\s/)
  })
