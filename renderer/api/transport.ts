import type { Notification } from '#shared/contract/notifications.ts'

/** How calls and notifications travel between a page and its host. */
export interface Transport {
  /** The host's answer. Rejects only when a bug keeps the call from being sent or its answer from being read. */
  readonly call: (method: string, input: unknown) => Promise<unknown>
  readonly subscribe: (listener: (notification: Notification) => void) => () => void
  /** Hears when the host gets out of reach (false) and when it is back (true). */
  readonly watchConnection: (listener: (connected: boolean) => void) => () => void
}

/** Listeners, of which the first one opens their source and the last one closes it. */
export function listeners<Value>(open: (emit: (value: Value) => void) => () => void) {
  const all = new Set<(value: Value) => void>()
  let close: (() => void) | null = null
  return (listener: (value: Value) => void): (() => void) => {
    // A wrapper of its own: the same function may listen twice.
    const entry = (value: Value) => listener(value)
    all.add(entry)
    close ??= open((value) => all.forEach((each) => each(value)))
    return () => {
      if (!all.delete(entry) || all.size > 0) return
      close?.()
      close = null
    }
  }
}
