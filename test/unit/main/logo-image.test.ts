import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkLogo } from '#main/services/logo-image.ts'
import { MAX_LOGO_BYTES } from '#shared/domain/documents.ts'
import { JPEG, png, pngChunk, pngHead, PROGRESSIVE_JPEG } from '#test/support/pictures.ts'

const verdict = (bytes: Uint8Array): string => {
  const checked = checkLogo(bytes)
  return checked.ok ? checked.value : checked.refusal.code
}
const text = (content: string) => new TextEncoder().encode(content)
const PICTURE = png()

describe('a logo', () => {
  test.each([
    ['a PNG', PICTURE, 'image/png'],
    ['a JPEG', JPEG, 'image/jpeg'],
    ['a progressive JPEG', PROGRESSIVE_JPEG, 'image/jpeg'],
  ])('can be %s, told by its bytes', (_, bytes, type) => {
    expect(verdict(bytes)).toBe(type)
  })

  test.each([
    ['nothing', new Uint8Array(), 'logo-no-picture'],
    [
      'an SVG',
      text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'logo-no-picture',
    ],
    ['a page', text('<!doctype html><img src=x onerror=alert(1)>'), 'logo-no-picture'],
    ['a GIF', text('GIF89a'), 'logo-no-picture'],
    ['a PDF', text('%PDF-1.7'), 'logo-no-picture'],
    ['a PNG before which something stands', Buffer.concat([text('\n'), PICTURE]), 'logo-no-picture'],
    ['a PNG after which a page stands', Buffer.concat([PICTURE, text('<script>1</script>')]), 'logo-damaged'],
    ['a PNG after which an archive stands', Buffer.concat([PICTURE, text('PK\x05\x06')]), 'logo-damaged'],
    ['a JPEG after which a page stands', Buffer.concat([JPEG, text('<script>1</script>')]), 'logo-damaged'],
    ['a PNG without pixels', Buffer.concat([pngHead(8, 8), pngChunk('IEND')]), 'logo-damaged'],
    ['a PNG with two heads', Buffer.concat([PICTURE.subarray(0, 33), PICTURE.subarray(8)]), 'logo-damaged'],
    ['a PNG of no width', png(0, 8), 'logo-damaged'],
    ['a PNG that would take gigabytes', withPixels(pngHead(50_000, 50_000)), 'logo-too-many-pixels'],
    ['a PNG of the largest numbers', withPixels(pngHead(0xffffffff, 1)), 'logo-too-many-pixels'],
    ['a PNG a pixel too high', withPixels(pngHead(8, 4001)), 'logo-too-many-pixels'],
    ['a file of a byte too many', new Uint8Array(MAX_LOGO_BYTES + 1), 'logo-file-too-large'],
  ])('is not %s', (_, bytes, code) => {
    expect(verdict(bytes)).toBe(code)
  })

  it('can be 4,000 pixels wide and high', () => {
    expect(verdict(withPixels(pngHead(4000, 4000)))).toBe('image/png')
  })

  it('is whole: cut anywhere, it is refused', () => {
    for (const picture of [PICTURE, JPEG, PROGRESSIVE_JPEG])
      for (let length = 0; length < picture.length; length++)
        expect(verdict(picture.subarray(0, length))).toMatch(/^logo-(no-picture|damaged)$/)
  })

  it('is judged whatever the bytes are', () => {
    const starts = fc.constantFrom(PICTURE.subarray(0, 33), JPEG.subarray(0, 20), new Uint8Array())
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        expect(verdict(Buffer.concat([start, rest]))).toMatch(/^(image\/|logo-)/)
      }),
    )
  })
})

function withPixels(head: Buffer): Buffer {
  return Buffer.concat([head, pngChunk('IDAT', new Uint8Array(8)), pngChunk('IEND')])
}
