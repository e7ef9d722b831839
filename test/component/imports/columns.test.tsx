import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { beginImport, choose, next } from '#test/support/import-page.ts'
import { listFile, people } from '#test/support/lists.ts'
import type { RenderedApp } from '#test/support/render-app.tsx'

const csv = (name: string, ...lines: string[]) => new File([lines.join('\r\n')], name, { type: 'text/csv' })

const columns = () => screen.findByRole('table', { name: 'Columns of the file' })
const meaningOf = (column: string) => screen.findByRole('combobox', { name: `Meaning of ${column}` })

async function give({ user }: Pick<RenderedApp, 'user'>, column: string, meaning: string | RegExp) {
  await user.click(await meaningOf(column))
  await user.click(await screen.findByRole('option', { name: meaning }))
}

const onColumns = async (page: RenderedApp): Promise<void> => {
  await page.user.click(await screen.findByRole('button', { name: 'Columns and reading' }))
}

const PETS = csv(
  'staff.csv',
  'User name,Display name,Pet',
  'anna@fabrikam.example,Anna Schmidt,Dog',
  'ben@fabrikam.example,Ben Weber,Cat',
)

describe('the columns of a list', () => {
  it('are not asked about where the headings say it all, but stand one click away', async () => {
    const page = await beginImport()
    await choose(page, listFile('staff.csv', people(2)))
    await screen.findByRole('heading', { level: 2, name: 'Users' })
    await onColumns(page)
    const row = within(await columns()).getByRole('row', { name: /^Display Name/ })
    expect(row.textContent).toContain('User 0 · User 1')
    expect(row.textContent).toContain('by its heading')
    expect((await meaningOf('Display Name')).textContent).toBe('Display name')
  })

  it('are asked about first where something is missing, and what is chosen is seen in the rows', async () => {
    const page = await beginImport()
    await choose(page, csv('staff.csv', 'A,B', 'x,Sales', 'y,Legal'))
    await screen.findByText('Something is still missing')
    expect(next()).toHaveProperty('disabled', true)
    await give(page, 'A', /^User name before the @/)
    await give(page, 'B', /^Display name/)
    await waitFor(async () => expect((await meaningOf('B')).textContent).toBe('Display name'))
    await waitFor(() => expect(next()).toHaveProperty('disabled', false))
    await page.user.click(next())
    const rows = await screen.findByRole('grid', { name: 'Rows of the file' })
    await within(rows).findByText('x@fabrikam.example')
  })

  it('mean a thing once: chosen for another column, it goes from the first', async () => {
    const page = await beginImport()
    await choose(page, listFile('staff.csv', people(2)))
    await onColumns(page)
    await give(page, 'City', /^Department/)
    await waitFor(async () => expect((await meaningOf('City')).textContent).toBe('Department'))
    expect((await meaningOf('Department')).textContent).toBe('Not used')
    expect(within(await columns()).getByRole('row', { name: /^City/ }).textContent).toContain('chosen by you')
  })

  it('are remembered for the next file with the same headings', async () => {
    const page = await beginImport()
    await choose(page, PETS)
    await onColumns(page)
    await give(page, 'Pet', /^Department/)
    await waitFor(async () => expect((await meaningOf('Pet')).textContent).toBe('Department'))

    page.go(addresses.import(page.customerId))
    await choose(page, PETS)
    await onColumns(page)
    expect((await meaningOf('Pet')).textContent).toBe('Department')
    expect(within(await columns()).getByRole('row', { name: /^Pet/ }).textContent).toContain(
      'from an earlier file',
    )
  })

  it('can be without headings, and then the first row is a user as well', async () => {
    const page = await beginImport()
    await choose(page, listFile('staff.csv', people(2)))
    await onColumns(page)
    await page.user.click(screen.getByRole('switch', { name: 'The first row holds headings' }))
    await meaningOf('Column 1')
    expect(within(await columns()).getByRole('row', { name: /^Column 4/ }).textContent).toContain(
      'Display Name · User 0 · User 1',
    )
  })

  it('show those that are used, where there are many', async () => {
    const page = await beginImport()
    const further = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`extensionAttribute${at}`, 'x']),
    )
    await choose(page, listFile('staff.csv', people(1), further))
    await onColumns(page)
    const table = within(await columns())
    expect(table.queryByRole('row', { name: /^extensionAttribute7/ })).toBeNull()
    await page.user.click(screen.getByRole('switch', { name: /^Only columns that are used/ }))
    table.getByRole('row', { name: /^extensionAttribute7/ })
  })

  it('never show a password', async () => {
    const page = await beginImport()
    await choose(page, listFile('staff.csv', people(1), { Password: 'Hunter2!Hunter2!' }))
    await onColumns(page)
    expect((await meaningOf('Password')).textContent).toBe('Temporary password')
    expect(document.body.textContent).not.toContain('Hunter2!')
  })
})

describe('how a file is read', () => {
  it('can be chosen otherwise, and the values follow at once', async () => {
    const page = await beginImport()
    const start = 'User Name,Display Name\r\na@fabrikam.example,'
    const russian = Uint8Array.from([0xc0, 0xed, 0xed, 0xe0])
    await choose(page, new File([start, russian], 'staff.csv'))
    await onColumns(page)
    const values = async () => within(await columns()).getByRole('row', { name: /^Display Name/ }).textContent
    const read = async (encoding: string) => {
      await page.user.click(screen.getByRole('combobox', { name: 'Encoding' }))
      await page.user.click(await screen.findByRole('option', { name: encoding }))
    }
    await read('Western European (Windows-1252)')
    await waitFor(async () => expect(await values()).toContain('Àííà'))
    await read('Cyrillic (Windows-1251)')
    await waitFor(async () => expect(await values()).toContain('Анна'))
  })
})
