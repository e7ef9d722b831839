import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { addPeople, openFabrikam } from '#test/support/people-at-fabrikam.ts'
import { renderApp } from '#test/support/render-app.tsx'

/** The page with this file chosen, for a customer with Anna and Ben. */
async function choose(text: string, seats = 5) {
  const { app, customerId } = await openFabrikam([], seats)
  await addPeople(app, customerId, ['Anna Bell', 'Ben Hill'])
  const page = await renderApp({ app, address: addresses.assign(customerId) })
  await screen.findByRole('button', { name: 'Choose file' })
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('There is no place for a file')
  await page.user.upload(input, new File([text], 'names.csv'))
  const { rows } = await app.ask('users.list', {
    customerId,
    filter: { search: '' },
    sort: { by: 'displayName', descending: false },
    offset: 0,
    limit: 10,
  })
  return { ...page, app, customerId, names: rows.map(({ userPrincipalName }) => userPrincipalName) }
}

describe('assigning subscriptions from a file', () => {
  it('leads the users of one column to Manage licenses, and lists the names that it does not know', async () => {
    const { user } = await choose('anna.bell@fabrikam.example\nnobody@fabrikam.example\n')
    await screen.findAllByText('1 user found in the file.')
    const problems = within(screen.getByRole('region', { name: '1 row was not understood' }))
    problems.getByText('Row 2:')
    problems.getByText(/no user of this customer is called “nobody@fabrikam.example”/)
    await user.click(screen.getByRole('button', { name: 'Manage licenses' }))
    await screen.findByRole('button', { name: /1 user/ })
  })

  it('assigns the products that the rows name, and says who got what', async () => {
    const list = 'User name,Licenses\nanna.bell@fabrikam.example,O365_BUSINESS_ESSENTIALS\n'
    const { user } = await choose(list)
    await screen.findByText('Microsoft 365 Business Basic: 1 needed, 5 free.')
    await user.click(screen.getByRole('button', { name: 'Assign licenses' }))
    const result = within(await screen.findByRole('grid', { name: 'Result' }))
    await result.findByText('Anna Bell')
  })

  it('assigns nothing when seats are short', async () => {
    const list =
      'User name,Licenses\nanna.bell@fabrikam.example,O365_BUSINESS_ESSENTIALS\n' +
      'ben.hill@fabrikam.example,O365_BUSINESS_ESSENTIALS\n'
    await choose(list, 1)
    await screen.findByText(/2 needed, 1 free\. 1 seat is missing/)
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Assign licenses' })
    expect(button.disabled).toBe(true)
  })

  it('says what is wrong with a file that is no list', async () => {
    await choose('Colour,Size\nred,3\n')
    await screen.findByText(/No list of users was found in the file/)
  })
})
