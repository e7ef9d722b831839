import { createHash } from 'node:crypto'
import { jsonPieces } from './json-pieces.ts'

/** Stands before the checksum, which is always the last field. */
const BEFORE = ',"checksum":"'
const AFTER = '"}'
const CHECKSUM_LENGTH = 64
const SUFFIX_LENGTH = BEFORE.length + CHECKSUM_LENGTH + AFTER.length

/** The SHA-256, in hexadecimal, of all that stands before it in the same JSON object. */
export type Checksum = string

/** The record as JSON with its checksum as last field and `end` after it, in pieces; returns the checksum. */
export function* checkedJsonPieces(record: object, end = ''): Generator<Buffer, Checksum> {
  const hash = createHash('sha256')
  let last: Buffer = Buffer.alloc(0)
  for (const piece of jsonPieces(record)) {
    if (last.length > 0) yield last
    last = piece
    hash.update(piece)
  }
  const checksum = hash.digest('hex')
  yield Buffer.concat([last, Buffer.from(BEFORE + checksum + AFTER + end)])
  return checksum
}

/** Reads what `checkedJsonPieces` wrote; null when a single bit of it is another. */
export function readCheckedJson(bytes: Buffer): { value: unknown; checksum: Checksum } | null {
  const checked = splitChecked(bytes)
  return checked && { value: parseJson(bytes), checksum: checked.checksum }
}

/** What stands before the checksum, and that; null when a single bit of it is another. */
export function splitChecked(bytes: Buffer): { body: Buffer; checksum: Checksum } | null {
  const checksum = checksumAtEnd(bytes)
  if (checksum === null) return null
  const body = bytes.subarray(0, bytes.length - SUFFIX_LENGTH)
  return createHash('sha256').update(body).digest('hex') === checksum ? { body, checksum } : null
}

/** The value; `undefined` where the bytes are no JSON. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}

/** How many bytes at its end tell a checked object's checksum. */
export const CHECKSUM_BYTES = SUFFIX_LENGTH

/** The checksum that stands at the end of these bytes, unverified; null where there is none. */
export function checksumAtEnd(bytes: Buffer): Checksum | null {
  const suffix = bytes.subarray(Math.max(0, bytes.length - SUFFIX_LENGTH)).toString('latin1')
  return /^,"checksum":"([0-9a-f]{64})"\}$/.exec(suffix)?.[1] ?? null
}
