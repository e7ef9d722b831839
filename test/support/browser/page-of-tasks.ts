import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Language } from '#shared/domain/language.ts'
import { button, heading, link, question, row, textbox } from './find.ts'
import { addFirstCustomer, addSubscription, chooseFile } from './journey.ts'
import type { NewCustomer } from './journey.ts'
import { fixtureFile, peopleIn, REAL_LISTS } from './lists.ts'
import type { RealList } from './lists.ts'

/*
 * Microsoft's page "User management tasks for customer accounts", walked step by step as it is written: a function a
 * task, and its steps in its order. Whatever the page names is found by its role and by exactly that name.
 */

export interface Newcomer {
  readonly givenName: string
  readonly surname: string
  readonly alias: string
}

/** For whom the page is walked: a customer with a subscription, the list it sends, and two users who come later. */
export interface TaskCustomer extends RealList {
  readonly product: string
  readonly newcomers: readonly [Newcomer, Newcomer]
}

const PRODUCT = 'Microsoft 365 Business Basic'

export const TASK_CUSTOMERS: Readonly<Record<Language, TaskCustomer>> = {
  en: {
    ...REAL_LISTS.en,
    product: PRODUCT,
    newcomers: [
      { givenName: 'Nora', surname: 'Field', alias: 'nora.field' },
      { givenName: 'Otis', surname: 'Grant', alias: 'otis.grant' },
    ],
  },
  es: {
    ...REAL_LISTS.es,
    product: PRODUCT,
    newcomers: [
      { givenName: 'Ñusta', surname: 'Güemes', alias: 'nusta.guemes' },
      { givenName: 'Óscar', surname: 'Peña', alias: 'oscar.pena' },
    ],
  },
  ru: {
    ...REAL_LISTS.ru,
    product: PRODUCT,
    newcomers: [
      { givenName: 'Зоя', surname: 'Гром', alias: 'zoya.grom' },
      { givenName: 'Игорь', surname: 'Щукин', alias: 'igor.shchukin' },
    ],
  },
}

const fullName = ({ givenName, surname }: Newcomer) => `${givenName} ${surname}`
/** The whole page from an application without customers, in one sitting. */
export async function walkPageOfTasks(page: Page, t: TFunction, customer: TaskCustomer): Promise<void> {
  await addFirstCustomer(page, t, customer.customer)
  await addSubscription(page, t, customer.product, peopleIn(customer).length)
  const passwords = await createUserAccounts(page, t, customer)
  await addAndRemoveLicenses(page, t, customer)
  await resetPassword(page, t, customer, passwords)
  await deleteUserAccount(page, t, customer)
  await restoreUserAccounts(page, t, customer)
}

/** The first two steps of every task: Dashboard, Customers, the customer, Users and licenses. */
export async function openUsersAndLicenses(
  page: Page,
  t: TFunction,
  { customer }: { readonly customer: NewCustomer },
): Promise<void> {
  const rail = page.getByRole('navigation', { name: t('shell.navigation') })
  await rail.getByRole('link', { name: t('labels.dashboard'), exact: true }).click()
  await rail.getByRole('link', { name: t('labels.customers'), exact: true }).click()
  await link(page, customer.name).click()
  await link(page, t('labels.usersAndLicenses')).click()
}

/**
 * "Create user accounts for a customer": two of them one by one, the others from their list. Returns the passwords
 * noted of the two.
 */
async function createUserAccounts(
  page: Page,
  t: TFunction,
  customer: TaskCustomer,
): Promise<readonly string[]> {
  const [first, second] = customer.newcomers
  await openUsersAndLicenses(page, t, customer)
  await link(page, t('labels.addUser')).click()
  await fillInUser(page, t, first)
  await page.getByRole('radio', { name: t('users.roleKinds.custom') }).check()
  await page.getByRole('checkbox', { name: t('users.roles.password-administrator') }).check()
  await page.getByRole('checkbox', { name: customer.product }).check()
  await button(page, t('labels.save')).click()
  const noted = [await noteNameAndPassword(page, t, first, customer)]

  await button(page, t('labels.addAnotherUser')).click()
  await fillInUser(page, t, second)
  await button(page, t('labels.save')).click()
  noted.push(await noteNameAndPassword(page, t, second, customer))
  await link(page, t('users.confirmation', { count: 2 })).click()
  for (const [at, password] of noted.entries())
    await expect(row(page, fullName(customer.newcomers[at]!))).toContainText(password)

  await importList(page, t, customer)
  return noted
}

async function fillInUser(page: Page, t: TFunction, user: Newcomer): Promise<void> {
  await textbox(page, t('users.fields.givenName')).fill(user.givenName)
  await textbox(page, t('users.fields.surname')).fill(user.surname)
  await textbox(page, t('users.userName')).fill(user.alias)
}

/** "Be sure to record the user name and temporary password". */
async function noteNameAndPassword(
  page: Page,
  t: TFunction,
  user: Newcomer,
  { customer }: TaskCustomer,
): Promise<string> {
  await expect(heading(page, t('users.addedTitle', { name: fullName(user) }))).toBeVisible()
  const [name, password] = await page.getByRole('definition').allInnerTexts()
  expect(name).toBe(`${user.alias}@${customer.domain}`)
  expect(password).toMatch(/^\S{12}$/)
  return password!
}

/** "You can also add multiple users at the same time", up to the confirmation that is printed or sent by e-mail. */
async function importList(page: Page, t: TFunction, customer: TaskCustomer): Promise<void> {
  const people = peopleIn(customer)
  await openUsersAndLicenses(page, t, customer)
  await button(page, t('users.import')).click()
  await chooseFile(page, t('imports.choose.button'), fixtureFile(customer.file))
  await button(page, t('common.next')).click()
  await expect(page.getByRole('checkbox', { name: customer.product })).not.toBeChecked()
  await button(page, t('common.next')).click()
  await button(page, t('imports.create.buttons.create', { count: people.length })).click()
  await expect(heading(page, t('batches.title.import', { count: people.length }))).toBeVisible()
  await expect(row(page, people[0]!.userName)).toContainText(people[0]!.displayName)
  await expect(button(page, t('mail.dialog.command'))).toBeEnabled()
  await button(page, t('batches.print')).click()
  await expect(page.frameLocator('iframe').getByText(people[0]!.displayName)).toBeVisible()
}

/** "Add or remove user licenses for a customer": for two of those who have none, then for one who has. */
async function addAndRemoveLicenses(page: Page, t: TFunction, customer: TaskCustomer): Promise<void> {
  const [one, other] = peopleIn(customer).map(({ displayName }) => displayName)
  const [holder, second] = customer.newcomers.map(fullName)
  await openUsersAndLicenses(page, t, customer)
  await filterByMissingProduct(page, t, customer.product)
  await expect(row(page, second!)).toBeVisible()
  await expect(row(page, holder!)).toHaveCount(0)
  await selectUsers(page, t, [one!, other!])
  await manageLicenses(page, t, customer, 2)
  for (const name of [one!, other!]) await expect(row(page, name)).toContainText(customer.product)

  await openUsersAndLicenses(page, t, customer)
  await button(page, t('users.filter.clear')).click()
  await button(page, t('common.clearSelection', { number: 2 })).click()
  await selectUsers(page, t, [holder!])
  await manageLicenses(page, t, customer, 1)
  await expect(row(page, holder!).getByRole('gridcell').last()).toHaveText(customer.product)
}

/** "Filter users by…" finds "people who don't have them yet". */
export async function filterByMissingProduct(page: Page, t: TFunction, product: string): Promise<void> {
  await button(page, t('labels.filterUsersBy')).click()
  const panel = page.getByRole('dialog', { name: t('labels.filterUsersBy') })
  await panel.getByRole('combobox', { name: t('users.filter.noProduct') }).click()
  await page.getByRole('menuitemcheckbox', { name: product, exact: true }).click()
  await closeFilters(page, t, panel)
}

async function closeFilters(page: Page, t: TFunction, panel: Locator): Promise<void> {
  await page.keyboard.press('Escape')
  await panel.getByRole('button', { name: t('common.close') }).click()
  await expect(panel).toBeHidden()
}

export async function selectUsers(page: Page, t: TFunction, names: readonly string[]): Promise<void> {
  for (const name of names)
    await page.getByRole('checkbox', { name: t('common.selectRow', { name }) }).check()
  const selected = t('common.selected', { number: names.length })
  await expect(page.getByRole('toolbar').getByText(selected, { exact: true })).toBeVisible()
}

/** Clicks the box of the product once, for all who are selected, and saves. Ends on the list of results. */
async function manageLicenses(
  page: Page,
  t: TFunction,
  { product }: TaskCustomer,
  users: number,
): Promise<void> {
  await button(page, t('labels.manageLicenses')).click()
  await page.getByRole('checkbox', { name: product }).click()
  await button(page, t('labels.save')).click()
  await expect(heading(page, t('licenses.resultTitle', { count: users }))).toBeVisible()
}

/** "Reset a user's password for a customer", up to the new password that is sent to the user. */
async function resetPassword(
  page: Page,
  t: TFunction,
  customer: TaskCustomer,
  noted: readonly string[],
): Promise<void> {
  const name = fullName(customer.newcomers[0])
  await openUsersAndLicenses(page, t, customer)
  await link(page, name).click()
  await button(page, t('labels.resetPassword')).click()
  const asked = question(page, t('users.resetNamed', { name }))
  await asked.getByRole('button', { name: t('labels.resetPassword') }).click()
  await expect(heading(page, t('batches.title.reset', { count: 1 }))).toBeVisible()
  const password = await row(page, name).getByRole('gridcell').nth(3).innerText()
  expect(password).toMatch(/^\S{12}$/)
  expect(noted).not.toContain(password)
  await expect(button(page, t('mail.dialog.command'))).toBeEnabled()
  await expect(button(page, t('batches.print'))).toBeEnabled()
}

/** "Delete user accounts for a customer". */
async function deleteUserAccount(page: Page, t: TFunction, customer: TaskCustomer): Promise<void> {
  const name = fullName(customer.newcomers[1])
  await openUsersAndLicenses(page, t, customer)
  await expect(link(page, t('users.deletedUsers'))).toBeVisible()
  await link(page, name).click()
  await button(page, t('labels.deleteUserAccount')).click()
  const asked = question(page, t('users.deleteNamed', { name }))
  await asked.getByRole('button', { name: t('labels.deleteUserAccount') }).click()
  await expect(link(page, t('labels.deletedUsersTab', { number: 1 }))).toBeVisible()
  await expect(link(page, name)).toHaveCount(0)
}

/** "Restore deleted user accounts". */
async function restoreUserAccounts(page: Page, t: TFunction, customer: TaskCustomer): Promise<void> {
  const name = fullName(customer.newcomers[1])
  await openUsersAndLicenses(page, t, customer)
  await link(page, t('labels.deletedUsersTab', { number: 1 })).click()
  await page.getByRole('checkbox', { name: t('common.selectRow', { name }) }).check()
  await button(page, t('labels.restore')).click()
  await button(page, t('deletedUsers.restore.button', { count: 1 })).click()
  await expect(button(page, t('common.selected', { number: 1 }))).toBeVisible()
  await expect(link(page, name)).toBeVisible()
  await expect(link(page, t('users.deletedUsers'))).toBeVisible()
}
