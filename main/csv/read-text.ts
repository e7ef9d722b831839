import type { Delimiter, Encoding } from '#shared/contract/imports.ts'
import { refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import { chooseDelimiter } from './choose-delimiter.ts'
import type { FirstRows } from './choose-delimiter.ts'
import { decodeText } from './decode.ts'
import type { TextPiece } from './decode.ts'
import type { Table } from './draft-types.ts'
import { filledWidth, findStart } from './find-header.ts'
import type { TextStart } from './find-header.ts'
import { MAX_COLUMNS } from './limits.ts'
import { parseRows } from './parse-rows.ts'
import type { ReadingWatcher, ReadRefusal } from './read-table.ts'
import { TableBuilder } from './table-builder.ts'

/** Reads a text of this encoding: to rows with the delimiter given, or found out. */
export function readText(
  bytes: Uint8Array,
  encoding: Encoding,
  given: Delimiter | null,
  watcher: ReadingWatcher,
): Result<Table, ReadRefusal> {
  const pieces = decodeText(bytes, encoding)
  const start = findStart(pieces, () => watcher.cancelled())
  if (watcher.cancelled()) return refuse({ code: 'import-cancelled' })
  if (!start) return refuse({ code: 'file-empty' })
  const first = chooseDelimiter(start.text, given, start.delimiter)
  const width = widthOf(first)
  if (width > MAX_COLUMNS)
    return refuse({ code: 'file-too-many-columns', details: { columns: width, limit: MAX_COLUMNS } })
  const builder = new TableBuilder(width, start.row + first.first)
  let above = first.first
  for (const { rows, bytesRead } of parseRows(allPieces(start, pieces), first.delimiter)) {
    if (watcher.cancelled()) return refuse({ code: 'import-cancelled' })
    above -= rows.splice(0, above).length
    const refusal = builder.add(rows)
    if (refusal) return refuse(refusal)
    watcher.progress(bytesRead, bytes.length)
  }
  return builder.finish({ kind: 'text', encoding, delimiter: first.delimiter }, [])
}

/** Known headings say how many columns there are; else the widest of the first rows does. */
function widthOf({ rows, first, headings }: FirstRows): number {
  const heading = filledWidth(rows[first] ?? [])
  return headings > 0 ? heading : Math.max(heading, ...rows.slice(first).map(filledWidth))
}

function* allPieces({ text, bytesRead }: TextStart, following: Iterable<TextPiece>): Generator<TextPiece> {
  yield { text, bytesRead }
  yield* following
}
