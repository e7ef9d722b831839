import { createHash } from 'node:crypto'
import type { ColumnMeaning } from '#shared/domain/import-file.ts'
import type { RememberedMapping } from './draft-types.ts'
import { foldHeading } from './headings.ts'

/** Of more lists than this the oldest are forgotten. */
export const MAX_REMEMBERED = 100

/**
 * Stands for a row of headings, whatever their case and punctuation. A hash, since a row that was taken for headings
 * by mistake holds somebody's data, which must not be kept.
 */
const keyOf = (headings: readonly string[]): string =>
  createHash('sha256').update(headings.map(foldHeading).join('\n')).digest('base64url')

/** What the columns of a list with these headings, in this order, were said to mean; null when nobody has said. */
export function recall(
  remembered: readonly RememberedMapping[],
  headings: readonly string[],
): RememberedMapping['meanings'] | null {
  const key = keyOf(headings)
  const found = remembered.find((mapping) => mapping.key === key)
  return found?.meanings.length === headings.length ? found.meanings : null
}

/** The mappings with this one as the newest. A list without headings is none that could be known again. */
export function remember(
  remembered: readonly RememberedMapping[],
  headings: readonly string[],
  meanings: readonly (ColumnMeaning | null)[],
): readonly RememberedMapping[] {
  if (headings.every((heading) => foldHeading(heading) === '')) return remembered
  const key = keyOf(headings)
  const others = remembered.filter((mapping) => mapping.key !== key)
  return [{ key, meanings }, ...others].slice(0, MAX_REMEMBERED)
}
