import type { FileRefusal, ImportSource } from '#shared/contract/imports.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Table } from './draft-types.ts'
import { detectEncoding } from './encoding.ts'
import { MAX_FILE_BYTES } from './limits.ts'
import { isJson, readJson } from './read-json.ts'
import { readText } from './read-text.ts'
import { isWorkbook, readWorkbook } from './read-workbook.ts'

export interface ReadTableOptions {
  /** What the person chose instead of what would be found out; not heeded where the file is of another kind. */
  readonly source?: ImportSource | undefined
}

export type ReadRefusal = Refusal<FileRefusal | 'import-cancelled'>

/** Who follows a reading: hears how many bytes of how many are done, and can stop it. */
export interface ReadingWatcher {
  progress(done: number, total: number): void
  cancelled(): boolean
}

const NOBODY: ReadingWatcher = { progress: () => undefined, cancelled: () => false }

/**
 * Reads the bytes of a file as a table, whatever it holds: a text of any encoding and delimiter, a workbook, or
 * users as Microsoft Graph gives them. Cells are cleaned, and passwords are not masked. Refuses whole files by
 * name, as soon as a limit is passed; never throws nor rejects, whatever the bytes are.
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  { source }: ReadTableOptions = {},
  watcher: ReadingWatcher = NOBODY,
): Promise<Result<Table, ReadRefusal>> {
  const unread = checkSize(bytes)
  if (unread) return refuse(unread)
  if (isWorkbook(bytes))
    return readWorkbook(bytes, source?.kind === 'workbook' ? source.sheet : null, watcher)
  if (isJson(bytes, fileName)) return readJson(bytes, watcher)
  const chosen = source?.kind === 'text' ? source : null
  const detected = detectEncoding(bytes)
  if (detected === 'binary') return refuse({ code: 'file-binary' })
  return readText(bytes, chosen?.encoding ?? detected, chosen?.delimiter ?? null, watcher)
}

const MEGABYTE = 1024 * 1024

/** Why a file is not even looked at: sizes in megabytes. */
export function checkSize(bytes: Uint8Array): Refusal<'file-empty' | 'file-too-large'> | null {
  if (bytes.length === 0) return { code: 'file-empty' }
  if (bytes.length <= MAX_FILE_BYTES) return null
  return {
    code: 'file-too-large',
    details: { size: Math.ceil(bytes.length / MEGABYTE), limit: MAX_FILE_BYTES / MEGABYTE },
  }
}
