import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Clipboard, SheetPrinter } from '#main/ports.ts'
import { DESTROY_INTERVAL } from '#main/services/destroy-overdue.ts'
import { DEFAULT_SHEET_ARRANGEMENT } from '#shared/domain/sheet-options.ts'
import { openWithBatch, passwordsOf } from '#test/support/batches.ts'
import type { TestBatch } from '#test/support/batches.ts'
import { commandId, openTestApp } from '#test/support/test-app.ts'

const OPTIONS = { ...DEFAULT_SHEET_ARRANGEMENT, layout: 'letter', paper: 'A4' } as const
const DAY = 24 * 60 * 60 * 1000

/** A printer whose PDF files hold the job that they are of. */
function printer(change: Partial<SheetPrinter> = {}): SheetPrinter {
  const bytesOf = (jobId: string) => new TextEncoder().encode(jobId)
  return {
    printers: () => Promise.resolve([{ name: 'Paper', displayName: 'Paper', isDefault: true }]),
    print: () => Promise.resolve('printed'),
    pdf: (jobId) => Promise.resolve(bytesOf(jobId)),
    pdfs: (jobIds, _paper, take) => {
      for (const jobId of jobIds) take(bytesOf(jobId))
      return Promise.resolve('done')
    },
    ...change,
  }
}

const ids = ({ customerId, batchId }: TestBatch) => ({ customerId, batchId })
const deliveriesOf = async (batch: TestBatch) => (await batch.app.ask('batches.get', ids(batch))).deliveries
const waysOf = async (batch: TestBatch) => (await deliveriesOf(batch)).map(({ way }) => way)

describe('what was done with passwords stands at their batch', () => {
  it('for each file that was saved, with how many users and by whom, the newest first', async () => {
    const batch = await openWithBatch(3)
    const { app } = batch
    await app.ask('settings.update', { operatorName: 'Olga' })
    const { rows } = await app.ask('batches.credentials', { ...ids(batch), offset: 0, limit: 10 })
    const one = [rows[0]?.userId ?? '']
    await app.ask('batches.credentialsCsv', { ...ids(batch), users: one })
    await app.ask('batches.mailDrafts', { ...ids(batch), users: 'all', form: 'each' })
    await app.ask('batches.mailDrafts', { ...ids(batch), users: one, form: 'summary' })
    await app.ask('batches.entraCsv', ids(batch))
    expect(await deliveriesOf(batch)).toMatchObject([
      { way: 'entra-csv', users: 3, actor: 'Olga' },
      { way: 'mail-summary', users: 1, actor: 'Olga' },
      { way: 'mail-each', users: 3, actor: 'Olga' },
      { way: 'csv', users: 1, actor: 'Olga' },
    ])
    const open = await app.ask('batches.listOpen', { offset: 0, limit: 10 })
    expect(open.rows[0]).toMatchObject({ waiting: 3, delivered: { way: 'entra-csv', users: 3 } })
  })

  it('for sheets that were printed, and not for those whose printing was cancelled or failed', async () => {
    const outcomes = ['cancelled', 'failed', 'printer-not-found', 'printed'] as const
    let next = 0
    const sheetPrinter = printer({ print: () => Promise.resolve(outcomes[next++] ?? 'failed') })
    const batch = await openWithBatch(2, { ports: { sheetPrinter } })
    const { jobId } = await batch.app.ask('sheets.prepare', { ...ids(batch), users: 'all', options: OPTIONS })
    const on = { jobId, printer: { name: 'Paper', copies: 2 } }
    expect(await batch.app.ask('sheets.print', on)).toEqual({ outcome: 'cancelled' })
    expect(await batch.app.code('sheets.print', on)).toBe('print-failed')
    expect(await batch.app.code('sheets.print', on)).toBe('printer-not-found')
    expect(await waysOf(batch)).toEqual([])
    await batch.app.ask('sheets.print', on)
    await batch.app.ask('sheets.pdf', { jobId })
    expect(await waysOf(batch)).toEqual(['pdf', 'printed'])
  })

  it('when the operator says that the page has printed or copied them, while they are kept', async () => {
    const batch = await openWithBatch(2)
    const note = { ...ids(batch), users: 'all', way: 'printed' } as const
    await batch.app.ask('batches.noteDelivery', { commandId: commandId(), ...note })
    expect(await deliveriesOf(batch)).toMatchObject([{ way: 'printed', users: 2 }])
    await batch.app.ask('batches.handOver', { commandId: commandId(), ...ids(batch), users: 'all' })
    expect(await batch.app.code('batches.noteDelivery', { commandId: commandId(), ...note })).toBe(
      'credentials-gone',
    )
  })

  it('still after the application was closed and opened, and in the history', async () => {
    const first = await openWithBatch(3)
    await first.app.ask('batches.credentialsCsv', { ...ids(first), users: 'all' })
    const before = await deliveriesOf(first)
    await first.app.close()
    const batch = { ...first, app: await openTestApp({ dataDir: first.app.dataDir }) }
    expect(await deliveriesOf(batch)).toEqual(before)
    const history = { customerId: batch.customerId, userId: null, kinds: ['passwords-delivered'] } as const
    const { rows } = await batch.app.ask('history.list', {
      ...history,
      kinds: ['passwords-delivered'],
      ...{ from: null, before: null, offset: 0, limit: 10 },
    })
    expect(rows).toMatchObject([{ kind: 'passwords-delivered', users: 3 }])
    const change = { customerId: batch.customerId, change: rows[0]?.commandId ?? '' }
    expect(await batch.app.ask('history.changes', { ...change, offset: 0, limit: 10 })).toMatchObject({
      rows: [{ field: 'delivery', before: '', after: 'csv' }],
      undoable: false,
    })
  })

  it('and prevents no undo of the import', async () => {
    const batch = await openWithBatch(2)
    await batch.app.ask('batches.credentialsCsv', { ...ids(batch), users: 'all' })
    const { rows } = await batch.app.ask('history.list', {
      ...{ customerId: batch.customerId, userId: null, kinds: ['users-imported'] },
      ...{ from: null, before: null, offset: 0, limit: 10 },
    })
    const change = rows[0]?.commandId ?? ''
    await batch.app.ask('history.undo', { commandId: commandId(), customerId: batch.customerId, change })
    expect(await batch.app.code('batches.get', ids(batch))).toBe('batch-not-found')
  })
})

describe('a PDF for each user', () => {
  it('comes as an archive of files named after the users, and tells how far it is', async () => {
    const batch = await openWithBatch(3, { ports: { sheetPrinter: printer() } })
    const file = await batch.app.ask('sheets.pdfEach', { ...ids(batch), users: 'all', options: OPTIONS })
    expect(file.name).toBe('Passwords Fabrikam.zip')
    const files = unzipSync(file.bytes)
    expect(Object.keys(files)).toEqual([0, 1, 2].map((user) => `user${user}@fabrikam.example.pdf`))
    const jobs = Object.values(files).map((bytes) => new TextDecoder().decode(bytes))
    expect(new Set(jobs).size).toBe(3)
    expect(await batch.app.code('sheets.get', { jobId: jobs[0] })).toBe('sheets-not-found')
    expect(batch.app.notifications.filter(({ name }) => name === 'pdf-progress')).toHaveLength(3)
    expect(await deliveriesOf(batch)).toMatchObject([{ way: 'pdf-each', users: 3 }])
  })

  it('shows, in each job, the card of that user alone', async () => {
    const cards: (string | undefined)[][] = []
    const sheetPrinter = printer({
      async pdfs(jobIds, _paper, take) {
        for (const jobId of jobIds) {
          const { rows } = await batch.app.ask('sheets.cards', { jobId, offset: 0, limit: 10 })
          cards.push(rows.map(({ password }) => password))
          take(new Uint8Array())
        }
        return 'done'
      },
    })
    const batch = await openWithBatch(3, { ports: { sheetPrinter } })
    await batch.app.ask('sheets.pdfEach', { ...ids(batch), users: 'all', options: OPTIONS })
    expect(cards).toEqual((await passwordsOf(batch)).map((password) => [password]))
  })

  it('is cancelled between two users, and then nothing was delivered', async () => {
    const made: string[] = []
    const sheetPrinter = printer({
      async pdfs(jobIds, _paper, take) {
        for (const jobId of jobIds) {
          made.push(jobId)
          take(new Uint8Array())
          await batch.app.ask('sheets.cancelPdfEach', { batchId: batch.batchId })
        }
        return 'done'
      },
    })
    const batch = await openWithBatch(3, { ports: { sheetPrinter } })
    const wanted = { ...ids(batch), users: 'all', options: OPTIONS } as const
    expect(await batch.app.code('sheets.pdfEach', wanted)).toBe('pdf-cancelled')
    expect(made).toHaveLength(1)
    expect(await waysOf(batch)).toEqual([])
  })

  it('is made on the paper of its labels; a job at which the printer fails is forgotten', async () => {
    const seen: { paper: string; jobId: string }[] = []
    const sheetPrinter = printer({
      pdfs(jobIds, paper) {
        for (const jobId of jobIds) {
          seen.push({ paper, jobId })
          return Promise.resolve('failed')
        }
        return Promise.resolve('done')
      },
    })
    const batch = await openWithBatch(2, { ports: { sheetPrinter } })
    const options = { ...OPTIONS, layout: 'labels-5160', paper: 'A4' } as const
    expect(await batch.app.code('sheets.pdfEach', { ...ids(batch), users: 'all', options })).toBe(
      'print-failed',
    )
    expect(seen).toMatchObject([{ paper: 'Letter' }])
    expect(await batch.app.code('sheets.get', { jobId: seen[0]?.jobId })).toBe('sheets-not-found')
    expect(await waysOf(batch)).toEqual([])
  })

  it('is refused where the host prints no sheets', async () => {
    const batch = await openWithBatch(1)
    const wanted = { ...ids(batch), users: 'all', options: OPTIONS } as const
    expect(await batch.app.code('sheets.pdfEach', wanted)).toBe('not-on-this-host')
    expect(await batch.app.code('sheets.printers', {})).toBe('not-on-this-host')
  })
})

describe('a copied password', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  function memory(): Clipboard & { text: string } {
    return {
      text: '',
      read() {
        return Promise.resolve(this.text)
      },
      write(text) {
        this.text = text
        return Promise.resolve()
      },
      clear() {
        this.text = ''
      },
      keepsFor: 60_000,
    }
  }

  it('leaves the clipboard after a minute', async () => {
    const clipboard = memory()
    const app = await openTestApp({ ports: { clipboard } })
    await app.ask('host.copySecret', { text: 'Kestrel-4711' })
    await vi.advanceTimersByTimeAsync(59_000)
    expect(clipboard.text).toBe('Kestrel-4711')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(clipboard.text).toBe('')
    expect(app.logLines.join()).not.toContain('Kestrel-4711')
  })

  it('that is followed by another gives that one its own minute', async () => {
    const clipboard = memory()
    const app = await openTestApp({ ports: { clipboard } })
    await app.ask('host.copySecret', { text: 'first' })
    await vi.advanceTimersByTimeAsync(40_000)
    await app.ask('host.copySecret', { text: 'second' })
    await vi.advanceTimersByTimeAsync(40_000)
    expect(clipboard.text).toBe('second')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(clipboard.text).toBe('')
  })

  it('does not take along what was copied elsewhere since', async () => {
    const clipboard = memory()
    const app = await openTestApp({ ports: { clipboard } })
    await app.ask('host.copySecret', { text: 'Kestrel-4711' })
    clipboard.text = 'a shopping list'
    await vi.advanceTimersByTimeAsync(60_000)
    expect(clipboard.text).toBe('a shopping list')
  })

  it('leaves it when the application ends', async () => {
    const clipboard = memory()
    const app = await openTestApp({ ports: { clipboard } })
    await app.ask('host.copySecret', { text: 'Kestrel-4711' })
    await app.close()
    expect(clipboard.text).toBe('')
  })

  it('is the page’s to copy where the host has no clipboard', async () => {
    const app = await openTestApp()
    expect(await app.code('host.copySecret', { text: 'Kestrel-4711' })).toBe('not-on-this-host')
    expect(await app.ask('host.capabilities', {})).toMatchObject({ clearsClipboard: false })
  })
})

describe('passwords that nobody hands over', () => {
  /** The application on a clock that the test sets. */
  async function openWaiting(count = 3) {
    const clock = { time: Date.now(), now: () => clock.time }
    const batch = await openWithBatch(count, { ports: { clock } })
    return { ...batch, clock }
  }
  const reopened = async (batch: Awaited<ReturnType<typeof openWaiting>>) => {
    await batch.app.close()
    return { ...batch, app: await openTestApp({ dataDir: batch.app.dataDir, ports: { clock: batch.clock } }) }
  }

  it('are reminded of after the days that are set', async () => {
    const batch = await openWaiting()
    const waiting = async () => (await batch.app.ask('dashboard.get', {})).waitingLong
    batch.clock.time += 14 * DAY - 1000
    expect(await waiting()).toEqual({ passwords: 0, batches: 0, oldest: [] })
    batch.clock.time += 1000
    expect(await waiting()).toMatchObject({
      passwords: 3,
      batches: 1,
      oldest: [{ batchId: batch.batchId, customerName: 'Fabrikam', waiting: 3 }],
    })
    await batch.app.ask('settings.update', { remindAfterDays: 30 })
    expect(await waiting()).toMatchObject({ passwords: 0 })
  })

  it('stay for ever unless Settings says otherwise', async () => {
    const batch = await openWaiting()
    batch.clock.time += 5000 * DAY
    expect((await passwordsOf(await reopened(batch))).every((password) => password !== null)).toBe(true)
  })

  it('are destroyed when the application opens, by nobody but the application', async () => {
    const batch = await openWaiting()
    await batch.app.ask('settings.update', { destroyAfterDays: 30 })
    batch.clock.time += 30 * DAY
    const later = await reopened(batch)
    await vi.waitFor(async () => expect(await passwordsOf(later)).toEqual([null, null, null]))
    const { rows } = await later.app.ask('history.list', {
      ...{ customerId: batch.customerId, userId: null, kinds: ['passwords-handed-over'] },
      ...{ from: null, before: null, offset: 0, limit: 10 },
    })
    expect(rows).toMatchObject([{ actor: 'Partner Desk (by itself after 30 days)', users: 3 }])
  })

  it('are not destroyed a day before', async () => {
    const batch = await openWaiting()
    await batch.app.ask('settings.update', { destroyAfterDays: 30 })
    batch.clock.time += 29 * DAY
    const later = await reopened(batch)
    await later.app.close()
    expect((await passwordsOf(await reopened(batch))).every((password) => password !== null)).toBe(true)
  })

  it('are destroyed within the hour while the application runs', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const batch = await openWaiting()
    await batch.app.ask('settings.update', { destroyAfterDays: 1 })
    batch.clock.time += DAY
    vi.advanceTimersByTime(DESTROY_INTERVAL)
    vi.useRealTimers()
    await vi.waitFor(async () => expect(await passwordsOf(batch)).toEqual([null, null, null]))
  })
})
