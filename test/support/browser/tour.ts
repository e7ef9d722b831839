import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { addresses } from '#renderer/addresses.ts'
import { addSubscription, chooseFile, chooseList, createWithLicense, fillCustomer } from './journey.ts'
import { fixtureFile, peopleIn } from './lists.ts'
import type { RealList } from './lists.ts'

/** One view of the application: how to come to it from the one before. */
export interface View {
  readonly name: string
  readonly open: () => Promise<void>
}

export const PRODUCT = 'Microsoft 365 Business Basic'

/** Goes to an address inside of the application, without loading it again. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(new URL(`#${address}`, page.url()).href)
}

const customerOf = (page: Page): string => /customers\/([^/]+)/.exec(page.url())?.[1] ?? ''

/** What is shown before anything has been entered. */
export function firstViews(page: Page, t: TFunction): View[] {
  const press = (name: string) => () => page.getByRole('button', { name, exact: true }).click()
  return [
    view('Dashboard, empty', () => expect(page.getByText(t('dashboard.empty'))).toBeVisible()),
    at('Customers, none', addresses.customers),
    at('Passwords, none', addresses.passwords),
    at('Nowhere', '/nowhere'),
    at('Settings', addresses.settings),
    view('Keyboard shortcuts', press(t('shell.shortcuts.title'))),
    at('Add a customer', addresses.addCustomer),
    view('Add a customer, with everything wrong', press(t('labels.save'))),
  ]

  function view(name: string, open: () => Promise<void>): View {
    return { name, open }
  }
  function at(name: string, address: string): View {
    return view(name, () => goTo(page, address))
  }
}

/**
 * Every view of a customer and of what lies around it, in an order in which one leads to the next: the list is
 * imported, some of its users get licences, some are deleted. Begins anywhere.
 */
export function customerViews(page: Page, t: TFunction, list: RealList): View[] {
  const people = peopleIn(list)
  const [first] = people
  let customerId = ''
  let draft = ''
  let batch = ''

  const view = (name: string, open: () => Promise<void>): View => ({ name, open })
  const at = (name: string, address: (customerId: string) => string): View =>
    view(name, () => goTo(page, address(customerId)))
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const next = () => press(t('common.next'))
  const select = async (count: number) => {
    await goTo(page, addresses.users(customerId))
    const users = page.getByRole('grid', { name: t('labels.usersAndLicenses') })
    await users.focus()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Home')
    for (let more = 1; more < count; more++) await page.keyboard.press('Shift+ArrowDown')
    await expect(page.getByRole('toolbar').getByText(t('common.selected', { number: count }))).toBeVisible()
  }
  const selectDeleted = async () => {
    await goTo(page, addresses.deletedUsers(customerId))
    await page.getByRole('checkbox', { name: t('common.selectAll') }).check()
  }
  /** Somebody in sight: the list holds only the rows that are. */
  const openUser = async () => {
    await goTo(page, addresses.users(customerId))
    await page.getByRole('grid').getByRole('link').nth(1).click()
  }
  const onUser = async (button: string) => {
    await openUser()
    await press(button)
  }
  const edit = async (item: string) => {
    await select(3)
    await press(t('common.edit'))
    await page.getByRole('menuitem', { name: item }).click()
  }

  return [
    view('Dashboard with figures', async () => {
      await goTo(page, addresses.dashboard)
      await press(t('dashboard.loadSample'))
      await expect(page.getByRole('button', { name: t('dashboard.removeSample') })).toBeVisible()
    }),
    view('Remove sample data', () => press(t('dashboard.removeSample'))),
    at('Customers', () => addresses.customers),
    view('Search', async () => {
      await page.keyboard.press('Control+K')
      await page.getByRole('combobox', { name: t('shell.search') }).fill('an')
      await expect(page.getByRole('option').first()).toBeVisible()
    }),
    view('Subscriptions, none', async () => {
      await goTo(page, addresses.addCustomer)
      await fillCustomer(page, t, list.customer)
      customerId = customerOf(page)
    }),
    view('Add a subscription', () => press(t('subscriptions.add'))),
    view('Subscriptions', async () => {
      await goTo(page, addresses.subscriptions(customerId))
      await addSubscription(page, t, PRODUCT, people.length + 5)
    }),
    view('Change a subscription', () => press(PRODUCT)),
    at('Users, none', addresses.users),
    at('Deleted users, none', addresses.deletedUsers),
    at('Password sheets of a customer', addresses.documents),
    view('Password sheets of a customer, with something wrong', async () => {
      await page.getByRole('textbox', { name: t('documents.greeting') }).fill('{password}')
      await press(t('labels.save'))
    }),
    view('Import: choose a file', async () => {
      await press(t('common.cancel'))
      await goTo(page, addresses.import(customerId))
    }),
    view('Import: rows, with problems', async () => {
      await chooseFile(page, t('imports.choose.button'), fixtureFile('many-problems.csv'))
      await expect(page.getByRole('grid', { name: t('importRows.grid.label') })).toBeVisible()
    }),
    view('Import: rows', async () => {
      await goTo(page, addresses.subscriptions(customerId))
      await chooseList(page, t, fixtureFile(list.file))
      draft = page.url()
    }),
    view('Import: columns', async () => {
      await press(t('imports.recognized.change'))
      await expect(page.getByRole('table', { name: t('imports.columns.table') })).toBeVisible()
    }),
    view('Import: licenses', async () => {
      await next()
      await next()
      await page.getByRole('checkbox', { name: PRODUCT }).check()
    }),
    view('Import: create', next),
    view('Confirmation', async () => {
      await page.goto(draft)
      await createWithLicense(page, t, { product: PRODUCT, users: people.length })
      batch = page.url()
    }),
    view('E-mail', () => press(t('mail.dialog.command'))),
    view('Mark as handed over', () => press(t('batches.handOver.all'))),
    view('Undo this import', () => press(t('history.undoImport'))),
    view('Print sheets', async () => {
      await press(t('batches.print'))
      await expect(page.frameLocator('iframe').getByText(first?.displayName ?? '')).toBeVisible()
    }),
    view('Measures of own labels', async () => {
      await page.getByRole('combobox', { name: t('sheets.options.layout') }).click()
      await page.getByRole('option', { name: t('sheets.layouts.labels-own') }).click()
      await press(t('sheets.options.measure'))
    }),
    at('Passwords', () => addresses.passwords),
    at('Users and licenses', addresses.users),
    view('Filter users by…', () => press(t('labels.filterUsersBy'))),
    at('Users, filtered', (customer) => addresses.users(customer, 'licensed=yes&signIn=allowed')),
    view('Users, none match', async () => {
      await page.getByRole('searchbox', { name: t('users.search') }).fill('~~~')
      await expect(page.getByText(t('users.noneMatchFilters'))).toBeVisible()
    }),
    view('Users, some selected', async () => {
      await page
        .getByRole('button', { name: t('users.filter.clear'), exact: true })
        .last()
        .click()
      await select(3)
    }),
    view('Who is selected', () => press(t('common.selected', { number: 3 }))),
    view('Block sign-in', () => edit(t('users.blockSignIn'))),
    view('Allow sign-in', () => edit(t('users.allowSignIn'))),
    view('Set a field', () => edit(t('users.setField'))),
    view('Reset passwords', async () => {
      await select(3)
      await press(t('labels.resetPassword'))
    }),
    view('Manage licenses', async () => {
      await select(3)
      await press(t('labels.manageLicenses'))
      await page.getByRole('checkbox', { name: PRODUCT }).click()
    }),
    view('Leave without saving', () =>
      page
        .getByRole('link', { name: t('labels.customers') })
        .first()
        .click(),
    ),
    view('License results', async () => {
      await press(t('labels.save'))
      await expect(page.getByRole('grid', { name: t('licenses.result') })).toBeVisible()
    }),
    at('Add user', addresses.addUser),
    view('Add user, with everything wrong', () => press(t('labels.save'))),
    view('A user', openUser),
    view('Reset the password of a user', () => press(t('labels.resetPassword'))),
    view('Delete a user', () => onUser(t('labels.deleteUserAccount'))),
    at('Assign from a file', addresses.assign),
    view('Assign: whom the file names', async () => {
      const rows = ['User name,Licenses', `${first?.userName ?? ''},${PRODUCT}`, 'nobody@nowhere.example,']
      const buffer = Buffer.from(rows.join('\r\n'))
      await chooseFile(page, t('imports.choose.button'), { name: 'assign.csv', mimeType: 'text/csv', buffer })
      await expect(page.getByRole('heading', { level: 2, name: t('assignments.steps.check') })).toBeVisible()
    }),
    view('Import: what a take-over changes', async () => {
      await goTo(page, addresses.import(customerId))
      const user = {
        userPrincipalName: first?.userName,
        displayName: first?.displayName,
        officeLocation: '12/1110',
      }
      const buffer = Buffer.from(JSON.stringify({ value: [user] }))
      await chooseFile(page, t('imports.choose.button'), {
        name: 'users.json',
        mimeType: 'application/json',
        buffer,
      })
      await next()
      await expect(page.getByRole('table', { name: t('imports.takeOver.lists.changed') })).toBeVisible()
    }),
    at('Import for several customers', () => addresses.import(null)),
    view('Import for several customers: licenses', async () => {
      const domain = first?.userName.split('@')[1] ?? ''
      const buffer = Buffer.from(`User name,Display name\r\nnew.person@${domain},New person`)
      await chooseFile(page, t('imports.choose.button'), { name: 'month.csv', mimeType: 'text/csv', buffer })
      await next()
      await expect(page.getByRole('table', { name: t('imports.customers.title') })).toBeVisible()
    }),
    view('Import for several customers: create', next),
    view('Import for several customers: outcome', async () => {
      await press(t('imports.create.buttons.create', { count: 1 }))
      await expect(page.getByRole('heading', { level: 1, name: t('imports.outcome.title') })).toBeVisible()
    }),
    view('Delete users', async () => {
      await select(3)
      await page.keyboard.press('Delete')
    }),
    view('Deleted users', async () => {
      await select(3)
      await page.keyboard.press('Delete')
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: t('users.delete') })
        .click()
      await expect(page.getByRole('alertdialog')).toBeHidden()
      await selectDeleted()
    }),
    view('Delete permanently', () => press(t('deletedUsers.purge'))),
    view('Restore', async () => {
      await selectDeleted()
      await press(t('labels.restore'))
      await expect(page.getByRole('heading', { level: 1, name: t('labels.restore') })).toBeVisible()
    }),
    at('To do', addresses.toDo),
    view('Export', () => press(t('toDo.export'))),
    view('Record results', () => press(t('toDo.record'))),
    at('Checklist', addresses.checklist),
    at('History', addresses.history),
    view('One change', async () => {
      const row = page
        .getByRole('grid', { name: t('history.title') })
        .getByRole('link')
        .first()
      await row.click()
      await expect(page.getByRole('grid', { name: t('history.changes') })).toBeVisible()
    }),
    view('Undo this change', () => press(t('history.undo'))),
    at('Details', addresses.customerDetails),
    view('Remove customer', () => press(t('customers.remove'))),
    view('Confirmation, handed over', async () => {
      await page.goto(batch)
      await press(t('batches.handOver.all'))
      await page.getByRole('alertdialog').getByRole('button').first().click()
      await expect(page.getByText(t('batches.allGone'))).toBeVisible()
    }),
  ]
}
