import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { addPeople, openFabrikam } from '#test/support/people-at-fabrikam.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { commandId, FABRIKAM_INPUT } from '#test/support/test-app.ts'

async function startAdding(seats = 0) {
  const fabrikam = await openFabrikam([], seats)
  const page = await renderApp({ app: fabrikam.app, address: addresses.addUser(fabrikam.customerId) })
  return { ...fabrikam, ...page }
}

async function fillIn(user: UserEvent, givenName: string, surname: string, alias: string) {
  await user.type(await screen.findByRole('textbox', { name: 'First name' }), givenName)
  await user.type(screen.getByRole('textbox', { name: 'Last name' }), surname)
  const userName = screen.getByRole('textbox', { name: /^User name/ })
  await user.clear(userName)
  await user.type(userName, alias)
}

const save = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Save' }))

describe('adding a user', () => {
  it('shows user name and temporary password, and copies them', async () => {
    const { user, app, customerId } = await startAdding()
    await fillIn(user, 'Anna', 'Schmidt', 'anna')
    await save(user)
    const heading = await screen.findByRole('heading', { level: 1, name: 'Anna Schmidt was added' })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    screen.getByText('anna@fabrikam.example')
    const [batch] = (await app.ask('batches.list', { customerId, offset: 0, limit: 10 })).rows
    const ofBatch = { customerId, batchId: batch!.batchId, offset: 0, limit: 10 }
    const [credential] = (await app.ask('batches.credentials', ofBatch)).rows
    screen.getByText(credential!.password!)
    await user.click(screen.getByRole('button', { name: 'Copy: Temporary password' }))
    await screen.findByRole('button', { name: 'Copied: Temporary password' })
    expect(await navigator.clipboard.readText()).toBe(credential!.password)
  })

  it('goes on with another user in the same batch', async () => {
    const { user, app, customerId } = await startAdding()
    await fillIn(user, 'Anna', 'Schmidt', 'anna')
    await save(user)
    await user.click(await screen.findByRole('button', { name: 'Add another user' }))
    await fillIn(user, 'Berta', 'Klein', 'berta')
    await save(user)
    const confirmation = await screen.findByRole('link', { name: 'Confirmation: 2 passwords' })
    const { rows } = await app.ask('batches.list', { customerId, offset: 0, limit: 10 })
    expect(rows).toMatchObject([{ users: 2, waiting: 2, kind: 'added' }])
    expect(confirmation.getAttribute('href')).toBe(`#${addresses.batch(customerId, rows[0]!.batchId)}`)
  })

  it('makes the display name of the names, until somebody writes another', async () => {
    const { user } = await startAdding()
    await user.type(await screen.findByRole('textbox', { name: 'First name' }), 'Anna')
    const displayName = screen.getByRole('textbox', { name: /^Display name/ })
    expect(displayName).toHaveProperty('value', 'Anna')
    await user.type(displayName, ' S.')
    await user.type(screen.getByRole('textbox', { name: 'Last name' }), 'Schmidt')
    expect(displayName).toHaveProperty('value', 'Anna S.')
  })

  it('suggests a free user name by the rule of the customer', async () => {
    const { user, app, customerId } = await startAdding()
    const details = {
      ...FABRIKAM_INPUT,
      userNames: { pattern: '{g}.{family}', transliteration: 'bgn-pcgn' as const },
    }
    await app.ask('customers.edit', { commandId: commandId(), customerId, details })
    await addPeople(app, customerId, ['Y.Solovyeva'])
    await user.type(await screen.findByRole('textbox', { name: 'First name' }), 'Юлия')
    const userName = screen.getByRole('textbox', { name: /^User name/ })
    await waitFor(() => expect(userName).toHaveProperty('value', 'yuliya'))
    await user.type(screen.getByRole('textbox', { name: 'Last name' }), 'Соловьёва')
    await waitFor(() => expect(userName).toHaveProperty('value', 'y.solovyeva2'))
    await save(user)
    await screen.findByText('y.solovyeva2@fabrikam.example')
  })

  it('is typed over by whoever is in the field already when the suggestion comes', async () => {
    const { user } = await startAdding()
    const userName = await screen.findByRole('textbox', { name: /^User name/ })
    await user.click(userName)
    fireEvent.change(screen.getByRole('textbox', { name: 'First name' }), { target: { value: 'Anna' } })
    await waitFor(() => expect(userName).toHaveProperty('value', 'anna'))
    await user.keyboard('annie')
    expect(userName).toHaveProperty('value', 'annie')
  })

  it('leaves a user name that was typed, and one that was emptied', async () => {
    const { user } = await startAdding()
    await fillIn(user, 'Anna', 'Schmidt', 'anna')
    const givenName = screen.getByRole('textbox', { name: 'First name' })
    const userName = screen.getByRole('textbox', { name: /^User name/ })
    await user.type(givenName, '-Lena')
    await screen.findByDisplayValue('Anna-Lena Schmidt')
    expect(userName).toHaveProperty('value', 'anna')
    await user.clear(userName)
    await user.type(givenName, 'a')
    expect(userName).toHaveProperty('value', '')
  })

  it('refuses a user name with a reason, and offers the nearest one', async () => {
    const { user } = await startAdding()
    await fillIn(user, 'Jürgen', 'Müller', 'jürgen müller')
    await save(user)
    await screen.findByText(/^A user name can’t have these characters: “ü/)
    await user.click(screen.getByRole('button', { name: 'Use jurgen.muller@fabrikam.example' }))
    await save(user)
    await screen.findByText('jurgen.muller@fabrikam.example')
  })

  it('names everything that is missing at once', async () => {
    const { user } = await startAdding()
    await user.click(await screen.findByRole('button', { name: 'Save' }))
    await screen.findByText('Enter a display name.')
    screen.getByText('Enter a user name.')
  })

  it('reads a whole address that is typed as the user name', async () => {
    const { user } = await startAdding()
    await fillIn(user, 'Anna', 'Schmidt', 'anna@fabrikam.example')
    expect(screen.getByRole('textbox', { name: /^User name/ })).toHaveProperty('value', 'anna')
  })

  it('shows the password no more once the view is left', async () => {
    const { user, go } = await startAdding()
    await fillIn(user, 'Anna', 'Schmidt', 'anna')
    await save(user)
    const password = (await screen.findByText(/^\S{12}$/)).textContent
    go(addresses.dashboard)
    await screen.findByRole('heading', { name: 'Dashboard' })
    expect(document.body.textContent).not.toContain(password)
  })
})
