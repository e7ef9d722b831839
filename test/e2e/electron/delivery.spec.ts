import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import type { InputOf, MethodName, OutputOf, ResultOf } from '#shared/contract/index.ts'
import { DEFAULT_SHEET_ARRANGEMENT } from '#shared/domain/sheet-options.ts'
import { DEFAULT_USER_NAME_RULE } from '#shared/domain/user-name-rule.ts'
import { test as base } from '#test/support/electron/test.ts'
import { startPrintServer } from './print-server.ts'
import type { PrintServer } from './print-server.ts'

/* Passwords on their way out of the desktop host: a chosen printer, a PDF for each user, the clipboard. */

const test = base.extend<{ printServer: PrintServer }>({
  printServer: async ({}, use) => {
    const server = await startPrintServer()
    await use(server)
    await server.stop()
  },
})

const LETTER = { ...DEFAULT_SHEET_ARRANGEMENT, layout: 'letter', paper: 'A4' } as const

/** What a call of the page's bridge answers; bytes come as a list of numbers. */
const call = <Name extends MethodName>(page: Page, method: Name, input: InputOf<Name>) =>
  page.evaluate<ResultOf<Name>>(`window.partnerDesk
    .call(${JSON.stringify(method)}, ${JSON.stringify(input)})
    .then((answer) => answer.ok && answer.value.bytes
      ? { ...answer, value: { ...answer.value, bytes: [...answer.value.bytes] } }
      : answer)`)

async function ask<Name extends MethodName>(
  page: Page,
  method: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const answer = await call(page, method, input)
  if (!answer.ok) throw new Error(`${method} was refused: ${answer.refusal.code}`)
  return answer.value
}

/** A customer with these users, added in one sitting. */
async function addUsers(page: Page, aliases: readonly string[]) {
  const { customerId } = await ask(page, 'customers.create', {
    commandId: randomUUID(),
    details: {
      name: 'Fabrikam',
      domains: ['fabrikam.example'],
      country: 'GB',
      language: 'en',
      contactEmail: '',
      userNames: DEFAULT_USER_NAME_RULE,
      sample: false,
    },
  })
  let batchId: string | null = null
  const passwords: string[] = []
  for (const alias of aliases) {
    const added: OutputOf<'users.add'> = await ask(page, 'users.add', {
      commandId: randomUUID(),
      customerId,
      batchId,
      details: {
        userPrincipalName: `${alias}@fabrikam.example`,
        displayName: alias,
        profile: {},
        usageLocation: 'GB',
        preferredLanguage: null,
        roles: [],
        signInAllowed: true,
        mustChangePassword: true,
      },
      licenses: [],
    })
    batchId = added.batchId
    passwords.push(added.password)
  }
  return { customerId, batchId: batchId ?? '', passwords }
}

async function prepareSheets(page: Page) {
  const batch = await addUsers(page, ['anna'])
  const { customerId, batchId } = batch
  const { jobId } = await ask(page, 'sheets.prepare', { customerId, batchId, users: 'all', options: LETTER })
  return { ...batch, jobId }
}

const textOf = (file: Buffer) => execFileSync('pdftotext', ['-', '-'], { encoding: 'utf8', input: file })
const tellPrinter = ({ env, printer }: PrintServer, command: string) =>
  execFileSync(`/usr/sbin/${command}`, [printer], { env: { ...process.env, ...env } })
const clipboardOf = (app: ElectronApplication) => app.evaluate(({ clipboard }) => clipboard.readText())

test('A chosen printer prints at once, so many copies, and that stands at the batch', async ({
  launch,
  printServer,
}) => {
  const { page } = await launch({ env: printServer.env })
  const { customerId, batchId, jobId, passwords } = await prepareSheets(page)
  const { printers } = await ask(page, 'sheets.printers', {})
  expect(printers.map(({ name }) => name)).toEqual([printServer.printer])
  const printer = { name: printServer.printer, copies: 2 }
  expect(await ask(page, 'sheets.print', { jobId, printer })).toEqual({ outcome: 'printed' })
  // The system takes the job when it likes.
  await expect.poll(() => printServer.printed().length).toBe(1)
  expect(textOf(printServer.printed()[0]!)).toContain(passwords[0])
  await expect.poll(() => printServer.copies()).toEqual([2])
  const { deliveries } = await ask(page, 'batches.get', { customerId, batchId })
  expect(deliveries).toMatchObject([{ way: 'printed', users: 1 }])
})

test('A printer that is gone, takes no jobs or has stopped prints nothing, and says so', async ({
  launch,
  printServer,
}) => {
  const { page } = await launch({ env: printServer.env })
  const { customerId, batchId, jobId } = await prepareSheets(page)
  const print = async (name: string) => {
    const answer = await call(page, 'sheets.print', { jobId, printer: { name, copies: 1 } })
    return answer.ok ? answer.value.outcome : answer.refusal.code
  }
  expect(await print('Gone')).toBe('printer-not-found')
  tellPrinter(printServer, 'cupsreject')
  expect(await print(printServer.printer)).toBe('print-failed')
  tellPrinter(printServer, 'cupsaccept')
  tellPrinter(printServer, 'cupsdisable')
  expect(await print(printServer.printer)).toBe('print-failed')
  tellPrinter(printServer, 'cupsenable')
  expect((await ask(page, 'batches.get', { customerId, batchId })).deliveries).toEqual([])
  expect(await print(printServer.printer)).toBe('printed')
})

test('Where there is no printer, none is offered', async ({ launch }) => {
  const { page } = await launch({ env: { CUPS_SERVER: '/nowhere/cups.sock' } })
  expect(await ask(page, 'sheets.printers', {})).toEqual({ printers: [] })
})

test('Each user gets a PDF of their own card alone', async ({ launch }) => {
  const { app, page } = await launch()
  const { customerId, batchId, passwords } = await addUsers(page, ['anna', 'berta', 'carla'])
  const { bytes } = await ask(page, 'sheets.pdfEach', { customerId, batchId, users: 'all', options: LETTER })
  const files = unzipSync(Uint8Array.from(bytes))
  expect(Object.keys(files)).toEqual(
    ['anna', 'berta', 'carla'].map((alias) => `${alias}@fabrikam.example.pdf`),
  )
  const texts = Object.values(files).map((file) => textOf(Buffer.from(file)))
  texts.forEach((text, index) => {
    expect(passwords.filter((password) => text.includes(password))).toEqual([passwords[index]])
  })
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('A copied password is on the clipboard, and leaves it by itself', async ({ launch }) => {
  const first = await launch()
  await ask(first.page, 'host.copySecret', { text: 'Kestrel-4711' })
  expect(await clipboardOf(first.app)).toBe('Kestrel-4711')
  await first.close()
  const { app, page } = await launch({ args: ['--clear-clipboard-after=100'] })
  await ask(page, 'host.copySecret', { text: 'Kestrel-4711' })
  await expect.poll(() => clipboardOf(app)).toBe('')
})
