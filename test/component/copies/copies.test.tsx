import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { checkCopy, saveCopy } from '#test/support/copies.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { catchSavedFiles } from '#test/support/saved-files.ts'
import { addFabrikam, commandId, openTestApp, userInput } from '#test/support/test-app.ts'
import type { TestApp } from '#test/support/test-app.ts'

/** An application with Fabrikam and one user, whose temporary password waits. */
async function appWithAnna(): Promise<{ app: TestApp; customerId: string }> {
  const app = await openTestApp()
  const customerId = await addFabrikam(app)
  await app.ask('users.add', {
    ...{ commandId: commandId(), customerId, batchId: null, details: userInput('anna'), licenses: [] },
  })
  return { app, customerId }
}

const fileOf = (bytes: Uint8Array, name = 'copy.zip') => new File([Uint8Array.from(bytes)], name)

async function chooseCopy(user: Awaited<ReturnType<typeof renderApp>>['user'], file: File): Promise<void> {
  await screen.findByRole('button', { name: 'Restore from a copy…' })
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('There is nowhere to choose a file')
  await user.upload(input, file)
}

describe('a copy of all data', () => {
  it('is saved after it was said what it holds and what not, and is one that can be restored', async () => {
    const files = catchSavedFiles()
    const { app } = await appWithAnna()
    const { user } = await renderApp({ app, address: addresses.settings })
    await user.click(await screen.findByRole('button', { name: 'Save a copy…' }))
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Save a copy of all data' }))
    dialog.getByText(/^Temporary passwords that still wait are not in the file/)
    dialog.getByText(/^Whoever has the file can read it\./)
    await user.click(dialog.getByRole('button', { name: 'Save a copy' }))
    await screen.findByText(/^The copy is made: Partner Desk .*\.zip$/)
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    const [saved] = files.values()
    const bytes = new Uint8Array((await saved?.arrayBuffer()) ?? new ArrayBuffer(0))
    expect(await checkCopy(await openTestApp(), bytes)).toMatchObject({
      value: { holds: { customers: 1, users: 1 } },
    })
  })

  it('is offered at an address of its own, which leads back to Settings', async () => {
    const { user } = await renderApp({ address: addresses.saveCopy })
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Save a copy of all data' }))
    await user.click(dialog.getByRole('button', { name: 'Cancel' }))
    await screen.findByRole('heading', { level: 1, name: 'Settings' })
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(window.location.hash).toBe(`#${addresses.settings}`)
  })

  it('is restored after a question that says what is lost, and what is shown is of the copy', async () => {
    const { app, customerId } = await appWithAnna()
    await app.ask('settings.update', { operatorName: 'Olga' })
    const { bytes } = await saveCopy(app)
    await app.ask('settings.update', { operatorName: 'Somebody else' })
    await app.ask('users.add', {
      ...{ commandId: commandId(), customerId, batchId: null, details: userInput('ben'), licenses: [] },
    })
    const { user, go } = await renderApp({ app, address: addresses.customers })
    await screen.findByText('Fabrikam')
    go(addresses.settings)
    await chooseCopy(user, fileOf(bytes))
    const question = 'Replace all data with this copy?'
    const dialog = within(await screen.findByRole('alertdialog', { name: question }))
    dialog.getByText(/^In the copy of .*, made by Partner Desk 0\.0\.0: 1 customer, 1 user\.$/)
    dialog.getByText(/^Here now: 1 customer, 2 users\. All of this is replaced\./)
    dialog.getByText(/^The copy knows nothing of 1 temporary password that waits here\./)
    expect(dialog.getByRole('button', { name: 'Cancel' })).toBe(document.activeElement)
    await user.click(dialog.getByRole('button', { name: 'Replace all data' }))
    await screen.findByText('The copy is restored.')
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Your name' })).toHaveProperty('value', 'Olga'),
    )
    expect((await app.ask('customers.get', { customerId })).users).toBe(1)
  })

  it('is left alone where the question is answered with Cancel', async () => {
    const { app } = await appWithAnna()
    const { bytes } = await saveCopy(app)
    const { user } = await renderApp({ app, address: addresses.settings })
    await chooseCopy(user, fileOf(bytes))
    const dialog = within(await screen.findByRole('alertdialog'))
    await user.click(dialog.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(app.notifications.map(({ name }) => name)).not.toContain('data-replaced')
  })

  it('that is none is named with the reason, and another can be chosen', async () => {
    const { app } = await appWithAnna()
    const { bytes } = await saveCopy(app)
    const { user } = await renderApp({ app, address: addresses.settings })
    await chooseCopy(user, fileOf(bytes.subarray(0, 500), 'half.zip'))
    await screen.findByText('half.zip was not restored.')
    screen.getByText(/^This is not a copy of the data of Partner Desk, or a part of it is missing\./)
    await chooseCopy(user, fileOf(bytes))
    await screen.findByRole('alertdialog')
    expect(screen.queryByText('half.zip was not restored.')).toBeNull()
  })
})
