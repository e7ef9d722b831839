import type { Protocol } from 'electron'

export interface SchemeAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

/** What Electron has before version 25, and calls deprecated since. */
interface OlderProtocol {
  registerBufferProtocol(
    scheme: string,
    handler: (
      request: { readonly url: string },
      respond: (response: { statusCode: number; headers: Record<string, string>; data: Buffer }) => void,
    ) => void,
  ): boolean
}

/** Answers every request for a scheme. `answer` must not reject. */
export function handleScheme(
  protocol: Protocol,
  scheme: string,
  answer: (address: string) => Promise<SchemeAnswer>,
): void {
  const older: OlderProtocol = protocol
  if ('handle' in protocol) {
    protocol.handle(scheme, async ({ url }) => {
      const { status, headers, body } = await answer(url)
      return new Response(body, { status, headers })
    })
    return
  }
  older.registerBufferProtocol(scheme, ({ url }, respond) => {
    void answer(url).then(({ status, headers, body }) =>
      respond({ statusCode: status, headers: { ...headers }, data: Buffer.from(body) }),
    )
  })
}
