import type { ImportColumn } from '#shared/contract/imports.ts'
import { PASSWORD_MASK } from './clean-row.ts'
import type { Layout } from './columns.ts'
import type { Mapping, Table } from './draft-types.ts'
import { isPasswordHeading, readHeading } from './headings.ts'
import { looksLikePasswords } from './looks-like-passwords.ts'

const MAX_HEADING_CHARACTERS = 256
/** Rows in which different values are looked for, how many are shown of a column, and how much of each. */
const SAMPLED_ROWS = 200
const SAMPLES = 3
const SAMPLE_CHARACTERS = 100

const PLAIN_WORDS = /^[\p{L}\p{M}\s]*$/u

/**
 * The headings of a table; of one without they are empty. The first row may be a person's that was taken for headings:
 * what may be this person's password is masked. `suggested` is what was taken for the meanings at first.
 */
export function headingsOf(
  { store, width }: Table,
  { headed, meanings }: Mapping,
  suggested: Mapping['meanings'],
): string[] {
  const first = headed ? store.pick([0])[0] : undefined
  return Array.from({ length: width }, (_, column) => {
    const heading = (first?.[column] ?? '').slice(0, MAX_HEADING_CHARACTERS)
    const ofPasswords = suggested[column] === 'password' || meanings[column] === 'password'
    const mayBePassword = ofPasswords
      ? !PLAIN_WORDS.test(heading)
      : store.length === 1 && looksLikePasswords([heading])
    return mayBePassword && readHeading(heading) === null ? PASSWORD_MASK : heading
  })
}

/** The columns that hold passwords beyond doubt: the first row says so, and what is below it looks like some. */
export function passwordColumns({ store, tooMany }: Table): number[] {
  const rows = Array.from({ length: Math.min(SAMPLED_ROWS + 1, store.length) }, (_, at) => at)
  const [first = [], ...below] = store.pick(rows.filter((row) => row === 0 || !tooMany.has(row)))
  return first.flatMap((heading, column) =>
    isPasswordHeading(heading) && looksLikePasswords(below.map((cells) => cells[column] ?? ''))
      ? [column]
      : [],
  )
}

/** The columns with what they mean and some of what is in them; passwords masked. */
export function columnsOf(
  table: Table,
  { meanings, known, headed }: Mapping,
  layout: Layout,
): ImportColumn[] {
  const from = headed ? 1 : 0
  const length = Math.max(0, Math.min(SAMPLED_ROWS, table.store.length - from))
  const indexes = Array.from({ length }, (_, at) => from + at)
  // A row with too many cells has probably shifted: a password may stand in any column.
  const rows = table.store.pick(indexes.filter((index) => !table.tooMany.has(index)))
  return layout.headings.map((heading, column) => ({
    heading,
    meaning: meanings[column] ?? null,
    known: known[column] ?? null,
    samples: samplesOf(rows, column, layout.secrets.includes(column)),
  }))
}

function samplesOf(rows: readonly (readonly string[])[], column: number, secret: boolean): string[] {
  const values = new Set<string>()
  for (const cells of rows) {
    const value = cells[column] ?? ''
    if (value !== '') values.add(secret ? PASSWORD_MASK : value.slice(0, SAMPLE_CHARACTERS))
    if (values.size === SAMPLES) break
  }
  return [...values]
}
