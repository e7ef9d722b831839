import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { expectAccessible } from '#test/support/browser/look.ts'
import {
  addFirstCustomer,
  addSubscription,
  chooseList,
  createWithLicense,
} from '#test/support/browser/journey.ts'
import { fixtureFile, peopleIn, REAL_LISTS } from '#test/support/browser/lists.ts'
import { button } from '#test/support/browser/find.ts'
import { pagesOf, solid } from '#test/support/pdf.ts'
import { test } from '#test/support/browser/test.ts'
import { resultsOfScript } from '#test/support/script-results.ts'

const PRODUCT = 'Microsoft 365 Business Basic'
const NO_SEATS = {
  status: 400,
  code: 'Request_BadRequest',
  message: 'Subscription has no available licenses (CountViolation).',
}

for (const language of ['es', 'ru'] as const)
  test.describe(`from a list to the customer’s tenant (${language})`, () => {
    const list = REAL_LISTS[language]
    const people = peopleIn(list)
    test.use({ language })

    test('what failed is mended and carried out by a second run', async ({ page, start, t }) => {
      await start()
      await addFirstCustomer(page, t, list.customer)
      await addSubscription(page, t, PRODUCT, 30)
      await chooseList(page, t, fixtureFile(list.file))
      await createWithLicense(page, t, { product: PRODUCT, users: people.length })

      const items = 2 * people.length
      await page.getByRole('link', { name: list.customer.name, exact: true }).first().click()
      await page.getByRole('link', { name: t('toDo.tab', { number: String(items) }) }).click()
      await expect(page.getByRole('row').filter({ hasText: people[0]!.userName }).first()).toBeVisible()
      await expectAccessible(page)

      await page.getByRole('button', { name: t('toDo.checklist.command') }).click()
      await expect(button(page, t('toDo.checklist.print'))).toBeEnabled()
      const paper = solid((await pagesOf(await page.pdf())).map(({ text }) => text).join(''))
      for (const { displayName } of people) expect(paper).toContain(solid(displayName))
      expect(paper).not.toContain(solid(t('labels.dashboard')))
      await page.goBack()

      const archive = await exportAll(page, t, items)
      await expectAccessible(page)
      await page.getByRole('button', { name: t('toDo.exporting.close'), exact: true }).click()
      await expect(page.getByText(t('toDo.awaited', { count: items }))).toBeVisible()

      const failing = keysIn(archive)
        .filter((key) => key.startsWith('licenses-given:'))
        .slice(0, 2)
      const failures = Object.fromEntries(failing.map((key) => [key, NO_SEATS]))
      await recordResults(page, t, resultsOfScript(archive, failures))
      await expect(page.getByRole('link', { name: t('toDo.tab', { number: '2' }) })).toBeVisible()
      await expect(page.getByText(t('toDo.failures', { count: 2 }))).toBeVisible()
      await expect(page.getByText(t('handOff.failures.no-seats')).first()).toBeVisible()
      await expectAccessible(page)

      await recordResults(page, t, resultsOfScript(await exportAll(page, t, 2, true), {}))
      await expect(page.getByText(t('toDo.everything'))).toBeVisible()
      await expectAccessible(page)
    })
  })

/** The archive that the list is exported to, as a script; closes what tells of it where that is wanted. */
async function exportAll(page: Page, t: TFunction, count: number, close = false): Promise<Uint8Array> {
  await page.getByRole('button', { name: t('toDo.export'), exact: true }).click()
  const dialog = page.getByRole('dialog', { name: t('toDo.exporting.title', { count }) })
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: t('toDo.export'), exact: true }).click()
  const bytes = await readFile(await (await download).path())
  if (close) await page.getByRole('button', { name: t('toDo.exporting.close'), exact: true }).click()
  return bytes
}

async function recordResults(page: Page, t: TFunction, bytes: Uint8Array): Promise<void> {
  await page.getByRole('button', { name: t('toDo.record'), exact: true }).click()
  const dialog = page.getByRole('alertdialog', { name: t('toDo.recording.title') })
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: t('toDo.recording.choose') }).click()
  const file = { name: 'results.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(bytes) }
  await (await chooser).setFiles(file)
  await expect(dialog.getByRole('status')).toBeVisible()
  await dialog.getByRole('button', { name: t('toDo.record'), exact: true }).click()
  await expect(dialog).toBeHidden()
}

const keysIn = (archive: Uint8Array): string[] =>
  new TextDecoder()
    .decode(resultsOfScript(archive, {}))
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { key: string }).key)

test.describe('a checklist on paper', () => {
  test.use({ language: 'ru' })

  test('is printed, and printed again only when that is wanted', async ({ page, start, t }) => {
    await page.addInitScript('window.printed = 0; window.print = () => { window.printed++ }')
    const print = page.getByRole('button', { name: t('toDo.checklist.print'), exact: true })
    await start()
    await page.getByRole('button', { name: t('dashboard.loadSample') }).click()
    await page.getByRole('link', { name: t('labels.customers'), exact: true }).click()
    await page.getByRole('grid').getByRole('link').first().click()
    await page.getByRole('link', { name: new RegExp(`^${t('toDo.title')}`) }).click()
    await page.getByRole('button', { name: t('toDo.checklist.command') }).click()
    await print.click()
    await expect.poll(() => page.evaluate('window.printed')).toBe(1)
    await print.click()
    await page.getByRole('button', { name: t('toDo.checklist.again') }).click()
    await expect.poll(() => page.evaluate('window.printed')).toBe(2)
  })
})
