import { expect } from '@playwright/test'
import {
  addFirstCustomer,
  chooseList,
  createWithLicense,
  addSubscription,
  dropList,
  saved,
} from '#test/support/browser/journey.ts'
import { fixtureFile, peopleIn, REAL_LISTS } from '#test/support/browser/lists.ts'
import { test } from '#test/support/browser/test.ts'

const PRODUCT = 'Microsoft 365 Business Basic'
const list = REAL_LISTS.es
const people = peopleIn(list)
test.use({ language: 'es' })

test('passwords survive a host that is killed right after the users were created', async ({
  page,
  start,
  t,
}) => {
  const host = await start()
  await addFirstCustomer(page, t, list.customer)
  await addSubscription(page, t, PRODUCT, people.length)
  await chooseList(page, t, fixtureFile(list.file))
  await createWithLicense(page, t, { product: PRODUCT, users: people.length })
  const before = await saved(page, t('batches.csv'))
  await host.kill()

  await start()
  const rail = page.getByRole('navigation', { name: t('shell.navigation') })
  await rail.getByRole('link', { name: t('shell.passwords') }).click()
  await page.getByRole('link', { name: t('batches.kinds.import', { file: list.file }) }).click()
  await expect(page.getByText(people[0]!.userName)).toBeVisible()
  const after = await saved(page, t('batches.csv'))
  expect(after.text).toBe(before.text)
})

test('a draft survives a reload of the page', async ({ page, start, t }) => {
  await start()
  await addFirstCustomer(page, t, list.customer)
  await addSubscription(page, t, PRODUCT, people.length)
  await chooseList(page, t, fixtureFile(list.file))
  await page.getByRole('button', { name: t('common.next'), exact: true }).click()
  await page.getByRole('checkbox', { name: PRODUCT }).check()
  await expect(page.getByRole('button', { name: t('common.next'), exact: true })).toBeEnabled()
  await page.reload()
  await expect(page.getByRole('checkbox', { name: PRODUCT })).toBeChecked()
})

test('a list that is dropped on the page of a customer is read', async ({ page, start, t }) => {
  await start()
  await addFirstCustomer(page, t, list.customer)
  await dropList(page, t, fixtureFile(list.file))
  await expect(
    page.getByText(t('importRows.create', { count: people.length }), { exact: true }),
  ).toBeVisible()
})

test('passwords that are handed over are gone for good', async ({ page, start, t }) => {
  await start()
  await addFirstCustomer(page, t, list.customer)
  await chooseList(page, t, fixtureFile(list.file))
  const next = page.getByRole('button', { name: t('common.next'), exact: true })
  await next.click()
  await next.click()
  await page
    .getByRole('button', { name: t('imports.create.buttons.create', { count: people.length }) })
    .click()
  const batch = /batches\/.*/
  await page.waitForURL(batch)
  await page.getByRole('button', { name: t('batches.handOver.all') }).click()
  const count = people.length
  const question = page.getByRole('alertdialog', { name: t('batches.handOver.title', { count }) })
  await question.getByRole('button', { name: t('batches.handOver.confirm', { count }) }).click()
  await expect(page.getByText(t('batches.allGone'), { exact: true })).toBeVisible()
  await expect(page.getByText(t('batches.noPassword')).first()).toBeVisible()
  await expect(page.getByRole('button', { name: t('batches.print') })).toHaveCount(0)
})
