import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { openFabrikam } from '#test/support/people-at-fabrikam.ts'
import { renderApp } from '#test/support/render-app.tsx'

describe('the frame', () => {
  it('leads to every place, and says which one is shown', async () => {
    const { user } = await renderApp()
    const rail = within(await screen.findByRole('navigation', { name: 'Main navigation' }))
    for (const place of ['Customers', 'Passwords', 'Settings', 'Dashboard']) {
      await user.click(rail.getByRole('link', { name: place }))
      const heading = await screen.findByRole('heading', { level: 1, name: place })
      expect(document.activeElement).toBe(heading)
      expect(rail.getByRole('link', { current: 'page' }).textContent).toBe(place)
    }
  })

  it('says how many batches of passwords wait', async () => {
    const { app } = await openFabrikam(['Anna Schmidt'])
    await renderApp({ app })
    await screen.findByRole('link', { name: 'Passwords, 1 batch of passwords to be handed over' })
  })

  it('tells where the data lies, that it is saved, and how passwords are sealed', async () => {
    const { app } = await renderApp()
    const line = within(await screen.findByRole('contentinfo'))
    line.getByText(`Data folder: ${app.dataDir}`)
    line.getByText('All changes are saved')
    line.getByText('Passwords are sealed with a key file')
  })

  it('names an address that leads nowhere, and leads back', async () => {
    const { user } = await renderApp({ address: '/nowhere' })
    await screen.findByRole('heading', { name: 'Nothing here' })
    await user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Dashboard' }))
    await screen.findByRole('heading', { name: 'Dashboard' })
  })

  it('lists the shortcuts on ?, and gives the focus back', async () => {
    const { user } = await renderApp()
    const heading = await screen.findByRole('heading', { name: 'Dashboard' })
    await user.keyboard('?')
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
    within(dialog).getByText('Ctrl+K')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(heading))
  })

  it('does not reload on F5', async () => {
    await renderApp()
    await screen.findByRole('heading', { name: 'Dashboard' })
    expect(fireEvent.keyDown(document.body, { key: 'F5' })).toBe(false)
  })
})

describe('a form that is not saved', () => {
  async function startForm() {
    const page = await renderApp({ address: addresses.addCustomer })
    await page.user.type(await screen.findByRole('textbox', { name: /^Name/ }), 'Fabrikam')
    return page
  }

  it('is not left before somebody says so', async () => {
    const { user } = await startForm()
    await user.click(screen.getByRole('link', { name: 'Dashboard' }))
    await user.click(await screen.findByRole('button', { name: 'Stay here' }))
    expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveProperty('value', 'Fabrikam')

    await user.click(screen.getByRole('link', { name: 'Dashboard' }))
    await user.click(await screen.findByRole('button', { name: 'Leave without saving' }))
    await screen.findByRole('heading', { name: 'Dashboard' })
  })

  it('holds back the browser, too', async () => {
    const { user } = await startForm()
    window.location.hash = '#/settings'
    await user.click(await screen.findByRole('button', { name: 'Stay here' }))
    expect(window.location.hash).toBe('#/customers/add')
    expect(fireEvent(window, new Event('beforeunload', { cancelable: true }))).toBe(false)
  })

  it('holds nothing back once it is cancelled', async () => {
    const { user } = await startForm()
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await user.click(await screen.findByRole('button', { name: 'Leave without saving' }))
    await screen.findByRole('heading', { name: 'Customers' })
    expect(fireEvent(window, new Event('beforeunload', { cancelable: true }))).toBe(true)
  })
})
