import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { listFile, people } from '#test/support/lists.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { addFabrikam, BUSINESS_BASIC_SKU, openTestApp } from '#test/support/test-app.ts'

const BASIC = 'Microsoft 365 Business Basic'

/** The licences of an import of five users, of whom three can have a seat, and all are to have one. */
async function atLicenses() {
  const app = await openTestApp()
  const customerId = await addFabrikam(app, 3)
  const page = await renderApp({ app, address: addresses.import(customerId) })
  await screen.findByRole('button', { name: 'Choose file' })
  await page.user.upload(
    document.querySelector<HTMLInputElement>('input[type=file]')!,
    listFile('staff.csv', people(5)),
  )
  await screen.findByText('5 users can be created.')
  await page.user.click(next())
  await page.user.click(await screen.findByRole('checkbox', { name: BASIC }))
  await screen.findByText(`2 seats of ${BASIC} are missing.`)
  return { ...page, customerId }
}

const next = () => screen.getByRole('button', { name: 'Next' })
const press = (name: string) => screen.findByRole('button', { name })

describe('where seats are missing', () => {
  it('it is said how many, and who would miss out', async () => {
    await atLicenses()
    await screen.findByText('Without a license would be: User 3 and User 4.')
    const table = within(screen.getByRole('table', { name: 'Seats of the products' }))
    const row = table.getByRole('row', { name: new RegExp(BASIC) })
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual([BASIC, '5', '3', '2'])
    expect(next()).toHaveProperty('disabled', true)
    screen.getByRole('link', { name: 'Go to the rows' })
  })

  it('they are added to the subscription with the users, and that can be taken back', async () => {
    const { user, app, customerId } = await atLicenses()
    await user.click(await press('Add 2 seats'))
    await screen.findByText(/^2 seats of .* are added to the subscription when the users are created\.$/)
    await user.click(await press('Do not add seats'))
    await screen.findByText(`2 seats of ${BASIC} are missing.`)
    await user.click(await press('Add 2 seats'))
    await waitFor(() => expect(next()).toHaveProperty('disabled', false))
    await user.click(next())
    await user.click(await press('Create 5 users'))
    await screen.findByRole('heading', { level: 1, name: '5 users created' })
    const { seats } = await app.ask('subscriptions.list', { customerId })
    expect(seats).toMatchObject([{ skuId: BUSINESS_BASIC_SKU, total: 5, consumed: 5 }])
  })

  it('some are created without, the last of the file unless others are chosen', async () => {
    const { user, app, customerId } = await atLicenses()
    await user.click(await press('Create some without it'))
    const dialog = within(await screen.findByRole('dialog', { name: `Who goes without ${BASIC}?` }))
    const box = (name: string) => dialog.getByRole('checkbox', { name: new RegExp(`^${name} `) })
    await waitFor(() => expect(box('User 4')).toHaveProperty('checked', true))
    expect(box('User 0')).toHaveProperty('checked', false)
    await user.click(box('User 4'))
    dialog.getByText('1 seat is still missing for the others.')
    await user.click(box('User 0'))
    dialog.getByText('There are enough seats for the others.')
    await user.click(dialog.getByRole('button', { name: 'Create 2 without it' }))

    await screen.findByText(`2 users are created without ${BASIC}.`)
    await waitFor(() => expect(next()).toHaveProperty('disabled', false))
    await user.click(next())
    await user.click(await press('Create 5 users'))
    await screen.findByRole('heading', { level: 1, name: '5 users created' })
    const { rows } = await app.ask('users.list', {
      customerId,
      filter: { search: '' },
      sort: { by: 'userPrincipalName', descending: false },
      offset: 0,
      limit: 10,
    })
    expect(rows.map(({ licenses }) => licenses.length)).toEqual([0, 1, 1, 0, 1])
  })
})
