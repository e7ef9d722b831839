import { app, BrowserWindow } from 'electron'
import type { BrowserWindowConstructorOptions, Session, WebContents } from 'electron'
import type { Notification } from '#shared/contract/notifications.ts'
import { CHANNELS } from '../channels.ts'

/** The windows that show our pages: the only ones with the preload, and the only ones that are listened to. */
export interface OwnWindows {
  open(options: BrowserWindowConstructorOptions): BrowserWindow
  has(contents: WebContents): boolean
  tell(notification: Notification): void
}

export function setupOwnWindows({ preload, session }: { preload: string; session: Session }): OwnWindows {
  const own = new Set<WebContents>()
  const webPreferences = {
    preload,
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    devTools: !app.isPackaged,
    // It would fetch its dictionaries from the network.
    spellcheck: false,
  }
  return {
    open(options) {
      const window = new BrowserWindow({ ...options, webPreferences })
      const { webContents } = window
      own.add(webContents)
      webContents.once('destroyed', () => own.delete(webContents))
      return window
    },
    has: (contents) => own.has(contents),
    tell(notification) {
      for (const contents of own) contents.send(CHANNELS.notification, notification)
    },
  }
}
