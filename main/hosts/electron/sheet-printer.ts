import type { BrowserWindow, WebContents, WebContentsPrintOptions } from 'electron'
import type { Paper } from '#shared/domain/sheet.ts'
import type { Log, SheetPrinter } from '../../ports.ts'
import { appAddress } from '../app-address.ts'
import { printOutcome } from '../print-outcome.ts'
import type { PrintOutcome } from '../print-outcome.ts'
import { within } from '../within.ts'
import type { OwnWindows } from './own-windows.ts'

/** Milliseconds in which the page has to have its fonts and all of its cards. */
const PATIENCE = 120_000

/** Tells, in the page, when it has marked itself as ready to be printed, or as failed. */
const SHEETS_SETTLED = `new Promise((resolve) => {
  const { documentElement } = document
  const look = () => {
    const { sheets } = documentElement.dataset
    if (sheets === 'ready' || sheets === 'failed') resolve(sheets)
  }
  new MutationObserver(look).observe(documentElement, { attributeFilter: ['data-sheets'] })
  look()
})`

/** States of a printer as CUPS tells them (RFC 8011, 5.4.11); other systems tell none. */
const STOPPED = '5'

/**
 * Prints from a hidden window. With a printer it prints there without a question; without, the system asks as it
 * does for every program. `printer` is the name of one that is taken in place of the question.
 */
export function setupSheetPrinter(options: {
  readonly windows: OwnWindows
  readonly printer: string | null
  readonly log: Log
}): SheetPrinter {
  const { windows, printer, log } = options

  async function withWindow<Value>(
    use: (window: BrowserWindow) => Promise<Value>,
  ): Promise<Value | 'failed'> {
    const window = windows.open({ show: false })
    try {
      return await use(window)
    } catch (error) {
      log.error('printing-failed', error)
      return 'failed'
    } finally {
      if (!window.isDestroyed()) window.destroy()
    }
  }

  const withSheets = <Value>(jobId: string, use: (window: BrowserWindow) => Promise<Value>) =>
    withWindow(async (window) => ((await showSheets(window, jobId)) ? use(window) : 'failed'))

  return {
    async printers() {
      const found = await withWindow(({ webContents }) => webContents.getPrintersAsync())
      if (found === 'failed') return []
      return found.map(({ name, displayName, ...facts }) => ({
        name,
        displayName,
        // Not told any more from Electron 36 on.
        isDefault: 'isDefault' in facts && facts.isDefault === true,
      }))
    },
    print: (jobId, pageSize, on = printer === null ? undefined : { name: printer, copies: 1 }) =>
      withSheets(jobId, async ({ webContents }) => {
        const paper = { pageSize, printBackground: true, margins: { marginType: 'none' } } as const
        if (!on) return printed(webContents, paper)
        const { name: deviceName, copies } = on
        const found = (await webContents.getPrintersAsync()).find(({ name }) => name === deviceName)
        if (!found) return 'printer-not-found'
        if (!takesJobs(found.options)) return 'failed'
        return printed(webContents, { ...paper, silent: true, deviceName, copies })
      }),
    pdf: (jobId, pageSize) => withSheets(jobId, (window) => toPdf(window, pageSize)),
    pdfs: (jobIds, pageSize, take) =>
      withWindow(async (window) => {
        for (const jobId of jobIds) {
          if (!(await showSheets(window, jobId))) return 'failed'
          take(await toPdf(window, pageSize))
        }
        return 'done'
      }),
  }
}

/** Shows the sheets of a job; whether all of its cards are there. */
async function showSheets(window: BrowserWindow, jobId: string): Promise<boolean> {
  await window.loadURL(appAddress(`print.html?job=${encodeURIComponent(jobId)}`))
  const state: unknown = await within(PATIENCE, window.webContents.executeJavaScript(SHEETS_SETTLED))
  return state === 'ready'
}

const printed = (contents: WebContents, settings: WebContentsPrintOptions) =>
  new Promise<PrintOutcome>((resolve) =>
    contents.print(settings, (success, reason) => resolve(printOutcome(success, reason))),
  )

function toPdf({ webContents }: BrowserWindow, pageSize: Paper): Promise<Buffer> {
  const margins = { top: 0, bottom: 0, left: 0, right: 0 }
  return webContents.printToPDF({ pageSize, margins, printBackground: true, preferCSSPageSize: true })
}

/** Whether a printer takes jobs and prints them, as far as it tells. */
function takesJobs(options: object): boolean {
  const told = new Map<string, unknown>(Object.entries(options))
  return told.get('printer-state') !== STOPPED && told.get('printer-is-accepting-jobs') !== 'false'
}
