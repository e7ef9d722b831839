import type { BrowserWindow } from 'electron'
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

/**
 * Prints from a hidden window. With the name of a printer it prints there without a question; without, the system
 * asks as it does for every program.
 */
export function setupSheetPrinter(options: {
  readonly windows: OwnWindows
  readonly printer: string | null
  readonly log: Log
}): SheetPrinter {
  const { windows, printer, log } = options

  async function withSheets<Value>(
    jobId: string,
    use: (window: BrowserWindow) => Promise<Value>,
  ): Promise<Value | 'failed'> {
    const window = windows.open({ show: false })
    try {
      await window.loadURL(appAddress(`print.html?job=${encodeURIComponent(jobId)}`))
      const state: unknown = await within(PATIENCE, window.webContents.executeJavaScript(SHEETS_SETTLED))
      return state === 'ready' ? await use(window) : 'failed'
    } catch (error) {
      log.error('printing-failed', error)
      return 'failed'
    } finally {
      if (!window.isDestroyed()) window.destroy()
    }
  }

  return {
    print: (jobId, pageSize) =>
      withSheets(jobId, ({ webContents }) => {
        const device = printer === null ? {} : { silent: true, deviceName: printer }
        const settings = {
          ...device,
          pageSize,
          printBackground: true,
          margins: { marginType: 'none' },
        } as const
        return new Promise<PrintOutcome>((resolve) =>
          webContents.print(settings, (success, reason) => resolve(printOutcome(success, reason))),
        )
      }),
    pdf: (jobId, pageSize) =>
      withSheets(jobId, ({ webContents }) => {
        const margins = { top: 0, bottom: 0, left: 0, right: 0 }
        return webContents.printToPDF({ pageSize, margins, printBackground: true, preferCSSPageSize: true })
      }),
  }
}
