import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { addPeople, openFabrikam } from '#test/support/people-at-fabrikam.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { commandId, userInput } from '#test/support/test-app.ts'

const GLOBAL = {
  details: userInput('gina.roth', { displayName: 'Gina Roth', roles: ['global-administrator'] }),
}

/** The list of Anna, Ben and Gina, with the first two selected. */
async function selectTwo() {
  const fabrikam = await openFabrikam(['Anna Bell', 'Ben Hill', 'Gina Roth'])
  const { app, customerId } = fabrikam
  const page = await renderApp({ app, address: addresses.users(customerId) })
  const list = within(await screen.findByRole('grid', { name: 'Users and licenses' }))
  await page.user.click(await list.findByRole('checkbox', { name: 'Select Anna Bell' }))
  await page.user.click(list.getByRole('checkbox', { name: 'Select Ben Hill' }))
  const choose = async (name: string) => {
    await page.user.click(screen.getByRole('button', { name: 'Edit' }))
    await page.user.click(await screen.findByRole('menuitem', { name }))
  }
  return { ...fabrikam, ...page, choose }
}

const question = async (name: string) => within(await screen.findByRole('alertdialog', { name }))

describe('what is done to selected users', () => {
  it('resets their passwords after saying that it can not be undone, and leads to the confirmation', async () => {
    const { user } = await selectTwo()
    await user.click(screen.getByRole('button', { name: 'Reset password' }))
    const dialog = await question('Reset the passwords of 2 users?')
    await dialog.findByText('Anna Bell, Ben Hill')
    dialog.getByText('Temporary passwords still to be handed over: 2.')
    dialog.getByText(/This can’t be undone\.$/)
    await user.click(dialog.getByRole('button', { name: 'Reset password' }))
    const batch = within(await screen.findByRole('grid', { name: 'Users and passwords' }))
    await batch.findByText('Anna Bell')
    await batch.findByText('Ben Hill')
  })

  it('blocks sign-in, with a way back, and keeps them selected', async () => {
    const { user, choose, app, customerId, ids } = await selectTwo()
    await choose('Block sign-in')
    const dialog = await question('Block sign-in for 2 users?')
    await user.click(dialog.getByRole('button', { name: 'Block sign-in' }))
    await screen.findByText('2 users changed.')
    const allowed = async () => (await app.ask('users.get', { customerId, userId: ids[0]! })).signInAllowed
    expect(await allowed()).toBe(false)
    screen.getByRole('button', { name: '2 selected' })
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await screen.findByText('Undone.')
    expect(await allowed()).toBe(true)
  })

  it('sets one field for all', async () => {
    const { user, choose, app, customerId, ids } = await selectTwo()
    await choose('Set a field…')
    const dialog = within(await screen.findByRole('dialog', { name: 'Set a field for 2 users' }))
    await user.click(dialog.getByRole('combobox', { name: 'Field' }))
    await user.click(await screen.findByRole('option', { name: 'City' }))
    await user.type(dialog.getByRole('textbox', { name: 'New value for all' }), 'Leeds{Enter}')
    await screen.findByText('2 users changed.')
    for (const userId of ids.slice(0, 2))
      expect(await app.ask('users.get', { customerId, userId })).toMatchObject({ profile: { city: 'Leeds' } })
    expect((await app.ask('users.get', { customerId, userId: ids[2]! })).profile).toEqual({})
  })
})

describe('the last Global administrator known here', () => {
  async function showBoss() {
    const { app, customerId } = await openFabrikam(['Anna Bell'])
    const [boss = ''] = await addPeople(app, customerId, ['Gina Roth'], GLOBAL)
    const page = await renderApp({ app, address: addresses.user(customerId, boss) })
    await screen.findByRole('heading', { level: 1, name: 'Gina Roth' })
    const roles = async () => (await app.ask('users.get', { customerId, userId: boss })).roles
    return { ...page, app, customerId, boss, roles }
  }

  it('keeps the role until somebody says that it may go', async () => {
    const { user, roles } = await showBoss()
    await user.click(screen.getByRole('radio', { name: /^User \(/ }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    const dialog = await question('Take the role away from the last Global administrator?')
    await user.click(dialog.getByRole('button', { name: 'Cancel' }))
    expect(await roles()).toEqual(['global-administrator'])
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await user.click(
      (await question('Take the role away from the last Global administrator?')).getByRole('button', {
        name: 'Save',
      }),
    )
    await screen.findByText('Saved.')
    expect(await roles()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await screen.findByText('Undone.')
    expect(await roles()).toEqual(['global-administrator'])
  })

  it('is told of before the account is deleted', async () => {
    const { user } = await showBoss()
    await user.click(screen.getByRole('button', { name: 'Delete user account' }))
    const dialog = await question('Delete Gina Roth?')
    await dialog.findByText('No other Global administrator of this customer is known here.')
  })
})

describe('undo', () => {
  it('of a deletion whose name is taken by now says so and leads to Deleted users', async () => {
    const { user, app, customerId } = await selectTwo()
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    await user.click((await question('Delete 2 users?')).getByRole('button', { name: 'Delete' }))
    await screen.findByText('2 users deleted.')
    await addPeople(app, customerId, ['Anna Bell'])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await screen.findByText(/^The user name or a seat has been given to somebody else since\./)
    await user.click(screen.getByRole('button', { name: 'Deleted users' }))
    await screen.findByRole('heading', { level: 1, name: 'Fabrikam: Deleted users (2)' })
  })

  it('is not offered where nothing was changed', async () => {
    const { user, choose, app, customerId, ids } = await selectTwo()
    const change = { signInAllowed: false }
    const selection = { ids: ids.slice(0, 2) }
    await app.ask('selectedUsers.edit', { commandId: commandId(), customerId, selection, change })
    await choose('Block sign-in')
    const dialog = await question('Block sign-in for 2 users?')
    await user.click(dialog.getByRole('button', { name: 'Block sign-in' }))
    await screen.findByText('Nothing to change: it was so already.')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull())
  })
})
