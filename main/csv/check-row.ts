import type { ImportField, RowProblem } from '#shared/contract/imports.ts'
import { isEmailAddress } from '#shared/domain/domain-name.ts'
import { MAX_DISPLAY_NAME_LENGTH, PROFILE_FIELD_LIMITS } from '#shared/domain/user-fields.ts'
import { checkUserPrincipalName, splitUserPrincipalName } from '#shared/domain/user-principal-name.ts'
import type { FieldColumn, Layout } from './columns.ts'
import { readRoles } from './read-roles.ts'
import type { ReadCountry } from './remember-countries.ts'
import { madeDisplayName } from './row-user.ts'

/** The limits of Microsoft 365's template that are smaller than the account rules: over them is a warning. */
const TEMPLATE_NAME_LENGTH = 79
const TEMPLATE_ALIAS_LENGTH = 50
/** Longest value that a problem repeats. */
const SHOWN_CHARACTERS = 120

/** What the rows of one list are held against. */
export interface RowRules {
  readonly layout: Layout
  /** The customer's domains in lower case, the primary one first. */
  readonly domains: readonly string[]
  readonly country: ReadCountry
}

/** Everything that is wrong with the cells of one cleaned row, by column. */
export function checkRow(cells: readonly string[], rules: RowRules): RowProblem[] {
  const { layout } = rules
  const problems: RowProblem[] = []
  for (const column of layout.fields) checkCell(cells, column, rules, problems)
  if (layout.displayName < 0 && displayNameFrom(cells, layout) === '')
    problems.push(problem('display-name-missing', WHOLE_ROW))
  return problems
}

/** A row with more cells than the list has headings. */
export const tooManyCells = (length: number, { width }: Layout): RowProblem =>
  problem('too-many-cells', WHOLE_ROW, { length, limit: width })

/** A user name that the file has before already; `row` is the number of the first row with it. */
export function nameTwice(cells: readonly string[], layout: Layout, row: number): RowProblem {
  const column = layout.fields.find(({ field }) => field === 'userPrincipalName')
  return problem('upn-twice', column ?? WHOLE_ROW, { value: cells[layout.userPrincipalName] ?? '', row })
}

const WHOLE_ROW = { heading: '', field: null }

function checkCell(
  cells: readonly string[],
  column: FieldColumn,
  { layout, domains, country }: RowRules,
  problems: RowProblem[],
): void {
  const { field } = column
  const value = cells[column.index] ?? ''
  if (field === 'userPrincipalName') {
    checkName(value, column, domains, problems)
  } else if (field === 'country') {
    if (value !== '' && country(value) === null) problems.push(problem('country-unknown', column, { value }))
  } else if (field === 'roles') {
    checkRoles(value, column, problems)
  } else if (value.length > LIMITS[field]) {
    problems.push(problem('field-too-long', column, { value, length: value.length, limit: LIMITS[field] }))
  } else if (field === 'displayName' && value === '') {
    problems.push(problem('display-name-missing', column, { suggestion: displayNameFrom(cells, layout) }))
  } else if (field === 'alternateEmail' && value !== '' && !isEmailAddress(value)) {
    problems.push(problem('email-invalid', column, { value }))
  }
}

function checkRoles(value: string, column: FieldColumn, problems: RowProblem[]): void {
  const { roles, unknown } = readRoles(value)
  if (unknown !== null) problems.push(problem('role-unknown', column, { value: unknown }))
  else if (roles.length > 1 && roles.includes('global-administrator'))
    problems.push(problem('roles-mixed', column, { value }))
}

const displayNameFrom = (cells: readonly string[], { givenName, surname }: Layout): string =>
  madeDisplayName(cells[givenName], cells[surname])

const LIMITS: Readonly<Record<Exclude<ImportField, 'userPrincipalName' | 'roles' | 'country'>, number>> = {
  ...PROFILE_FIELD_LIMITS,
  displayName: MAX_DISPLAY_NAME_LENGTH,
}

function checkName(
  value: string,
  column: FieldColumn,
  domains: readonly string[],
  problems: RowProblem[],
): void {
  const refusal = checkUserPrincipalName(value, domains)
  if (refusal) {
    problems.push(problem(refusal.code, column, refusal.details))
    return
  }
  const aliasLength = splitUserPrincipalName(value)?.alias.length ?? 0
  if (aliasLength > TEMPLATE_ALIAS_LENGTH)
    problems.push(overTemplate(column, { value, length: aliasLength, limit: TEMPLATE_ALIAS_LENGTH }))
  else if (value.length > TEMPLATE_NAME_LENGTH)
    problems.push(overTemplate(column, { value, length: value.length, limit: TEMPLATE_NAME_LENGTH }))
}

const overTemplate = (column: FieldColumn, details: RowProblem['details']): RowProblem => ({
  ...problem('upn-over-template-limit', column, details),
  severity: 'warning',
})

function problem(
  code: RowProblem['code'],
  { heading, field }: Pick<FieldColumn, 'heading'> & { readonly field: ImportField | null },
  details: RowProblem['details'] = {},
): RowProblem {
  return { code, severity: 'error', column: heading, field, details: shortened(details) }
}

function shortened(details: RowProblem['details']): RowProblem['details'] {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [key, typeof value === 'string' ? shorten(value) : value]),
  )
}

const shorten = (value: string): string =>
  value.length <= SHOWN_CHARACTERS ? value : `${value.slice(0, SHOWN_CHARACTERS)}…`
