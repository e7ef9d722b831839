import type { Notification } from './notifications.ts'

/**
 * All that a page has of a desktop host: the preload puts just these two functions on the page, as
 * `window.partnerDesk`.
 */
export interface Bridge {
  /** Carries out a method of the contract. Whatever is given: an answer, never a rejection. */
  call(method: string, input: unknown): Promise<unknown>
  /** Hears every notification; returns the function that ends it. */
  subscribe(listener: (notification: Notification) => void): () => void
}
