import { contextBridge, ipcRenderer } from 'electron'
import type { IpcRendererEvent } from 'electron'
import type { Bridge } from '#shared/contract/bridge.ts'
import type { Notification } from '#shared/contract/notifications.ts'
import { refuse } from '#shared/domain/result.ts'
import { CHANNELS } from '../channels.ts'

/** The two functions that a page gets, and nothing else of Electron. */
const bridge: Bridge = {
  // What can't be carried to the main process, a function for example, is input of the wrong shape.
  call: (method, input) =>
    ipcRenderer
      .invoke(CHANNELS.call, method, input)
      .catch(() => refuse({ code: 'invalid-input' }) as unknown),
  subscribe(listener) {
    const hear = (_event: IpcRendererEvent, notification: Notification) => listener(notification)
    ipcRenderer.on(CHANNELS.notification, hear)
    return () => ipcRenderer.off(CHANNELS.notification, hear)
  },
}

contextBridge.exposeInMainWorld('partnerDesk', bridge)
