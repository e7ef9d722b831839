import { mkdirSync } from 'node:fs'
import { app } from 'electron'
import type { BrowserWindow } from 'electron'
import type { App } from '../../app.ts'
import { handedOver } from '../listed-files.ts'

/**
 * Gives Chromium this folder for its own files, makes it where there is none, and makes this the only desktop process
 * on it. `taken`: there is another one, and it has been told to come forward with these files. Has to be done before
 * Electron is ready.
 */
export function claimFolder(folder: string, files: readonly string[]): 'claimed' | 'taken' | 'unusable' {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    return 'unusable'
  }
  app.setPath('userData', folder)
  return app.requestSingleInstanceLock({ files }) ? 'claimed' : 'taken'
}

/** Brings the window forward when the application is started a second time, and opens what that start was to open. */
export function raiseOnSecondStart(window: BrowserWindow, open: (file: string) => void): void {
  app.on('second-instance', (_event, _args, _folder, told) => {
    // It is just ending.
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
    handedOver(told).forEach(open)
  })
}

/** Ends the application with its window, and not before it has closed its data folder, though it were just opening it. */
export function closeOnQuit(opening: Promise<App>): void {
  let isClosed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void opening
      .then((application) => application.close())
      .finally(() => {
        isClosed = true
        app.quit()
      })
  })
}
