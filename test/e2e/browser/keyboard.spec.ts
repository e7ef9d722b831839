import { expect } from '@playwright/test'
import { expectFocusIn, focusOn, pressByKeys } from '#test/support/browser/keyboard.ts'
import { keysToSheets } from '#test/support/browser/keys-to-sheets.ts'
import { test } from '#test/support/browser/test.ts'

const PRODUCT = 'Microsoft 365 Business Basic'
/** The sample customer of each language, and how many users it has. */
const SAMPLES = {
  es: { name: 'Panadería La Encina', users: 8 },
  ru: { name: 'Питомник «Берёзовая роща»', users: 9 },
} as const

for (const language of ['es', 'ru'] as const)
  test.describe(`by the keyboard alone (${language})`, () => {
    test.use({ language, actionTimeout: 15_000 })

    test('leads from the first start to the sheets of a list', async ({ page, start, t }) => {
      await start()
      await keysToSheets(page, t, { language, product: PRODUCT })
    })

    test('selects users and takes licenses from them', async ({ page, start, t }) => {
      const sample = SAMPLES[language]
      const button = (name: string) => page.getByRole('button', { name, exact: true })
      const expectSelected = (number: number) =>
        expect(button(t('common.selected', { number }))).toBeVisible()
      await start()

      await pressByKeys(page, button(t('dashboard.loadSample')))
      await expect(button(t('dashboard.removeSample'))).toBeVisible()
      await page.keyboard.press('Control+KeyK')
      const search = page.getByRole('dialog', { name: t('shell.search') })
      await expectFocusIn(search)
      await page.keyboard.type(sample.name)
      await expect(search.getByRole('option', { name: sample.name })).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: sample.name })).toBeFocused()

      await focusOn(page, page.getByRole('grid', { name: t('labels.usersAndLicenses') }))
      await page.keyboard.press('ArrowDown')
      await expectSelected(1)
      await page.keyboard.press('Control+ArrowDown')
      await page.keyboard.press('Space')
      await expectSelected(2)
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Shift+ArrowDown')
      await expectSelected(3)
      await page.keyboard.press('Escape')
      await expect(button(t('labels.manageLicenses'))).toBeHidden()
      await page.keyboard.press('Control+KeyA')
      await expectSelected(sample.users)

      await pressByKeys(page, button(t('common.selected', { number: sample.users })))
      const names = page.getByRole('list', { name: t('users.selectedUsers') })
      await expect(names).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(names).toBeHidden()
      await pressByKeys(page, button(t('labels.manageLicenses')))
      await expect(page.getByRole('heading', { level: 1, name: t('labels.manageLicenses') })).toBeFocused()
      const product = page.getByRole('checkbox', { name: PRODUCT })
      await expect(product).toBeChecked({ indeterminate: true })
      await pressByKeys(page, product, 'Space')
      await expect(product).toBeChecked()
      await page.keyboard.press('Space')
      await expect(product).not.toBeChecked()
      await pressByKeys(page, button(t('labels.save')))
      const result = page.getByRole('grid', { name: t('licenses.result') })
      await expect(result.getByRole('gridcell', { name: PRODUCT }).first()).toBeVisible()
      await focusOn(page, result)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    })
  })
