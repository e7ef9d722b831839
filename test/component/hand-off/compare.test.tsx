import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { choose } from '#test/support/import-page.ts'
import { openWithBatch } from '#test/support/batches.ts'
import type { TestBatch } from '#test/support/batches.ts'
import { usersOf } from '#test/support/imports.ts'
import { renderApp } from '#test/support/render-app.tsx'

/** Graph's answer: the users of the batch as they are here, with what changed there, and whoever else is there. */
async function graphOf({ app, customerId }: TestBatch, left: number, ...others: object[]): Promise<File> {
  const users = await usersOf(app, customerId)
  const value = users.slice(0, left).map(({ displayName, userPrincipalName, usageLocation }, index) => ({
    id: `5d1f0000-0000-4000-8000-00000000000${index}`,
    ...{ userPrincipalName, displayName, accountEnabled: index > 0, usageLocation, assignedLicenses: [] },
  }))
  return new File([JSON.stringify({ value: [...value, ...others] })], 'users.json')
}

const GRADY = {
  id: '5d1f0000-0000-4000-8000-000000000009',
  userPrincipalName: 'grady.archie@fabrikam.example',
  displayName: 'Grady Archie',
  accountEnabled: true,
  usageLocation: 'GB',
  assignedLicenses: [],
}

async function openAtToDo(batch: TestBatch) {
  const page = await renderApp({ app: batch.app, address: addresses.toDo(batch.customerId) })
  await page.user.click(await screen.findByRole('button', { name: 'Compare with the tenant' }))
  await screen.findByRole('heading', { name: 'Choose the export' })
  return page
}

describe('comparing with the tenant', () => {
  it('goes from the list to the file, says what is done and what differs, and checks off', async () => {
    const batch = await openWithBatch(2)
    const page = await openAtToDo(batch)
    await choose(page, await graphOf(batch, 2))
    await screen.findByText('2 users of this customer are in the file.')
    const done = screen.getByRole('list', { name: '2 items are done' })
    expect(within(done).getAllByRole('listitem')).toHaveLength(2)
    screen.getByRole('list', { name: /come to the list/ })
    screen.getByText(/^Checks off 2 items\. \d items stay in the list\.$/)
    await page.user.click(screen.getByRole('button', { name: 'Check off' }))
    await screen.findByText('Compared. 2 items checked off.')
    await screen.findByRole('grid', { name: 'What has to be carried out' })
    expect(screen.queryByText(/^Create /)).toBeNull()
  })

  it('asks whether the file lists everybody before it takes anybody for gone', async () => {
    const batch = await openWithBatch(2)
    const page = await openAtToDo(batch)
    await choose(page, await graphOf(batch, 2))
    await page.user.click(await screen.findByRole('button', { name: 'Check off' }))
    await screen.findByRole('grid', { name: 'What has to be carried out' })
    await page.user.click(screen.getByRole('button', { name: 'Compare with the tenant' }))
    await screen.findByRole('heading', { name: 'Choose the export' })
    await choose(page, await graphOf(batch, 1))
    await screen.findByRole('list', { name: '1 user is missing in the file' })
    screen.getByText('First answer whether the file lists everybody.')
    expect(screen.getByRole('button', { name: 'Take note' })).toHaveProperty('disabled', true)
    await page.user.click(screen.getByRole('radio', { name: 'Yes, everybody' }))
    await screen.findByText(/^Restore /)
    expect(screen.getByRole('button', { name: 'Take note' })).toHaveProperty('disabled', false)
    await page.user.click(screen.getByRole('radio', { name: 'No, only some' }))
    await screen.findByText('The file says nothing that is not known already.')
  })

  it('offers to take over who is only there, and nobody else of the file', async () => {
    const batch = await openWithBatch(2)
    const page = await openAtToDo(batch)
    await choose(page, await graphOf(batch, 2, GRADY))
    const strangers = await screen.findByRole('list', { name: '1 user is only in the tenant' })
    within(strangers).getByText('Grady Archie (grady.archie@fabrikam.example)')
    await page.user.click(screen.getByRole('button', { name: 'Check off' }))
    await page.user.click(await screen.findByRole('button', { name: 'Take over 1 user' }))
    const fresh = await screen.findByRole('table', { name: 'New users' })
    within(fresh).getByText('Grady Archie')
    screen.getByRole('tab', { name: 'Changed (0)' })
  })

  it('says why a file can’t be compared, and takes another one', async () => {
    const batch = await openWithBatch(1)
    const page = await openAtToDo(batch)
    await choose(page, new File(['User name,Display name\r\na@fabrikam.example,A\r\n'], 'list.csv'))
    await screen.findByText(/This is no export of a tenant/)
    await page.user.click(screen.getByRole('button', { name: 'Choose another file' }))
    await screen.findByRole('heading', { name: 'Choose the export' })
  })
})

describe('taking the tenant’s side', () => {
  it('of a selected item makes the user what is there, after a question, and can be undone', async () => {
    const batch = await openWithBatch(2)
    const { app, customerId } = batch
    const page = await openAtToDo(batch)
    await choose(page, await graphOf(batch, 2))
    await page.user.click(await screen.findByRole('button', { name: 'Check off' }))
    await page.user.click(await screen.findByRole('checkbox', { name: /sign in/ }))
    await page.user.click(screen.getByRole('button', { name: 'Take the tenant’s side' }))
    const dialog = await screen.findByRole('alertdialog')
    await page.user.click(within(dialog).getByRole('button', { name: 'Take the tenant’s side' }))
    await screen.findByText('1 item settled as in the tenant.')
    const blocked = async () =>
      (await usersOf(app, customerId)).filter(({ signInAllowed }) => !signInAllowed).length
    expect(await blocked()).toBe(1)
    await page.user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect(await blocked()).toBe(0))
  })
})
