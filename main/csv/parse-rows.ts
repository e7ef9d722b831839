import Papa from 'papaparse'
import type { ParseResult } from 'papaparse'
import type { Delimiter } from '#shared/contract/imports.ts'
import type { TextPiece } from './decode.ts'

/** Characters of one row beyond which its quotes can't be meant: Excel's 32,767 a cell in 30 full cells. */
const MAX_ROW_CHARACTERS = 1_000_000

export interface ParsedRows {
  readonly rows: string[][]
  readonly bytesRead: number
}

/**
 * The rows of a text with LF line ends. A quote that is never closed is no quote: from its row on, quotes are
 * taken literally, so that it can't swallow the rows after it. A line of a million characters is cut there.
 */
export function* parseRows(pieces: Iterable<TextPiece>, delimiter: Delimiter): Generator<ParsedRows> {
  let rest = ''
  let quotes = true
  let bytesRead = 0
  for (const piece of pieces) {
    bytesRead = piece.bytesRead
    let cut = cutRows(rest + piece.text, delimiter, quotes)
    yield { rows: cut.rows, bytesRead }
    if (cut.rest.length > MAX_ROW_CHARACTERS && quotes) {
      quotes = false
      cut = cutRows(cut.rest, delimiter, quotes)
      yield { rows: cut.rows, bytesRead }
    }
    if (cut.rest.length > MAX_ROW_CHARACTERS) {
      yield { rows: parse(cut.rest, delimiter, quotes, false).data, bytesRead }
      rest = ''
    } else rest = cut.rest
  }
  if (rest !== '') yield { rows: lastRows(rest, delimiter, quotes), bytesRead }
}

/** Rows by which a text is judged before it is read. */
const FIRST_ROWS = 50

/** The first rows of a text, much as `parseRows` would give them. */
export function parseFirstRows(text: string, delimiter: Delimiter): string[][] {
  const config = { delimiter, newline: '\n', preview: FIRST_ROWS } as const
  return Papa.parse<string[]>(text.slice(0, MAX_ROW_CHARACTERS), config).data
}

/** The rows that are complete, and the text after them. */
function cutRows(text: string, delimiter: Delimiter, quotes: boolean): { rows: string[][]; rest: string } {
  const { data, meta } = parse(text, delimiter, quotes, true)
  return { rows: data, rest: text.slice(meta.cursor) }
}

function lastRows(text: string, delimiter: Delimiter, quotes: boolean): string[][] {
  const { data, errors } = parse(text, delimiter, quotes, false)
  const unclosed = errors.some(({ code }) => code === 'MissingQuotes')
  return unclosed ? parse(text, delimiter, false, false).data : data
}

/**
 * papaparse's core instead of `Papa.parse`: only the core can leave out an unfinished last row and say where it
 * begins, which reading piece by piece needs.
 */
function parse(
  text: string,
  delimiter: Delimiter,
  quotes: boolean,
  leaveLastRow: boolean,
): ParseResult<string[]> {
  const parser = new Papa.Parser({ delimiter, newline: '\n', ...(quotes ? {} : { fastMode: true }) })
  return parser.parse(text, 0, leaveLastRow) as ParseResult<string[]>
}
