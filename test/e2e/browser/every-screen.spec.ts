import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { addresses } from '#renderer/addresses.ts'
import {
  addFirstCustomer,
  addSubscription,
  chooseFile,
  chooseList,
  createWithLicense,
} from '#test/support/browser/journey.ts'
import { fixtureFile, peopleIn, REAL_LISTS } from '#test/support/browser/lists.ts'
import { expectAccessible, expectNoSidewaysScroll } from '#test/support/browser/look.ts'
import { test } from '#test/support/browser/test.ts'

const PRODUCT = 'Microsoft 365 Business Basic'
const NARROW = { width: 640, height: 800 }
/** A laptop of 1366 x 768 at 200 %. */
const ZOOMED = { width: 683, height: 384 }

/** Looks at the screen that is shown, in the size of a laptop, and then in those into which it has to reflow. */
async function lookAt(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
  const size = page.viewportSize()!
  for (const viewport of [size, NARROW, ZOOMED]) {
    await page.setViewportSize(viewport)
    await expectNoSidewaysScroll(page)
  }
  await page.setViewportSize(size)
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(new URL(`#${address}`, page.url()).href)
}

/* Russian is the longest: what does not cut it off cuts nothing off. */
for (const [language, colorScheme] of [
  ['en', 'light'],
  ['ru', 'dark'],
] as const)
  test.describe(`every screen (${language}, ${colorScheme})`, () => {
    test.use({ language, colorScheme })
    const list = REAL_LISTS[language]
    const people = peopleIn(list)

    test('can be used by everybody and needs no sideways scroll', async ({ page, start, t }) => {
      test.slow()
      await start()
      await lookAt(page)
      await goTo(page, addresses.addCustomer)
      await lookAt(page)
      await goTo(page, addresses.passwords)
      await lookAt(page)
      await goTo(page, addresses.dashboard)

      await addFirstCustomer(page, t, list.customer)
      const customerId = /customers\/([^/]+)/.exec(page.url())![1]!
      await addSubscription(page, t, PRODUCT, 60)
      await lookAt(page)
      await goTo(page, addresses.users(customerId))
      await lookAt(page)

      await goTo(page, addresses.import(customerId))
      await lookAt(page)
      await chooseFile(page, t('imports.choose.button'), fixtureFile('many-problems.csv'))
      await expect(page.getByRole('table', { name: t('imports.check.rows') })).toBeVisible()
      await lookAt(page)
      await goTo(page, addresses.subscriptions(customerId))
      await chooseList(page, t, fixtureFile(list.file))
      await lookAt(page)
      const draft = page.url()
      await page.getByRole('button', { name: t('common.next') }).click()
      await page.getByRole('checkbox', { name: PRODUCT }).check()
      await lookAt(page)
      await page.getByRole('button', { name: t('common.next') }).click()
      await lookAt(page)

      await page.goto(draft)
      await createWithLicense(page, t, { product: PRODUCT, users: people.length })
      await lookAt(page)
      await page.getByRole('button', { name: t('batches.print') }).click()
      await expect(page.frameLocator('iframe').getByText(people[0]!.displayName)).toBeVisible()
      await lookAt(page)

      await goTo(page, addresses.users(customerId))
      await page.getByRole('link', { name: people[0]!.displayName }).click()
      await lookAt(page)
      for (const address of [
        addresses.users(customerId),
        addresses.addUser(customerId),
        addresses.deletedUsers(customerId),
        addresses.customerDetails(customerId),
        addresses.passwords,
        addresses.customers,
        addresses.settings,
        addresses.dashboard,
      ]) {
        await goTo(page, address)
        await lookAt(page)
      }
    })
  })
