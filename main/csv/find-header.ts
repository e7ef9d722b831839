import type { Delimiter } from '#shared/contract/imports.ts'
import { DELIMITERS } from '#shared/domain/import-file.ts'
import type { TextPiece } from './decode.ts'
import { readHeading } from './headings.ts'

/** Where the rows of a text begin. */
export interface TextStart {
  /** From the first row on, far enough to hold many rows. */
  readonly text: string
  /** Number of that row as Excel counts. */
  readonly row: number
  readonly bytesRead: number
  /** What a `sep=` line said. */
  readonly delimiter: Delimiter | null
}

/** Lines of blanks, delimiters and quotes only hold nothing. */
const NOT_BLANK = /[^\s,;|"]/
/** Excel reads this line and does not show it. */
const SEPARATOR_LINE = /^"?sep=(.?)/i
/** PowerShell's Export-Csv writes the type of its objects first; Entra's templates begin with their version. */
const PREAMBLE_LINE = /^"?(#TYPE |version:v[\d.]+"?[\s,;|]*$)/i

/** Skips what may stand before the first row; null when the text holds nothing else. */
export function findStart(pieces: Iterator<TextPiece, void>, cancelled: () => boolean): TextStart | null {
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

function skipPreamble(text: string, firstRow: number, bytesRead: number): TextStart | null {
  let row = firstRow
  let delimiter: Delimiter | null = null
  let from = 0
  while (from < text.length) {
    const lineEnd = text.indexOf('\n', from)
    const line = text.slice(from, lineEnd < 0 ? text.length : lineEnd)
    const separator = SEPARATOR_LINE.exec(line)
    if (!separator && !PREAMBLE_LINE.test(line) && NOT_BLANK.test(line))
      return { text: text.slice(from), row, bytesRead, delimiter }
    if (separator) delimiter = DELIMITERS.find((one) => one === separator[1]) ?? null
    else row++
    from = lineEnd < 0 ? text.length : lineEnd + 1
  }
  return null
}

function lineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** How many of these cells are headings that we know. */
export const knownHeadings = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => count + (readHeading(cell) ? 1 : 0), 0)

/** Rows among which the headings are looked for. */
const FIRST_ROWS = 10

/**
 * Which of the first rows holds the headings, or is the first person's where there are none. Titles and dates may
 * stand above headings: rows with at most half as many filled cells, before one with two headings that we know.
 */
export function findHeadingsRow(rows: readonly (readonly string[])[]): number {
  const first = rows.slice(0, FIRST_ROWS)
  const titled = first.findIndex((cells) => knownHeadings(cells) >= 2)
  if (titled <= 0) return 0
  const most = filled(first[titled] ?? []) / 2
  return first.slice(0, titled).every((cells) => filled(cells) <= most && knownHeadings(cells) === 0)
    ? titled
    : 0
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length

/** The number of cells up to the last one that holds anything. */
export function filledWidth(cells: readonly string[]): number {
  let length = cells.length
  while (cells[length - 1]?.trim() === '') length--
  return length
}

const EXAMPLE = /^(example|ejemplo|пример):/i

/** Whether a row is the example that Entra's template, and our own form, have below the headings. */
export const isExampleRow = (cells: readonly string[]): boolean =>
  EXAMPLE.test(cells.find((cell) => cell !== '') ?? '')

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
