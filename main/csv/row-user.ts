import type { ImportColumn } from '#shared/contract/imports.ts'
import type { AdminRole, CountryCode, ProfileField, UserDetails } from '#shared/domain/user.ts'
import { layoutOf } from './columns.ts'
import type { Layout } from './columns.ts'
import { rememberCountries } from './remember-countries.ts'
import type { ReadCountry } from './remember-countries.ts'
import { unpackRows } from './row-store.ts'

/** A list gives nobody an administrator's role; the users share the empty list. */
const NO_ROLES: readonly AdminRole[] = []

/** Makes users of packed rows, which are cleaned and without errors. */
export function usersOf(
  columns: readonly ImportColumn[],
  usageLocation: CountryCode,
): (block: string) => UserDetails[] {
  const layout = layoutOf(columns)
  const country = rememberCountries()
  return (block) => unpackRows(block).map((cells) => userOf(cells, layout, country, usageLocation))
}

/**
 * The user that a cleaned row without errors describes. The row's country is the usage location too; a row that
 * names none gets `usageLocation`, and no country in its profile.
 */
function userOf(
  cells: readonly string[],
  layout: Layout,
  readCountry: ReadCountry,
  usageLocation: CountryCode,
): UserDetails {
  const profile: { -readonly [Field in ProfileField]?: string } = {}
  for (const { index, field } of layout.fields) {
    const value = cells[index]
    if (value && field !== 'userPrincipalName' && field !== 'displayName' && field !== 'country')
      profile[field] = value
  }
  const named = cells[layout.country]
  const country = named ? readCountry(named) : null
  if (country !== null) profile.country = country
  return {
    userPrincipalName: cells[layout.userPrincipalName] ?? '',
    displayName: cells[layout.displayName] ?? madeDisplayName(cells, layout),
    profile,
    usageLocation: country ?? usageLocation,
    preferredLanguage: null,
    roles: NO_ROLES,
    signInAllowed: true,
  }
}

/** First and last name, for a list without display names. */
export function madeDisplayName(cells: readonly string[], layout: Layout): string {
  const given = cells[layout.givenName] ?? ''
  const surname = cells[layout.surname] ?? ''
  return `${given} ${surname}`.trim()
}
