import { app, Menu } from 'electron'
import type { BrowserWindow } from 'electron'
import type { TFunction } from 'i18next'
import { editingItems, menuTemplate } from './menu-template.ts'

/** Shows the application's menu in the language of the texts. */
export function showMenu(t: TFunction): void {
  const system = { platform: process.platform, isPackaged: app.isPackaged }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(t, system)))
}

/** The menu of a right click: in a field all of it, on selected text what copies. Electron has none by itself. */
export function setupContextMenu(window: BrowserWindow, texts: () => TFunction): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const items = editingItems(texts()).filter(({ role }) => isEditable || role === 'copy')
    if (isEditable || selectionText !== '') Menu.buildFromTemplate(items).popup({ window })
  })
}
