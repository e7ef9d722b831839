import type { RowProblem } from '#shared/contract/imports.ts'
import type { ImportField } from '#shared/domain/import-file.ts'
import { isTakenPassword } from '#shared/domain/temporary-password.ts'
import { MAX_DISPLAY_NAME_LENGTH, PROFILE_FIELD_LIMITS } from '#shared/domain/user-fields.ts'
import type { CellReader } from './cell-reader.ts'
import { checkName } from './check-name.ts'
import type { DraftCustomer } from './draft-customers.ts'
import { problem } from './problem.ts'
import type { ColumnOf } from './problem.ts'

/** What is known of a row beside its cells. */
export interface RowFacts {
  readonly customer: DraftCustomer | null
  readonly userPrincipalName: string
  /** What `displayName` could be made from, where it is missing. */
  readonly personName: string
  /** What the row says of its customer, where nobody knows whose it is. */
  readonly customerText: string
  /** The user exists here already: an empty cell changes nothing, and no password is needed. */
  readonly exists: boolean
  readonly deleted: boolean
  /** The user exists, and such rows are to stop the import. */
  readonly taken: boolean
  /** Number in the file of the first row with the same user name, where this is not the first. */
  readonly twice: number | null
  /** To be used for the new user; null where passwords of the file are not used. */
  readonly password: string | null
  /** How many cells the row has, where these are too many, and how many it may have. */
  readonly tooMany: { readonly length: number; readonly limit: number } | null
}

/** Everything that is wrong with a row apart from what `checkCell` finds in single cells. */
export function checkRow(facts: RowFacts, columnOf: ColumnOf, passwordHeading: string): RowProblem[] {
  const { customer, userPrincipalName, customerText, twice, password, tooMany } = facts
  const problems: RowProblem[] = []
  const name = columnOf('userPrincipalName')
  const value = userPrincipalName
  if (!customer) problems.push(problem('customer-unknown', columnOf('customer'), { value: customerText }))
  // An empty name may follow from the customer by its rule, so it is no mistake until that is known.
  const wrong = customer || value !== '' ? checkName(value, customer, name) : null
  if (wrong) problems.push(wrong)
  if (facts.taken) problems.push(problem('upn-taken', name, { value }))
  if (twice !== null) problems.push(problem('upn-twice', name, { value, row: twice }))
  if (facts.deleted)
    problems.push({ ...problem('upn-of-deleted-user', name, { value }), severity: 'warning' })
  if (password !== null && !facts.exists && !isTakenPassword(password)) {
    const code = password === '' ? 'password-missing' : 'password-weak'
    problems.push(problem(code, { heading: passwordHeading, field: null }))
  }
  if (tooMany) problems.push(problem('too-many-cells', { heading: '', field: null }, { ...tooMany }))
  return problems
}

/** What is wrong with one cell; user names are `checkRow`'s. */
export function checkCell(
  field: ImportField,
  value: string,
  facts: Pick<RowFacts, 'exists' | 'customer' | 'personName'>,
  reader: CellReader,
  columnOf: ColumnOf,
): RowProblem | null {
  if (value === '') {
    if (field !== 'displayName' || facts.exists) return null
    const suggestion = facts.personName
    return problem('display-name-missing', columnOf(field), suggestion === '' ? {} : { suggestion })
  }
  const limit = limitOf(field)
  if (limit !== null && value.length > limit)
    return problem('field-too-long', columnOf(field), { value, length: value.length, limit })
  const unread = reader.read(field, value, facts.customer).problem
  return unread ? problem(unread.code, columnOf(field), { value: unread.value }) : null
}

/** Longest text of a field that is taken as it is; null for those whose content is understood. */
export function limitOf(field: ImportField): number | null {
  switch (field) {
    case 'displayName':
      return MAX_DISPLAY_NAME_LENGTH
    case 'customer':
    case 'userPrincipalName':
    case 'roles':
    case 'licenses':
    case 'usageLocation':
    case 'preferredLanguage':
    case 'signInAllowed':
    case 'objectId':
    case 'country':
      return null
    default:
      return PROFILE_FIELD_LIMITS[field]
  }
}

/** Fields whose content has to be understood or to have a form, and not only a length. */
export const isUnderstood = (field: ImportField): boolean =>
  limitOf(field) === null || field === 'alternateEmail'
