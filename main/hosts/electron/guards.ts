import { app, shell } from 'electron'
import type { Session, WebContents } from 'electron'
import type { Log } from '../../ports.ts'
import { isAppAddress, isAppBlob } from '../app-address.ts'
import { isMailDraft } from '../mail-draft-address.ts'
import { isPermitted } from '../permissions.ts'

/**
 * Keeps every page and every session, whoever makes them, from what the application never does: leaving its own
 * pages, opening windows, embedding others, powers of the system, the network. A draft in the mail program is opened
 * outside.
 */
export function setupGuards(log: Log): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log))
  app.on('session-created', guardSession)
}

function guardContents(contents: WebContents, log: Log): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event, address) => {
    stayWithin(event, address)
    if (isMailDraft(address)) openOutside(address, log)
  })
  contents.on('will-redirect', stayWithin)
  // Told of frames within a page from Electron 25 on; before, frame-src of the policy alone keeps them.
  contents.on('will-frame-navigate', (event) => stayWithin(event, event.url))
}

function stayWithin(event: { preventDefault(): void }, address: string): void {
  if (!isAppAddress(address)) event.preventDefault()
}

/** Hands an address to the system's program for it. That there is none is no fault of the application. */
function openOutside(address: string, log: Log): void {
  shell.openExternal(address).catch(() => log.warn('not-opened-outside'))
}

function guardSession(session: Session): void {
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin))
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) =>
    decide(isPermitted(permission, requestingUrl)),
  )
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !(isAppAddress(url) || isAppBlob(url) || url.startsWith('devtools:')) })
  })
}
