import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { choose, next } from '#test/support/import-page.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { addFabrikam, commandId, FABRIKAM_INPUT, openTestApp } from '#test/support/test-app.ts'

const BASIC = 'Microsoft 365 Business Basic'

/** The list of all customers, with Fabrikam (and its seats) and Woodgrove in it. */
async function onCustomers(seats: number) {
  const app = await openTestApp()
  const fabrikam = await addFabrikam(app, seats)
  const details = { ...FABRIKAM_INPUT, name: 'Woodgrove', domains: ['woodgrove.example'] }
  const { customerId: woodgrove } = await app.ask('customers.create', { commandId: commandId(), details })
  const page = await renderApp({ app, address: addresses.customers })
  return { ...page, fabrikam, woodgrove }
}

const LIST = new File(
  [
    'Customer,User name,Display name\r\n' +
      'Fabrikam,anna@fabrikam.example,Anna\r\n' +
      'Fabrikam,ben@fabrikam.example,Ben\r\n' +
      ',carla@woodgrove.example,Carla\r\n',
  ],
  'month.csv',
)

const summary = () => screen.findByRole('table', { name: 'Customers' })

it('imports a list for several customers, each whole, and leads to the passwords of each', async () => {
  const page = await onCustomers(1)
  const { user, app, fabrikam, woodgrove } = page
  await user.click(await screen.findByRole('button', { name: 'Import a list for several customers' }))
  await screen.findByText(/A column of the customer, or the domain of the user name/)
  await choose(page, LIST)
  await screen.findByText('3 users can be created.')
  await user.click(next())

  const row = within(await summary()).getByRole('row', { name: /Fabrikam/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual([...['2', '2', '0', '0', '0', '0', '0']])
  await user.click(await screen.findByRole('checkbox', { name: BASIC }))
  await screen.findByText(new RegExp(`1 seat of ${BASIC} is missing`))
  expect(within(await summary()).getByRole('row', { name: /Fabrikam/ }).textContent).toMatch(/1$/)
  await user.click(screen.getByRole('checkbox', { name: BASIC }))
  await waitFor(() => expect(next()).toHaveProperty('disabled', false))
  await user.click(screen.getByRole('button', { name: 'Choices for Woodgrove' }))
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Woodgrove'))
  await user.click(next())

  await screen.findByRole('region', { name: 'Woodgrove' })
  await screen.findByText('Creates 3 users. For 2 customers, each one whole or not at all.')
  await user.click(screen.getByRole('button', { name: 'Create 3 users' }))
  await screen.findByText('2 users created.')
  screen.getByText('1 user created.')
  const [first] = screen.getAllByRole('link', { name: 'Show passwords' })
  expect(first?.getAttribute('href')).toMatch(new RegExp(`^#/customers/${fabrikam}/batches/`))
  expect((await app.ask('customers.get', { customerId: woodgrove })).users).toBe(1)
})

it('says of rows that belong to no customer what is wrong with them', async () => {
  const page = await onCustomers(0)
  page.go(addresses.import(null))
  await screen.findByRole('button', { name: 'Choose file' })
  await choose(page, new File(['User name,Display name\r\nx@nowhere.example,X\r\n'], 'month.csv'))
  await screen.findByText(/^1 row has errors\./)
})
