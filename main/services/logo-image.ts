import { MAX_LOGO_BYTES, MAX_LOGO_SIDE } from '#shared/domain/documents.ts'
import type { LogoType } from '#shared/domain/documents.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'

export type LogoRefusal = Refusal<
  'logo-no-picture' | 'logo-file-too-large' | 'logo-damaged' | 'logo-too-many-pixels'
>

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * What kind of picture these bytes are, told by themselves and not by a name: a PNG or a JPEG from the first byte to
 * the last, with nothing before, after or missing between. No pixel is decoded: that is the page's, which is sandboxed.
 */
export function checkLogo(bytes: Uint8Array): Result<LogoType, LogoRefusal> {
  if (bytes.length > MAX_LOGO_BYTES)
    return refuse({
      code: 'logo-file-too-large',
      details: { size: Math.ceil(bytes.length / 1024), limit: MAX_LOGO_BYTES / 1024 },
    })
  const type = startsWith(bytes, PNG) ? 'image/png' : startsWith(bytes, JPEG) ? 'image/jpeg' : null
  if (type === null) return refuse({ code: 'logo-no-picture' })
  const size = type === 'image/png' ? sizeOfPng(bytes) : sizeOfJpeg(bytes)
  if (size === null || size.width === 0 || size.height === 0) return refuse({ code: 'logo-damaged' })
  if (size.width > MAX_LOGO_SIDE || size.height > MAX_LOGO_SIDE)
    return refuse({ code: 'logo-too-many-pixels', details: { ...size, limit: MAX_LOGO_SIDE } })
  return ok(type)
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * Walks the chunks (length, type, data, checksum; PNG specification, section 5): IHDR comes first and says the size,
 * IEND ends the file. Null where they do not fit the bytes.
 */
function sizeOfPng(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes)
  let size: Size | null = null
  let hasPixels = false
  for (let at = PNG.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const end = at + 12 + length
    if (end > bytes.length || (size === null) !== (type === 'IHDR')) return null
    if (type === 'IHDR') {
      if (length !== 13) return null
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    }
    hasPixels ||= type === 'IDAT'
    if (type === 'IEND') return hasPixels && end === bytes.length ? size : null
    at = end
  }
  return null
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9

/**
 * Walks the segments (ITU-T T.81, annex B): a frame says the size, scans hold the pixels, the end of the image ends
 * the file. Null where they do not fit the bytes.
 */
function sizeOfJpeg(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes)
  let size: Size | null = null
  let hasPixels = false
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === END_OF_IMAGE) return hasPixels && at + 2 === bytes.length ? size : null
    if (marker === 0xff) {
      at++
      continue
    }
    if (at + 4 > bytes.length) return null
    const length = view.getUint16(at + 2)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return null
    if (isFrame(marker)) {
      if (size !== null || length < 8) return null
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    hasPixels ||= marker === START_OF_SCAN
    at = marker === START_OF_SCAN ? endOfScan(bytes, end) : end
  }
  return null
}

/** Where the coded pixels end: at the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}
