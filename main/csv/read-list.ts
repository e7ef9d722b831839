import type { Delimiter, Encoding, FileRefusal } from '#shared/contract/imports.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import { decodeText } from './decode.ts'
import type { TextPiece } from './decode.ts'
import { detectEncoding } from './encoding.ts'
import { findHeader, findStart } from './find-header.ts'
import type { ListStart } from './find-header.ts'
import { MAX_FILE_BYTES } from './limits.ts'
import { ListBuilder } from './list-builder.ts'
import type { List } from './list.ts'
import { parseRows } from './parse-rows.ts'

export interface ReadOptions {
  /** The customer's domains in lower case, the primary one first. */
  readonly domains: readonly string[]
  /** What the person chose instead of what would be detected. */
  readonly encoding?: Encoding | undefined
  readonly delimiter?: Delimiter | undefined
}

export type ReadRefusal = Refusal<FileRefusal | 'import-cancelled'>

/** Who follows a reading: hears how many bytes of how many are done, and can stop it. */
export interface ReadingWatcher {
  progress(done: number, total: number): void
  cancelled(): boolean
}

const NOBODY: ReadingWatcher = { progress: () => undefined, cancelled: () => false }

/**
 * Reads a file with a list of users: bytes to text to rows to columns to checked users. Refuses whole files by
 * name, as soon as a limit is passed; never throws, whatever the bytes are.
 */
export function readList(
  bytes: Uint8Array,
  options: ReadOptions,
  watcher: ReadingWatcher = NOBODY,
): Result<List, ReadRefusal> {
  const tooLarge = checkSize(bytes)
  if (tooLarge) return refuse(tooLarge)
  const detected = detectEncoding(bytes)
  if (detected === 'binary') return refuse({ code: 'file-binary' })
  const encoding = options.encoding ?? detected
  const pieces = decodeText(bytes, encoding)
  const start = findStart(pieces, () => watcher.cancelled())
  if (watcher.cancelled()) return refuse({ code: 'import-cancelled' })
  if (!start) return refuse({ code: 'file-empty' })
  const header = findHeader(start.text, options.delimiter)
  if (!header.ok) return header
  const format = { ...header.value, encoding }
  const builder = new ListBuilder(format, options.domains, start.row)
  let headings = 1
  for (const { rows, bytesRead } of parseRows(allPieces(start, pieces), format.delimiter)) {
    if (watcher.cancelled()) return refuse({ code: 'import-cancelled' })
    headings -= rows.splice(0, headings).length
    const refusal = builder.add(rows)
    if (refusal) return refuse(refusal)
    watcher.progress(bytesRead, bytes.length)
  }
  return ok(builder.finish())
}

/** Why a file is not even looked at: sizes in megabytes. */
export function checkSize(bytes: Uint8Array): Refusal<'file-empty' | 'file-too-large'> | null {
  if (bytes.length === 0) return { code: 'file-empty' }
  if (bytes.length <= MAX_FILE_BYTES) return null
  return {
    code: 'file-too-large',
    details: { size: Math.ceil(bytes.length / MEGABYTE), limit: MAX_FILE_BYTES / MEGABYTE },
  }
}

const MEGABYTE = 1024 * 1024

function* allPieces({ text, bytesRead }: ListStart, following: Iterable<TextPiece>): Generator<TextPiece> {
  yield { text, bytesRead }
  yield* following
}
