import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { addPeople, openFabrikam } from '#test/support/people-at-fabrikam.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { BUSINESS_BASIC_SKU } from '#test/support/test-app.ts'

const PEOPLE = ['Anna Schmidt', 'Berta Klein', 'Carl Berger', 'Dora Weber']

async function showUsers(names: readonly string[] = PEOPLE) {
  const fabrikam = await openFabrikam(names)
  const page = await renderApp({ app: fabrikam.app, address: addresses.users(fabrikam.customerId) })
  const grid = await screen.findByRole('grid', { name: 'Users and licenses' })
  await within(grid).findByRole('link', { name: names[0]! })
  return { ...fabrikam, ...page, grid, list: within(grid) }
}

type Shown = Awaited<ReturnType<typeof showUsers>>
const selectedIn = ({ list }: Shown) =>
  list.getAllByRole('row', { selected: true }).map((row) => within(row).getByRole('link').textContent)
const namesIn = ({ list }: Shown) => list.getAllByRole('link').map((link) => link.textContent)

describe('the list of users', () => {
  it('leads to adding and importing where nobody is there yet', async () => {
    const { app, customerId } = await openFabrikam()
    await renderApp({ app, address: addresses.users(customerId) })
    const add = await screen.findByRole('link', { name: 'Add user' })
    expect(add.getAttribute('href')).toBe(`#${addresses.addUser(customerId)}`)
    const addImport = screen.getByRole('link', { name: 'Import users' })
    expect(addImport.getAttribute('href')).toBe(`#${addresses.import(customerId)}`)
  })

  it('shows each user with user name, licences and department', async () => {
    const { app, customerId } = await openFabrikam([], 3)
    await addPeople(app, customerId, ['Anna Schmidt'], {
      licenses: [{ skuId: BUSINESS_BASIC_SKU, disabledPlans: [] }],
    })
    await renderApp({ app, address: addresses.users(customerId) })
    await screen.findByRole('row', {
      name: /Anna Schmidt anna\.schmidt@fabrikam\.example Microsoft 365 Business Basic/,
    })
  })

  it('finds users by all words of a search, and says how many', async () => {
    const page = await showUsers()
    await page.user.type(screen.getByRole('searchbox', { name: 'Search users' }), 'weber do')
    await waitFor(() => expect(namesIn(page)).toEqual(['Dora Weber']))
    expect(screen.getByText('1 of 4 users').getAttribute('role')).toBe('status')
    await page.user.type(screen.getByRole('searchbox', { name: 'Search users' }), 'x')
    await screen.findByText('No user matches “weber dox”.')
  })

  it('sorts by a heading, and the other way round on the second click', async () => {
    const page = await showUsers()
    const heading = page.list.getByRole('columnheader', { name: /Display name/ })
    expect(heading.getAttribute('aria-sort')).toBe('ascending')
    await page.user.click(within(heading).getByRole('button'))
    await waitFor(() => expect(namesIn(page)).toEqual([...PEOPLE].reverse()))
    expect(heading.getAttribute('aria-sort')).toBe('descending')
  })

  it('opens a user by its first column', async () => {
    const { user, list } = await showUsers()
    await user.click(list.getByRole('link', { name: 'Berta Klein' }))
    await screen.findByRole('heading', { level: 1, name: 'Berta Klein' })
  })
})

describe('selecting as in a file manager', () => {
  it('takes one row with a click, all up to there with Shift, one more with Ctrl', async () => {
    const page = await showUsers()
    const row = (name: RegExp) => page.list.getByRole('row', { name })
    await page.user.click(row(/Berta/))
    expect(selectedIn(page)).toEqual(['Berta Klein'])
    await page.user.keyboard('{Shift>}')
    await page.user.click(row(/Dora/))
    await page.user.keyboard('{/Shift}')
    await waitFor(() => expect(selectedIn(page)).toEqual(['Berta Klein', 'Carl Berger', 'Dora Weber']))
    await page.user.keyboard('{Control>}')
    await page.user.click(row(/Carl/))
    await page.user.keyboard('{/Control}')
    expect(selectedIn(page)).toEqual(['Berta Klein', 'Dora Weber'])
    screen.getByRole('button', { name: 'Clear the selection (2)' })
  })

  it('goes by the keyboard alone', async () => {
    const page = await showUsers()
    page.grid.focus()
    await page.user.keyboard('{ArrowDown}')
    expect(selectedIn(page)).toEqual(['Berta Klein'])
    await page.user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    await waitFor(() => expect(selectedIn(page)).toEqual(['Berta Klein', 'Carl Berger']))
    await page.user.keyboard('{Control>}{Home}{/Control} ')
    expect(selectedIn(page)).toEqual(['Anna Schmidt', 'Berta Klein', 'Carl Berger'])
    await page.user.keyboard('{Escape}')
    expect(page.list.queryAllByRole('row', { selected: true })).toEqual([])
    await page.user.keyboard('{End}{Enter}')
    await screen.findByRole('heading', { level: 1, name: 'Dora Weber' })
  })

  it('takes all that match with Ctrl+A, and leaves out whoever is taken out again', async () => {
    const page = await showUsers()
    await page.user.type(screen.getByRole('searchbox', { name: 'Search users' }), 'er')
    await waitFor(() => expect(namesIn(page)).toEqual(['Berta Klein', 'Carl Berger', 'Dora Weber']))
    page.grid.focus()
    await page.user.keyboard('{Control>}a{/Control}')
    screen.getByRole('button', { name: 'Clear the selection (3)' })
    await page.user.click(page.list.getByRole('checkbox', { name: 'Select Carl Berger' }))
    screen.getByRole('button', { name: 'Clear the selection (2)' })

    await page.user.click(screen.getByRole('button', { name: 'Delete' }))
    const question = within(await screen.findByRole('alertdialog', { name: 'Delete 2 users?' }))
    await page.user.click(question.getByRole('button', { name: 'Delete' }))
    await screen.findByText('2 users deleted.')
    await page.user.clear(screen.getByRole('searchbox', { name: 'Search users' }))
    await waitFor(() => expect(namesIn(page)).toEqual(['Anna Schmidt', 'Carl Berger']))
  })

  it('is refused, and says why, when the users have changed since all were selected', async () => {
    const page = await showUsers()
    page.grid.focus()
    await page.user.keyboard('{Control>}a{/Control}')
    await addPeople(page.app, page.customerId, ['Emil Neu'])
    await page.user.click(screen.getByRole('button', { name: 'Delete' }))
    const question = within(await screen.findByRole('alertdialog'))
    await page.user.click(question.getByRole('button', { name: 'Delete' }))
    await question.findByText(/^The users have changed since you selected them\. Nothing was done\./)
    expect((await page.app.ask('customers.get', { customerId: page.customerId })).users).toBe(5)
  })
})

describe('deleting users', () => {
  it('says until when they can be restored, goes on to the next row, and can be undone', async () => {
    const page = await showUsers()
    page.grid.focus()
    await page.user.keyboard('{ArrowDown}{Delete}')
    const question = await screen.findByRole('alertdialog', { name: 'Delete 1 user?' })
    expect(question.textContent).toMatch(/can be restored until \w+ \d+, \d{4}\./)
    await page.user.click(within(question).getByRole('button', { name: 'Delete' }))
    await waitFor(() => expect(namesIn(page)).toEqual(['Anna Schmidt', 'Carl Berger', 'Dora Weber']))
    await waitFor(() => expect(document.activeElement).toBe(page.grid))
    const next = document.getElementById(page.grid.getAttribute('aria-activedescendant') ?? '')
    expect(next?.textContent).toContain('Carl Berger')
    screen.getByRole('link', { name: 'Deleted users (1)' })

    await page.user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(namesIn(page)).toEqual(PEOPLE))
  })

  it('does nothing when the question is cancelled', async () => {
    const page = await showUsers()
    page.grid.focus()
    await page.user.keyboard('{ArrowDown}{Delete}')
    await screen.findByRole('alertdialog')
    await page.user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(namesIn(page)).toEqual(PEOPLE)
  })
})
