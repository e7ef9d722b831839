import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { beginImport, choose, next } from '#test/support/import-page.ts'
import { listFile, people } from '#test/support/lists.ts'
import type { RenderedApp } from '#test/support/render-app.tsx'
import { BUSINESS_BASIC_SKU, commandId, userInput } from '#test/support/test-app.ts'

const BASIC = 'Microsoft 365 Business Basic'

const grid = () => screen.findByRole('grid', { name: 'Rows of the file' })
const countUsers = async ({ app }: RenderedApp, customerId: string) =>
  (await app.ask('customers.get', { customerId })).users

describe('a list without mistakes', () => {
  it('is shown as understood, and becomes users with passwords', async () => {
    const page = await beginImport({ seats: 5 })
    const { user, customerId } = page
    await choose(page, listFile('staff.csv', people(3)))

    await screen.findByText('3 users can be created.')
    screen.getByText('staff.csv · Microsoft 365 template · Unicode (UTF-8) · Comma')
    const row = await within(await grid()).findByRole('row', { name: /user2@fabrikam\.example/ })
    expect(within(row).getByRole('rowheader').textContent).toContain('4')

    await user.click(next())
    await user.click(await screen.findByRole('checkbox', { name: BASIC }))
    await waitFor(() => expect(next()).toHaveProperty('disabled', false))
    await user.click(next())
    await screen.findByText(`Creates 3 users and takes 3 of 5 free seats of ${BASIC}.`)
    expect(await countUsers(page, customerId)).toBe(0)

    await user.click(screen.getByRole('button', { name: 'Create 3 users' }))
    await screen.findByRole('heading', { level: 1, name: '3 users created' })
    await screen.findByText('3 users created.')
    screen.getByRole('button', { name: 'Undo' })
    expect(await countUsers(page, customerId)).toBe(3)
  })

  it('keeps what was chosen through Back and through a reload of the page', async () => {
    const page = await beginImport({ seats: 5 })
    const { user } = page
    await choose(page, listFile('staff.csv', people(3)))
    await screen.findByText('3 users can be created.')
    await user.click(next())
    await user.click(await screen.findByRole('checkbox', { name: BASIC }))
    await waitFor(() => expect(next()).toHaveProperty('disabled', false))
    await user.click(screen.getByRole('button', { name: 'Back' }))
    await user.click(next())
    expect(await screen.findByRole('checkbox', { name: BASIC })).toHaveProperty('checked', true)
    page.reload()
    expect(await screen.findByRole('checkbox', { name: BASIC })).toHaveProperty('checked', true)
  })

  it('is compared anew when its customer changes meanwhile', async () => {
    const page = await beginImport({ seats: 5 })
    const { app, customerId } = page
    await choose(page, listFile('staff.csv', people(3)))
    await screen.findByText('3 users can be created.')
    await app.ask('users.add', {
      commandId: commandId(),
      customerId,
      batchId: null,
      details: userInput('user1'),
      licenses: [],
    })
    await screen.findByText('2 users can be created.')
    await screen.findByRole('tab', { name: 'Existing users (1)' })
  })

  it('says how many seats are missing, and goes no further', async () => {
    const page = await beginImport({ seats: 2 })
    const { user } = page
    await choose(page, listFile('staff.csv', people(3)))
    await screen.findByText('3 users can be created.')
    await user.click(next())
    await user.click(await screen.findByRole('checkbox', { name: BASIC }))
    await screen.findByText(new RegExp(`1 seat of ${BASIC} is missing`))
    expect(next()).toHaveProperty('disabled', true)
  })
})

describe('a list with mistakes', () => {
  it('says how many rows have errors, and goes no further before they are mended or left out', async () => {
    const page = await beginImport()
    const [first, second, third] = people(3)
    await choose(
      page,
      listFile('staff.csv', [
        { ...first, 'User Name': 'user0@contoso.example' },
        { ...second, 'Country or Region': 'Atlantis' },
        third!,
      ]),
    )
    await screen.findByText(/^2 rows have errors\./)
    screen.getByText('Correct the rows with errors, or leave them out.')
    expect(next()).toHaveProperty('disabled', true)
    await page.user.click(screen.getByRole('button', { name: 'Leave out all rows with errors' }))
    await screen.findByText(/^1 user can be created\. 2 rows are left out\.$/)
    expect(next()).toHaveProperty('disabled', false)
  })

  it('can be chosen again once it is mended', async () => {
    const page = await beginImport()
    await choose(
      page,
      listFile('staff.csv', [{ 'User Name': 'anna@contoso.example', 'Display Name': 'Anna' }]),
    )
    await screen.findByText(/^1 row has errors/)
    await choose(page, listFile('staff.csv', people(1)))
    await screen.findByText('1 user can be created.')
    expect(next()).toHaveProperty('disabled', false)
  })

  it('warns of the name of a deleted user', async () => {
    const page = await beginImport()
    const { app, customerId } = page
    const added = {
      commandId: commandId(),
      customerId,
      batchId: null,
      details: userInput('user0'),
      licenses: [],
    }
    const { userId } = await app.ask('users.add', added)
    await app.ask('users.delete', { commandId: commandId(), customerId, selection: { ids: [userId] } })
    await choose(page, listFile('staff.csv', people(1)))
    await screen.findByText(/1 row has a warning, which does not prevent the import/)
    await screen.findAllByText(/A deleted user had the name “user0@fabrikam\.example”/)
    expect(next()).toHaveProperty('disabled', false)
  })
})

describe('a file that is no list', () => {
  it.each([
    ['empty.csv', '', 'The file is empty. Choose the one that holds the list.'],
    ['photo.csv', 'PNG\0\0\0\0\0\0', /neither a text file nor an Excel workbook/],
    ['staff.json', '{"users": []}', /holds no list of users/],
  ])('%s is refused by name, and another can be chosen at once', async (name, content, why) => {
    const page = await beginImport()
    await choose(page, new File([content], name))
    const message = await screen.findByText(why)
    expect(message.textContent).toContain(name)
    await choose(page, listFile('staff.csv', people(1)))
    await screen.findByText('1 user can be created.')
  })

  it('is not even sent when it is too large', async () => {
    const page = await beginImport()
    const file = new File(['x'], 'backup.csv')
    Object.defineProperty(file, 'size', { value: 80 * 1024 * 1024 })
    await choose(page, file)
    await screen.findByText(/80 MB; 64 MB are allowed/)
  })
})

it('says so when the draft of an address is gone', async () => {
  const page = await beginImport()
  page.go(addresses.import(page.customerId, commandId()))
  await screen.findByText(/This import is no longer there/)
  screen.getByRole('button', { name: 'Choose file' })
})

it('starts the import of a list that is dropped anywhere on its page', async () => {
  await beginImport()
  const file = listFile('staff.csv', people(2))
  const dataTransfer = { types: ['Files'], files: [file] }
  window.dispatchEvent(Object.assign(new Event('dragover', { cancelable: true }), { dataTransfer }))
  await screen.findByText('Release to read the list')
  window.dispatchEvent(Object.assign(new Event('drop', { cancelable: true }), { dataTransfer }))
  await screen.findByText('2 users can be created.')
})

it('gives the users the licences that were chosen', async () => {
  const page = await beginImport({ seats: 5 })
  const { user, app, customerId } = page
  await choose(page, listFile('staff.csv', people(2)))
  await screen.findByText('2 users can be created.')
  await user.click(next())
  await user.click(await screen.findByRole('checkbox', { name: BASIC }))
  await waitFor(() => expect(next()).toHaveProperty('disabled', false))
  await user.click(next())
  await user.click(await screen.findByRole('button', { name: 'Create 2 users' }))
  await screen.findByRole('heading', { level: 1, name: '2 users created' })
  const { seats } = await app.ask('subscriptions.list', { customerId })
  expect(seats).toMatchObject([{ skuId: BUSINESS_BASIC_SKU, consumed: 2 }])
})

describe('a list without users yet', () => {
  it.each(['Save as Excel workbook', 'Save as CSV'])('can be asked for with a form: %s', async (button) => {
    const { user } = await beginImport()
    const saved: string[] = []
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download)
    })
    await user.click(screen.getByRole('button', { name: button }))
    await waitFor(() => expect(saved).toHaveLength(1))
    expect(saved[0]).toMatch(button.endsWith('CSV') ? /\.csv$/ : /\.xlsx$/)
    click.mockRestore()
  })
})

it('says of the same file, brought a second time, that there is nothing to do', async () => {
  const page = await beginImport()
  const { user } = page
  const list = listFile('staff.csv', people(2))
  await choose(page, list)
  await screen.findByText('2 users can be created.')
  await user.click(next())
  await user.click(next())
  await user.click(await screen.findByRole('button', { name: 'Create 2 users' }))
  await screen.findByRole('heading', { level: 1, name: '2 users created' })

  page.go(addresses.import(page.customerId))
  await choose(page, list)
  await screen.findByText('Choose what to do with the users who exist already.')
  expect(next()).toHaveProperty('disabled', true)
  await user.click(screen.getByRole('radio', { name: 'Skip' }))
  await waitFor(() => expect(next()).toHaveProperty('disabled', false))
  await user.click(next())
  await user.click(next())
  await screen.findByText('All these users are here as the list says.')
  expect(screen.getByRole('button', { name: 'Nothing to do' })).toHaveProperty('disabled', true)
})

it('tells what it has changed where it created nobody, also after a reload', async () => {
  const page = await beginImport()
  const { user, app, customerId } = page
  await app.ask('users.add', {
    commandId: commandId(),
    customerId,
    batchId: null,
    details: userInput('user0'),
    licenses: [],
  })
  await choose(page, listFile('staff.csv', [{ ...people(1)[0], Department: 'Sales' }]))
  await user.click(await screen.findByRole('radio', { name: 'Update' }))
  await waitFor(() => expect(next()).toHaveProperty('disabled', false))
  await user.click(next())
  await user.click(next())
  await screen.findByText('Changes 1 user.')
  await user.click(screen.getByRole('button', { name: 'Change 1 user' }))
  await screen.findByText('1 user changed.')
  page.reload()
  await screen.findByText('1 user changed.')
  expect(screen.getByRole('link', { name: 'Show users' }).getAttribute('href')).toBe(
    `#${addresses.users(customerId)}`,
  )
})
