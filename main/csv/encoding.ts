import * as buffer from 'node:buffer'
import type { Encoding } from '#shared/contract/imports.ts'

/** Bytes looked at for zeros and control characters. */
const SAMPLE_BYTES = 64 * 1024
/** Pairs of neighbouring letters that settle which alphabet it is. */
const ENOUGH_PAIRS = 10_000

/**
 * The encoding of a text: by its byte order mark; UTF-16 by the zeros in every second byte; UTF-8 if the bytes are
 * valid; else windows-1251 where letters above 0x7F stand mostly beside each other (Cyrillic), windows-1252 where
 * they stand between Latin ones. It does not tell cp866, KOI8-R or windows-1250: the person can choose. 'binary'
 * when it is no text.
 */
export function detectEncoding(bytes: Uint8Array): Encoding | 'binary' {
  const utf16 = utf16ByMark(bytes) ?? utf16ByZeros(bytes)
  if (utf16) return utf16
  if (isBinary(bytes)) return 'binary'
  return isUtf8(bytes) ? 'utf-8' : singleByteEncoding(bytes)
}

function utf16ByMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Digits, delimiters and Latin letters have a zero as their higher byte: a tenth of a list at least. */
function utf16ByZeros(bytes: Uint8Array): Encoding | null {
  const units = Math.min(bytes.length, SAMPLE_BYTES) >> 1
  let little = 0
  let big = 0
  let neither = 0
  for (let at = 0; at < units * 2; at += 2) {
    const first = bytes[at] ?? 0
    const second = bytes[at + 1] ?? 0
    if (second === 0 && !isControl(first)) little++
    else if (first === 0 && !isControl(second)) big++
    else if (first === 0 || second === 0) neither++
  }
  if (little > units / 10 && big + neither <= units / 100) return 'utf-16le'
  if (big > units / 10 && little + neither <= units / 100) return 'utf-16be'
  return null
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

function singleByteEncoding(bytes: Uint8Array): Encoding {
  let highHigh = 0
  let highLatin = 0
  for (let at = 1; at < bytes.length && highHigh + highLatin < ENOUGH_PAIRS; at++) {
    const before = bytes[at - 1] ?? 0
    const here = bytes[at] ?? 0
    if (isHighLetter(here)) {
      if (isHighLetter(before)) highHigh++
      else if (isLatin(before)) highLatin++
    } else if (isHighLetter(before) && isLatin(here)) highLatin++
  }
  return highHigh > highLatin ? 'windows-1251' : 'windows-1252'
}

/** Letters of both alphabets lie from 0xC0 on; Ё and ё of windows-1251 at 0xA8 and 0xB8. */
const isHighLetter = (byte: number): boolean => byte >= 0xc0 || byte === 0xa8 || byte === 0xb8
const isLatin = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
