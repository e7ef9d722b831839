import { COLUMN_MEANINGS, IMPORT_FIELDS } from '#shared/domain/import-file.ts'
import type { ColumnMeaning, ImportField } from '#shared/domain/import-file.ts'
import type { Mapping } from './draft-types.ts'
import { isPasswordHeading } from './headings.ts'

/** The columns of a list by what its rows are read for. Positions are -1 where the list has no such column. */
export interface Layout {
  readonly headings: readonly string[]
  readonly columns: Readonly<Record<ColumnMeaning, number>>
  /** Where the cells of a field come from, so that a problem can name its column. */
  readonly sources: Readonly<Record<ImportField, number>>
  /** Columns that are shown masked everywhere: of passwords, also while nobody uses them. */
  readonly secrets: readonly number[]
}

/** `suggested` is what was taken for the meanings at first: a column of passwords stays one when it is not used. */
export function layoutOf(
  { meanings }: Mapping,
  headings: readonly string[],
  suggested: Mapping['meanings'],
): Layout {
  const columns = Object.fromEntries(
    COLUMN_MEANINGS.map((meaning) => [meaning, meanings.indexOf(meaning)]),
  ) as Layout['columns']
  const sources = Object.fromEntries(
    IMPORT_FIELDS.map((field) => [field, sourceOf(field, columns)]),
  ) as Layout['sources']
  const isSecret = (column: number) =>
    meanings[column] === 'password' ||
    (meanings[column] === null &&
      (suggested[column] === 'password' || isPasswordHeading(headings[column] ?? '')))
  return { headings, columns, sources, secrets: meanings.map((_, at) => at).filter(isSecret) }
}

function sourceOf(field: ImportField, columns: Layout['columns']): number {
  const made: Partial<Record<ImportField, ColumnMeaning>> = {
    userPrincipalName: 'alias',
    displayName: 'fullName',
    givenName: 'fullName',
    surname: 'fullName',
    signInAllowed: 'signInBlocked',
    customer: 'domain',
  }
  const other = made[field]
  return columns[field] >= 0 || !other ? columns[field] : columns[other]
}

/** What the columns lack for making users; without these no row can be right. */
export function lacksOf({ columns }: Layout): ('user-name' | 'display-name')[] {
  const has = (...meanings: ColumnMeaning[]) => meanings.some((meaning) => columns[meaning] >= 0)
  const named = has('givenName', 'surname', 'fullName')
  return [
    ...(named || has('userPrincipalName', 'alias') ? [] : (['user-name'] as const)),
    ...(named || has('displayName') ? [] : (['display-name'] as const)),
  ]
}

const FIRST = ['customer', 'userPrincipalName', 'displayName', 'givenName', 'surname'] as const
const ORDER: readonly ImportField[] = [...new Set<ImportField>([...FIRST, ...IMPORT_FIELDS])]

/** The columns of the grid: those that the file fills or somebody edited, and what every user needs. */
export function gridFields(
  { sources, columns }: Layout,
  severalCustomers: boolean,
  edited: readonly ImportField[],
): ImportField[] {
  const shown = (field: ImportField) =>
    field === 'userPrincipalName' || field === 'displayName' || sources[field] >= 0 || edited.includes(field)
  const shownCustomer = severalCustomers || columns.customer >= 0 || edited.includes('customer')
  return ORDER.filter((field) => (field === 'customer' ? shownCustomer : shown(field)))
}
