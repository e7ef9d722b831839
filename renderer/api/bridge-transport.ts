import type { Bridge } from '#shared/contract/bridge.ts'
import type { Notification } from '#shared/contract/notifications.ts'
import { listeners } from './transport.ts'
import type { Transport } from './transport.ts'

declare global {
  interface Window {
    readonly partnerDesk?: Bridge
  }
}

type Page = Pick<Window, 'partnerDesk'>

/**
 * The bridge of the desktop host, or null where there is none. A page within a page of ours (the preview of the
 * sheets) has no preload, and uses the bridge of the page around it.
 */
export function findBridge(page: Page & { readonly parent: Page }): Bridge | null {
  return page.partnerDesk ?? page.parent.partnerDesk ?? null
}

export function bridgeTransport(bridge: Bridge): Transport {
  return {
    call: (method, input) => bridge.call(method, input),
    subscribe: listeners<Notification>((emit) => bridge.subscribe(emit)),
    // The page lives in a window of its host, and ends with it.
    watchConnection: () => () => undefined,
  }
}
