import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { expectAccessible, expectNoSidewaysScroll } from '#test/support/browser/look.ts'
import {
  addFirstCustomer,
  addSubscription,
  chooseList,
  createWithLicense,
} from '#test/support/browser/journey.ts'
import { fixtureFile, peopleIn, REAL_LISTS } from '#test/support/browser/lists.ts'
import { test } from '#test/support/browser/test.ts'

const PRODUCT = 'Microsoft 365 Business Basic'
const list = REAL_LISTS.ru
const people = peopleIn(list)
test.use({ language: 'ru' })

test('an export of the tenant checks off what is done there, and either side of a difference is taken', async ({
  page,
  start,
  t,
}) => {
  await start()
  await addFirstCustomer(page, t, list.customer)
  await addSubscription(page, t, PRODUCT, 30)
  await chooseList(page, t, fixtureFile(list.file))
  await createWithLicense(page, t, { product: PRODUCT, users: people.length })
  await page.getByRole('link', { name: list.customer.name, exact: true }).first().click()
  await page.getByRole('link', { name: t('toDo.tab', { number: String(2 * people.length) }) }).click()

  await chooseExport(page, t, users(0, { accountEnabled: false }))
  await expect(page.getByText(t('compare.checksOff', { count: people.length }))).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: t('compare.commit'), exact: true }).click()
  await expect(
    page.getByRole('listitem', { name: t('compare.compared', { count: people.length }) }),
  ).toBeVisible()
  await expect(page.getByRole('grid', { name: t('toDo.list') })).toBeVisible()

  await chooseExport(page, t, users(1))
  await expect(page.getByText(t('compare.missed', { count: 1 }))).toBeVisible()
  await page.getByRole('radio', { name: t('compare.whole.yes') }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: t('compare.note'), exact: true }).click()

  const kind = t('handOff.kinds.restore')
  const gone = page.getByRole('row').filter({ hasText: new RegExp(kind.slice(0, 8), 'i') })
  await gone.getByRole('checkbox').first().click()
  await page.getByRole('button', { name: t('compare.adopt'), exact: true }).click()
  const dialog = page.getByRole('alertdialog')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: t('compare.adopt'), exact: true }).click()
  await expect(page.getByRole('listitem', { name: t('compare.adopted', { count: 1 }) })).toBeVisible()
})

/** Graph's answer: the people of the list after the first so many, without licences. */
function users(from: number, change: object = {}): Buffer {
  const value = people.slice(from).map(({ userName, displayName }, index) => ({
    id: `5d1f0000-0000-4000-8000-${String(index + from).padStart(12, '0')}`,
    userPrincipalName: userName,
    displayName,
    accountEnabled: true,
    ...(index === 0 && change),
  }))
  return Buffer.from(JSON.stringify({ value }))
}

async function chooseExport(page: Page, t: TFunction, buffer: Buffer): Promise<void> {
  await page.getByRole('button', { name: t('compare.title'), exact: true }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: t('imports.choose.button') }).click()
  await (await chooser).setFiles({ name: 'users.json', mimeType: 'application/json', buffer })
}
