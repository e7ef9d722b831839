import { FluentProvider } from '@fluentui/react-components'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, it, vi } from 'vitest'
import { DataList } from '#renderer/components/data-list.tsx'
import type { ListRows } from '#renderer/components/list-rows.ts'
import { createTexts } from '#shared/i18n/index.ts'

interface Row {
  readonly id: string
}

/** That many rows, of which those before `known` have been fetched. */
function rowsOf({ total = 100_000, known = 100_000, order = '' } = {}) {
  const row = (index: number): Row | undefined => (index < known ? { id: `Row ${index}` } : undefined)
  return {
    order,
    total,
    row,
    show: vi.fn<ListRows<Row>['show']>(),
    range: () => Promise.resolve([]),
  }
}

const list = (rows: ListRows<Row>) => (
  <I18nextProvider i18n={createTexts('en')}>
    <FluentProvider>
      <DataList
        label="Rows"
        columns={[{ key: 'id', label: 'Name', width: '1fr', cell: ({ id }) => id }]}
        rows={rows}
        idOf={({ id }) => id}
        nameOf={({ id }) => id}
        empty="Nobody"
      />
    </FluentProvider>
  </I18nextProvider>
)

function scrollTo(grid: HTMLElement, top: number): void {
  act(() => {
    grid.scrollTop = top
    fireEvent.scroll(grid)
  })
}

describe('a list of 100,000 rows', () => {
  it('draws those in sight alone, and says how many there are', () => {
    const rows = rowsOf()
    render(list(rows))
    const grid = screen.getByRole('grid', { name: 'Rows' })
    expect(grid.getAttribute('aria-rowcount')).toBe('100001')
    expect(within(grid).getAllByRole('row').length).toBeLessThan(50)
    within(grid).getByText('Row 0')
  })

  it('asks for the rows that come into sight, and keeps their place meanwhile', () => {
    const rows = rowsOf({ known: 200 })
    render(list(rows))
    const grid = screen.getByRole('grid')
    scrollTo(grid, 50_000 * 40)
    const [first, last] = rows.show.mock.lastCall ?? []
    expect(first).toBeLessThanOrEqual(50_000)
    expect(last).toBeGreaterThan(50_010)
    const waiting = within(grid).getAllByRole('row', { busy: true })
    expect(waiting.length).toBeGreaterThan(10)
  })

  it('begins at the top when something else is listed', () => {
    const page = render(list(rowsOf({ order: 'by name' })))
    const grid = screen.getByRole('grid')
    const scrolled = vi.spyOn(grid, 'scrollTo')
    scrollTo(grid, 50_000 * 40)
    page.rerender(list(rowsOf({ order: 'by name' })))
    expect(scrolled).not.toHaveBeenCalled()
    page.rerender(list(rowsOf({ order: 'by department' })))
    expect(scrolled).toHaveBeenCalledWith(0, 0)
  })
})

describe('a list without rows', () => {
  it('says so in their place, and is no stop for the keyboard', () => {
    render(list(rowsOf({ total: 0 })))
    screen.getByText('Nobody')
    expect(screen.getByRole('grid').tabIndex).toBe(-1)
  })
})
