import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import type { TFunction } from 'i18next'
import type { WorkUnderway } from '../work-underway.ts'

/**
 * Asks before the window closes, and the application with it, while something is being written: it closes when that
 * is done, or stays. Without the question it would be done as well, but out of sight.
 */
export function askWhileWriting(window: BrowserWindow, work: WorkUnderway, texts: () => TFunction): void {
  let isAsking = false
  window.on('close', (event) => {
    if (!work.isAny) return
    event.preventDefault()
    if (isAsking) return
    isAsking = true
    void ask().finally(() => {
      isAsking = false
    })
  })

  async function ask(): Promise<void> {
    const t = texts()
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: t('hosts.writing.question'),
      detail: t('hosts.writing.detail'),
      buttons: [t('hosts.writing.close'), t('hosts.writing.stay')],
      defaultId: 0,
      cancelId: 1,
    })
    if (response !== 0) return
    await work.done()
    // Asks what any closing asks: whether something on the page is not saved.
    if (!window.isDestroyed()) window.close()
  }
}
