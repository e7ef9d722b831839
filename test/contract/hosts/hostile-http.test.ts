import { encode } from '@msgpack/msgpack'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { startServer } from '#main/hosts/browser/server.ts'
import { systemRandom } from '#main/hosts/node-ports.ts'
import { recordingLog } from '#test/support/ports.ts'
import { openTestApp } from '#test/support/test-app.ts'
import type { TestApp } from '#test/support/test-app.ts'
import { call, visit } from './browser-client.ts'
import type { Visitor } from './browser-client.ts'
import { fieldsOf, hostileInputs, hostileNames, METHODS } from './hostile.ts'

/* The real application behind the browser host, and callers that mean no good. */

let app: TestApp
let visitor: Visitor

beforeEach(async () => {
  app = await openTestApp()
  const log = recordingLog()
  const server = await startServer({
    app,
    files: new Map(),
    random: systemRandom,
    log,
    language: 'en',
    port: 0,
  })
  onTestFinished(() => server.close())
  visitor = await visit(server.oneTimeAddress)
})

const refusal = (code: string) => ({ ok: false, refusal: { code } })

/** As the page sends it, or null for what MessagePack can't carry and the page's client refuses by itself. */
const callIfCarried = (method: string, input: unknown): Promise<unknown> | null =>
  isCarried([method, input]) ? call(visitor, method, input) : null

describe('Over HTTP', () => {
  it.each(METHODS)(
    '%s refuses whatever is no input of its shape, with a code and nothing else',
    async (method) => {
      const answers = await Promise.all(
        hostileInputs().map(async ([what, input]) => [what, await callIfCarried(method, input)] as const),
      )
      const carried = answers.filter(([, answer]) => answer !== null)
      expect(carried.length).toBeGreaterThan(20)
      for (const [what, answer] of carried) expect(answer, what).toEqual(refusal('invalid-input'))
      expect(app.logLines).toEqual([])
    },
  )

  it('a name that is no method is refused as such', async () => {
    for (const name of hostileNames()) {
      expect(await call(visitor, name, {})).toEqual(refusal('unknown-method'))
    }
  })

  it('the right fields with any values are refused by a code of the contract, never by a bug', async () => {
    const methods = METHODS.filter((method) => fieldsOf(method).length > 0)
    expect(methods.length).toBeGreaterThan(25)
    const anything = fc.anything({ maxDepth: 2 }).filter(isCarried)
    for (const method of methods) {
      const input = fc.record(Object.fromEntries(fieldsOf(method).map((field) => [field, anything])))
      await fc.assert(
        fc.asyncProperty(input, async (value) => {
          const answer = await call(visitor, method, value)
          expect(answer).not.toEqual(refusal('internal'))
        }),
        { numRuns: 20 },
      )
    }
    expect(app.logLines).toEqual([])
  })
})

function isCarried(value: unknown): boolean {
  try {
    return encode(value, { ignoreUndefined: true }).length > 0
  } catch {
    return false
  }
}
