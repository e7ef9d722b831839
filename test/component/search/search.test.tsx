import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openFabrikam } from '#test/support/people-at-fabrikam.ts'
import { renderApp } from '#test/support/render-app.tsx'

async function openSearch() {
  const fabrikam = await openFabrikam(['Anna Schmidt', 'Max Weber'])
  const page = await renderApp({ app: fabrikam.app })
  const heading = await screen.findByRole('heading', { name: 'Dashboard' })
  await page.user.keyboard('{Control>}k{/Control}')
  const field = await screen.findByRole('combobox', { name: 'Search customers and users' })
  await page.user.click(field)
  return { ...page, ...fabrikam, heading, field }
}

describe('the search', () => {
  it('jumps to a user by a part of the name, by the keyboard alone', async () => {
    const { user } = await openSearch()
    await user.keyboard('schm')
    await screen.findByRole('option', { name: /Anna Schmidt/ })
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { level: 1, name: 'Anna Schmidt' })
  })

  it('jumps to a customer', async () => {
    const { user } = await openSearch()
    await user.keyboard('fabri')
    await user.click(await screen.findByRole('option', { name: /^Customer Fabrikam/ }))
    await screen.findByRole('heading', { level: 1, name: 'Fabrikam: Users and licenses' })
  })

  it('goes through what it found with the arrows', async () => {
    const { user, field } = await openSearch()
    await user.keyboard('fabrikam')
    const hits = within(screen.getByRole('listbox'))
    await waitFor(() => expect(hits.getAllByRole('option')).toHaveLength(3))
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}')
    const current = hits.getByRole('option', { selected: true })
    expect(current).toBe(hits.getAllByRole('option')[1])
    expect(field.getAttribute('aria-activedescendant')).toBe(current.id)
  })

  it('says when nobody has the name, and gives the focus back', async () => {
    const { user, heading } = await openSearch()
    await user.keyboard('nobody')
    await screen.findByText('No customer and no user has this name.')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(heading))
  })
})
