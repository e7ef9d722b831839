import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import type { SheetPrinter } from '#main/ports.ts'
import { openWithBatch } from '#test/support/batches.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { catchSavedFiles } from '#test/support/saved-files.ts'

/** A host that prints, and remembers which jobs it was given. */
function printer(outcome: Awaited<ReturnType<SheetPrinter['print']>> = 'printed') {
  const printed: string[] = []
  const sheetPrinter: SheetPrinter = {
    print: (jobId) => {
      printed.push(jobId)
      return Promise.resolve(outcome)
    },
    pdf: () => Promise.resolve(new TextEncoder().encode('%PDF-')),
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
