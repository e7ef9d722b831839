import { app, dialog } from 'electron'
import type { BrowserWindow, MessageBoxOptions } from 'electron'
import type { TFunction } from 'i18next'
import type { Log } from '../../ports.ts'
import { systemClock } from '../node-ports.ts'
import { isRepeated } from '../repeated-faults.ts'

/**
 * Loads the page again when it broke, whether its process crashed or had no memory left, and offers that when it
 * hangs. Everything that matters is in the main process, so nothing is lost but what was typed and not saved; the
 * operator is told so. A page that breaks again and again is loaded only when the operator wants it.
 */
export function mendPageFaults(window: BrowserWindow, texts: Promise<() => TFunction>, log: Log): void {
  const { webContents } = window
  let faults: number[] = []
  let isEndedByOperator = false

  async function ask(
    options: (t: TFunction) => MessageBoxOptions,
    signal?: AbortSignal,
  ): Promise<number | null> {
    const t = (await texts)()
    if (window.isDestroyed()) return null
    const { response } = await dialog.showMessageBox(window, { ...options(t), ...(signal && { signal }) })
    return window.isDestroyed() || signal?.aborted ? null : response
  }

  async function loadAgain(): Promise<void> {
    if (!isRepeated(faults)) {
      window.reload()
      await ask(reloadedMessage)
      return
    }
    const response = await ask(repeatedQuestion)
    faults = []
    if (response === 0) window.reload()
    else app.quit()
  }

  webContents.on('render-process-gone', (_event, { reason }) => {
    log.warn('page-gone', { reason })
    if (reason === 'clean-exit') return
    if (isEndedByOperator) {
      isEndedByOperator = false
      window.reload()
      return
    }
    faults.push(systemClock.now())
    void loadAgain()
  })

  window.on('unresponsive', () => {
    log.warn('page-unresponsive')
    const answering = new AbortController()
    window.once('responsive', () => answering.abort())
    void ask(hangingQuestion, answering.signal).then((response) => {
      if (response !== 0) return
      isEndedByOperator = true
      webContents.forcefullyCrashRenderer()
    })
  })
}

const reloadedMessage = (t: TFunction): MessageBoxOptions => ({
  type: 'warning',
  message: t('hosts.page.reloaded'),
  detail: t('hosts.page.nothingLost'),
  buttons: [t('hosts.page.ok')],
})

const repeatedQuestion = (t: TFunction): MessageBoxOptions => ({
  type: 'error',
  message: t('hosts.page.repeated'),
  detail: t('hosts.page.nothingLost'),
  buttons: [t('hosts.page.loadAgain'), t('hosts.menu.quit')],
  defaultId: 0,
  cancelId: 1,
})

const hangingQuestion = (t: TFunction): MessageBoxOptions => ({
  type: 'question',
  message: t('hosts.page.hangs'),
  detail: t('hosts.page.nothingLost'),
  buttons: [t('hosts.page.loadAgain'), t('hosts.page.wait')],
  defaultId: 1,
  cancelId: 1,
})
