import { userInfo } from 'node:os'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { button, heading, link, question, row, textbox } from '#test/support/browser/find.ts'
import {
  addFirstCustomer,
  addSubscription,
  chooseFile,
  chooseList,
  saved,
} from '#test/support/browser/journey.ts'
import { fixtureFile, peopleIn, REAL_LISTS } from '#test/support/browser/lists.ts'
import type { RealList } from '#test/support/browser/lists.ts'
import {
  filterByMissingProduct,
  openUsersAndLicenses,
  selectUsers,
} from '#test/support/browser/page-of-tasks.ts'
import { test } from '#test/support/browser/test.ts'

/* What can be done with users beyond Microsoft's page of tasks: each task once, the languages in turn. */

const PRODUCT = 'Microsoft 365 Business Basic'

/** From the first start to the confirmation of the users of a list, who have no licence yet. */
async function importUsers(page: Page, t: TFunction, list: RealList, seats = 30): Promise<void> {
  await addFirstCustomer(page, t, list.customer)
  await addSubscription(page, t, PRODUCT, seats)
  await chooseList(page, t, fixtureFile(list.file))
  await button(page, t('common.next')).click()
  await button(page, t('common.next')).click()
  const count = peopleIn(list).length
  await button(page, t('imports.create.buttons.create', { count })).click()
  await expect(heading(page, t('batches.title.import', { count }))).toBeVisible()
}

async function startWithUsers(page: Page, t: TFunction, list: RealList, seats?: number): Promise<void> {
  await importUsers(page, t, list, seats)
  await openUsersAndLicenses(page, t, list)
}

/** Deletes one user of the list that is shown. */
async function deleteUser(page: Page, t: TFunction, name: string): Promise<void> {
  await selectUsers(page, t, [name])
  await button(page, t('users.delete')).click()
  const asked = question(page, t('users.deleteTitle', { count: 1 }))
  await asked.getByRole('button', { name: t('users.delete') }).click()
  await expect(link(page, name)).toHaveCount(0)
}

/** Takes back what the notice with this text says has been done. */
async function undo(page: Page, t: TFunction, done: string): Promise<void> {
  const notice = page.getByRole('listitem').filter({ hasText: done })
  await notice.getByRole('button', { name: t('common.undo') }).click()
  await expect(page.getByText(t('common.undone'), { exact: true })).toBeVisible()
}

test.describe('in English', () => {
  test.use({ language: 'en' })
  const list = REAL_LISTS.en
  const [one, other] = peopleIn(list)
  const all = peopleIn(list).length

  test('subscriptions are assigned to the users whom a CSV file names', async ({ page, start, t }) => {
    await start()
    await startWithUsers(page, t, list)
    await button(page, t('assignments.title')).click()
    const rows = [
      'User name,Licenses',
      `${one!.userName},${PRODUCT}`,
      `${other!.userName},O365_BUSINESS_ESSENTIALS`,
      `nobody@${list.customer.domain},${PRODUCT}`,
    ]
    const buffer = Buffer.from(rows.join('\r\n'))
    await chooseFile(page, t('imports.choose.button'), { name: 'who.csv', mimeType: 'text/csv', buffer })
    const unknown = t('assignments.unknown', { value: `nobody@${list.customer.domain}` })
    await expect(page.getByText(unknown)).toBeVisible()
    await button(page, t('assignments.assign')).click()
    await expect(heading(page, t('licenses.resultTitle', { count: 2 }))).toBeVisible()
    await expect(row(page, one!.displayName)).toContainText(PRODUCT)
    await expect(row(page, other!.displayName)).toContainText(PRODUCT)
  })

  test('the history says who did what to whom, and is saved as CSV', async ({ page, start, t }) => {
    await start()
    await startWithUsers(page, t, list)
    await deleteUser(page, t, one!.displayName)
    await link(page, t('history.title')).click()
    const imported = row(page, t('history.did.users-imported', { count: all, subject: list.file }))
    await expect(imported).toContainText(userInfo().username)
    const deleted = row(page, t('history.did.users-deleted', { count: 1 }))
    await expect(deleted).toContainText(one!.displayName)
    const { name, text } = await saved(page, t('history.csv'))
    expect(name).toMatch(/\.csv$/)
    const line = text.split('\r\n').find((each) => each.includes(t('history.kinds.users-deleted')))
    expect(line).toContain(one!.displayName)
    expect(line).toContain(userInfo().username)
  })

  test('a password goes into a draft for the mail program', async ({ page, start, t }) => {
    await start()
    const withAddresses = { ...list, file: 'english-alternate-email.csv' }
    await importUsers(page, t, withAddresses)
    await selectUsers(page, t, [one!.displayName])
    const password = await row(page, one!.displayName).getByRole('gridcell').nth(3).innerText()
    await button(page, t('mail.dialog.command')).click()
    const dialog = page.getByRole('dialog', { name: t('mail.dialog.titleNamed', { name: one!.displayName }) })
    await expect(dialog.getByText(t('mail.dialog.lessSafe'), { exact: true })).toBeVisible()
    const { name, text } = await saved(page, t('mail.dialog.with'))
    expect(name).toMatch(/\.eml$/)
    expect(text).toMatch(/^X-Unsent: 1\r?$/m)
    expect(text).toMatch(/^To: .*person1@contoso\.example/m)
    expect(text).toContain(one!.userName)
    expect(text).toContain(password)
  })

  test('“all that match” is refused once the users have changed in another window', async ({
    page,
    context,
    start,
    t,
  }) => {
    await start()
    await startWithUsers(page, t, list)
    await page.getByRole('checkbox', { name: t('common.selectAll') }).check()
    const second = await context.newPage()
    await second.goto(page.url())
    await deleteUser(second, t, other!.displayName)
    await second.close()

    await expect(link(page, other!.displayName)).toHaveCount(0)
    await button(page, t('users.delete')).click()
    const asked = page.getByRole('alertdialog')
    await asked.getByRole('button', { name: t('users.delete') }).click()
    await expect(asked.getByText(t('refusals.selection-stale'), { exact: true })).toBeVisible()
    await asked.getByRole('button', { name: t('common.cancel') }).click()
    await expect(page.getByText(t('users.count', { count: all - 1 }))).toBeVisible()
    await expect(link(page, t('labels.deletedUsersTab', { number: 1 }))).toBeVisible()
  })
})

test.describe('in Spanish', () => {
  test.use({ language: 'es' })
  const list = REAL_LISTS.es
  const [one, other] = peopleIn(list)
  const all = peopleIn(list).length

  test('several users are blocked and get the same department', async ({ page, start, t }) => {
    await start()
    await startWithUsers(page, t, list)
    const both = [one!.displayName, other!.displayName]
    await selectUsers(page, t, both)
    await button(page, t('common.edit')).click()
    await page.getByRole('menuitem', { name: t('users.blockSignIn') }).click()
    const asked = question(page, t('users.blockTitle', { count: 2 }))
    await asked.getByRole('button', { name: t('users.blockSignIn') }).click()
    await expect(asked).toBeHidden()

    await button(page, t('common.edit')).click()
    await page.getByRole('menuitem', { name: t('users.setField') }).click()
    const dialog = page.getByRole('dialog', { name: t('users.setFieldTitle', { count: 2 }) })
    await dialog.getByRole('textbox', { name: t('users.setFieldValue') }).fill('Archivo')
    await dialog.getByRole('button', { name: t('labels.save') }).click()
    for (const name of both) {
      await expect(row(page, name)).toContainText('Archivo')
      await expect(row(page, name).getByRole('img', { name: t('users.signInBlocked') })).toBeVisible()
    }
  })

  test('a user whose name was taken meanwhile comes back with the suggested one', async ({
    page,
    start,
    t,
  }) => {
    await start()
    await startWithUsers(page, t, list)
    await deleteUser(page, t, one!.displayName)
    await button(page, t('labels.addUser')).click()
    await textbox(page, t('users.displayName')).fill('Quien vino después')
    await textbox(page, t('users.userName')).fill(one!.userName)
    await button(page, t('labels.save')).click()
    await link(page, t('users.toList')).click()

    await link(page, t('labels.deletedUsersTab', { number: 1 })).click()
    await selectUsers(page, t, [one!.displayName])
    await button(page, t('labels.restore')).click()
    const held = t('deletedUsers.restore.nameHeld', { holder: 'Quien vino después' })
    await expect(page.getByText(held)).toBeVisible()
    const field = textbox(page, t('deletedUsers.restore.newName', { name: one!.displayName }))
    const suggested = await field.inputValue()
    expect(suggested).not.toBe(one!.userName)
    await button(page, t('deletedUsers.restore.button', { count: 1 })).click()
    await expect(row(page, one!.displayName)).toContainText(suggested)
    await expect(row(page, 'Quien vino después')).toContainText(one!.userName)
  })

  test('a filter outlasts the visit to a user, and a reload', async ({ page, start, t }) => {
    await start()
    await startWithUsers(page, t, list)
    await filterByMissingProduct(page, t, PRODUCT)
    await page.getByRole('searchbox', { name: t('users.search') }).fill(one!.userName)
    const label = t('users.filter.noProduct')
    const condition = t('users.filter.chip', { label, value: PRODUCT })
    const chip = page.getByRole('button', { name: t('users.filter.remove', { condition }) })
    const expectFiltered = async () => {
      await expect(chip).toBeVisible()
      await expect(page.getByText(t('users.countOf', { number: 1, count: all }))).toBeVisible()
    }
    await expectFiltered()
    await link(page, one!.displayName).click()
    await expect(heading(page, one!.displayName)).toBeVisible()
    await page.goBack()
    await expectFiltered()
    await page.reload()
    await expectFiltered()
  })
})

test.describe('in Russian', () => {
  test.use({ language: 'ru' })
  const list = REAL_LISTS.ru
  const [one, other] = peopleIn(list)
  const all = peopleIn(list).length

  test('a deletion is taken back where it is told of', async ({ page, start, t }) => {
    await start()
    await startWithUsers(page, t, list)
    await deleteUser(page, t, one!.displayName)
    await undo(page, t, t('users.deleted', { count: 1 }))
    await expect(link(page, one!.displayName)).toBeVisible()
    await expect(link(page, t('users.deletedUsers'))).toBeVisible()
  })

  test('an import is taken back where it is told of, and its user names are free again', async ({
    page,
    start,
    t,
  }) => {
    await start()
    await importUsers(page, t, list)
    await undo(page, t, t('imports.outcome.created', { count: all }))
    await openUsersAndLicenses(page, t, list)
    await expect(page.getByText(t('users.none'))).toBeVisible()
    await chooseList(page, t, fixtureFile(list.file))
    await expect(page.getByText(t('importRows.create', { count: all }), { exact: true })).toBeVisible()
  })

  test('with too few seats it is said who would go without, and nothing is written', async ({
    page,
    start,
    t,
  }) => {
    await start()
    await startWithUsers(page, t, list, 1)
    await selectUsers(page, t, [one!.displayName, other!.displayName])
    await button(page, t('labels.manageLicenses')).click()
    await page.getByRole('checkbox', { name: PRODUCT }).check()
    const names = other!.displayName
    await expect(
      page.getByText(t('licenses.short', { count: 1, product: PRODUCT, names }), { exact: true }),
    ).toBeVisible()
    await expect(button(page, t('labels.save'))).toBeDisabled()
    await button(page, t('common.cancel')).click()
    await expect(row(page, one!.displayName)).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: PRODUCT })).toHaveCount(0)
  })

  test('a deleted user goes for good before the 30 days are over', async ({ page, start, t }) => {
    await start()
    await startWithUsers(page, t, list)
    await deleteUser(page, t, one!.displayName)
    await link(page, t('labels.deletedUsersTab', { number: 1 })).click()
    await selectUsers(page, t, [one!.displayName])
    await button(page, t('deletedUsers.purge')).click()
    const asked = question(page, t('deletedUsers.purgeTitle', { count: 1 }))
    await asked.getByRole('button', { name: t('deletedUsers.purge') }).click()
    await expect(page.getByText(t('deletedUsers.none'))).toBeVisible()
    await expect(link(page, t('users.deletedUsers'))).toBeVisible()
  })

  test('a user who is deleted in another window is not there any more, and it is said where to look', async ({
    page,
    context,
    start,
    t,
  }) => {
    await start()
    await startWithUsers(page, t, list)
    const second = await context.newPage()
    await second.goto(page.url())
    await link(page, one!.displayName).click()
    await expect(heading(page, one!.displayName)).toBeVisible()
    await deleteUser(second, t, one!.displayName)
    await second.close()
    await expect(page.getByText(t('refusals.user-not-found'), { exact: true })).toBeVisible()
    await expect(button(page, t('labels.resetPassword'))).toHaveCount(0)
  })
})
