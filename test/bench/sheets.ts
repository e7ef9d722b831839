import { randomUUID } from 'node:crypto'
import type { ElectronApplication, Page } from '@playwright/test'
import { electronForTests } from '#build/electron-for-tests.mjs'
import { addresses } from '#renderer/addresses.ts'
import { DEFAULT_SHEET_ARRANGEMENT } from '#shared/domain/sheet-options.ts'
import { DEFAULT_USER_NAME_RULE } from '#shared/domain/user-name-rule.ts'
import { makeOwnFolder, removeFolder } from '#test/support/electron/account.ts'
import { ask } from '#test/support/electron/ask.ts'
import { openDisplay } from '#test/support/electron/display.ts'
import { launchElectron } from '#test/support/electron/launch.ts'
import { listOfPeople } from '#test/support/people.ts'
import { median } from './report.ts'
import type { Figure } from './report.ts'

const CARDS = 1000
const LARGE = 10_000
const SMALL = 100

/** In the real Electron: cards to a PDF against a bare table of the same text, and previews large and small. */
export async function measureSheets(runs: number): Promise<Figure[]> {
  if (electronForTests() === null) {
    console.error(
      'pdf-1000 and preview-10000-cards are left out: run `node build/electron-for-tests.mjs` first.',
    )
    return []
  }
  const display = await openDisplay()
  const dataDir = makeOwnFolder('partner-desk-bench-')
  const { app, page, close } = await launchElectron({ dataDir, env: { ...display.env, LANG: 'en_US.UTF-8' } })
  const measured = async () => [await measurePdf(app, page, runs), await measurePreviews(page, runs)]
  return measured().finally(async () => {
    await close()
    await display.stop()
    removeFolder(dataDir)
  })
}

interface Batch {
  readonly customerId: string
  readonly batchId: string
}

/** A batch of this many users, imported for a customer of its own. */
async function batchOf(page: Page, users: number): Promise<Batch> {
  const domain = `bench${users}.example`
  const { customerId } = await ask(page, 'customers.create', {
    commandId: randomUUID(),
    details: {
      name: `Bench ${users}`,
      domains: [domain],
      country: 'GB',
      language: 'en',
      contactEmail: '',
      userNames: DEFAULT_USER_NAME_RULE,
      sample: false,
    },
  })
  const draftId = randomUUID()
  const list = Buffer.from(listOfPeople(users, domain)).toString()
  await page.evaluate(
    async ([draft, customer, text]) => {
      const bytes = new TextEncoder().encode(text)
      const input = { draftId: draft, customerId: customer, fileName: 'people.csv', bytes }
      await window.partnerDesk?.call('imports.read', input)
    },
    [draftId, customerId, list] as const,
  )
  const { outcomes } = await ask(page, 'imports.commit', { commandId: randomUUID(), draftId })
  const batchId = outcomes[0]?.batchId
  if (!batchId) throw new Error('The list has created nobody')
  return { customerId, batchId }
}

async function measurePdf(app: ElectronApplication, page: Page, runs: number): Promise<Figure> {
  const batch = await batchOf(page, CARDS)
  await timeToFirstPage(page, batch)
  const cards = page.frameLocator('iframe').locator('.card')
  await page.frameLocator('iframe').locator('html[data-sheets=ready]').waitFor()
  const texts = await cards.allInnerTexts()
  if (texts.length !== CARDS) throw new Error(`The preview shows ${texts.length} cards`)
  const options = { ...DEFAULT_SHEET_ARRANGEMENT, paper: 'A4' as const }
  const { jobId } = await ask(page, 'sheets.prepare', { ...batch, users: 'all', options })
  const values: number[] = []
  const floors: number[] = []
  for (let run = 0; run < runs; run++) {
    floors.push(await timeBareTable(app, texts))
    values.push(await timePdf(page, jobId))
  }
  return { name: 'pdf-1000', value: median(values), unit: 'ms', floor: median(floors) }
}

const timePdf = (page: Page, jobId: string): Promise<number> =>
  page.evaluate(async (job) => {
    const start = performance.now()
    await window.partnerDesk?.call('sheets.pdf', { jobId: job })
    return performance.now() - start
  }, jobId)

/** From a new window to the PDF of a table that holds these texts, a row each. */
const timeBareTable = (app: ElectronApplication, texts: readonly string[]): Promise<number> =>
  app.evaluate(async ({ BrowserWindow }, rows) => {
    const start = performance.now()
    const window = new BrowserWindow({ show: false })
    await window.loadURL('about:blank')
    await window.webContents.executeJavaScript(`{
      const table = document.body.appendChild(document.createElement('table'))
      for (const text of ${JSON.stringify(rows)}) table.insertRow().insertCell().innerText = text
    }`)
    await window.webContents.printToPDF({ pageSize: 'A4' })
    const taken = performance.now() - start
    window.destroy()
    return taken
  }, texts)

async function measurePreviews(page: Page, runs: number): Promise<Figure> {
  const [small, large] = [await batchOf(page, SMALL), await batchOf(page, LARGE)]
  const values: number[] = []
  const floors: number[] = []
  for (let run = 0; run < runs; run++) {
    floors.push(await timeToFirstPage(page, small))
    values.push(await timeToFirstPage(page, large))
    await page.frameLocator('iframe').locator('html[data-sheets=ready]').waitFor({ timeout: 120_000 })
  }
  return { name: 'preview-10000-cards', value: median(values), unit: 'ms', floor: median(floors) }
}

/** From the address of the preview to its first page on the screen. */
async function timeToFirstPage(page: Page, { customerId, batchId }: Batch): Promise<number> {
  await page.evaluate((away) => (location.hash = away), addresses.passwords)
  await page.locator('iframe').waitFor({ state: 'detached' })
  return page.evaluate(
    (address) =>
      new Promise<number>((resolve) => {
        const start = performance.now()
        const look = () => {
          const first = document.querySelector('iframe')?.contentDocument?.querySelector('.sheet .card')
          // Once more, when it has been painted.
          if (first) requestAnimationFrame(() => resolve(performance.now() - start))
          else requestAnimationFrame(look)
        }
        location.hash = address
        look()
      }),
    addresses.printSheets(customerId, batchId),
  )
}
