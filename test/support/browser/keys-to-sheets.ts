import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Language } from '#shared/domain/language.ts'
import { expectFocusIn, pressByKeys, typeInto } from './keyboard.ts'
import { fixtureFile, peopleIn, REAL_LISTS } from './lists.ts'

/** From the empty Dashboard to the preview of the sheets for the list of that language, by the keyboard alone. */
export async function keysToSheets(
  page: Page,
  t: TFunction,
  { language, product }: { language: Language; product: string },
): Promise<void> {
  const list = REAL_LISTS[language]
  const people = peopleIn(list)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const step = (name: string) => page.getByRole('heading', { level: 2, name })
  await pressByKeys(page, page.getByRole('link', { name: t('customers.add') }))
  await typeInto(page, page.getByRole('textbox', { name: t('customers.name') }), list.customer.name)
  await typeInto(page, page.getByRole('combobox', { name: t('customers.country') }), list.customer.country)
  await page.keyboard.press('Tab')
  await typeInto(
    page,
    page.getByRole('textbox', { name: t('customers.primaryDomain') }),
    list.customer.domain,
  )
  await page.keyboard.press('Control+KeyS')
  await expect(page.getByRole('heading', { level: 1, name: list.customer.name })).toBeFocused()

  const add = button(t('subscriptions.add'))
  await pressByKeys(page, add)
  const dialog = page.getByRole('dialog', { name: t('subscriptions.add') })
  await expectFocusIn(dialog)
  await typeInto(page, dialog.getByRole('combobox', { name: t('subscriptions.product') }), product)
  await expect(page.getByRole('option', { name: product }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await typeInto(page, dialog.getByRole('spinbutton', { name: t('subscriptions.seats') }), '60')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(add).toBeFocused()

  await pressByKeys(page, page.getByRole('link', { name: t('labels.usersAndLicenses') }))
  await pressByKeys(page, page.getByRole('link', { name: t('users.import') }))
  const chooser = page.waitForEvent('filechooser')
  await pressByKeys(page, button(t('imports.choose.button')))
  await (await chooser).setFiles(fixtureFile(list.file))
  await expect(step(t('imports.steps.rows'))).toBeVisible()
  await pressByKeys(page, button(t('common.next')))
  await expect(step(t('imports.steps.licenses'))).toBeFocused()
  await pressByKeys(page, page.getByRole('checkbox', { name: product }), 'Space')
  await pressByKeys(page, button(t('common.next')))
  await expect(step(t('imports.steps.create'))).toBeFocused()
  await pressByKeys(page, button(t('imports.create.buttons.create', { count: people.length })))
  const title = t('batches.title.import', { count: people.length })
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()

  await pressByKeys(page, button(t('batches.print')))
  await expect(page.frameLocator('iframe').getByText(people[0]?.displayName ?? '')).toBeVisible()
}
