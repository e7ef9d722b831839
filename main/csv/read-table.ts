import type { FileRefusal, ImportSource } from '#shared/contract/imports.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import { checkSize } from './check-size.ts'
import type { Table } from './draft-types.ts'
import { detectEncoding } from './encoding.ts'
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
  const encoding = chosen?.encoding ?? detectEncoding(bytes)
  if (encoding === 'binary') return refuse({ code: 'file-binary' })
  return readText(bytes, encoding, chosen?.delimiter ?? null, watcher)
}
