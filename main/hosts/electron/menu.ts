import { app, Menu, shell } from 'electron'
import type { BrowserWindow } from 'electron'
import type { TFunction } from 'i18next'
import type { OwnWindows } from './own-windows.ts'
import type { LogFile } from './log-file.ts'
import { editingItems } from './menu-items.ts'
import { menuTemplate } from './menu-template.ts'
import type { OpenedLists } from './opened-lists.ts'

/** Makes the application's menu, and makes it anew: call what it gives when a text or the recent lists are others. */
export function setupMenu(options: {
  readonly window: BrowserWindow
  readonly windows: OwnWindows
  readonly lists: OpenedLists
  readonly logFile: LogFile
  readonly texts: () => TFunction
}): () => void {
  const { window, windows, lists, logFile, texts } = options
  const show = () => {
    const template = menuTemplate(texts(), {
      platform: process.platform,
      isPackaged: app.isPackaged,
      recent: lists.recent(),
      openList: () => void lists.choose(window, texts),
      openRecent: (path) => lists.open(path),
      forgetRecent: () => lists.forgetRecent(),
      showLog: () => shell.showItemInFolder(logFile.path),
      choose: (item) => windows.tell({ name: 'menu-chosen', data: { item } }),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  show()
  return show
}

/** The menu of a right click: in a field all of it, on selected text what copies. Electron has none by itself. */
export function setupContextMenu(window: BrowserWindow, texts: () => TFunction): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const items = editingItems(texts()).filter(({ role }) => isEditable || role === 'copy')
    if (isEditable || selectionText !== '') Menu.buildFromTemplate(items).popup({ window })
  })
}
