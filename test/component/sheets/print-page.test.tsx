import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { HIDES_AFTER } from '#renderer/components/idle.ts'
import type { SheetPrinter } from '#main/ports.ts'
import { openWithBatch } from '#test/support/batches.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { catchSavedFiles } from '#test/support/saved-files.ts'

/** A host that prints, and remembers which jobs it was given. */
function printer(outcome: Awaited<ReturnType<SheetPrinter['print']>> = 'printed') {
  const printed: string[] = []
  const sheetPrinter: SheetPrinter = {
    printers: () =>
      Promise.resolve([
        { name: 'paper-1', displayName: 'Front desk', isDefault: true },
        { name: 'paper-2', displayName: 'Archive', isDefault: false },
      ]),
    print: (jobId, _paper, on) => {
      printed.push(on ? `${jobId} on ${on.name}, ${on.copies} copies` : jobId)
      return Promise.resolve(outcome)
    },
    pdf: () => Promise.resolve(new TextEncoder().encode('%PDF-')),
    pdfs: () => Promise.resolve('done'),
  }
  return { printed, sheetPrinter }
}

async function showSheets({
  count = 9,
  sheetPrinter = null,
}: {
  count?: number
  sheetPrinter?: SheetPrinter | null
}) {
  const batch = await openWithBatch(count, { ports: { sheetPrinter } })
  const rendered = await renderApp({
    app: batch.app,
    address: addresses.batch(batch.customerId, batch.batchId),
  })
  const list = await screen.findByRole('grid', { name: 'Users and passwords' })
  await within(list).findByText('User 0')
  return { ...batch, ...rendered, list }
}

/** What the page of the sheets says when its cards and fonts are there: jsdom does not load it. */
async function previewIsReady(): Promise<string> {
  const frame = await screen.findByTitle<HTMLIFrameElement>('Preview of the sheets')
  const sheets = document.implementation.createHTMLDocument()
  sheets.documentElement.dataset['sheets'] = 'ready'
  Object.defineProperty(frame, 'contentDocument', { value: sheets })
  fireEvent.load(frame)
  const print = screen.getByRole('button', { name: 'Print' })
  await waitFor(() => expect(print.getAttribute('aria-disabled')).not.toBe('true'))
  return new URL(frame.src).searchParams.get('job')!
}

describe('the view before printing', () => {
  it('says how many cards and pages there are, and that Microsoft 365 does not know them yet', async () => {
    const page = await showSheets({})
    await page.user.click(screen.getByRole('button', { name: 'Print sheets' }))
    await screen.findByText('9 cards, 2 pages')
    screen.getByText(/Not yet carried out in Microsoft 365/)
  })

  it('holds the cards of the selection alone, if there was one', async () => {
    const page = await showSheets({})
    await page.user.click(within(page.list).getByRole('checkbox', { name: 'Select User 1' }))
    await page.user.click(within(page.list).getByRole('checkbox', { name: 'Select User 2' }))
    await page.user.click(screen.getByRole('button', { name: 'Print sheets' }))
    await screen.findByText('2 cards, 1 page')
    const jobId = await previewIsReady()
    const { rows } = await page.app.ask('sheets.cards', { jobId, offset: 0, limit: 10 })
    expect(rows.map(({ displayName }) => displayName)).toEqual(['User 1', 'User 2'])
  })

  it('keeps the paper that was chosen for the next time', async () => {
    const page = await showSheets({})
    await page.user.click(screen.getByRole('button', { name: 'Print sheets' }))
    await page.user.click(await screen.findByRole('combobox', { name: 'Paper' }))
    await page.user.click(await screen.findByRole('option', { name: 'Letter' }))
    await waitFor(async () =>
      expect(await page.app.ask('settings.get', {})).toMatchObject({ paper: 'Letter' }),
    )
    await waitFor(async () => {
      const frame = screen.getByTitle<HTMLIFrameElement>('Preview of the sheets')
      const jobId = new URL(frame.src).searchParams.get('job')!
      expect(await page.app.ask('sheets.get', { jobId })).toMatchObject({ options: { paper: 'Letter' } })
    })
  })
})

describe('on a host that prints sheets itself', () => {
  it('prints through the host and says so', async () => {
    const { printed, sheetPrinter } = printer()
    const page = await showSheets({ sheetPrinter })
    await page.user.click(screen.getByRole('button', { name: 'Print sheets' }))
    const jobId = await previewIsReady()
    await page.user.click(screen.getByRole('button', { name: 'Print' }))
    await screen.findByText('The sheets have been sent to the printer.')
    expect(printed).toEqual([jobId])
  })

  it('says what to do when printing fails', async () => {
    const page = await showSheets({ sheetPrinter: printer('failed').sheetPrinter })
    await page.user.click(screen.getByRole('button', { name: 'Print sheets' }))
    await previewIsReady()
    await page.user.click(screen.getByRole('button', { name: 'Print' }))
    await screen.findByText(/^Printing did not work/)
  })

  it('saves the sheets as PDF, also without a look at them', async () => {
    const page = await showSheets({ sheetPrinter: printer().sheetPrinter })
    const files = catchSavedFiles()
    await page.user.click(await screen.findByRole('button', { name: 'Save as PDF' }))
    await waitFor(() => expect([...files.keys()]).toEqual(['Passwords Fabrikam.pdf']))
  })
})

describe('where the sheets come out', () => {
  it('is a chosen printer, with copies, or the system’s own dialogue', async () => {
    const { printed, sheetPrinter } = printer()
    const page = await showSheets({ sheetPrinter })
    await page.user.click(screen.getByRole('button', { name: 'Print sheets' }))
    const jobId = await previewIsReady()
    await page.user.click(screen.getByRole('combobox', { name: 'Printer' }))
    await page.user.click(await screen.findByRole('option', { name: 'Front desk (default)' }))
    const copies = screen.getByRole('spinbutton', { name: 'Copies' })
    await page.user.clear(copies)
    await page.user.type(copies, '2')
    await page.user.click(screen.getByRole('button', { name: 'Print' }))
    await waitFor(() => expect(printed).toEqual([`${jobId} on paper-1, 2 copies`]))
  })

  it('is said with another way where that printer is gone', async () => {
    const page = await showSheets({ sheetPrinter: printer('printer-not-found').sheetPrinter })
    await page.user.click(screen.getByRole('button', { name: 'Print sheets' }))
    await previewIsReady()
    await page.user.click(screen.getByRole('button', { name: 'Print' }))
    await screen.findByText('This printer is not there any more. Choose another one, or save a PDF.')
  })

  it('is not known to a browser: the operator says that they are printed', async () => {
    const page = await showSheets({ count: 2 })
    await page.user.click(screen.getByRole('button', { name: 'Print sheets' }))
    await previewIsReady()
    expect(screen.queryByRole('combobox', { name: 'Printer' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Mark as printed' })).toBeNull()
    await page.user.click(screen.getByRole('button', { name: 'Print' }))
    await page.user.click(await screen.findByRole('button', { name: 'Mark as printed' }))
    await screen.findByText('It stands at these passwords that they were printed.')
    const { customerId, batchId } = page
    const { deliveries } = await page.app.ask('batches.get', { customerId, batchId })
    expect(deliveries).toMatchObject([{ way: 'printed', users: 2, actor: 'Test operator' }])
  })
})

describe('the preview', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is hidden after five minutes without input, and shown again on demand', async () => {
    const batch = await openWithBatch(1)
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const address = addresses.printSheets(batch.customerId, batch.batchId)
    const { user } = await renderApp({ app: batch.app, address })
    await previewIsReady()
    act(() => {
      vi.advanceTimersByTime(HIDES_AFTER)
    })
    expect(screen.queryByTitle('Preview of the sheets')).toBeNull()
    expect(screen.getByRole('button', { name: 'Print' }).getAttribute('aria-disabled')).toBe('true')
    vi.useRealTimers()
    await user.click(screen.getByRole('button', { name: 'Show again' }))
    await previewIsReady()
  })
})
