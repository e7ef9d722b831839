import type { ImportColumn } from '#shared/contract/imports.ts'
import type { CountryCode, ProfileField, UserDetails } from '#shared/domain/user.ts'
import { layoutOf } from './columns.ts'
import { NO_ROLES, readRoles } from './read-roles.ts'
import { rememberCountries } from './remember-countries.ts'
import { unpackColumn } from './row-store.ts'
import type { PackedRows } from './row-store.ts'

/**
 * Makes users of packed rows, which are cleaned and without errors. The country of a row is its usage location
 * too; a row that names none gets `usageLocation`, and no country in its profile.
 */
export function usersOf(
  columns: readonly ImportColumn[],
  usageLocation: CountryCode,
): (rows: PackedRows) => UserDetails[] {
  const layout = layoutOf(columns)
  const profileColumns = layout.profile.map((column) => ({ ...column, share: shareFewValues() }))
  const readCountry = rememberCountries()
  return (rows) => {
    const cellsOf = (index: number) => (index < 0 ? null : unpackColumn(rows, index))
    const names = cellsOf(layout.userPrincipalName)
    const displayNames = cellsOf(layout.displayName)
    const givenNames = cellsOf(layout.givenName)
    const surnames = cellsOf(layout.surname)
    const countries = cellsOf(layout.country)
    const roles = cellsOf(layout.roles)
    const fields = profileColumns.map((column) => ({ ...column, cells: unpackColumn(rows, column.index) }))
    return Array.from({ length: rows.length }, (_, row) => {
      const profile: { -readonly [Field in ProfileField]?: string } = {}
      for (const { field, share, cells } of fields) {
        const value = cells[row]
        if (value) profile[field] = share(value)
      }
      const country = countries ? readCountry(countries[row] ?? '') : null
      if (country !== null) profile.country = country
      return {
        userPrincipalName: names?.[row] ?? '',
        displayName: displayNames?.[row] ?? madeDisplayName(givenNames?.[row], surnames?.[row]),
        profile,
        usageLocation: country ?? usageLocation,
        preferredLanguage: null,
        roles: roles ? readRoles(roles[row] ?? '').roles : NO_ROLES,
        signInAllowed: true,
        mustChangePassword: true,
      }
    })
  }
}

/** A column with more different values than this has no use for sharing them. */
const FEW = 1000

/** Gives equal values as one string: towns and departments take memory once, not once a user. */
function shareFewValues(): (value: string) => string {
  const values = new Map<string, string>()
  return (value) => {
    if (values.size > FEW) return value
    const same = values.get(value)
    if (same === undefined) values.set(value, value)
    return same ?? value
  }
}

/** First and last name, where a list has no display names. */
export const madeDisplayName = (givenName = '', surname = ''): string => `${givenName} ${surname}`.trim()
