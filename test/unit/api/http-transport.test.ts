import { decode, encode } from '@msgpack/msgpack'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { httpTransport } from '#renderer/api/http-transport.ts'
import { MESSAGEPACK } from '#shared/contract/loopback.ts'
import type { Notification } from '#shared/contract/notifications.ts'

const FOLDER = new URL('http://127.0.0.1:4123/Zm9v/')

class EventSourceDouble {
  static last: EventSourceDouble
  readonly address: string
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  closed = false
  constructor(address: URL) {
    this.address = address.href
    EventSourceDouble.last = this
  }
  close() {
    this.closed = true
  }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

const answering = (body: Uint8Array<ArrayBuffer> | string, type: string) =>
  vi.fn((_address: URL, _init: RequestInit) =>
    Promise.resolve(new Response(body, { headers: { 'Content-Type': type } })),
  )

describe('A call over HTTP', () => {
  it('carries its input as MessagePack, without what is undefined, and brings bytes back as bytes', async () => {
    const bytes = Uint8Array.from([1, 255])
    const fetched = answering(encode({ ok: true, value: { bytes } }), MESSAGEPACK)
    vi.stubGlobal('fetch', fetched)
    const answer = await httpTransport(FOLDER).call('imports.read', { bytes, extra: undefined })
    expect(answer).toEqual({ ok: true, value: { bytes } })
    const [address, init] = fetched.mock.calls[0] ?? []
    expect(String(address)).toBe(`${FOLDER.href}call`)
    expect(decode(init?.body as Uint8Array)).toEqual(['imports.read', { bytes }])
  })

  it.each([
    ['does not answer', () => vi.fn(() => Promise.reject(new TypeError('fetch failed')))],
    [
      'does not know this page',
      () => answering('This browser is not connected', 'text/plain; charset=utf-8'),
    ],
  ])('is refused as disconnected when the host %s', async (_what, fetched) => {
    vi.stubGlobal('fetch', fetched())
    const answer = await httpTransport(FOLDER).call('dashboard.get', {})
    expect(answer).toEqual({ ok: false, refusal: { code: 'disconnected' } })
  })
})

it("A call of what MessagePack can't carry is refused before it is sent", async () => {
  const fetched = answering('', 'text/plain')
  vi.stubGlobal('fetch', fetched)
  const cycle: unknown[] = []
  cycle.push(cycle)
  for (const input of [cycle, { extra: () => 'called' }, { extra: 2n ** 80n }]) {
    const answer = await httpTransport(FOLDER).call('dashboard.get', input)
    expect(answer).toEqual({ ok: false, refusal: { code: 'invalid-input' } })
  }
  expect(fetched).not.toHaveBeenCalled()
})

describe('Notifications over HTTP', () => {
  it('come as server-sent events while somebody listens', () => {
    vi.stubGlobal('EventSource', EventSourceDouble)
    const heard: Notification[] = []
    const end = httpTransport(FOLDER).subscribe((notification) => heard.push(notification))
    const source = EventSourceDouble.last
    source.onmessage?.({ data: '{"name":"settings-changed","data":{}}' })
    expect(source.address).toBe(`${FOLDER.href}notifications`)
    expect(heard).toEqual([{ name: 'settings-changed', data: {} }])
    end()
    expect(source.closed).toBe(true)
  })

  it('tell when the host is lost and when it is back, once each', () => {
    vi.stubGlobal('EventSource', EventSourceDouble)
    const transport = httpTransport(FOLDER)
    const states: boolean[] = []
    const endWatching = transport.watchConnection((connected) => states.push(connected))
    transport.subscribe(() => undefined)
    const source = EventSourceDouble.last
    source.onopen?.()
    source.onerror?.()
    source.onerror?.()
    source.onopen?.()
    endWatching()
    source.onerror?.()
    expect(states).toEqual([false, true])
  })
})
