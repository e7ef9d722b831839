import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { addresses } from '#renderer/addresses.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import { firstOwnGrid, LAYOUTS, paperOf } from '#shared/domain/sheet-layout.ts'
import { DEFAULT_SHEET_ARRANGEMENT } from '#shared/domain/sheet-options.ts'
import { PAPERS } from '#shared/domain/sheet.ts'
import { DEFAULT_USER_NAME_RULE } from '#shared/domain/user-name-rule.ts'
import { ask } from '#test/support/electron/ask.ts'
import { test } from '#test/support/electron/test.ts'

/*
 * The first page of each layout beside a picture that somebody has looked at and approved (approved/). After a
 * change that is meant, look at the new ones: `--update-snapshots`.
 */

const ONE_FONT = fileURLToPath(new URL('../../support/electron/one-font.conf', import.meta.url))
const DOMAIN = 'severny-veter.example'

/** Names short and long in two alphabets, with passwords that are the same each time. */
const PEOPLE = [
  ['anna.kovaleva', 'Анна Ковалёва'],
  ['p.semenov', 'Пётр Семёнов'],
  ['w'.repeat(64), 'Щербакова-Преображенская Александра Константиновна'],
  ['ines', 'María de los Ángeles Fernández de Córdoba y Álvarez de Toledo'],
  ...Array.from({ length: 40 }, (_, at) => [`user${at}`, `Елена Núñez ${at}`]),
]
const LIST = [
  'User name,Display name,Password',
  ...PEOPLE.map(
    ([alias = '', name = ''], at) => `${alias}@${DOMAIN},${name},Kestrel-${String(at).padStart(3, '0')}x`,
  ),
].join('\r\n')

async function importPeople(page: Page): Promise<{ customerId: string; batchId: string }> {
  const { customerId } = await ask(page, 'customers.create', {
    commandId: randomUUID(),
    details: {
      name: 'Северный ветер',
      domains: [DOMAIN],
      country: 'KZ',
      language: 'ru',
      contactEmail: '',
      userNames: DEFAULT_USER_NAME_RULE,
      sample: false,
    },
  })
  const draftId = randomUUID()
  await page.evaluate(`window.partnerDesk.call('imports.read', {
    ...${JSON.stringify({ draftId, customerId, fileName: 'people.csv' })},
    bytes: new TextEncoder().encode(${JSON.stringify(LIST)}),
  })`)
  await ask(page, 'imports.settle', { draftId, passwords: 'use' })
  const { outcomes } = await ask(page, 'imports.commit', { commandId: randomUUID(), draftId })
  return { customerId, batchId: outcomes[0]?.batchId ?? '' }
}

test('Every layout looks as it was approved', async ({ launch }) => {
  test.skip(process.platform !== 'linux', 'The font of the pictures is Debian’s')
  test.slow()
  const { app, page } = await launch({ env: { FONTCONFIG_FILE: ONE_FONT } })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 1500))
  const batch = await importPeople(page)
  const { details } = await ask(page, 'customers.get', { customerId: batch.customerId })
  for (const [at, layout] of LAYOUTS.entries()) {
    const language = LANGUAGES[at % LANGUAGES.length] ?? 'en'
    const paper = paperOf(layout, PAPERS[at % PAPERS.length] ?? 'A4')
    const { customerId } = batch
    await ask(page, 'customers.edit', {
      commandId: randomUUID(),
      customerId,
      details: { ...details, language },
    })
    await ask(page, 'settings.update', {
      paper,
      sheets: { ...DEFAULT_SHEET_ARRANGEMENT, layout, own: firstOwnGrid(paper) },
    })
    await page.evaluate(`location.hash = ${JSON.stringify(addresses.dashboard)}`)
    await page.evaluate(`location.hash = ${JSON.stringify(addresses.printSheets(customerId, batch.batchId))}`)
    const sheet = page.frameLocator('iframe').locator('.sheet').first()
    await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-sheets', 'ready')
    await expect.soft(sheet).toHaveScreenshot(`${layout}-${paper}-${language}.png`)
  }
})
