import { request } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { decode, encode } from '@msgpack/msgpack'
import { MESSAGEPACK, PATHS } from '#shared/contract/loopback.ts'

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export interface Sent {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

/** Sends exactly this request, and gives the reply when its headers are there. Follows no redirect. */
export function open(
  address: string,
  { method = 'GET', headers = {}, body }: Sent,
): Promise<IncomingMessage> {
  const { hostname, port } = new URL(address)
  // Not through URL: it would tidy the path up.
  const path = address.slice(address.indexOf('/', 'http://'.length))
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, resolve)
    sent.once('error', reject)
    sent.end(body)
  })
}

export async function send(address: string, sent: Sent = {}): Promise<Reply> {
  const message = await open(address, sent)
  const chunks: Uint8Array[] = []
  for await (const chunk of message as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return { status: message.statusCode ?? 0, headers: message.headers, body: Buffer.concat(chunks) }
}

/** A browser that has opened the one-time address. */
export interface Visitor {
  readonly origin: string
  /** The folder that it was led to, in which the page lies. */
  readonly home: string
  readonly cookie: string
}

export async function visit(oneTimeAddress: string): Promise<Visitor> {
  const { headers } = await send(oneTimeAddress)
  const cookie = headers['set-cookie']?.[0]?.split(';', 1)[0]
  const { location } = headers
  if (cookie === undefined || location === undefined) throw new Error('The address did not open.')
  const { origin } = new URL(oneTimeAddress)
  return { origin, home: origin + location, cookie }
}

/** The headers of a call as the page in a browser sends it. */
export const callHeaders = ({ origin, cookie }: Visitor) => ({
  Cookie: cookie,
  Origin: origin,
  'Content-Type': MESSAGEPACK,
  'Sec-Fetch-Site': 'same-origin',
})

export const encodeCall = (...call: unknown[]): Uint8Array => encode(call, { ignoreUndefined: true })

export async function call(visitor: Visitor, ...call: unknown[]): Promise<unknown> {
  const { body } = await send(visitor.home + PATHS.call, {
    method: 'POST',
    headers: callHeaders(visitor),
    body: encodeCall(...call),
  })
  return decode(body)
}
