import * as buffer from 'node:buffer'
import type { Encoding } from '#shared/contract/imports.ts'
import { detectCodePage } from './code-page.ts'

/** Bytes looked at for zeros and control characters. */
const SAMPLE_BYTES = 64 * 1024

/**
 * The encoding of a text: by its byte order mark; UTF-16 by its higher bytes; UTF-8 if the bytes are valid; else by
 * the letters that they would be (see `detectCodePage`). 'binary' when it is no text.
 */
export function detectEncoding(bytes: Uint8Array): Encoding | 'binary' {
  const utf16 = utf16ByMark(bytes) ?? utf16ByHigherBytes(bytes)
  if (utf16) return utf16
  if (isBinary(bytes)) return 'binary'
  return isUtf8(bytes) ? 'utf-8' : detectCodePage(bytes)
}

function utf16ByMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/**
 * Every second byte is the higher one of a character: zero for digits, delimiters and Latin letters, 4 for Cyrillic
 * ones.
 */
function utf16ByHigherBytes(bytes: Uint8Array): Encoding | null {
  const units = Math.min(bytes.length, SAMPLE_BYTES) >> 1
  if (areHigherBytes(bytes, 1, units)) return 'utf-16le'
  return areHigherBytes(bytes, 0, units) ? 'utf-16be' : null
}

/** Whether the byte at this offset of every two is the higher one. */
function areHigherBytes(bytes: Uint8Array, offset: 0 | 1, units: number): boolean {
  let zeros = 0
  let cyrillic = 0
  let misplaced = 0
  for (let at = 0; at < units * 2; at += 2) {
    const higher = bytes[at + offset] ?? 0
    const lower = bytes[at + 1 - offset] ?? 0
    if (higher === 0 && !isControl(lower)) zeros++
    else if (higher === 4) cyrillic++
    else if (higher === 0 || lower === 0) misplaced++
  }
  const enough = zeros > units / 10 || (zeros > 0 && zeros + cyrillic > units * 0.9)
  return enough && misplaced <= units / 100
}

/** No text has a zero byte, nor one control character in twenty. */
function isBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  let controls = 0
  for (const byte of sample) if (isControl(byte)) controls++
  return controls > sample.length / 20
}

/** Tab, line feed, form feed, carriage return, and the end-of-file mark of DOS. */
const ORDINARY_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1a])
const isControl = (byte: number): boolean => byte < 0x20 && !ORDINARY_CONTROLS.has(byte)

/** Node checks by itself since 18.14; Electron 22 lacks the call. */
function isUtf8(bytes: Uint8Array): boolean {
  const native: { isUtf8?: (bytes: Uint8Array) => boolean } = buffer
  return native.isUtf8 ? native.isUtf8(bytes) : decodesAsUtf8(bytes)
}

/** The same without Node's call: decodes in pieces, to throw the text away. */
export function decodesAsUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += SAMPLE_BYTES)
      decoder.decode(bytes.subarray(at, at + SAMPLE_BYTES), { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}
