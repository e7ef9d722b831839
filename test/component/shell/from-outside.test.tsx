import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import type { Notification } from '#shared/contract/notifications.ts'
import type { OpenedFile } from '#main/ports.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { commandId, FABRIKAM_INPUT, openTestApp } from '#test/support/test-app.ts'

/** The page on an application whose host opens files and has a menu. */
async function openPage(customers: readonly string[], ...files: OpenedFile[]) {
  const app = await openTestApp({
    ports: { openedFiles: { take: () => Promise.resolve(files.shift() ?? null) } },
  })
  const customerIds: string[] = []
  for (const name of customers) {
    const details = { ...FABRIKAM_INPUT, name, domains: [`${name.toLowerCase()}.example`] }
    customerIds.push((await app.ask('customers.create', { commandId: commandId(), details })).customerId)
  }
  const listeners = new Set<(notification: Notification) => void>()
  const page = await renderApp({
    app: {
      ...app,
      subscribe(listener) {
        listeners.add(listener)
        const end = app.subscribe(listener)
        return () => {
          listeners.delete(listener)
          end()
        }
      },
    },
  })
  /** What the host itself tells the page. */
  const tell = (notification: Notification) =>
    act(() => listeners.forEach((listener) => listener(notification)))
  return { ...page, customerIds, files, tell }
}

const LIST: OpenedFile = {
  name: 'people.csv',
  bytes: new TextEncoder().encode('Display name,User name\r\nAna García,ana.garcia@fabrikam.example\r\n'),
}

describe('a list that is opened from outside', () => {
  it('asks whose it is, and begins its import for the customer who is chosen', async () => {
    const { user } = await openPage(['Contoso', 'Fabrikam'], LIST)
    const heading = await screen.findByRole('heading', { name: 'Whose users are in people.csv?' })
    expect(document.activeElement).toBe(heading)
    await user.type(screen.getByRole('searchbox', { name: 'Search customers' }), 'fab')
    await user.click(await screen.findByRole('link', { name: 'Fabrikam' }))
    await screen.findByText('1 user can be created.')
    await screen.findByRole('link', { name: 'Fabrikam' })
  })

  it('offers first the customer with whom the person is', async () => {
    const { user, go, files, customerIds, tell } = await openPage(['Contoso', 'Fabrikam'])
    await screen.findByRole('heading', { name: 'Dashboard' })
    go(addresses.subscriptions(customerIds[1] ?? ''))
    await screen.findByRole('heading', { level: 1, name: /^Fabrikam/ })
    files.push(LIST)
    tell({ name: 'file-opened', data: {} })
    await user.click(await screen.findByRole('button', { name: 'Import for Fabrikam' }))
    await screen.findByText('1 user can be created.')
  })

  it('may say by itself whose its users are', async () => {
    const { user } = await openPage(['Fabrikam'], LIST)
    await user.click(await screen.findByRole('button', { name: 'The list names its customers' }))
    await screen.findByRole('heading', { name: 'Import a list for several customers' })
    await screen.findByText('1 user can be created.')
  })

  it('is imported for a customer who is added first', async () => {
    const { user } = await openPage([], LIST)
    await user.click(await screen.findByRole('button', { name: 'Add a customer' }))
    await screen.findByText('Next, people.csv is imported for this customer.')
    await user.type(screen.getByRole('textbox', { name: /^Name/ }), 'Fabrikam')
    await user.type(screen.getByRole('textbox', { name: /^Primary domain/ }), 'fabrikam.example')
    await user.type(screen.getByRole('combobox', { name: /^Country/ }), 'spain{Enter}')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('1 user can be created.')
  })

  it('asks again whose it is when no customer is added after all', async () => {
    const { user } = await openPage(['Fabrikam'], LIST)
    await user.click(await screen.findByRole('button', { name: 'Add a customer' }))
    await user.click(await screen.findByRole('button', { name: 'Cancel' }))
    await screen.findByRole('heading', { name: 'Whose users are in people.csv?' })
  })

  it('is not taken by another import later, when the person leaves without an answer', async () => {
    const { user, go, customerIds } = await openPage(['Fabrikam'], LIST)
    await user.click(await screen.findByRole('button', { name: 'Add a customer' }))
    await screen.findByRole('heading', { name: 'Add a customer' })
    go(addresses.dashboard)
    await screen.findByRole('heading', { name: 'Dashboard' })
    go(addresses.import(customerIds[0] ?? ''))
    await screen.findByRole('button', { name: 'Choose file' })
    go(addresses.openedList)
    await screen.findByText('The list is not here any more: open it again.')
  })

  it('waits until a form that is not saved may be left', async () => {
    const { user, go, files, tell } = await openPage([])
    await screen.findByRole('heading', { name: 'Dashboard' })
    go(addresses.addCustomer)
    await user.type(await screen.findByRole('textbox', { name: /^Name/ }), 'Fabrikam')
    files.push(LIST)
    tell({ name: 'file-opened', data: {} })
    await user.click(await screen.findByRole('button', { name: 'Leave without saving' }))
    await screen.findByRole('heading', { name: 'Whose users are in people.csv?' })
  })

  it('says which file it was that can’t be read', async () => {
    await openPage(['Fabrikam'], { name: 'gone.csv', problem: 'unreadable' })
    await screen.findByText(/^gone\.csv was not opened: the system does not let it be read\./)
  })
})

describe('the menu of the host', () => {
  it('opens in the page what the page has', async () => {
    const { user, tell } = await openPage([])
    await screen.findByRole('heading', { name: 'Dashboard' })
    tell({ name: 'menu-chosen', data: { item: 'settings' } })
    await screen.findByRole('heading', { name: 'Settings' })
    tell({ name: 'menu-chosen', data: { item: 'about' } })
    await screen.findByRole('heading', { name: 'About Partner Desk' })
    tell({ name: 'menu-chosen', data: { item: 'saveCopy' } })
    await user.keyboard('{Escape}')
    tell({ name: 'menu-chosen', data: { item: 'shortcuts' } })
    await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
    await user.keyboard('{Escape}')
    tell({ name: 'menu-chosen', data: { item: 'search' } })
    await screen.findByRole('dialog', { name: 'Search customers and users' })
  })
})
