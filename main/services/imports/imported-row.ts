import { isLanguage } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { ADMIN_ROLES, PROFILE_FIELDS } from '#shared/domain/user.ts'
import type { AdminRole, CountryCode, License, Profile, ProfileField, UserId } from '#shared/domain/user.ts'
import type { ImportField } from '#shared/domain/import-file.ts'
import { NONE } from '../../csv/draft-types.ts'
import type { OutcomeBlock } from '../../csv/draft-types.ts'
import { licensesWritten } from '../../csv/read-licenses.ts'
import { unpackColumn } from '../../csv/row-store.ts'

/** What a row of a draft says of its user; null where it says nothing. */
export interface ImportedRow {
  /** In the draft, from 0, and in the file, as Excel counts. */
  readonly index: number
  readonly number: number
  /** Whether the customer has a user of this name. */
  readonly existing: boolean
  /** The id that the user gets if it is new. */
  readonly newId: UserId
  readonly userPrincipalName: string
  /** Empty where the row says nothing. */
  readonly displayName: string
  readonly profile: Profile
  readonly usageLocation: CountryCode | null
  readonly preferredLanguage: Language | null
  readonly roles: readonly AdminRole[] | null
  readonly licenses: readonly License[] | null
  readonly signInAllowed: boolean | null
  readonly objectId: string | null
}

interface ReadRow {
  /** The place of its customer in the draft's rules, and its own in the block. */
  readonly customer: number
  readonly at: number
  readonly row: ImportedRow
}

/** Reads the blocks of an outcome, one after the other. `newId` makes an id for whoever is new. */
export function rowReader(newId: () => UserId): (block: OutcomeBlock) => Generator<ReadRow> {
  const shared = new Map<ProfileField, (value: string) => string>()
  return function* (block) {
    const cellsOf = (field: ImportField) => {
      const column = block.fields.indexOf(field)
      return column < 0 ? null : unpackColumn(block.rows, column)
    }
    const names = cellsOf('userPrincipalName')
    const displayNames = cellsOf('displayName')
    const usageLocations = cellsOf('usageLocation')
    const languages = cellsOf('preferredLanguage')
    const roles = cellsOf('roles')
    const licenses = cellsOf('licenses')
    const signIns = cellsOf('signInAllowed')
    const objectIds = cellsOf('objectId')
    const profile = PROFILE_FIELDS.flatMap((field) => {
      const cells = cellsOf(field)
      const share = shared.get(field) ?? shareFewValues()
      shared.set(field, share)
      return cells ? [{ field, cells, share }] : []
    })
    for (let at = 0; at < block.rows.length; at++) {
      const language = languages?.[at]
      const row: ImportedRow = {
        index: block.indexes[at] ?? 0,
        number: block.numbers[at] ?? 0,
        existing: block.existing[at] !== 0,
        newId: newId(),
        userPrincipalName: names?.[at] ?? '',
        displayName: displayNames?.[at] ?? '',
        profile: profileAt(profile, at),
        usageLocation: usageLocations?.[at] || null,
        preferredLanguage: isLanguage(language) ? language : null,
        roles: rolesOf(roles?.[at] ?? ''),
        licenses: licensesOf(licenses?.[at] ?? ''),
        signInAllowed: signIns?.[at] ? signIns[at] === 'true' : null,
        objectId: objectIds?.[at]?.toLowerCase() || null,
      }
      yield { customer: block.customers[at] ?? 0, at, row }
    }
  }
}

interface ProfileColumn {
  readonly field: ProfileField
  readonly cells: readonly string[]
  readonly share: (value: string) => string
}

function profileAt(columns: readonly ProfileColumn[], at: number): Profile {
  const profile: { -readonly [Field in ProfileField]?: string } = {}
  for (const { field, cells, share } of columns) {
    const value = cells[at]
    if (value) profile[field] = share(value)
  }
  return profile
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

const NO_ROLES: readonly AdminRole[] = []
const NO_LICENSES: readonly License[] = []

function rolesOf(cell: string): readonly AdminRole[] | null {
  if (cell === '') return null
  return cell === NONE ? NO_ROLES : ADMIN_ROLES.filter((role) => cell.split(' ').includes(role))
}

function licensesOf(cell: string): readonly License[] | null {
  if (cell === '') return null
  return cell === NONE ? NO_LICENSES : licensesWritten(cell)
}
