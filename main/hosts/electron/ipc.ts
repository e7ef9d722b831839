import { ipcMain } from 'electron'
import { refuse } from '#shared/domain/result.ts'
import type { App } from '../../app.ts'
import type { Log } from '../../ports.ts'
import { CHANNELS } from '../channels.ts'
import { isOwnMainFrame } from '../own-frame.ts'
import type { OwnWindows } from './own-windows.ts'

/**
 * Joins our windows with the application, which may still be opening: until then calls wait. Whoever else calls is
 * refused and reaches nothing.
 */
export function setupIpc(opening: Promise<App>, windows: OwnWindows, log: Log): void {
  ipcMain.handle(CHANNELS.call, async ({ sender, senderFrame }, method: unknown, input: unknown) => {
    if (isOwnMainFrame({ isOwnWindow: windows.has(sender), frame: senderFrame })) {
      return (await opening).call(method, input)
    }
    log.warn('call-refused', { reason: 'foreign-frame' })
    return refuse({ code: 'foreign-frame' })
  })
  void opening.then((application) => application.subscribe((notification) => windows.tell(notification)))
}
