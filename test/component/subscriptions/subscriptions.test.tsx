import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { addPeople, openFabrikam } from '#test/support/people-at-fabrikam.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { BUSINESS_BASIC_SKU } from '#test/support/test-app.ts'

async function showSubscriptions(seats = 0, licensed: readonly string[] = []) {
  const fabrikam = await openFabrikam([], seats)
  const licenses = [{ skuId: BUSINESS_BASIC_SKU, disabledPlans: [] }]
  await addPeople(fabrikam.app, fabrikam.customerId, licensed, { licenses })
  const page = await renderApp({ app: fabrikam.app, address: addresses.subscriptions(fabrikam.customerId) })
  await screen.findByRole('button', { name: 'Add a subscription' })
  return { ...fabrikam, ...page }
}

describe('subscriptions', () => {
  it('are added from the catalogue, where the part number tells two of one name apart', async () => {
    const { user, app, customerId } = await showSubscriptions()
    await user.click(screen.getByRole('button', { name: 'Add a subscription' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Add a subscription' }))
    await user.type(dialog.getByRole('combobox', { name: /^Product/ }), 'business basic')
    const both = await screen.findAllByRole('option', { name: /^Microsoft 365 Business Basic\s*(O365|SMB)_/ })
    expect(both).toHaveLength(2)
    await user.click(screen.getByRole('option', { name: /O365_BUSINESS_ESSENTIALS/ }))
    dialog.getByText('O365_BUSINESS_ESSENTIALS')
    await user.type(dialog.getByRole('spinbutton', { name: /^Seats/ }), '25{Enter}')
    const table = within(await screen.findByRole('table', { name: 'Subscriptions' }))
    table.getByRole('row', { name: /Microsoft 365 Business Basic.*25 0 of 25 Active/ })
    const { subscriptions } = await app.ask('subscriptions.list', { customerId })
    expect(subscriptions).toMatchObject([{ skuId: BUSINESS_BASIC_SKU, seats: 25, state: 'active' }])
  })

  it('refuse half a seat beside the field', async () => {
    const { user } = await showSubscriptions(3)
    await user.click(screen.getByRole('button', { name: 'Microsoft 365 Business Basic' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Microsoft 365 Business Basic' }))
    const seats = dialog.getByRole('spinbutton', { name: /^Seats/ })
    await user.clear(seats)
    await user.type(seats, '2.5{Enter}')
    await dialog.findByText('Enter a whole number of seats from 1 to 1,000,000.')
  })

  it('flag a product that more users hold than there are seats', async () => {
    const { user } = await showSubscriptions(2, ['Anna Schmidt', 'Max Weber'])
    const product = screen.getByRole('button', { name: 'Microsoft 365 Business Basic' })
    await user.click(product)
    const dialog = within(await screen.findByRole('dialog'))
    await user.clear(dialog.getByRole('spinbutton', { name: /^Seats/ }))
    await user.type(dialog.getByRole('spinbutton', { name: /^Seats/ }), '1')
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    await screen.findByText(/^Users with this product: 2; seats: 1; too few by 1\./)
    await waitFor(() => expect(document.activeElement).toBe(product))
  })
})
