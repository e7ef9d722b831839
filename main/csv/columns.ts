import type { FileFormat, ImportColumn, ImportField } from '#shared/contract/imports.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { cleanCell } from './clean-row.ts'
import { isPasswordHeading, readHeading } from './headings.ts'

const MAX_HEADING_CHARACTERS = 256

/** The columns of a list, understood. */
export interface Header {
  readonly format: FileFormat
  readonly headerLanguage: Language
  readonly columns: ImportColumn[]
}

/**
 * Reads a row of headings; null when it does not head a list of users, which needs a user name (or an e-mail
 * address, as Partner Center has it) and a display name (or first and last name to make it from). Columns may stand in any
 * order; those we do not know, and a second one of the same meaning, are ignored. So is an e-mail address beside
 * a user name: whether it is the person's own or the one to be made, nobody has said.
 */
export function readHeader(cells: readonly string[]): Header | null {
  const headings = cells.map((cell) => cleanCell(cell).slice(0, MAX_HEADING_CHARACTERS))
  while (headings[headings.length - 1] === '') headings.pop()
  const meanings = headings.map((heading) => (isPasswordHeading(heading) ? null : readHeading(heading)))
  const named = meanings.some((known) => known?.meaning === 'userPrincipalName')
  const taken = new Set<ImportField>()
  const columns = headings.map((heading, at): ImportColumn => {
    if (isPasswordHeading(heading)) return { heading, use: 'password', field: null }
    const meaning = meanings[at]?.meaning ?? null
    const field = meaning === 'email' && !named ? 'userPrincipalName' : meaning
    if (field === null || field === 'email' || field === 'statusUpdate' || taken.has(field))
      return { heading, use: 'ignored', field: null }
    taken.add(field)
    return { heading, use: 'field', field }
  })
  const headed =
    taken.has('userPrincipalName') &&
    (taken.has('displayName') || (taken.has('givenName') && taken.has('surname')))
  if (!headed) return null
  const spoken = meanings.flatMap((known) => known?.languages ?? [])
  return { format: formatOf(named, taken), headerLanguage: mostFrequent(spoken), columns }
}

function formatOf(named: boolean, fields: ReadonlySet<ImportField>): FileFormat {
  if (!named) return 'partner-center'
  return fields.has('alternateEmail') ? 'microsoft-365-alternate-email' : 'microsoft-365'
}

/** The language of most headings; of those with the same number the first. */
function mostFrequent(spoken: readonly Language[]): Language {
  const count = (language: Language) => spoken.filter((one) => one === language).length
  return LANGUAGES.reduce((best, language) => (count(language) > count(best) ? language : best))
}

/** A column that fills a field, and where it stands. */
export interface FieldColumn {
  readonly index: number
  readonly field: ImportField
  readonly heading: string
}

/** The columns of a list by what the rows are read for; positions are -1 where the list has no such column. */
export interface Layout {
  readonly width: number
  readonly fields: readonly FieldColumn[]
  /** Those of `fields` that go into the profile as they are: without the country, which has to be understood. */
  readonly profile: readonly { readonly index: number; readonly field: ProfileTextField }[]
  readonly passwords: readonly number[]
  readonly userPrincipalName: number
  readonly displayName: number
  readonly givenName: number
  readonly surname: number
  readonly country: number
  readonly roles: number
}

export type ProfileTextField = Exclude<ImportField, 'userPrincipalName' | 'displayName' | 'roles' | 'country'>

const isProfileText = (field: ImportField): field is ProfileTextField =>
  field !== 'userPrincipalName' && field !== 'displayName' && field !== 'roles' && field !== 'country'

export function layoutOf(columns: readonly ImportColumn[]): Layout {
  const fields = columns.flatMap(({ heading, field }, index) => (field ? [{ index, field, heading }] : []))
  const positionOf = (field: ImportField) => columns.findIndex((column) => column.field === field)
  return {
    width: columns.length,
    fields,
    profile: fields.flatMap(({ index, field }) => (isProfileText(field) ? [{ index, field }] : [])),
    passwords: columns.flatMap(({ use }, index) => (use === 'password' ? [index] : [])),
    userPrincipalName: positionOf('userPrincipalName'),
    displayName: positionOf('displayName'),
    givenName: positionOf('givenName'),
    surname: positionOf('surname'),
    country: positionOf('country'),
    roles: positionOf('roles'),
  }
}
