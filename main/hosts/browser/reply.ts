import type { ServerResponse } from 'node:http'

/** What a request gets. A body that goes on for as long as the page listens is a function that writes it. */
export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array | ((response: ServerResponse) => void)
}
