import type { MethodName, ResultOf } from '#shared/contract/index.ts'
import type { Notification } from '#shared/contract/notifications.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Ports } from './ports.ts'

/** The application, as a host holds it. */
export interface App {
  /**
   * Carries out one method. Anything may be thrown at it: what is no method, or no input of its shape, is refused
   * with a code. Never throws, and no answer but a confirmation's holds a password.
   */
  readonly call: Call
  /** Hears every notification; returns the function that ends it. */
  subscribe(listener: (notification: Notification) => void): () => void
  /** Finishes what is being written and frees the data folder. */
  close(): Promise<void>
}

export interface Call {
  <Name extends MethodName>(method: Name, input: unknown): Promise<ResultOf<Name>>
  (method: unknown, input: unknown): Promise<ResultOf<MethodName>>
}

export type OpenRefusal = Refusal<'folder-in-use' | 'folder-unusable' | 'folder-newer'>

export type OpenApp = (options: {
  readonly dataDir: string
  readonly ports: Ports
}) => Promise<Result<App, OpenRefusal>>
