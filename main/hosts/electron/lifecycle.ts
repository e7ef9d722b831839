import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { BrowserWindow } from 'electron'
import type { App } from '../../app.ts'

/**
 * Gives Chromium a folder within the data folder for its own files, and makes this the only desktop process on that
 * folder. `taken`: there is another one, and it has been told to come forward. Has to be done before Electron is
 * ready.
 */
export function claimDataDir(dataDir: string): 'claimed' | 'taken' | 'unusable' {
  const folder = join(dataDir, 'electron')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    return 'unusable'
  }
  app.setPath('userData', folder)
  return app.requestSingleInstanceLock() ? 'claimed' : 'taken'
}

/** Brings the window forward when the application is started a second time. */
export function raiseOnSecondStart(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
}

/** Ends the application with its window, and not before it has closed its data folder. */
export function closeOnQuit(application: App): void {
  let isClosed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void application.close().finally(() => {
      isClosed = true
      app.quit()
    })
  })
}
