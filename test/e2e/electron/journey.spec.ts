import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { translator } from '#shared/i18n/index.ts'
import {
  addFirstCustomer,
  addSubscription,
  createWithLicense,
  dropList,
} from '#test/support/browser/journey.ts'
import { fixtureFile, peopleIn, REAL_LISTS } from '#test/support/browser/lists.ts'
import { saveAs } from '#test/support/electron/save-as.ts'
import { test } from '#test/support/electron/test.ts'
import { pagesOf, solid } from '#test/support/pdf.ts'

const PRODUCT = 'Microsoft 365 Business Basic'
/** Of the layout that is chosen until somebody chooses another. */
const CARDS_A_PAGE = 8
const t = translator('ru')
const list = REAL_LISTS.ru
const people = peopleIn(list)
const russian = { env: { LANGUAGE: 'ru', LANG: 'ru_RU.UTF-8' } }

const press = (page: Page, button: string) => () => page.getByRole('button', { name: button }).click()

test('From a dropped list to the sheets as PDF, through a power cut after the creation', async ({
  launch,
  dataDir,
}) => {
  test.slow()
  const before = await launch(russian)
  await addFirstCustomer(before.page, t, list.customer)
  await addSubscription(before.page, t, PRODUCT, people.length)
  await dropList(before.page, t, fixtureFile(list.file))
  await expect(
    before.page.getByText(t('importRows.create', { count: people.length }), { exact: true }),
  ).toBeVisible()
  await createWithLicense(before.page, t, { product: PRODUCT, users: people.length })
  await before.kill()

  const { app, page } = await launch(russian)
  await page.getByRole('link', { name: t('shell.passwords') }).click()
  await page.getByRole('link', { name: t('batches.kinds.import', { file: list.file }) }).click()
  await expect(page.getByText(people[0]!.userName)).toBeVisible()
  const csv = await saveAs(app, join(dataDir, 'passwords.csv'), press(page, t('batches.csv')))
  const pdf = await saveAs(app, join(dataDir, 'sheets.pdf'), press(page, t('batches.pdf')))

  const pages = await pagesOf(pdf)
  expect(pages).toHaveLength(Math.ceil(people.length / CARDS_A_PAGE))
  const rows = csv.toString('utf8').trim().split('\r\n').slice(1)
  expect(rows).toHaveLength(people.length)
  rows.forEach((row, at) => {
    const [displayName = '', userName = '', secret = ''] = row.split(';')
    expect(userName).toBe(people[at]?.userName)
    const card = t('sheets.card.userName') + userName + t('sheets.card.temporaryPassword') + secret
    expect(pages[Math.floor(at / CARDS_A_PAGE)]?.text).toContain(solid(displayName + card))
  })
})
