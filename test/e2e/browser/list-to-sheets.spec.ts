import { expect } from '@playwright/test'
import papaparse from 'papaparse'
import { LANGUAGES } from '#shared/domain/language.ts'
import {
  addFirstCustomer,
  addSubscription,
  chooseList,
  createWithLicense,
  saved,
} from '#test/support/browser/journey.ts'
import { fixtureFile, peopleIn, REAL_LISTS } from '#test/support/browser/lists.ts'
import { printedSheets } from '#test/support/browser/printed-sheets.ts'
import { test } from '#test/support/browser/test.ts'
import { solid } from '#test/support/pdf.ts'

const PRODUCT = 'Microsoft 365 Business Basic'
/** Of the layout that is chosen until somebody chooses another. */
const CARDS_A_PAGE = 8
const SEATS = 30

for (const language of LANGUAGES)
  test.describe(`from the first start to printed sheets (${language})`, () => {
    const list = REAL_LISTS[language]
    const people = peopleIn(list)
    test.use({ language })

    test('every name and password of the list is on paper', async ({ page, start, t }) => {
      await start()
      await expect(page.getByRole('heading', { level: 1, name: t('labels.dashboard') })).toBeVisible()
      await addFirstCustomer(page, t, list.customer)
      await addSubscription(page, t, PRODUCT, SEATS)
      await chooseList(page, t, fixtureFile(list.file))
      await expect(
        page.getByText(t('importRows.create', { count: people.length }), { exact: true }),
      ).toBeVisible()
      await createWithLicense(page, t, { product: PRODUCT, users: people.length })

      const csv = await saved(page, t('batches.csv'))
      const [, ...credentials] = papaparse.parse<string[]>(csv.text, { skipEmptyLines: 'greedy' }).data
      expect(credentials.map(([displayName, userName]) => ({ displayName, userName }))).toEqual(people)

      await page.getByRole('button', { name: t('batches.print') }).click()
      await expect(page.getByText(t('sheets.preview.reminder'), { exact: true })).toBeVisible()
      await expect(page.frameLocator('iframe').getByText(people[0]!.displayName)).toBeVisible()
      const pages = await printedSheets(page)
      expect(pages).toHaveLength(Math.ceil(people.length / CARDS_A_PAGE))
      credentials.forEach(([displayName, userName, password], at) => {
        const card =
          list.customer.name +
          displayName! +
          (t('sheets.card.userName') + userName!) +
          (t('sheets.card.temporaryPassword') + password!)
        expect(pages[Math.floor(at / CARDS_A_PAGE)]?.text).toContain(solid(card))
      })
    })

    test('the file for Entra holds all of them, and once it is carried out the sheets no longer remind', async ({
      page,
      start,
      t,
    }) => {
      await start()
      await addFirstCustomer(page, t, list.customer)
      await chooseList(page, t, fixtureFile(list.file))
      await page.getByRole('button', { name: t('common.next'), exact: true }).click()
      await page.getByRole('button', { name: t('common.next'), exact: true }).click()
      await page
        .getByRole('button', { name: t('imports.create.buttons.create', { count: people.length }) })
        .click()

      const entra = await saved(page, t('batches.carryOut.save'))
      const [version, headings, ...rows] = papaparse.parse<string[]>(entra.text.trim()).data
      expect(version).toEqual(['version:v1.0'])
      expect(headings?.[1]).toBe('User name [userPrincipalName] Required')
      expect(rows.map(([displayName, userName]) => ({ displayName, userName }))).toEqual(people)
      expect(rows.every((cells) => /^\S{12}$/.test(cells[2] ?? ''))).toBe(true)

      await page.getByRole('checkbox', { name: t('batches.carryOut.tick') }).check()
      await page.getByRole('button', { name: t('batches.print') }).click()
      await expect(page.frameLocator('iframe').getByText(people[0]!.displayName)).toBeVisible()
      await expect(page.getByText(t('sheets.preview.reminder'))).toBeHidden()
    })
  })
