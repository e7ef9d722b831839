import type { IncomingMessage } from 'node:http'
import { decode, encode } from '@msgpack/msgpack'
import { MESSAGEPACK } from '#shared/contract/loopback.ts'
import { refuse } from '#shared/domain/result.ts'
import type { App } from '../../app.ts'
import type { Reply } from './reply.ts'

/** The largest file that is read, 64 MB, and what goes with it. */
export const MAX_BODY_BYTES = 65 * 1024 * 1024

/** No input of the contract is larger; a header of a few bytes can't ask for gigabytes of memory. */
const DECODING = { maxArrayLength: 250_000, maxMapLength: 1_000, maxExtLength: 0 }

/**
 * Answers one call with the result of the application. A body that is too large or no call is refused as any other
 * input; one without a length, or of another type, is none that the page sends.
 */
export async function answerCall(app: App, request: IncomingMessage): Promise<Reply> {
  if (request.headers['content-type'] !== MESSAGEPACK) return { status: 415 }
  if (request.headers['content-length'] === undefined) return { status: 411 }
  const length = Number(request.headers['content-length'])
  if (length > MAX_BODY_BYTES) return resultReply(413, refuse({ code: 'invalid-input' }))
  const call = decodeCall(await readBody(request, length))
  return resultReply(200, call ? await app.call(...call) : refuse({ code: 'invalid-input' }))
}

function resultReply(status: number, result: unknown): Reply {
  const body = encode(result, { ignoreUndefined: true })
  return { status, headers: { 'Content-Type': MESSAGEPACK }, body }
}

async function readBody(request: IncomingMessage, length: number): Promise<Uint8Array> {
  const body = new Uint8Array(length)
  let read = 0
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    body.set(chunk, read)
    read += chunk.length
  }
  return body
}

function decodeCall(body: Uint8Array): [method: unknown, input: unknown] | null {
  try {
    const call = decode(body, DECODING)
    return Array.isArray(call) && call.length === 2 ? [call[0], call[1]] : null
  } catch {
    return null
  }
}
