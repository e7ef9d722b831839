import { ipcMain } from 'electron'
import { refuse } from '#shared/domain/result.ts'
import type { App } from '../../app.ts'
import type { Log } from '../../ports.ts'
import { CHANNELS } from '../channels.ts'
import { isOwnMainFrame } from '../own-frame.ts'
import type { WorkUnderway } from '../work-underway.ts'
import type { OwnWindows } from './own-windows.ts'

/** Joins our windows with the application. Whoever else calls is refused and reaches nothing. */
export function setupIpc(application: App, windows: OwnWindows, work: WorkUnderway, log: Log): void {
  ipcMain.handle(CHANNELS.call, ({ sender, senderFrame }, method: unknown, input: unknown) => {
    if (isOwnMainFrame({ isOwnWindow: windows.has(sender), frame: senderFrame })) {
      return work.track(method, input, application.call(method, input))
    }
    log.warn('call-refused', { reason: 'foreign-frame' })
    return refuse({ code: 'foreign-frame' })
  })
  application.subscribe((notification) => windows.tell(notification))
}
