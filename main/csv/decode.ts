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
  const decode = decoderOf(encoding)
  let heldBack = ''
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    const length = Math.min(PIECE_BYTES, bytes.length - from)
    const bytesRead = from + length
    let text = heldBack + decode(bytes.subarray(from, bytesRead), bytesRead === bytes.length)
    // A CR at the end may be the first half of a CR LF.
    heldBack = bytesRead < bytes.length && text.endsWith('\r') ? '\r' : ''
    if (heldBack) text = text.slice(0, -1)
    text = text.replaceAll('\r\n', '\n')
    yield { text: text.includes('\r') ? text.replaceAll('\r', '\n') : text, bytesRead }
  }
}

/** Decodes piece after piece. */
type Decode = (bytes: Uint8Array, isLast: boolean) => string

/** Node's own decoder is twice as fast for UTF-8; for windows-1252 it is wrong, and cp850 it does not have. */
function decoderOf(encoding: Encoding): Decode {
  if (encoding === 'utf-8') {
    const decoder = new TextDecoder()
    return (bytes, isLast) => decoder.decode(bytes, { stream: !isLast })
  }
  const decoder = iconv.getDecoder(encoding)
  return (bytes, isLast) => {
    const text = decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    return isLast ? text + (decoder.end() ?? '') : text
  }
}
