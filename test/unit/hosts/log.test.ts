import { describe, expect, it } from 'vitest'
import { errorFacts } from '#main/hosts/error-facts.ts'
import { logTo } from '#main/hosts/node-ports.ts'

const written: string[] = []
const log = logTo((line) => written.push(line), { now: () => Date.UTC(2026, 10, 20, 9) })

function thrown(message: string, stack?: string): Error {
  const error = new TypeError(message)
  if (stack !== undefined) error.stack = stack
  return error
}

describe('The log', () => {
  it('writes one object a line', () => {
    log.warn('request-refused', { reason: 'foreign\norigin' })
    expect(written.pop()).toBe(
      '{"at":"2026-11-20T09:00:00.000Z","level":"warn","event":"request-refused","reason":"foreign\\norigin"}\n',
    )
  })

  it('tells what an error is and where it came from, never what it says', () => {
    log.error(
      'users.add failed',
      Object.assign(thrown('Kw4-hemmelig of ana@fabrikam.example'), { code: 'E_X' }),
    )
    const line = written.pop() ?? ''
    expect(JSON.parse(line)).toMatchObject({ level: 'error', error: 'TypeError', code: 'E_X' })
    expect(line).toContain('log.test.ts:')
    expect(line).not.toContain('hemmelig')
    expect(line).not.toContain('fabrikam')
  })
})

describe('The facts of an error', () => {
  it.each([
    ['    at open (/home/ana/partner desk/dist/main/browser.cjs:8:3)', 'at open (browser.cjs:8:3)'],
    ['    at C:\\Users\\Ana Ruiz\\dist\\main\\electron.cjs:8:3', 'at electron.cjs:8:3'],
    ['    at async file:///home/ana/browser.mjs:1:2', 'at browser.mjs:1:2'],
    ['    at async Promise.all (index 0)', 'at async Promise.all (index 0)'],
    ['    at node:internal/main/run:5:1', 'at run:5:1'],
  ])('hold its frames without folders: %s', (frame, shown) => {
    expect(errorFacts(thrown('x', `TypeError: x\n${frame}`)).stack).toEqual([shown])
  })

  it('leave out a message of many lines', () => {
    const stack = 'TypeError: row 3\n    at home\nAna Ruiz\n    at read (a.js:1:1)'
    expect(errorFacts(thrown('row 3\n    at home\nAna Ruiz', stack)).stack).toEqual(['at read (a.js:1:1)'])
  })

  it('say of a thrown value only what it is', () => {
    expect(errorFacts('password')).toEqual({ error: 'string', code: '', stack: [] })
    expect(errorFacts(null)).toEqual({ error: 'object', code: '', stack: [] })
  })
})
