import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'

export interface NewCustomer {
  readonly name: string
  readonly domain: string
  /** As somebody types it, in the language of the application. */
  readonly country: string
}

/** From the empty Dashboard to a customer, by the form. Ends on its subscriptions. */
export async function addFirstCustomer(page: Page, t: TFunction, customer: NewCustomer): Promise<void> {
  await page.getByRole('link', { name: t('customers.add') }).click()
  await fillCustomer(page, t, customer)
}

/** The form of a new customer, filled in and saved. Ends on its subscriptions. */
export async function fillCustomer(page: Page, t: TFunction, customer: NewCustomer): Promise<void> {
  await page.getByRole('textbox', { name: t('customers.name') }).fill(customer.name)
  const country = page.getByRole('combobox', { name: t('customers.country') })
  await country.fill(customer.country)
  await country.press('Tab')
  await page.getByRole('textbox', { name: t('customers.primaryDomain') }).fill(customer.domain)
  await page.getByRole('button', { name: t('labels.save') }).click()
  await expect(page.getByRole('heading', { level: 1, name: customer.name })).toBeVisible()
}

/** From the subscriptions of a customer: seats of a product, by any part of its name. */
export async function addSubscription(
  page: Page,
  t: TFunction,
  product: string,
  seats: number,
): Promise<void> {
  await page.getByRole('button', { name: t('subscriptions.add') }).click()
  const dialog = page.getByRole('dialog', { name: t('subscriptions.add') })
  const picker = dialog.getByRole('combobox', { name: t('subscriptions.product') })
  await picker.click()
  await picker.fill(product)
  await page.getByRole('option', { name: product }).first().click()
  await dialog.getByRole('spinbutton', { name: t('subscriptions.seats') }).fill(String(seats))
  await dialog.getByRole('button', { name: t('labels.save') }).click()
  await expect(dialog).toBeHidden()
}

/** From any tab of a customer without users to the first step of the import of this file. */
export async function chooseList(page: Page, t: TFunction, file: string): Promise<void> {
  await page.getByRole('link', { name: t('labels.usersAndLicenses') }).click()
  await page.getByRole('link', { name: t('users.import') }).click()
  await chooseFile(page, t('imports.choose.button'), file)
  await expect(page.getByRole('heading', { level: 2, name: t('imports.steps.rows') })).toBeVisible()
}

/** Drops a file on the page of a customer, which says first that it would take it. */
export async function dropList(page: Page, t: TFunction, file: string): Promise<void> {
  const bytes = [...(await readFile(file))]
  const dropped = await page.evaluateHandle(
    ([name, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(content)], name))
      return transfer
    },
    [basename(file), bytes] as const,
  )
  await page.dispatchEvent('main', 'dragover', { dataTransfer: dropped })
  await expect(page.getByText(t('imports.choose.release'))).toBeVisible()
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
}

/** Chooses a file by the system's dialogue that this button opens. */
export async function chooseFile(
  page: Page,
  button: string,
  file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await chooser).setFiles(file)
}

/** From the first step of an import to the confirmation: all get this product. */
export async function createWithLicense(
  page: Page,
  t: TFunction,
  { product, users }: { product: string; users: number },
): Promise<void> {
  const next = page.getByRole('button', { name: t('common.next'), exact: true })
  await next.click()
  await page.getByRole('checkbox', { name: product }).check()
  await next.click()
  await page.getByRole('button', { name: t('imports.create.buttons.create', { count: users }) }).click()
  const title = t('batches.title.import', { count: users })
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** The bytes of the file that pressing this button saves. */
export async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = await download
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}
