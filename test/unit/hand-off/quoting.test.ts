import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asciiJson } from '#main/hand-off/ascii-json.ts'
import { urlSegment } from '#main/hand-off/url-segment.ts'
import { anyValue, HOSTILE } from '#test/support/hand-off.ts'

const wellFormed = (text: string) => Buffer.from(text).toString()

describe('JSON in ASCII', () => {
  it.each(HOSTILE)('brings %j through unharmed', (text) => {
    const json = asciiJson({ [text]: [text] })
    expect(json).toMatch(/^[ -~]*$/)
    expect(JSON.parse(json)).toEqual({ [text]: [text] })
  })

  it('brings any value through, and through once more when it stands in JSON as text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = asciiJson(value)
        expect(json).toMatch(/^[ -~]*$/)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(JSON.parse(asciiJson(json))).toBe(json)
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
