import { decode, encode } from '@msgpack/msgpack'
import { MESSAGEPACK, PATHS } from '#shared/contract/loopback.ts'
import type { Notification } from '#shared/contract/notifications.ts'
import { refuse } from '#shared/domain/result.ts'
import { listeners } from './transport.ts'
import type { Transport } from './transport.ts'

/**
 * Talks with the browser host, which has its pages in `folder`: calls by POST as MessagePack, notifications by server-sent events,
 * which the browser reconnects by itself. A host that does not answer, or no longer knows this page, refuses with
 * `disconnected`.
 */
export function httpTransport(folder: URL): Transport {
  const watchers = new Set<(connected: boolean) => void>()
  let connected = true

  function setConnected(now: boolean): void {
    if (now === connected) return
    connected = now
    watchers.forEach((watcher) => watcher(now))
  }

  return {
    async call(method, input) {
      const body = encodeCall(method, input)
      if (body === null) return refuse({ code: 'invalid-input' })
      const answer = await post(new URL(PATHS.call, folder), body)
      return answer === null ? refuse({ code: 'disconnected' }) : decode(answer)
    },
    subscribe: listeners<Notification>((emit) => {
      const source = new EventSource(new URL(PATHS.notifications, folder))
      source.onopen = () => setConnected(true)
      source.onerror = () => setConnected(false)
      source.onmessage = (event: MessageEvent<string>) => emit(JSON.parse(event.data) as Notification)
      return () => source.close()
    }),
    watchConnection(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}

/** Null for what MessagePack can't carry: a function, a value that holds itself. */
function encodeCall(method: string, input: unknown): Uint8Array<ArrayBuffer> | null {
  try {
    return encode([method, input], { ignoreUndefined: true })
  } catch {
    return null
  }
}

/** The body of the answer; null when none came, or none of the host's own. */
async function post(address: URL, body: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer | null> {
  try {
    const response = await fetch(address, { method: 'POST', body, headers: { 'Content-Type': MESSAGEPACK } })
    if (response.headers.get('Content-Type') !== MESSAGEPACK) return null
    return await response.arrayBuffer()
  } catch {
    return null
  }
}
