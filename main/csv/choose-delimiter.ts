import type { Delimiter } from '#shared/contract/imports.ts'
import { DELIMITERS } from '#shared/domain/import-file.ts'
import { filledWidth, findHeadingsRow, knownHeadings } from './find-header.ts'
import { parseFirstRows } from './parse-rows.ts'

/** How the first rows of a text look with a delimiter. */
export interface FirstRows {
  readonly delimiter: Delimiter
  readonly rows: readonly (readonly string[])[]
  /** Which of them is the first to be read. */
  readonly first: number
  readonly headings: number
}

/** How the first rows look with this delimiter; without one, with the one that fits the text best. */
export function chooseDelimiter(text: string, given: Delimiter | null, hint: Delimiter | null): FirstRows {
  if (given) return firstRows(text, given)
  const tried = DELIMITERS.map((delimiter) => firstRows(text, delimiter))
  const fits = new Map(
    tried.map((one) => [one, fit(one) + (one.delimiter === hint && fit(one) > 0 ? 1000 : 0)]),
  )
  const fitOf = (one: FirstRows) => fits.get(one) ?? 0
  return tried.reduce((best, one) => {
    const better = one.headings - best.headings || fitOf(one) - fitOf(best)
    return better > 0 ? one : best
  })
}

function firstRows(text: string, delimiter: Delimiter): FirstRows {
  const rows = parseFirstRows(text, delimiter)
  const first = findHeadingsRow(rows)
  return { delimiter, rows, first, headings: knownHeadings(rows[first] ?? []) }
}

/**
 * How well a delimiter splits rows: into many columns, and each into as many. A delimiter with a blank behind it
 * is rather punctuation; one that is nowhere splits nothing, and so splits better than one that is somewhere.
 */
function fit({ rows }: FirstRows): number {
  const widths = rows.filter((cells) => filledWidth(cells) > 0).map((cells) => cells.length)
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [usual, alike] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [1, 0])
  if (usual === 1) return alike === widths.length ? 0 : -1
  const behind = rows.flatMap((cells) => cells.slice(1))
  const spaced = behind.filter((cell) => cell.startsWith(' ')).length > behind.length / 2
  return ((usual - 1) * alike * (spaced ? 0.25 : 1)) / widths.length
}
