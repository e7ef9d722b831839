import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { addPeople, openFabrikam } from '#test/support/people-at-fabrikam.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { BUSINESS_BASIC_SKU, commandId } from '#test/support/test-app.ts'

const licenses = [{ skuId: BUSINESS_BASIC_SKU, disabledPlans: [] }]

/** Fabrikam whose people have all been deleted; each had a licence if there are seats. */
async function openDeleted(names: readonly string[], seats = 0) {
  const fabrikam = await openFabrikam([], seats)
  const { app, customerId } = fabrikam
  const ids = await addPeople(app, customerId, names, { licenses: seats > 0 ? licenses : [] })
  await app.ask('users.delete', { commandId: commandId(), customerId, selection: { ids } })
  return fabrikam
}
type Fabrikam = Awaited<ReturnType<typeof openDeleted>>

async function showDeleted({ app, customerId }: Fabrikam) {
  const page = await renderApp({ app, address: addresses.deletedUsers(customerId) })
  const list = within(await screen.findByRole('grid', { name: 'Deleted users' }))
  return { ...page, list }
}

/** The table that shows what comes back for all of the deleted users. */
async function showRestore(fabrikam: Fabrikam) {
  const { user, list } = await showDeleted(fabrikam)
  await user.click(await list.findByRole('checkbox', { name: 'Select all' }))
  await user.click(screen.getByRole('button', { name: 'Restore' }))
  const table = within(await screen.findByRole('table', { name: 'What comes back' }))
  return { user, table }
}

async function usersOf({ app, customerId }: Fabrikam) {
  const { rows } = await app.ask('users.list', {
    customerId,
    filter: { search: '' },
    sort: { by: 'userPrincipalName', descending: false },
    offset: 0,
    limit: 10,
  })
  return rows.map((row) => [row.displayName, row.userPrincipalName.split('@')[0], row.licenses.length])
}

describe('the tab of deleted users', () => {
  it('counts those who can be restored, and says for how long', async () => {
    const { list } = await showDeleted(await openDeleted(['Anna Schmidt', 'Berta Klein']))
    screen.getByRole('link', { name: 'Deleted users (2)', current: 'page' })
    await list.findByRole('row', { name: /Anna Schmidt anna\.schmidt@fabrikam\.example .* 30 days/ })
    expect(screen.getByRole('button', { name: 'Restore' })).toHaveProperty('disabled', true)
  })

  it('has no number when there are none', async () => {
    const { app, customerId } = await openFabrikam([])
    await renderApp({ app, address: addresses.deletedUsers(customerId) })
    await screen.findByText(/^No deleted user can be restored\./)
    screen.getByRole('link', { name: 'Deleted users', current: 'page' })
  })

  it('says how many are selected, beside the button that selects nothing', async () => {
    const { user, list } = await showDeleted(await openDeleted(['Anna Schmidt', 'Berta Klein']))
    await user.click(await list.findByRole('checkbox', { name: 'Select Anna Schmidt' }))
    const bar = within(screen.getByRole('toolbar', { name: 'Deleted users' }))
    bar.getByText('1 selected')
    const clear = bar.getByRole('button', { name: 'Clear the selection (1)' })
    expect(clear.textContent).toBe('')
    await user.click(clear)
    expect(bar.queryByText('1 selected')).toBe(null)
  })

  it('deletes permanently, after a question', async () => {
    const { user, list } = await showDeleted(await openDeleted(['Anna Schmidt', 'Berta Klein']))
    await user.click(await list.findByRole('checkbox', { name: 'Select Anna Schmidt' }))
    await user.click(screen.getByRole('button', { name: 'Delete permanently' }))
    const question = await screen.findByRole('alertdialog', { name: 'Delete 1 user permanently?' })
    await user.click(within(question).getByRole('button', { name: 'Delete permanently' }))
    await screen.findByText('1 user deleted permanently.')
    await screen.findByRole('link', { name: 'Deleted users (1)' })
  })
})

describe('restoring', () => {
  it('shows what comes back, then the users among the others, selected, with a way to undo it', async () => {
    const fabrikam = await openDeleted(['Anna Schmidt', 'Berta Klein'], 2)
    const { user } = await showRestore(fabrikam)
    screen.getByText(/^Licenses that come back: 2 of 2\./)
    await user.click(screen.getByRole('button', { name: 'Restore 2 users' }))
    await screen.findByText('2 users restored.')
    await screen.findByRole('grid', { name: 'Users and licenses' })
    screen.getByRole('button', { name: 'Clear the selection (2)' })
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await screen.findByRole('link', { name: 'Deleted users (2)' })
  })

  it('gives another name to whoever has lost theirs, and writes nothing before the last button', async () => {
    const fabrikam = await openDeleted(['Anna Schmidt'])
    await addPeople(fabrikam.app, fabrikam.customerId, ['Anna Schmidt'])
    const { user } = await showRestore(fabrikam)
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: /^New user name of Anna Schmidt/ })
    expect(name.value).toBe('anna.schmidt2@fabrikam.example')
    await user.clear(name)
    await user.type(name, 'anna.s@elsewhere.example')
    screen.getByText(/^“elsewhere\.example” is not a domain of this customer\./)
    expect(screen.getByRole('button', { name: 'Restore 1 user' })).toHaveProperty('disabled', true)
    expect(await usersOf(fabrikam)).toHaveLength(1)
    await user.clear(name)
    await user.type(name, 'anna.s@fabrikam.example')
    await user.click(screen.getByRole('button', { name: 'Restore 1 user' }))
    await screen.findByText('1 user restored.')
    expect(await usersOf(fabrikam)).toEqual([
      ['Anna Schmidt', 'anna.s', 0],
      ['Anna Schmidt', 'anna.schmidt', 0],
    ])
  })

  it('gives the old name back, and another to the active user who has it', async () => {
    const fabrikam = await openDeleted(['Anna Schmidt'])
    const [holder = ''] = await addPeople(fabrikam.app, fabrikam.customerId, ['Anna Schmidt'])
    const { user } = await showRestore(fabrikam)
    await user.click(screen.getByRole('radio', { name: /^The same as before; Anna Schmidt gets another/ }))
    await user.click(screen.getByRole('button', { name: 'Restore 1 user' }))
    await screen.findByText('1 user restored.')
    const renamed = await fabrikam.app.ask('users.get', { customerId: fabrikam.customerId, userId: holder })
    expect(renamed.userPrincipalName).toBe('anna.schmidt2@fabrikam.example')
    expect(await usersOf(fabrikam)).toHaveLength(2)
  })

  it('lets the operator choose who goes without where a seat is missing', async () => {
    const fabrikam = await openDeleted(['Anna Schmidt', 'Berta Klein'], 2)
    await addPeople(fabrikam.app, fabrikam.customerId, ['Carl Braun'], { licenses })
    const { user, table } = await showRestore(fabrikam)
    screen.getByText(/: 1 of 1 free seats$/)
    const berta = () => within(table.getByRole('group', { name: 'Licenses of Berta Klein' }))
    const anna = () => within(table.getByRole('group', { name: 'Licenses of Anna Schmidt' }))
    const checked = () => [anna(), berta()].map((of) => of.getByRole<HTMLInputElement>('checkbox').checked)
    expect(checked().filter(Boolean)).toHaveLength(1)
    const [without, withOne] = checked()[0] === true ? [berta, anna] : [anna, berta]
    await user.click(without().getByRole('checkbox'))
    screen.getByText(/: 1 seat short\. Choose who goes without\.$/)
    expect(screen.getByRole('button', { name: 'Restore 2 users' })).toHaveProperty('disabled', true)
    await user.click(withOne().getByRole('checkbox'))
    await user.click(screen.getByRole('button', { name: 'Restore 2 users' }))
    await screen.findByText(/^2 users restored\. 1 license did not come back\.$/)
  })

  it('leads back to the deleted users after a reload, when nobody is selected', async () => {
    const { app, customerId } = await openDeleted(['Anna Schmidt'])
    await renderApp({ app, address: addresses.restoreUsers(customerId) })
    await waitFor(() => screen.getByRole('grid', { name: 'Deleted users' }))
  })
})
