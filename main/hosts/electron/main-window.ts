import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import type { TFunction } from 'i18next'
import { appAddress } from '../app-address.ts'
import type { OwnWindows } from './own-windows.ts'
import type { WindowMemory } from './window-memory.ts'

/** Opens the application's one window, and shows it when the page has something to show. */
export function openMainWindow(windows: OwnWindows, memory: WindowMemory): BrowserWindow {
  const window = windows.open({
    ...memory.area,
    show: false,
    minWidth: 640,
    minHeight: 480,
    title: 'Partner Desk',
  })
  window.once('ready-to-show', () => window.show())
  memory.attach(window)
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
