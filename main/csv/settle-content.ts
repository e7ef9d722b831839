import type { ColumnMeaning } from '#shared/domain/import-file.ts'
import type { Columns } from './columns-in-question.ts'
import { givenNameShare, isWholeName, mostlyDifferent } from './guess-content.ts'
import type { ContentKind } from './guess-content.ts'
import { looksLikePasswords } from './looks-like-passwords.ts'
import { areIn, comesFirst } from './names-in-addresses.ts'

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
  const kinds = new Map(columns.waiting(null).map((at) => [at, columns.kind(at)]))
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

/** Columns without headings that can be names, by what kind of words is in them. */
type Kinds = ReadonlyMap<number, ContentKind | null>

function settleUnnamed(columns: Columns, kinds: Kinds): void {
  const people = [...kinds.keys()].filter((at) => mostlyDifferent(columns.values(at)))
  if (!columns.has('givenName') && !columns.has('surname')) {
    const given = [...kinds.keys()].filter((at) => kinds.get(at) === 'given-names')
    settleByGivenNames(columns, kinds, given, people)
    if (!columns.has('givenName') && !columns.has('fullName')) settleByAddresses(columns, kinds, people)
  }
  const patronymics = people.find((at) => kinds.get(at) === 'patronymics')
  if (patronymics !== undefined && columns.has('givenName'))
    columns.give(patronymics, 'middleName', 'content')
}

function settleByGivenNames(
  columns: Columns,
  kinds: Kinds,
  candidates: readonly number[],
  people: readonly number[],
): void {
  const share = (at: number) => givenNameShare(columns.values(at))
  const [given] = [...candidates].sort((a, b) => share(b) - share(a))
  const surname = given === undefined ? undefined : besides(given, people, kinds)
  const whole = people.find((at) => kinds.get(at) === 'whole-names')
  if (surname === undefined && whole !== undefined) columns.give(whole, 'fullName', 'content')
  else if (given !== undefined) columns.give(given, 'givenName', 'content')
  if (surname !== undefined) columns.give(surname, 'surname', 'content')
}

/** The column of family names beside that of given names: one that looks so, else the one after it, or before. */
function besides(given: number, people: readonly number[], kinds: Kinds): number | undefined {
  const beside = [given + 1, given - 1].filter((at) => people.includes(at))
  const couldBe: readonly (ContentKind | null | undefined)[] = ['words', 'given-names', 'whole-names']
  return (
    beside.find((at) => kinds.get(at) === 'surnames') ?? beside.find((at) => couldBe.includes(kinds.get(at)))
  )
}

/** Names that no list has are known by the addresses made from them: `avery.howard@` of Avery and Howard. */
function settleByAddresses(columns: Columns, kinds: Kinds, people: readonly number[]): void {
  const addresses = columns.cells(columns.meanings.indexOf('userPrincipalName'))
  const named = people.filter(
    (at) => kinds.get(at) === 'words' && areIn(addresses, columns.cells(at)) >= MOST_NAMES,
  )
  const whole = named.find((at) => columns.values(at).every(isWholeName))
  const [first, second] = named
  if (whole !== undefined) columns.give(whole, 'fullName', 'content')
  else if (first !== undefined && second === first + 1) {
    const turned = comesFirst(addresses, columns.cells(second), columns.cells(first))
    columns.give(turned ? second : first, 'givenName', 'content')
    columns.give(turned ? first : second, 'surname', 'content')
  }
}

const MOST_NAMES = 0.5
