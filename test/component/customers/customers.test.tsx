import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { openFabrikam } from '#test/support/people-at-fabrikam.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { commandId, FABRIKAM_INPUT } from '#test/support/test-app.ts'

const field = (name: RegExp) => screen.findByRole('textbox', { name })

async function fillIn(user: UserEvent, { name, domain }: { name: string; domain: string }) {
  await user.type(await field(/^Name/), name)
  await user.type(screen.getByRole('combobox', { name: /^Country/ }), 'germ{Enter}')
  await user.type(screen.getByRole('textbox', { name: /^Primary domain/ }), domain)
}

describe('the list of customers', () => {
  it('finds customers by name and by domain', async () => {
    const { app } = await openFabrikam()
    await app.ask('customers.create', {
      commandId: commandId(),
      details: { ...FABRIKAM_INPUT, name: 'Contoso', domains: ['contoso.example'] },
    })
    const { user } = await renderApp({ app, address: addresses.customers })
    const list = within(await screen.findByRole('grid', { name: 'Customers' }))
    await list.findByRole('link', { name: 'Contoso' })
    const search = screen.getByRole('searchbox', { name: 'Search customers' })
    await user.type(search, 'fabrikam.ex')
    await waitFor(() => expect(list.queryByRole('link', { name: 'Contoso' })).toBeNull())
    list.getByRole('link', { name: 'Fabrikam' })
    await user.type(search, 'x')
    await screen.findByText('No customer matches “fabrikam.exx”.')
    await user.clear(search)
    await list.findByRole('link', { name: 'Contoso' })
  })
})

describe('adding a customer', () => {
  it('names everything that is missing beside its field, and goes to the first one', async () => {
    const { user } = await renderApp({ address: addresses.addCustomer })
    await user.click(await screen.findByRole('button', { name: 'Save' }))
    const name = await field(/^Name/)
    await waitFor(() => expect(document.activeElement).toBe(name))
    screen.getByText('Enter the customer’s name.')
    screen.getByText('Choose a country from the list.')
    screen.getByText('Enter the customer’s primary domain, such as fabrikam.com.')
    await user.type(name, 'Fabrikam')
    expect(screen.queryByText('Enter the customer’s name.')).toBeNull()
  })

  it('goes on to its subscriptions', async () => {
    const { user, app } = await renderApp({ address: addresses.addCustomer })
    await fillIn(user, { name: 'Fabrikam', domain: 'Fabrikam.DE' })
    await user.click(screen.getByRole('button', { name: 'Add a domain' }))
    await user.type(screen.getByRole('textbox', { name: 'Further domain' }), 'fabrikam.com{Enter}')
    await screen.findByRole('heading', { level: 1, name: 'Fabrikam: Subscriptions' })
    const { rows } = await app.ask('customers.list', { search: '', offset: 0, limit: 10 })
    expect(rows[0]!.details).toMatchObject({ country: 'DE', domains: ['fabrikam.de', 'fabrikam.com'] })
  })

  it('says beside the domain whose it is already', async () => {
    const { app } = await openFabrikam()
    const { user } = await renderApp({ app, address: addresses.addCustomer })
    await fillIn(user, { name: 'Contoso', domain: 'fabrikam.example' })
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/^fabrikam\.example belongs to Fabrikam\./)
    const domain = await field(/^Primary domain/)
    expect(domain.getAttribute('aria-invalid')).toBe('true')
    await waitFor(() => expect(document.activeElement).toBe(domain))
  })

  it('shows a wrong domain beside that domain', async () => {
    const { user } = await renderApp({ address: addresses.addCustomer })
    await fillIn(user, { name: 'Contoso', domain: 'contoso.example' })
    await user.click(screen.getByRole('button', { name: 'Add a domain' }))
    await user.type(screen.getByRole('textbox', { name: 'Further domain' }), 'con_toso{Enter}')
    await screen.findByText(/^“con_toso” is not a domain\./)
    expect(screen.getByRole('textbox', { name: 'Further domain' }).getAttribute('aria-invalid')).toBe('true')
    expect((await field(/^Primary domain/)).getAttribute('aria-invalid')).toBeNull()
  })
})

describe('the details of a customer', () => {
  it('are edited in place', async () => {
    const { app, customerId } = await openFabrikam()
    const { user } = await renderApp({ app, address: addresses.customerDetails(customerId) })
    const name = await field(/^Name/)
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
    await user.type(name, ' Europe')
    await user.keyboard('{Control>}s{/Control}')
    await screen.findByRole('heading', { level: 1, name: 'Fabrikam Europe: Details' })
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull())
  })

  it('say how user names are made, with an example in the language of the customer', async () => {
    const { app, customerId } = await openFabrikam()
    const { user } = await renderApp({ app, address: addresses.customerDetails(customerId) })
    const choose = async (field: RegExp, choice: RegExp) => {
      await user.click(await screen.findByRole('combobox', { name: field }))
      await user.click(await screen.findByRole('option', { name: choice }))
    }
    await screen.findByText('Suggested for Zoë Louise O’Brien: zoe.obrien@fabrikam.example')
    await choose(/^Made from the name/, /^Initial and last name/)
    await screen.findByText('Suggested for Zoë Louise O’Brien: zobrien@fabrikam.example')
    await choose(/^Language of the documents/, /^Русский/)
    await screen.findByText('Suggested for Юлия Андреевна Соловьёва: isoloveva@fabrikam.example')
    await choose(/^Cyrillic/, /maps/)
    await screen.findByText('Suggested for Юлия Андреевна Соловьёва: ysolovyeva@fabrikam.example')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull())
    const { details } = await app.ask('customers.get', { customerId })
    expect(details.userNames).toEqual({ pattern: '{g}{family}', transliteration: 'bgn-pcgn' })
  })

  it('take a pattern of the customer’s own, and say what is wrong in it', async () => {
    const { app, customerId } = await openFabrikam()
    const { user } = await renderApp({ app, address: addresses.customerDetails(customerId) })
    await user.click(await screen.findByRole('combobox', { name: /^Made from the name/ }))
    await user.click(await screen.findByRole('option', { name: 'Own pattern' }))
    const pattern = screen.getByRole('textbox', { name: /^Own pattern/ })
    expect(pattern).toHaveProperty('value', '{given}.{family}')
    await user.clear(pattern)
    await user.type(pattern, 'ext {{g}')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/^A user name can’t have these characters/)
    expect(screen.queryByText(/^Suggested for/)).toBeNull()
    await user.clear(pattern)
    await user.type(pattern, 'ext-{{g}{{m}{{family}')
    await screen.findByText('Suggested for Zoë Louise O’Brien: ext-zlobrien@fabrikam.example')
  })

  it('come back on Cancel', async () => {
    const { app, customerId } = await openFabrikam()
    const { user } = await renderApp({ app, address: addresses.customerDetails(customerId) })
    const name = await field(/^Name/)
    await user.type(name, ' Europe')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(name).toHaveProperty('value', 'Fabrikam')
  })

  it('remove the customer only when its name is typed', async () => {
    const { app, customerId } = await openFabrikam(['Anna Schmidt'])
    const { user } = await renderApp({ app, address: addresses.customerDetails(customerId) })
    await user.click(await screen.findByRole('button', { name: 'Remove customer' }))
    const question = within(await screen.findByRole('alertdialog', { name: 'Remove Fabrikam?' }))
    question.getByText(/^The customer goes with 1 user,/)
    const remove = question.getByRole('button', { name: 'Remove customer' })
    expect(remove).toHaveProperty('disabled', true)
    await user.type(question.getByRole('textbox'), 'Fabrikam')
    await user.click(remove)
    await screen.findByText('There is no customer yet.')
    expect(await app.code('customers.get', { customerId })).toBe('customer-not-found')
  })
})

describe('a customer that is not there', () => {
  it('is named as such in its own place', async () => {
    await renderApp({ address: addresses.users(commandId()) })
    await screen.findByText(/^This customer is not there any more\./)
  })
})
