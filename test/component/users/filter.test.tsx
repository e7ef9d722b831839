import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { addPeople, openFabrikam } from '#test/support/people-at-fabrikam.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { catchSavedFiles } from '#test/support/saved-files.ts'
import { BUSINESS_BASIC_SKU } from '#test/support/test-app.ts'

const LICENSED = { licenses: [{ skuId: BUSINESS_BASIC_SKU, disabledPlans: [] }] }

/** Fabrikam with Anna, who has a licence, and Ben and Carla, who have none. */
async function showList(query = '', somebody = 'Ben Hill') {
  const { app, customerId } = await openFabrikam([], 5)
  const [anna] = await addPeople(app, customerId, ['Anna Bell'], LICENSED)
  await addPeople(app, customerId, ['Ben Hill', 'Carla Diaz'])
  const page = await renderApp({ app, address: addresses.users(customerId, query) })
  const list = within(await screen.findByRole('grid', { name: 'Users and licenses' }))
  await list.findByText(somebody)
  return { ...page, app, customerId, anna: anna ?? '', list }
}

describe('Filter users by…', () => {
  it('finds the people who do not have a product yet, counts them and forgets the condition by its chip', async () => {
    const { user, list } = await showList()
    await user.click(screen.getByRole('button', { name: 'Filter users by…' }))
    const panel = within(await screen.findByRole('dialog', { name: 'Filter users by…' }))
    await user.click(panel.getByRole('combobox', { name: 'Without product' }))
    await user.click(
      await screen.findByRole('menuitemcheckbox', { name: /Microsoft 365 Business Basic/, hidden: true }),
    )
    await panel.findByText('2 of 3 users')
    await user.click(panel.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(list.queryByText('Anna Bell')).toBeNull())
    await user.click(
      await screen.findByRole('button', {
        name: 'Remove the filter “Without product: Microsoft 365 Business Basic”',
      }),
    )
    await list.findByText('Anna Bell')
    screen.getByText('3 users')
  })

  it('stands in the address: it survives a reload, and opening a user and coming back', async () => {
    const { go, reload, customerId, anna } = await showList('search=ben&licensed=no')
    await screen.findByText('1 of 3 users')
    expect(window.location.hash).toBe(`#${addresses.users(customerId)}?search=ben&licensed=no`)
    reload()
    await screen.findByRole('button', { name: 'Remove the filter “Unlicensed”' })
    go(addresses.user(customerId, anna))
    await screen.findByRole('heading', { level: 1, name: 'Anna Bell' })
    go(addresses.users(customerId))
    await screen.findByText('1 of 3 users')
    expect(window.location.hash).toContain('?search=ben&licensed=no')
  })

  it('passes over what an address can not mean', async () => {
    const { customerId } = await showList('licensed=perhaps&product=none&from=yesterday&location=Spain')
    await screen.findByText('3 users')
    expect(window.location.hash).toBe(`#${addresses.users(customerId)}`)
  })

  it('offers to clear everything when nobody is left', async () => {
    const { user, list } = await showList('search=ben')
    await user.type(screen.getByRole('searchbox', { name: 'Search users' }), 'x')
    await list.findByText('No user matches “benx”.')
    await user.click(list.getByRole('button', { name: 'Clear all' }))
    await list.findByText('Anna Bell')
  })

  it('saves the list as it is filtered', async () => {
    const { user } = await showList('licensed=yes', 'Anna Bell')
    const files = catchSavedFiles()
    await user.click(screen.getByRole('button', { name: 'Save list' }))
    await user.click(await screen.findByRole('menuitem', { name: 'CSV file' }))
    await waitFor(() => expect(files.size).toBe(1))
    const [text] = await Promise.all([...files.values()].map((file) => file.text()))
    expect(text).toContain('Anna Bell')
    expect(text).not.toContain('Ben Hill')
  })
})

describe('the selection', () => {
  it('stays while the list is filtered, and shows the names', async () => {
    const { user, list } = await showList()
    await user.click(list.getByRole('checkbox', { name: 'Select Ben Hill' }))
    await user.type(screen.getByRole('searchbox', { name: 'Search users' }), 'carla')
    await waitFor(() => expect(list.queryByText('Ben Hill')).toBeNull())
    await user.click(list.getByRole('checkbox', { name: 'Select Carla Diaz' }))
    await user.click(screen.getByRole('button', { name: '2 selected' }))
    const names = within(await screen.findByRole('list', { name: 'Selected users' }))
    await names.findByText('Ben Hill')
    names.getByText('Carla Diaz')
  })

  it('of all that match still means those users when the filter changes', async () => {
    const { user, list } = await showList('licensed=no')
    await waitFor(() => expect(list.queryByText('Anna Bell')).toBeNull())
    await user.click(list.getByRole('checkbox', { name: 'Select all' }))
    await user.click(screen.getByRole('button', { name: 'Clear all' }))
    await list.findByText('Anna Bell')
    await screen.findByRole('button', { name: '2 selected' })
    expect(list.getByRole('checkbox', { name: 'Select Anna Bell', checked: false })).toBeDefined()
  })
})
