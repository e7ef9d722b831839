import type { NotificationData, NotificationName } from '#shared/contract/notifications.ts'
import { createApi } from './api.ts'
import { bridgeTransport, findBridge } from './bridge-transport.ts'
import { httpTransport } from './http-transport.ts'

export type { Api, AnswerOf } from './api.ts'

const bridge = findBridge(window)
const transport = bridge ? bridgeTransport(bridge) : httpTransport(new URL('.', window.location.href))

/** The application, as this page asks it. */
export const api = createApi(transport.call)

/** Hears every notification; returns the function that ends it. */
export const subscribe = transport.subscribe

/** Hears the notifications of one name; returns the function that ends it. */
export function onNotification<Name extends NotificationName>(
  name: Name,
  listener: (data: NotificationData<Name>) => void,
): () => void {
  return subscribe((notification) => {
    if (notification.name === name) listener(notification.data as NotificationData<Name>)
  })
}

/**
 * Hears when the host gets out of reach (false) and when it is back (true); what is shown may then have missed
 * changes, and has to be asked for again. Runs while somebody subscribes.
 */
export const watchConnection = transport.watchConnection
