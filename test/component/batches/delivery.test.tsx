import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Clipboard, SheetPrinter } from '#main/ports.ts'
import { addresses } from '#renderer/addresses.ts'
import { HIDES_AFTER } from '#renderer/components/idle.ts'
import { openWithBatch, passwordsOf } from '#test/support/batches.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { catchSavedFiles } from '#test/support/saved-files.ts'

const DAY = 24 * 60 * 60 * 1000

async function showBatch(options: Parameters<typeof openWithBatch>[1] = {}) {
  const batch = await openWithBatch(3, options)
  const address = addresses.batch(batch.customerId, batch.batchId)
  const rendered = await renderApp({ app: batch.app, address })
  const list = await screen.findByRole('grid', { name: 'Users and passwords' })
  await within(list).findByText('User 0')
  return { ...batch, ...rendered, list }
}

describe('the deliveries of a batch', () => {
  it('say what was done last, with how many users and by whom, and on demand what before', async () => {
    const page = await showBatch()
    screen.getByText('Not delivered yet')
    catchSavedFiles()
    await page.user.click(screen.getByRole('button', { name: 'Save as CSV' }))
    await screen.findByText(/^Saved as CSV, 3 users · .+, Test operator$/)
    await page.user.click(screen.getByRole('button', { name: 'Save file for Entra' }))
    await screen.findByText(/^Saved as file for Entra, 3 users · /)
    expect(screen.queryByText(/^Saved as CSV, 3 users/)).toBeNull()
    await page.user.click(screen.getByRole('button', { name: 'Show 1 earlier delivery' }))
    const all = within(screen.getByRole('list', { name: 'Delivered so far' })).getAllByRole('listitem')
    expect(all.map(({ textContent }) => textContent.split(',')[0])).toEqual([
      'Saved as file for Entra',
      'Saved as CSV',
    ])
  })

  it('stand in the list of passwords that wait', async () => {
    const page = await showBatch()
    page.go(addresses.passwords)
    const list = await screen.findByRole('grid', { name: 'Passwords to be handed over' })
    await within(list).findByText('Not delivered yet')
    const ids = { customerId: page.customerId, batchId: page.batchId }
    await act(async () => page.app.ask('batches.credentialsCsv', { ...ids, users: 'all' }))
    await within(list).findByText(/^Saved as CSV, /)
  })
})

describe('copying the password of one user', () => {
  it('is offered where a single one is selected, and stands at the batch', async () => {
    const page = await showBatch()
    expect(screen.queryByRole('button', { name: 'Copy password' })).toBeNull()
    await page.user.click(within(page.list).getByRole('checkbox', { name: 'Select User 1' }))
    await page.user.click(screen.getByRole('button', { name: 'Copy password' }))
    await screen.findByText(
      'The password is copied, and stays on the clipboard until you copy something else.',
    )
    expect(await navigator.clipboard.readText()).toBe((await passwordsOf(page))[1])
    await screen.findByText(/^Copied, 1 user · /)
    await page.user.click(within(page.list).getByRole('checkbox', { name: 'Select User 2' }))
    expect(screen.queryByRole('button', { name: 'Copy password' })).toBeNull()
  })

  it('leaves it to a host that takes it off again', async () => {
    const written: string[] = []
    const clipboard: Clipboard = {
      read: () => Promise.resolve(''),
      write: (text) => Promise.resolve(void written.push(text)),
      clear: () => undefined,
      keepsFor: 60_000,
    }
    const page = await showBatch({ ports: { clipboard } })
    await page.user.click(within(page.list).getByRole('checkbox', { name: 'Select User 0' }))
    await page.user.click(screen.getByRole('button', { name: 'Copy password' }))
    await screen.findByText('The password is copied. It leaves the clipboard after a minute.')
    expect(written).toEqual((await passwordsOf(page)).slice(0, 1))
  })
})

describe('a PDF for each user', () => {
  it('is saved as an archive, says how far it is, and can be cancelled', async () => {
    let goOn: () => void = () => undefined
    const sheetPrinter: SheetPrinter = {
      printers: () => Promise.resolve([]),
      print: () => Promise.resolve('printed'),
      pdf: () => Promise.resolve(new Uint8Array()),
      async pdfs(jobIds, _paper, take) {
        for (const jobId of jobIds) {
          take(new TextEncoder().encode(jobId))
          await new Promise<void>((resolve) => (goOn = resolve))
        }
        return 'done'
      },
    }
    const page = await showBatch({ ports: { sheetPrinter } })
    const files = catchSavedFiles()
    await page.user.click(screen.getByRole('button', { name: 'A PDF for each user' }))
    await page.user.click(await screen.findByRole('button', { name: 'Cancel' }))
    act(() => goOn())
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull())
    expect(files.size).toBe(0)
    screen.getByText('Not delivered yet')
  })
})

describe('passwords on the screen', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('are hidden after five minutes without input, and shown again on demand', async () => {
    const batch = await openWithBatch(3)
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const address = addresses.batch(batch.customerId, batch.batchId)
    const { user } = await renderApp({ app: batch.app, address })
    const [first] = await passwordsOf(batch)
    await screen.findByText(first!)
    act(() => {
      vi.advanceTimersByTime(HIDES_AFTER)
    })
    expect(screen.queryByText(first!)).toBeNull()
    screen.getByText('Hidden after five minutes without input.')
    vi.useRealTimers()
    await user.click(screen.getByRole('button', { name: 'Show again' }))
    await screen.findByText(first!)
  })
})

describe('passwords that have waited for long', () => {
  it('are reminded of on the Dashboard and on the page of passwords, each batch with its way there', async () => {
    const clock = { time: Date.now(), now: () => clock.time }
    const batch = await openWithBatch(3, { ports: { clock } })
    clock.time += 15 * DAY
    const { go } = await renderApp({ app: batch.app, address: addresses.dashboard })
    for (const address of [addresses.dashboard, addresses.passwords]) {
      go(address)
      await screen.findByText('3 passwords have been waiting for long. Hand them over or destroy them.')
      const link = screen.getByRole('link', { name: /^Fabrikam: 3 passwords since / })
      expect(link.getAttribute('href')).toBe(`#${addresses.batch(batch.customerId, batch.batchId)}`)
    }
  })
})
