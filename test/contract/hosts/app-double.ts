import type { App } from '#main/app.ts'
import type { MethodName, ResultOf } from '#shared/contract/index.ts'
import type { Notification } from '#shared/contract/notifications.ts'
import { ok } from '#shared/domain/result.ts'

/** An application that remembers what it was asked, answers everything alike, and tells what the test lets it. */
export interface AppDouble extends App {
  readonly calls: { method: unknown; input: unknown }[]
  readonly listeners: ReadonlySet<(notification: Notification) => void>
  tell(notification: Notification): void
}

export function appDouble(): AppDouble {
  const calls: AppDouble['calls'] = []
  const listeners = new Set<(notification: Notification) => void>()
  return {
    calls,
    listeners,
    call: (method: unknown, input: unknown): Promise<ResultOf<MethodName>> => {
      calls.push({ method, input })
      return Promise.resolve(ok({}))
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => Promise.resolve(),
    tell: (notification) => listeners.forEach((listener) => listener(notification)),
  }
}
