import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { openWithBatch, passwordsOf } from '#test/support/batches.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { catchSavedFiles } from '#test/support/saved-files.ts'
import { openTestApp } from '#test/support/test-app.ts'
import type { TestApp } from '#test/support/test-app.ts'

async function showBatch(count?: number) {
  const batch = await openWithBatch(count)
  const rendered = await renderApp({
    app: batch.app,
    address: addresses.batch(batch.customerId, batch.batchId),
  })
  const list = await screen.findByRole('grid', { name: 'Users and passwords' })
  await within(list).findByText('User 0')
  return { ...batch, ...rendered, list }
}

const waitingIn = async (app: TestApp, customerId: string, batchId: string) =>
  (await app.ask('batches.get', { customerId, batchId })).waiting

describe('the confirmation', () => {
  it('shows every user with the temporary password in plain text', async () => {
    const page = await showBatch()
    const [first] = await passwordsOf(page)
    const row = within(page.list).getByRole('row', { name: /user0@fabrikam\.example/ })
    expect(first).toMatch(/^\S{12}$/)
    within(row).getByText(first!)
    screen.getByText(/^3 passwords are still to be handed over/)
    screen.getByText(/^Import of staff\.csv/)
  })

  it('saves names and passwords as CSV, of the selection if there is one', async () => {
    const page = await showBatch()
    const files = catchSavedFiles()
    await page.user.click(screen.getByRole('button', { name: 'Save as CSV' }))
    await waitFor(() => expect(files.has('Passwords Fabrikam.csv')).toBe(true))
    const all = await files.get('Passwords Fabrikam.csv')!.text()
    for (const password of await passwordsOf(page)) expect(all).toContain(password!)

    await page.user.click(within(page.list).getByRole('checkbox', { name: 'Select User 1' }))
    await page.user.click(screen.getByRole('button', { name: 'Save as CSV' }))
    await waitFor(async () => {
      const some = await files.get('Passwords Fabrikam.csv')!.text()
      expect(some).toContain('user1@fabrikam.example')
      expect(some).not.toContain('user0@fabrikam.example')
    })
  })

  it('saves the file for Entra, says that it holds passwords, and keeps the tick that somebody sets', async () => {
    const page = await showBatch()
    const files = catchSavedFiles()
    const carryOut = within(screen.getByRole('region', { name: 'Carry out in Microsoft 365' }))
    carryOut.getByText(/The file holds the temporary passwords\. Delete it/)
    await page.user.click(carryOut.getByRole('button', { name: 'Save file for Entra' }))
    await waitFor(() => expect([...files.keys()]).toEqual(['Entra bulk create Fabrikam WITH PASSWORDS.csv']))

    await page.user.click(carryOut.getByRole('checkbox', { name: 'Carried out' }))
    await page.user.click(await carryOut.findByRole('checkbox', { name: /^Carried out on/ }))
    await carryOut.findByRole('checkbox', { name: 'Carried out', checked: false })
  })

  it('offers no PDF where the host prints no sheets', async () => {
    await showBatch()
    expect(screen.queryByRole('button', { name: 'Save as PDF' })).toBeNull()
  })
})

describe('marking as handed over', () => {
  it('asks first, and says that the passwords are destroyed for good', async () => {
    const page = await showBatch()
    await page.user.click(screen.getByRole('button', { name: 'Mark all as handed over' }))
    const question = await screen.findByRole('alertdialog', { name: 'Destroy 3 passwords?' })
    within(question).getByText(/destroyed for good/)
    await page.user.click(within(question).getByRole('button', { name: 'Cancel' }))
    expect(await waitingIn(page.app, page.customerId, page.batchId)).toBe(3)
  })

  it('destroys those of the selection alone', async () => {
    const page = await showBatch()
    await page.user.click(within(page.list).getByRole('checkbox', { name: 'Select User 1' }))
    await page.user.click(screen.getByRole('button', { name: 'Mark as handed over' }))
    const question = await screen.findByRole('alertdialog', { name: 'Destroy 1 password?' })
    await page.user.click(within(question).getByRole('button', { name: 'Destroy password' }))
    const row = await within(page.list).findByRole('row', { name: /user1@fabrikam\.example/ })
    await within(row).findByText('no longer kept')
    const left = await passwordsOf(page)
    expect(left.filter((password) => password === null)).toHaveLength(1)
  })

  it('leaves out, of all, those who are taken out of the selection', async () => {
    const page = await showBatch()
    await page.user.click(within(page.list).getByRole('checkbox', { name: 'Select all' }))
    await page.user.click(within(page.list).getByRole('checkbox', { name: 'Select User 2' }))
    await page.user.click(screen.getByRole('button', { name: 'Mark as handed over' }))
    const question = await screen.findByRole('alertdialog', { name: 'Destroy 2 passwords?' })
    await page.user.click(within(question).getByRole('button', { name: 'Destroy passwords' }))
    await screen.findByText(/^1 password is still to be handed over/)
  })

  it('ends with a batch that has nothing left to print', async () => {
    const page = await showBatch()
    await page.user.click(screen.getByRole('button', { name: 'Mark all as handed over' }))
    await page.user.click(await screen.findByRole('button', { name: 'Destroy passwords' }))
    await screen.findByText('No password of these users is kept here any more.')
    expect(screen.queryByRole('button', { name: 'Print sheets' })).toBeNull()
    expect(await passwordsOf(page)).toEqual([null, null, null])
  })
})

describe('the passwords of all customers', () => {
  it('lists the batches that wait and leads to them', async () => {
    const batch = await openWithBatch()
    await renderApp({ app: batch.app, address: addresses.passwords })
    const list = await screen.findByRole('grid', { name: 'Passwords to be handed over' })
    const row = await within(list).findByRole('row', { name: /Fabrikam/ })
    within(row).getByText('3 of 3')
    within(row).getByText('Not yet carried out')
    expect(within(row).getByRole('link', { name: 'Import of staff.csv' }).getAttribute('href')).toBe(
      `#${addresses.batch(batch.customerId, batch.batchId)}`,
    )
  })

  it('says so when there are none', async () => {
    await renderApp({ address: addresses.passwords })
    await screen.findByText('No passwords are waiting to be handed over.')
  })
})

it('explains passwords that cannot be opened here, and keeps showing the rest', async () => {
  const secrets = { encrypt: (plain: Uint8Array) => plain, decrypt: (encrypted: Uint8Array) => encrypted }
  const batch = await openWithBatch(3, { ports: { secrets } })
  await batch.app.close()
  const app = await openTestApp({ dataDir: batch.app.dataDir })
  await renderApp({ app, address: addresses.batch(batch.customerId, batch.batchId) })
  await screen.findByText(/sealed with a key that can’t be opened here/)
  screen.getByText(/The users are all there\. Only their temporary passwords/)
  screen.getByRole('heading', { level: 1, name: '3 users created' })
})
