import type { FileFormat } from '#shared/contract/imports.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { Columns } from './columns-in-question.ts'
import type { Mapping, MappingHints } from './draft-types.ts'
import { formatOf } from './file-format.ts'
import { isPasswordHeading, readHeading } from './headings.ts'
import type { HeadingMeaning, KnownHeading } from './headings.ts'
import { looksHeaded } from './looks-headed.ts'
import { recall } from './remembered.ts'
import { settleAddresses, settleIds, settleLogins } from './settle-accounts.ts'
import { settleByContent } from './settle-content.ts'
import { settleNames } from './settle-names.ts'

/**
 * Finds out what the columns of a table mean: by what a person said of a list with the same headings, by the
 * headings, and, where these say nothing, by what is in the columns. `rows` are some of the rows after the first. Columns that
 * nobody can tell, and a second one of the same meaning, are not used.
 */
export function suggestMapping(
  firstRow: readonly string[],
  rows: readonly (readonly string[])[],
  { kind, remembered = [] }: MappingHints = {},
): Mapping {
  const recalled = recall(remembered, firstRow)
  const head = shortened(firstRow)
  const sample = rows.map(shortened)
  const headed = recalled !== null || kind === 'json' || looksHeaded(head, sample)
  const headings = headed ? head.map(readHeading) : head.map(() => null)
  const format = headed ? formatOf(head, headings.map(meaningOf), kind) : 'other'
  const understood = {
    headed,
    format,
    headerLanguage: mostFrequent(headings.flatMap((heading) => heading?.languages ?? [])),
  }
  const columns = new Columns(head, headed ? sample : [head, ...sample], headings.map(meaningOf))
  settle(columns, head, headed, format)
  if (recalled) columns.overrule(recalled)
  return { ...understood, meanings: columns.meanings, known: columns.known }
}

/** More of a text is not needed to tell what it is. */
const ENOUGH_CHARACTERS = 256
const shortened = (cells: readonly string[]): readonly string[] =>
  cells.map((cell) => (cell.length > ENOUGH_CHARACTERS ? cell.slice(0, ENOUGH_CHARACTERS) : cell))

const meaningOf = (heading: KnownHeading | null): HeadingMeaning | null => heading?.meaning ?? null

function settle(columns: Columns, head: readonly string[], headed: boolean, format: FileFormat): void {
  if (headed)
    head.forEach((heading, at) => isPasswordHeading(heading) && columns.give(at, 'password', 'heading'))
  columns.takeHeadings(format)
  settleNames(columns, format)
  settleLogins(columns)
  settleIds(columns, format)
  settleAddresses(columns, format)
  settleByContent(columns)
}

/** The language of most headings; of those with the same number the first; null when none is known. */
function mostFrequent(spoken: readonly Language[]): Language | null {
  const count = (language: Language) => spoken.filter((one) => one === language).length
  const best = LANGUAGES.reduce((most, language) => (count(language) > count(most) ? language : most))
  return count(best) > 0 ? best : null
}
