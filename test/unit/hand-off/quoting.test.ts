import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inAscii } from '#main/hand-off/in-ascii.ts'
import { urlSegment } from '#main/hand-off/url-segment.ts'
import { anyValue, HOSTILE } from '#test/support/any-hand-off.ts'

const wellFormed = (text: string) => Buffer.from(text).toString()

describe('JSON in ASCII', () => {
  it.each(HOSTILE)('brings %j through unharmed', (text) => {
    const json = inAscii(JSON.stringify({ [text]: [text] }))
    expect(json).toMatch(/^[ -~]*$/)
    expect(JSON.parse(json)).toEqual({ [text]: [text] })
  })

  it('brings any value through, and keeps each on its line', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        const lines = inAscii(values.map((value) => JSON.stringify(value)).join('\n'))
        expect(lines).toMatch(/^[\n -~]*$/)
        expect(lines === '' ? [] : lines.split('\n').map((line): unknown => JSON.parse(line))).toEqual(
          JSON.parse(JSON.stringify(values)),
        )
      }),
    )
  })
})

describe('a segment of an address', () => {
  it.each(HOSTILE)('brings %j through unharmed', (text) => {
    const segment = urlSegment(text)
    expect(segment).toMatch(/^[\w.~%-]*$/)
    expect(decodeURIComponent(segment)).toBe(wellFormed(text))
  })

  it('stays one segment of an address, whatever it holds', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const { pathname, search, hash } = new URL(`https://graph.example/users/x${urlSegment(value)}/y`)
        expect(pathname.split('/').map(decodeURIComponent)).toEqual([
          '',
          'users',
          `x${wellFormed(value)}`,
          'y',
        ])
        expect(search + hash).toBe('')
      }),
    )
  })
})
