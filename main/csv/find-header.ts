import type { Delimiter, FileRefusal } from '#shared/contract/imports.ts'
import { DELIMITERS } from '#shared/domain/import-file.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import { readHeader } from './columns.ts'
import type { Header } from './columns.ts'
import type { TextPiece } from './decode.ts'
import { MAX_COLUMNS } from './limits.ts'
import { parseFirstRow } from './parse-rows.ts'

/** Where a text's headings begin. */
export interface ListStart {
  /** From the headings on, far enough to hold them. */
  readonly text: string
  /** Number of the headings' row as Excel counts. */
  readonly row: number
  readonly bytesRead: number
}

/** Lines of blanks, delimiters and quotes only. */
const NOT_BLANK = /[^\s,;"]/
/** Excel reads this line and does not show it. */
const SEPARATOR_LINE = /^"?sep=/i
/** PowerShell's Export-Csv writes the type of its objects first. */
const TYPE_LINE = /^"?#TYPE /

/** Skips what may stand before the headings; null when the text holds nothing else. */
export function findStart(pieces: Iterator<TextPiece, void>, cancelled: () => boolean): ListStart | null {
  let row = 1
  for (let next = pieces.next(); !next.done && !cancelled(); next = pieces.next()) {
    const piece = next.value
    if (!NOT_BLANK.test(piece.text)) {
      row += lineEnds(piece.text)
      continue
    }
    // The headings may go on in the next piece.
    const following = pieces.next()
    const bytesRead = following.done ? piece.bytesRead : following.value.bytesRead
    const text = following.done ? piece.text : piece.text + following.value.text
    return skipPreamble(text, row, bytesRead)
  }
  return null
}

function skipPreamble(text: string, firstRow: number, bytesRead: number): ListStart | null {
  let row = firstRow
  let from = 0
  while (from < text.length) {
    const lineEnd = text.indexOf('\n', from)
    const line = text.slice(from, lineEnd < 0 ? text.length : lineEnd)
    const separator = SEPARATOR_LINE.test(line)
    if (!separator && !TYPE_LINE.test(line) && NOT_BLANK.test(line))
      return { text: text.slice(from), row, bytesRead }
    if (!separator) row++
    from = lineEnd < 0 ? text.length : lineEnd + 1
  }
  return null
}

function lineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

/**
 * Reads the headings that a text begins with. The delimiter, unless it is given, is the one with which most
 * headings are understood: surer than counting characters, and than a `sep=` that no longer holds.
 */
export function findHeader(
  text: string,
  delimiter: Delimiter | undefined,
): Result<Header & { readonly delimiter: Delimiter }, Refusal<FileRefusal>> {
  const tried = (delimiter ? [delimiter] : DELIMITERS).map((candidate) => {
    const cells = withoutEmptyEnd(parseFirstRow(text, candidate))
    return { delimiter: candidate, cells, header: readHeader(cells) }
  })
  const [widest] = [...tried].sort((a, b) => b.cells.length - a.cells.length)
  const headed = tried.flatMap(({ delimiter, header }) => (header ? [{ ...header, delimiter }] : []))
  const [best] = headed.sort((a, b) => understood(b) - understood(a))
  const width = best?.columns.length ?? widest?.cells.length ?? 0
  if (width > MAX_COLUMNS)
    return refuse({ code: 'file-too-many-columns', details: { columns: width, limit: MAX_COLUMNS } })
  if (!best)
    return refuse({ code: 'file-no-header', details: { headings: shownHeadings(widest?.cells ?? []) } })
  return ok(best)
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  let length = cells.length
  while (cells[length - 1]?.trim() === '') length--
  return cells.slice(0, length)
}

const understood = ({ columns }: Header): number => columns.filter(({ use }) => use !== 'ignored').length

const SHOWN_HEADINGS = 6
const SHOWN_CHARACTERS = 30

/**
 * The headings found, shortened. The row may be one of a person where a file has no headings: what is not plain
 * words could be a password, and is left out.
 */
export function shownHeadings(cells: readonly string[]): string {
  const shown = cells.slice(0, SHOWN_HEADINGS).map((cell) => {
    const words = cell.trim()
    return /^[\p{L}\p{M}\s]+$/u.test(words) ? words.slice(0, SHOWN_CHARACTERS) : '…'
  })
  return [...shown, ...(cells.length > SHOWN_HEADINGS ? ['…'] : [])].join(', ')
}
