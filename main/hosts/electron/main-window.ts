import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import type { TFunction } from 'i18next'
import type { Log } from '../../ports.ts'
import { appAddress } from '../app-address.ts'
import type { OwnWindows } from './own-windows.ts'

/** Opens the application's one window, and shows it when the page has something to show. */
export function openMainWindow(windows: OwnWindows, log: Log): BrowserWindow {
  const window = windows.open({
    show: false,
    width: 1366,
    height: 768,
    minWidth: 640,
    minHeight: 480,
    autoHideMenuBar: true,
    title: 'Partner Desk',
  })
  window.once('ready-to-show', () => window.show())
  reloadAfterFault(window, log)
  void window.loadURL(appAddress('index.html'))
  return window
}

/** A page that holds back its unloading has something that is not saved. Browsers ask by themselves; Electron does not. */
export function askBeforeClosing(window: BrowserWindow, texts: () => TFunction): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const t = texts()
    const choice = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: t('hosts.unsaved.question'),
      detail: t('hosts.unsaved.detail'),
      buttons: [t('hosts.unsaved.close'), t('hosts.unsaved.stay')],
      defaultId: 1,
      cancelId: 1,
    })
    if (choice === 0) event.preventDefault()
  })
}

/** Everything that matters is in the main process: a page that broke is loaded again, unless it broke while loading. */
function reloadAfterFault(window: BrowserWindow, log: Log): void {
  let isLoaded = false
  window.webContents.on('did-finish-load', () => {
    isLoaded = true
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.warn('page-gone', { reason })
    if (isLoaded) window.reload()
    else window.destroy()
    isLoaded = false
  })
}
