import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { beginImport, choose, next } from '#test/support/import-page.ts'
import { openFabrikam } from '#test/support/people-at-fabrikam.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { addresses } from '#renderer/addresses.ts'

const BASIC_SKU = '3b555118-da6a-4418-894f-7df1e2096870'

const person = (alias: string, change: object = {}) => ({
  id: `5d1f0000-0000-4000-8000-00000000000${alias.length}`,
  userPrincipalName: `${alias}@fabrikam.example`,
  displayName: alias,
  accountEnabled: true,
  usageLocation: 'GB',
  assignedLicenses: [],
  ...change,
})

const graph = (...value: object[]) => new File([JSON.stringify({ value })], 'users.json')

describe('an export of the tenant', () => {
  it('is taken over: who is new, who changes and in what, who is gone', async () => {
    const { app, customerId } = await openFabrikam(['Anna Schmidt', 'Ben Weber'])
    const page = await renderApp({ app, address: addresses.import(customerId) })
    const { user } = page
    await screen.findByRole('button', { name: 'Choose file' })
    await choose(
      page,
      graph(
        person('anna.schmidt', { displayName: 'Anna Schmidt', department: 'Sales' }),
        person('carla', { assignedLicenses: [{ skuId: BASIC_SKU, disabledPlans: [] }] }),
      ),
    )
    await screen.findByText('These users exist in the tenant already.')
    await user.click(next())

    await screen.findByText(/1 seat of Microsoft 365 Business Basic is added here/)
    const fresh = await screen.findByRole('table', { name: 'New users' })
    within(fresh).getByText('carla@fabrikam.example')
    await user.click(screen.getByRole('tab', { name: 'Changed (1)' }))
    const changed = await screen.findByRole('table', { name: 'Changed users' })
    expect(changed.textContent).toContain('Department: empty → Sales')
    await user.click(screen.getByRole('tab', { name: 'No longer in the list (1)' }))
    const gone = await screen.findByRole('table', { name: 'Users no longer in the list' })
    within(gone).getByText('Ben Weber')

    await user.click(screen.getByRole('radio', { name: 'Delete them here' }))
    await waitFor(() => expect(next()).toHaveProperty('disabled', false))
    await user.click(next())
    await screen.findByText('Adds 1 user of the tenant. Changes 1 user. Deletes 1 user here.')
    await user.click(screen.getByRole('button', { name: 'Take over 2 users' }))
    await screen.findByText('1 user taken over. 1 user changed. 1 user deleted.')
    expect(screen.queryByRole('link', { name: 'Show passwords' })).toBeNull()
    expect(await app.ask('customers.get', { customerId })).toMatchObject({ users: 2, deletedUsers: 1 })
  })

  it('can be made into new users instead, and back', async () => {
    const page = await beginImport()
    await choose(page, graph(person('anna')))
    await screen.findByText('These users exist in the tenant already.')
    await page.user.click(screen.getByRole('button', { name: 'Create them as new users' }))
    await waitFor(() => expect(screen.queryByText('These users exist in the tenant already.')).toBeNull())
    screen.getByText('Next come the licenses. Nothing is created yet.')

    await page.user.click(screen.getByRole('button', { name: 'Columns and reading' }))
    const task = await screen.findByRole('combobox', { name: 'What to do' })
    await page.user.click(task)
    await page.user.click(await screen.findByRole('option', { name: 'Take over users of the tenant' }))
    await waitFor(() => expect(task.textContent).toBe('Take over users of the tenant'))
    await page.user.click(next())
    await screen.findByText('These users exist in the tenant already.')
  })
})
