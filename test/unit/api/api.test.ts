import { describe, expect, it } from 'vitest'
import { createApi } from '#renderer/api/api.ts'
import { bridgeTransport, findBridge } from '#renderer/api/bridge-transport.ts'
import type { Bridge } from '#shared/contract/bridge.ts'
import type { Notification } from '#shared/contract/notifications.ts'

describe('The typed client', () => {
  it('turns a function of the contract into a call of that method', async () => {
    const calls: unknown[] = []
    const api = createApi((method, input) => {
      calls.push([method, input])
      return Promise.resolve({ ok: true, value: {} })
    })
    await api.customers.get({ customerId: 'c1' })
    await api.dashboard.get()
    expect(calls).toEqual([
      ['customers.get', { customerId: 'c1' }],
      ['dashboard.get', {}],
    ])
  })

  it('gives the same function each time, so that effects can depend on it', () => {
    const api = createApi(() => Promise.resolve(null))
    expect(api.users.list).toBe(api.users.list)
  })

  it.each([
    ['rejects', () => Promise.reject(new Error('no'))],
    [
      'throws',
      () => {
        throw new Error('no')
      },
    ],
  ])('refuses when the transport %s, and never rejects itself', async (_how, call) => {
    const answer = await createApi(call).dashboard.get()
    expect(answer).toEqual({ ok: false, refusal: { code: 'internal' } })
  })

  it('is not taken for a promise', async () => {
    const api = createApi(() => Promise.resolve(null))
    expect(await Promise.resolve(api.users.list)).toBe(api.users.list)
    expect(String(Reflect.get(api, Symbol.toPrimitive))).toBe('undefined')
  })
})

describe('The bridge of the desktop host', () => {
  it("is the page's own, else that of the page around it, and none in a browser", () => {
    const bridge: Bridge = { call: () => Promise.resolve(null), subscribe: () => () => undefined }
    const outer = { partnerDesk: bridge }
    expect(findBridge({ ...outer, parent: outer })).toBe(bridge)
    expect(findBridge({ parent: outer })).toBe(bridge)
    expect(findBridge({ parent: {} })).toBeNull()
  })

  it('is listened to once, however many listen', () => {
    let opened = 0
    let emit: (notification: Notification) => void = () => undefined
    const bridge: Bridge = {
      call: () => Promise.resolve(null),
      subscribe(listener) {
        opened += 1
        emit = listener
        return () => (opened -= 1)
      },
    }
    const { subscribe } = bridgeTransport(bridge)
    const heard: string[] = []
    const endFirst = subscribe(({ name }) => heard.push(`first ${name}`))
    const endSecond = subscribe(({ name }) => heard.push(`second ${name}`))
    expect(opened).toBe(1)
    emit({ name: 'customers-changed', data: {} })
    endFirst()
    endFirst()
    emit({ name: 'settings-changed', data: {} })
    expect(heard).toEqual(['first customers-changed', 'second customers-changed', 'second settings-changed'])
    endSecond()
    expect(opened).toBe(0)
  })
})
