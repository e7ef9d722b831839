import { isAppAddress } from './app-address.ts'

/** What the desktop host knows of a sender of messages; `frame` is null when it has gone meanwhile. */
export interface Sender {
  readonly isOwnWindow: boolean
  readonly frame: { readonly parent: unknown; readonly url: string } | null
}

/** Whether it is the page itself of one of our windows, at an address of ours, and not a frame within it. */
export function isOwnMainFrame({ isOwnWindow, frame }: Sender): boolean {
  return isOwnWindow && frame !== null && frame.parent === null && isAppAddress(frame.url)
}
