import type { Session } from 'electron'
import { isAppBlob } from '../app-address.ts'

/** Files that our pages make are saved where the system's dialog says; nothing else is. */
export function setupDownloads(session: Session): void {
  session.on('will-download', (event, item) => {
    if (!isAppBlob(item.getURL())) event.preventDefault()
  })
}
