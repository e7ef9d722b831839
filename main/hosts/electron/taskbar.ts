import { app, nativeImage } from 'electron'
import type { BrowserWindow } from 'electron'
import type { TFunction } from 'i18next'
import type { App } from '../../app.ts'
import { markBitmap, shownProgress } from '../taskbar-rules.ts'

/** Shows on the application's icon how far an import is, and how many batches of passwords wait. */
export function setupTaskbar(application: App, window: BrowserWindow, texts: () => TFunction): void {
  let shown = -1

  async function showWaiting(): Promise<void> {
    const dashboard = await application.call('dashboard.get', {})
    if (!dashboard.ok || window.isDestroyed()) return
    const { batchesWaiting } = dashboard.value
    if (batchesWaiting === shown) return
    shown = batchesWaiting
    app.setBadgeCount(shown)
    if (process.platform === 'win32') mark(shown)
  }

  /** Windows shows no number on an icon, but a small picture, with words for those who don't see it. */
  function mark(count: number): void {
    const { size, points } = markBitmap()
    const image = nativeImage.createFromBitmap(Buffer.from(points), { width: size, height: size })
    window.setOverlayIcon(count === 0 ? null : image, texts()('shell.passwordsWaiting', { count }))
  }

  application.subscribe((notification) => {
    if (window.isDestroyed()) return
    const progress = shownProgress(notification)
    if (progress !== undefined) window.setProgressBar(progress ?? -1)
    if (notification.name === 'customers-changed') void showWaiting()
  })
  void showWaiting()
}
