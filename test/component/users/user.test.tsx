import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { addPeople, openFabrikam } from '#test/support/people-at-fabrikam.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { BUSINESS_BASIC_SKU } from '#test/support/test-app.ts'

async function showUser(seats = 2, licensed = false) {
  const fabrikam = await openFabrikam(['Berta Klein'], seats)
  const licenses = licensed ? [{ skuId: BUSINESS_BASIC_SKU, disabledPlans: [] }] : []
  const [userId] = await addPeople(fabrikam.app, fabrikam.customerId, ['Anna Schmidt'], { licenses })
  const { app, customerId } = fabrikam
  const page = await renderApp({ app, address: addresses.user(customerId, userId!) })
  await screen.findByRole('checkbox', { name: 'Microsoft 365 Business Basic' })
  return { ...page, customerId, kept: () => app.ask('users.get', { customerId, userId: userId! }) }
}

const field = (name: RegExp) => screen.getByRole('textbox', { name })

describe('the page of a user', () => {
  it('edits facts in place, and offers Save only when something has changed', async () => {
    const { user, kept } = await showUser()
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
    await user.type(field(/^Job title/), 'Accountant')
    await user.click(screen.getByRole('radio', { name: 'Custom administrator' }))
    await user.click(screen.getByRole('checkbox', { name: 'Billing administrator' }))
    await user.click(screen.getByRole('switch', { name: 'Sign-in allowed' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Saved.')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull())
    expect(await kept()).toMatchObject({
      profile: { jobTitle: 'Accountant' },
      roles: ['billing-administrator'],
      signInAllowed: false,
    })
  })

  it('says beside the user name that it is taken', async () => {
    const { user, kept } = await showUser()
    await user.clear(field(/^User name/))
    await user.type(field(/^User name/), 'berta.klein{Enter}')
    await screen.findByText(/^The customer already has a user named berta\.klein@fabrikam\.example\./)
    await waitFor(() => expect(document.activeElement).toBe(field(/^User name/)))
    expect((await kept()).userPrincipalName).toBe('anna.schmidt@fabrikam.example')
  })

  it('gives a licence, with a service plan left out, and shows the free seats beside', async () => {
    const { user, kept } = await showUser()
    screen.getByText('2 seats free')
    await user.click(screen.getByRole('checkbox', { name: 'Microsoft 365 Business Basic' }))
    await user.click(await screen.findByRole('button', { name: /^Service plans: \d+ of \d+ on$/ }))
    await user.click(await screen.findByRole('checkbox', { name: /Teams/ }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('1 seat free')
    const { licenses } = await kept()
    expect(licenses).toMatchObject([{ skuId: BUSINESS_BASIC_SKU }])
    expect(licenses[0]!.disabledPlans).toHaveLength(1)
  })

  it('takes licence and usage location away in one go', async () => {
    const { user, kept } = await showUser(2, true)
    await user.click(screen.getByRole('checkbox', { name: 'Microsoft 365 Business Basic' }))
    await user.clear(screen.getByRole('combobox', { name: 'Usage location' }))
    await user.tab()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Saved.')
    expect(await kept()).toMatchObject({ licenses: [], usageLocation: null })
  })

  it('requires a usage location for a licence', async () => {
    const { user } = await showUser(2, true)
    await user.clear(screen.getByRole('combobox', { name: 'Usage location' }))
    await user.tab()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Choose a usage location: Microsoft 365 requires it for licenses.')
  })

  it('offers no product without a free seat, but keeps the one that is held', async () => {
    const { user } = await showUser(1, true)
    screen.getByText('0 seats free')
    const product = screen.getByRole('checkbox', { name: 'Microsoft 365 Business Basic' })
    await user.click(product)
    expect(product).toHaveProperty('disabled', false)
    await user.click(product)
    expect(product).toHaveProperty('checked', true)
  })

  it('deletes the account after a question, and goes back to the list', async () => {
    const { user } = await showUser()
    await user.click(screen.getByRole('button', { name: 'Delete user account' }))
    const question = within(await screen.findByRole('alertdialog', { name: 'Delete Anna Schmidt?' }))
    await user.click(question.getByRole('button', { name: 'Delete user account' }))
    await screen.findByRole('heading', { level: 1, name: 'Fabrikam: Users and licenses' })
    const list = within(await screen.findByRole('grid'))
    await waitFor(() => expect(list.queryByRole('link', { name: 'Anna Schmidt' })).toBeNull())
    list.getByRole('link', { name: 'Berta Klein' })
  })
})
