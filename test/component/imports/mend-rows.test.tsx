import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { listFile, people } from '#test/support/lists.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { addFabrikam, commandId, openTestApp, userInput } from '#test/support/test-app.ts'

type List = Parameters<typeof listFile>

/** The page of Fabrikam's import with this list in it. */
async function beginImport(rows: List[1], further?: List[2], existing: readonly string[] = []) {
  const app = await openTestApp()
  const customerId = await addFabrikam(app)
  const add = (name: string) =>
    app.ask('users.add', {
      commandId: commandId(),
      customerId,
      batchId: null,
      details: userInput(name),
      licenses: [],
    })
  const added = await Promise.all(existing.map(add))
  const page = await renderApp({ app, address: addresses.import(customerId) })
  await screen.findByRole('button', { name: 'Choose file' })
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!
  await page.user.upload(input, listFile('staff.csv', rows, further))
  const grid = await screen.findByRole('grid', { name: 'Rows of the file' })
  await waitFor(() => expect(within(grid).queryAllByRole('rowheader').length).toBeGreaterThan(0))
  return { ...page, customerId, grid, added: added.map(({ userId }) => userId) }
}

/** The cell that the keys act on. */
const activeCell = (grid: HTMLElement) =>
  document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.textContent
const rowOf = (grid: HTMLElement, text: string) =>
  within(grid)
    .getAllByRole('row')
    .find(({ textContent }) => textContent.includes(text))
const tab = (name: string) => screen.getByRole('tab', { name })

describe('by the keyboard', () => {
  it('goes from cell to cell and to the ends, and stays within the grid', async () => {
    const { user, grid } = await beginImport(people(3))
    grid.focus()
    expect(activeCell(grid)).toBe('user0@fabrikam.example')
    await user.keyboard('{ArrowUp}{ArrowLeft}')
    expect(activeCell(grid)).toBe('user0@fabrikam.example')
    await user.keyboard('{ArrowDown}{ArrowRight}')
    expect(activeCell(grid)).toBe('User 1')
    await user.keyboard('{Control>}{End}{/Control}')
    expect(grid.getAttribute('aria-activedescendant')).not.toBeNull()
    await user.keyboard('{Home}')
    expect(activeCell(grid)).toBe('user2@fabrikam.example')
    await user.keyboard('{Control>}{Home}{/Control}')
    expect(activeCell(grid)).toBe('user0@fabrikam.example')
  })

  it('typing replaces what is in a cell, Enter saves and goes down, Tab to the right', async () => {
    const { user, grid } = await beginImport(people(3))
    grid.focus()
    await user.keyboard('{ArrowRight}Anna{Enter}')
    await waitFor(() => expect(rowOf(grid, 'user0@')?.textContent).toContain('Anna'))
    expect(activeCell(grid)).toBe('User 1')
    expect(document.activeElement).toBe(grid)
    await user.keyboard('Boris{Tab}')
    await waitFor(() => expect(rowOf(grid, 'user1@')?.textContent).toContain('Boris'))
    expect(activeCell(grid)).toBe('User')
    await within(rowOf(grid, 'user1@')!).findByLabelText('Changed here')
  })

  it('F2 opens a cell with what is in it, and Esc leaves it as it was', async () => {
    const { user, grid } = await beginImport(people(1))
    grid.focus()
    await user.keyboard('{ArrowRight}{F2}')
    expect(await screen.findByRole('textbox', { name: 'Display name, row 2' })).toHaveProperty(
      'value',
      'User 0',
    )
    await user.keyboard('x{Escape}')
    expect(screen.queryByRole('textbox', { name: 'Display name, row 2' })).toBeNull()
    expect(activeCell(grid)).toBe('User 0')
    expect(document.activeElement).toBe(grid)
  })

  it('Delete empties a cell, Space leaves the row out and takes it in again', async () => {
    const { user, grid } = await beginImport(people(2))
    grid.focus()
    await user.keyboard('{End}')
    expect(activeCell(grid)).toBe('United Kingdom')
    await user.keyboard('{Delete}')
    await waitFor(() => expect(activeCell(grid)).toBe(''))
    await user.keyboard(' ')
    await screen.findByText(/^1 user can be created\. 1 row is left out\.$/)
    await waitFor(() =>
      expect(screen.getByRole('checkbox', { name: 'Import row 2' })).toHaveProperty('checked', false),
    )
    await user.keyboard(' ')
    await screen.findByText(/^2 users can be created\.$/)
  })

  it('F8 goes to the next cell with a problem, round to the first, and Shift+F8 back', async () => {
    const [first, second, third] = people(3)
    const { user, grid } = await beginImport([
      first!,
      { ...second, 'Country or Region': 'Atlantis' },
      { ...third, 'User Name': 'olga@contoso.example' },
    ])
    await user.click(tab('All rows (3)'))
    await waitFor(() => expect(rowOf(grid, 'user0@')).toBeDefined())
    grid.focus()
    await user.keyboard('{F8}')
    await waitFor(() => expect(activeCell(grid)).toBe('Atlantis'))
    await user.keyboard('{F8}')
    await waitFor(() => expect(activeCell(grid)).toBe('olga@contoso.example'))
    await user.keyboard('{F8}')
    await waitFor(() => expect(activeCell(grid)).toBe('Atlantis'))
    await user.keyboard('{Shift>}{F8}{/Shift}')
    await waitFor(() => expect(activeCell(grid)).toBe('olga@contoso.example'))
  })

  it('the row that was mended leaves the list of errors, and the keys go on at the one that followed', async () => {
    const wrong = people(3).map((person, at) => ({ ...person, 'User Name': `u${at}@contoso.example` }))
    const { user, grid } = await beginImport(wrong)
    grid.focus()
    await user.keyboard('anna@fabrikam.example{Enter}')
    await waitFor(() => expect(rowOf(grid, 'anna@')).toBeUndefined())
    expect(activeCell(grid)).toBe('u1@contoso.example')
    await user.keyboard('boris@fabrikam.example{Enter}')
    await waitFor(() => expect(tab('Errors (1)')).toBeDefined())
    expect(activeCell(grid)).toBe('u2@contoso.example')
  })

  it('the menu key opens the menu of the cell, and the focus comes back from it', async () => {
    const { user, grid } = await beginImport(people(2))
    grid.focus()
    await user.keyboard('{ContextMenu}')
    await screen.findByRole('menuitem', { name: 'Leave this row out' })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(grid))
  })
})

describe('what is wrong with a row', () => {
  it('stands in the row, and in full below the grid for the cell that the keys act on', async () => {
    const { grid } = await beginImport([{ ...people(1)[0], 'User Name': 'user0@contoso.example' }])
    const sentence = 'User Name: “contoso.example” is not a domain of this customer.'
    expect(rowOf(grid, 'user0@contoso.example')?.textContent).toContain(sentence)
    screen.getByText('Row 2, User name:')
    const active = document.getElementById(grid.getAttribute('aria-activedescendant')!)
    expect(active?.getAttribute('aria-invalid')).toBe('true')
    const words = document.getElementById(active!.getAttribute('aria-describedby')!)
    expect(words?.textContent).toContain('Use one of these: fabrikam.example.')
  })

  it('has a suggestion that is taken with one click, or for all rows with the problem', async () => {
    const wrong = ['Ænna', 'Børis', 'Çelia'].map((name) => ({
      'User Name': `${name}@fabrikam.example`,
      'Display Name': name,
    }))
    const { user, grid } = await beginImport(wrong)
    await user.click(await screen.findByRole('button', { name: /^Use \S+@fabrikam\.example$/ }))
    await waitFor(() => expect(tab('Errors (2)')).toBeDefined())
    expect(document.activeElement).toBe(grid)
    await user.click(
      await screen.findByRole('button', { name: 'Use the suggestions in all rows with this problem' }),
    )
    await screen.findByText(/^3 users can be created\.$/)
    await screen.findByText('No row has errors any more.')
    await user.click(screen.getByRole('button', { name: 'Show all rows' }))
    await waitFor(() => expect(within(grid).getAllByRole('rowheader')).toHaveLength(3))
  })

  it('is mended in all rows that say the same', async () => {
    const { user, grid } = await beginImport(
      people(3).map((person) => ({ ...person, 'Country or Region': 'Atlantis' })),
    )
    grid.focus()
    await user.keyboard('{F8}')
    await waitFor(() => expect(activeCell(grid)).toBe('Atlantis'))
    await user.click(tab('All rows (3)'))
    grid.focus()
    await user.keyboard('{End}Portugal{Enter}{ArrowUp}')
    await user.click(
      await screen.findByRole('button', { name: 'Put “Portugal” wherever it says “Atlantis”' }),
    )
    await screen.findByText(/^3 users can be created\.$/)
  })
})

describe('rows that are left out', () => {
  it('have a list of their own, are saved as a file, and are taken in again all at once', async () => {
    const wrong = { ...people(1)[0], 'User Name': 'user0@contoso.example' }
    const { user, grid } = await beginImport([wrong, ...people(2).slice(1)])
    await user.click(screen.getByRole('button', { name: 'Leave out all rows with errors' }))
    await screen.findByText(/^1 user can be created\. 1 row is left out\.$/)
    await user.click(tab('Left out (1)'))
    await waitFor(() => expect(within(grid).getAllByRole('rowheader')).toHaveLength(1))
    screen.getByRole('button', { name: 'Save the rows left out' })
    await user.click(screen.getByRole('button', { name: 'Take all rows in again' }))
    await screen.findByText(/^1 row has errors/)
  })
})

describe('users who exist already', () => {
  it('are asked about once, before the import goes on', async () => {
    const { user, app, customerId } = await beginImport(people(2), undefined, ['user0'])
    screen.getByText('1 row is of a user who exists already. What becomes of it?')
    const next = screen.getByRole('button', { name: 'Next' })
    expect(next).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('radio', { name: 'Skip' }))
    await screen.findByText(/^1 user can be created\. 1 existing user stays as it is\.$/)
    await waitFor(() => expect(next).toHaveProperty('disabled', false))
    await user.click(screen.getByRole('radio', { name: 'Stop' }))
    await screen.findByText(/^1 row has errors/)
    await waitFor(() => expect(next).toHaveProperty('disabled', true))
    expect((await app.ask('customers.get', { customerId })).users).toBe(1)
  })

  it('who were deleted are restored from here, and exist then', async () => {
    const { user, app, customerId, added } = await beginImport(people(1), undefined, ['user7'])
    await app.ask('users.delete', { commandId: commandId(), customerId, selection: { ids: added } })
    const grid = screen.getByRole('grid', { name: 'Rows of the file' })
    grid.focus()
    await user.keyboard('user7@fabrikam.example{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Restore the deleted user' }))
    await screen.findByText('1 user restored.')
    await screen.findByText('1 row is of a user who exists already. What becomes of it?')
    expect((await app.ask('customers.get', { customerId })).users).toBe(1)
  })
})

describe('passwords of the file', () => {
  it('are masked, and used only where that is chosen; then they are checked', async () => {
    const { user, grid } = await beginImport(people(1), { Password: 'Hunter2!' })
    screen.getByText('The file has passwords (Password). Which does the import use?')
    expect(screen.getByRole('radio', { name: 'Make new ones' })).toHaveProperty('checked', true)
    await user.click(screen.getByRole('radio', { name: 'Those of the file' }))
    await screen.findByText(/They are checked by the rules/)
    expect(screen.getByRole('radio', { name: 'Those of the file' })).toHaveProperty('checked', true)
    expect(grid.textContent).not.toContain('Hunter2!')
    expect(document.body.textContent).not.toContain('Hunter2!')
  })
})
