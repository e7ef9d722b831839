import type { ColumnMeaning } from '#shared/domain/import-file.ts'
import type { Mapping, MappingHints } from './draft-types.ts'
import { readHeading } from './headings.ts'
import { recall } from './remembered.ts'

/**
 * Finds out what the columns of a table mean: by what a person said of a list with the same headings, by the
 * headings, and by what is in the columns. `head` is the first row of the table, `sample` some of the rows after it.
 */
export function suggestMapping(
  head: readonly string[],
  sample: readonly (readonly string[])[],
  hints: MappingHints = {},
): Mapping {
  const recalled = recall(hints.remembered ?? [], head)
  const meanings: (ColumnMeaning | null)[] = recalled
    ? [...recalled]
    : head.map((heading) => {
        const meaning = readHeading(heading)?.meaning ?? null
        if (meaning === 'email') return 'userPrincipalName'
        return meaning === 'statusUpdate' ? null : meaning
      })
  const known = meanings.map((meaning) => (meaning === null ? null : recalled ? 'remembered' : 'heading'))
  return {
    headed: meanings.some(Boolean) || sample.length === 0,
    format: 'other',
    headerLanguage: null,
    meanings,
    known,
  }
}
