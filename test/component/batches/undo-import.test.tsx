import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { listFile, people } from '#test/support/lists.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { addFabrikam, commandId, importList, openTestApp } from '#test/support/test-app.ts'

/** The confirmation of an import of three users. */
async function showImport() {
  const app = await openTestApp()
  const customerId = await addFabrikam(app)
  const bytes = new Uint8Array(await listFile('staff.csv', people(3)).arrayBuffer())
  const { batchId } = await importList(app, customerId, bytes, 'staff.csv')
  const page = await renderApp({ app, address: addresses.batch(customerId, batchId) })
  await screen.findByRole('heading', { level: 1, name: '3 users created' })
  return { ...page, customerId, batchId }
}

it('undoes an import of which nothing was handed over: its users are gone, and their names free', async () => {
  const { user, app, customerId } = await showImport()
  await user.click(await screen.findByRole('button', { name: 'Undo this import' }))
  const question = await screen.findByRole('alertdialog', { name: 'Undo this import?' })
  within(question).getByText(/^3 users are removed again, with passwords and licenses\./)
  await user.click(within(question).getByRole('button', { name: 'Undo this import' }))
  await screen.findByText(/^This customer has no user yet\./)
  expect(await app.ask('customers.get', { customerId })).toMatchObject({ users: 0, deletedUsers: 0 })
})

it('offers it no longer once a password was handed over', async () => {
  const { app, customerId, batchId } = await showImport()
  const button = await screen.findByRole('button', { name: 'Undo this import' })
  const { rows } = await app.ask('batches.credentials', { customerId, batchId, offset: 0, limit: 1 })
  const users = rows.map(({ userId }) => userId)
  await app.ask('batches.handOver', { commandId: commandId(), customerId, batchId, users })
  await screen.findByText(/^2 passwords are still to be handed over/)
  await expect.poll(() => button.isConnected).toBe(false)
})
