import { ipcMain } from 'electron'
import { refuse } from '#shared/domain/result.ts'
import type { App } from '../../app.ts'
import type { Log } from '../../ports.ts'
import { CHANNELS } from '../channels.ts'
import { isOwnMainFrame } from '../own-frame.ts'
import type { WorkUnderway } from '../work-underway.ts'
import type { OwnWindows } from './own-windows.ts'

/**
 * Joins our windows with the application, which may still be opening: until then calls wait. Whoever else calls is
 * refused and reaches nothing.
 */
export function setupIpc(options: {
  readonly opening: Promise<App>
  readonly windows: OwnWindows
  readonly work: WorkUnderway
  readonly log: Log
}): void {
  const { opening, windows, work, log } = options
  ipcMain.handle(CHANNELS.call, ({ sender, senderFrame }, method: unknown, input: unknown) => {
    if (isOwnMainFrame({ isOwnWindow: windows.has(sender), frame: senderFrame })) {
      const answer = opening.then((application) => application.call(method, input))
      return work.track(method, input, answer)
    }
    log.warn('call-refused', { reason: 'foreign-frame' })
    return refuse({ code: 'foreign-frame' })
  })
  void opening.then((application) => application.subscribe((notification) => windows.tell(notification)))
}
