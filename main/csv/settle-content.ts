import type { ColumnMeaning } from '#shared/domain/import-file.ts'
import type { Columns } from './columns-in-question.ts'
import { contentKind, givenNameShare, mostlyDifferent } from './guess-content.ts'
import type { ContentKind } from './guess-content.ts'
import { looksLikePasswords } from './looks-secret.ts'

const MEANT_BY: Readonly<Partial<Record<ContentKind, ColumnMeaning>>> = {
  password: 'password',
  phone: 'businessPhone',
  country: 'country',
  language: 'preferredLanguage',
  licenses: 'licenses',
  roles: 'roles',
  departments: 'department',
}

/**
 * Settles by what is in them the columns whose headings are unknown. Columns of names only when no heading says
 * where the names are. Whatever looks like passwords is a password, unless its heading says what it is.
 */
export function settleByContent(columns: Columns): void {
  const kinds = new Map(columns.waiting(null).map((at) => [at, contentKind(columns.values(at))]))
  for (const [at, kind] of kinds) {
    const meaning = kind === null ? undefined : MEANT_BY[kind]
    if (meaning) columns.give(at, meaning, 'content')
  }
  if (!columns.has('fullName') && !columns.has('displayName')) settleUnnamed(columns, kinds)
  columns.meanings.forEach((meaning, at) => {
    if (meaning === null && columns.headings[at] !== 'unused' && looksLikePasswords(columns.values(at)))
      columns.give(at, 'password', 'content')
  })
}

function settleUnnamed(columns: Columns, kinds: ReadonlyMap<number, ContentKind | null>): void {
  const people = [...kinds.keys()].filter((at) => mostlyDifferent(columns.values(at)))
  const ofKind = (kind: ContentKind) => people.filter((at) => kinds.get(at) === kind)
  const [patronymics] = ofKind('patronymics')
  const [whole] = ofKind('whole-names')
  if (!columns.has('givenName') && !columns.has('surname')) {
    const given = mostGiven(
      columns,
      [...kinds.keys()].filter((at) => kinds.get(at) === 'given-names'),
    )
    const surname = given === undefined ? undefined : besides(given, people, kinds)
    if (given !== undefined && surname !== undefined) {
      columns.give(given, 'givenName', 'content')
      columns.give(surname, 'surname', 'content')
    } else if (whole !== undefined) columns.give(whole, 'fullName', 'content')
    else if (given !== undefined) columns.give(given, 'givenName', 'content')
  }
  if (patronymics !== undefined && columns.has('givenName'))
    columns.give(patronymics, 'middleName', 'content')
}

const mostGiven = (columns: Columns, all: readonly number[]): number | undefined =>
  [...all].sort((a, b) => givenNameShare(columns.values(b)) - givenNameShare(columns.values(a)))[0]

/** The column of family names beside that of given names: one that looks so, else the one after it, or before. */
function besides(
  given: number,
  people: readonly number[],
  kinds: ReadonlyMap<number, ContentKind | null>,
): number | undefined {
  const beside = [given + 1, given - 1].filter((at) => people.includes(at))
  const couldBe: readonly (ContentKind | null | undefined)[] = ['words', 'given-names', 'whole-names']
  return (
    beside.find((at) => kinds.get(at) === 'surnames') ?? beside.find((at) => couldBe.includes(kinds.get(at)))
  )
}
