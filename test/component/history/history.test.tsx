import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { addPeople, openFabrikam } from '#test/support/people-at-fabrikam.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { catchSavedFiles } from '#test/support/saved-files.ts'
import { commandId } from '#test/support/test-app.ts'

/** Fabrikam with Anna, who has moved to another department, and Berta, who was deleted. */
async function withHistory() {
  const { app, customerId, ids } = await openFabrikam(['Anna Schmidt', 'Berta Klein'])
  const [anna = '', berta = ''] = ids
  await app.ask('selectedUsers.edit', {
    commandId: commandId(),
    customerId,
    selection: { ids: [anna] },
    change: { signInAllowed: false },
  })
  await app.ask('users.delete', { commandId: commandId(), customerId, selection: { ids: [berta] } })
  return { app, customerId, anna, berta }
}

async function showHistory() {
  const history = await withHistory()
  const page = await renderApp({ app: history.app, address: addresses.history(history.customerId) })
  const list = within(await screen.findByRole('grid', { name: 'History' }))
  await list.findByText('Customer added')
  const lines = () => list.getAllByRole('link').map(({ textContent }) => textContent)
  return { ...history, ...page, list, lines }
}

describe('the history of a customer', () => {
  it('says who did what to whom, the newest first', async () => {
    const { list, lines } = await showHistory()
    expect(lines()).toEqual([
      '1 user deleted',
      '1 user edited',
      '1 user added',
      '1 user added',
      'Customer added',
    ])
    list.getByRole('row', { name: /^1 user deleted Berta Klein/ })
  })

  it('is filtered by kind and by user, and saved as it is shown', async () => {
    const { user, lines } = await showHistory()
    await user.click(screen.getByRole('combobox', { name: 'What' }))
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Users deleted' }))
    await waitFor(() => expect(lines()).toEqual(['1 user deleted']))
    const files = catchSavedFiles()
    await user.click(screen.getByRole('button', { name: 'Save as CSV' }))
    await waitFor(() => expect([...files.keys()]).toEqual(['History Fabrikam.csv']))
    expect(await files.get('History Fabrikam.csv')!.text()).toMatch(
      /^.*\r\n.*Users deleted.*Berta Klein.*\r\n$/,
    )

    await user.click(screen.getByRole('button', { name: 'Clear filters' }))
    await user.type(screen.getByRole('combobox', { name: 'User' }), 'ann')
    await user.click(await screen.findByRole('option', { name: /^Anna Schmidt/ }))
    await waitFor(() => expect(lines()).toEqual(['1 user edited', '1 user added']))
  })

  it('opens to what was changed, field by field, and undoes it there', async () => {
    const { user, app, customerId, anna } = await showHistory()
    await user.click(screen.getByRole('link', { name: '1 user edited' }))
    const changes = within(await screen.findByRole('grid', { name: 'What was changed' }))
    await changes.findByRole('row', { name: 'Anna Schmidt Sign-in allowed Yes No' })
    await user.click(screen.getByRole('button', { name: 'Undo this change' }))
    const question = await screen.findByRole('alertdialog', { name: 'Undo this change?' })
    await user.click(within(question).getByRole('button', { name: 'Undo this change' }))
    await screen.findByRole('link', { name: 'Change to 1 user undone' })
    expect((await app.ask('users.get', { customerId, userId: anna })).signInAllowed).toBe(true)
  })

  it('offers no undo of what can’t be undone', async () => {
    const { user } = await showHistory()
    await user.click(screen.getByRole('link', { name: 'Customer added' }))
    await screen.findByRole('grid', { name: 'What was changed' })
    expect(screen.queryByRole('button', { name: 'Undo this change' })).toBeNull()
  })
})

it('shows a user’s own part of the history on the user’s page', async () => {
  const { app, customerId, anna } = await withHistory()
  await addPeople(app, customerId, ['Carl Braun'])
  await renderApp({ app, address: addresses.user(customerId, anna) })
  const part = within(await screen.findByRole('region', { name: 'History' }))
  expect(part.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    '1 user edited',
    '1 user added',
  ])
})
