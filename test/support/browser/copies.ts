import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { button, link, question, textbox } from './find.ts'

/** Opens the question that saves a copy; gives what presses its button. */
export async function openSaveCopy(page: Page, t: TFunction): Promise<() => Promise<void>> {
  await link(page, t('shell.settings')).click()
  await button(page, t('copies.save')).click()
  const dialog = question(page, t('copies.saveTitle'))
  await expect(dialog).toBeVisible()
  return () => dialog.getByRole('button', { name: t('copies.saveNow'), exact: true }).click()
}

/** From Customers: removes a customer, whose name is typed to confirm that. */
export async function removeCustomer(page: Page, t: TFunction, name: string): Promise<void> {
  await link(page, t('labels.customers')).click()
  await link(page, name).click()
  await link(page, t('customers.details')).click()
  await button(page, t('customers.remove')).click()
  await textbox(page, t('customers.typeName', { name })).fill(name)
  await question(page, t('customers.removeTitle', { name }))
    .getByRole('button', { name: t('customers.remove') })
    .click()
  await expect(link(page, name)).toBeHidden()
}
