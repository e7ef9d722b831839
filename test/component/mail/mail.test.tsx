import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { addPeople, openFabrikam } from '#test/support/people-at-fabrikam.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { catchSavedFiles } from '#test/support/saved-files.ts'
import { commandId, userInput } from '#test/support/test-app.ts'

/** The confirmation of these users, added in one sitting; the first has an alternate address. */
async function showConfirmation(names: readonly string[]) {
  const { app, customerId } = await openFabrikam()
  const [first = '', ...others] = names
  const { batchId } = await app.ask('users.add', {
    commandId: commandId(),
    customerId,
    batchId: null,
    licenses: [],
    details: userInput('anna.schmidt', {
      displayName: first,
      profile: { alternateEmail: 'ana+work@home.example' },
    }),
  })
  await addPeople(app, customerId, others, { batchId })
  const page = await renderApp({ app, address: addresses.batch(customerId, batchId) })
  await within(await screen.findByRole('grid', { name: 'Users and passwords' })).findByText(first)
  const { rows: credentials } = await app.ask('batches.credentials', {
    customerId,
    batchId,
    offset: 0,
    limit: 10,
  })
  return { ...page, password: credentials[0]!.password! }
}

describe('e-mail for one user', () => {
  it('opens a draft without the password, to the alternate address', async () => {
    const { user, password } = await showConfirmation(['Anna Schmidt'])
    await user.click(screen.getByRole('button', { name: 'E-mail' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'E-mail for Anna Schmidt' }))
    dialog.getByText(/^E-mail is less safe than paper/)
    const link = await dialog.findByRole('link', { name: 'Open draft without password' })
    const address = decodeURIComponent(link.getAttribute('href') ?? '')
    expect(address).toMatch(
      /^mailto:ana\+work@home\.example\?subject=Your account for Microsoft 365&body=Hello/,
    )
    expect(address).toContain('anna.schmidt@fabrikam.example')
    expect(address).not.toContain(password)
  })

  it('saves a draft with the password as a file for the mail program', async () => {
    const { user, password } = await showConfirmation(['Anna Schmidt'])
    const files = catchSavedFiles()
    await user.click(screen.getByRole('button', { name: 'E-mail' }))
    await user.click(await screen.findByRole('button', { name: 'Save draft with password' }))
    await screen.findByText('1 draft saved.')
    const draft = await files.get('anna.schmidt@fabrikam.example.eml')!.text()
    expect(draft).toMatch(/^X-Unsent: 1/m)
    expect(draft.replaceAll('=\r\n', '')).toContain(password)
  })
})

it('saves a draft for each user, and says how many have no alternate address', async () => {
  const { user } = await showConfirmation(['Anna Schmidt', 'Berta Klein'])
  const files = catchSavedFiles()
  await user.click(screen.getByRole('button', { name: 'E-mail' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'E-mail for 2 users' }))
  expect(dialog.queryByRole('link')).toBeNull()
  await user.click(dialog.getByRole('button', { name: 'Save drafts with passwords' }))
  await dialog.findByText(/^2 drafts saved\. 1 user has no alternate e-mail address/)
  await waitFor(() => expect([...files.keys()]).toEqual(['E-mail drafts Fabrikam WITH PASSWORDS.zip']))
})
