import iconv from 'iconv-lite'
import type { Encoding } from '#shared/contract/imports.ts'

const PIECE_BYTES = 64 * 1024

export interface TextPiece {
  readonly text: string
  /** Bytes of the file read so far. */
  readonly bytesRead: number
}

/**
 * The text of a file, piece by piece, so that the whole never lies in memory twice. A byte order mark is dropped;
 * CR LF and CR become LF, because papaparse merges rows where line ends are mixed.
 */
export function* decodeText(bytes: Uint8Array, encoding: Encoding): Generator<TextPiece> {
  const decoder = iconv.getDecoder(encoding)
  let heldBack = ''
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    const length = Math.min(PIECE_BYTES, bytes.length - from)
    const bytesRead = from + length
    let text = heldBack + decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset + from, length))
    if (bytesRead === bytes.length) text += decoder.end() ?? ''
    // A CR at the end may be the first half of a CR LF.
    heldBack = bytesRead < bytes.length && text.endsWith('\r') ? '\r' : ''
    if (heldBack) text = text.slice(0, -1)
    yield { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, bytesRead }
  }
}
