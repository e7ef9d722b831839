/** What the page and the browser host have agreed on: calls and answers are MessagePack, `[method, input]`. */
export const MESSAGEPACK = 'application/msgpack'

/** Within the folder in which the host has the page. */
export const PATHS = {
  call: 'call',
  /** Server-sent events, each a notification as JSON. */
  notifications: 'notifications',
} as const
