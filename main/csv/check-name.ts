import type { RowProblem } from '#shared/contract/imports.ts'
import {
  checkUserPrincipalName,
  MAX_DOMAIN_LENGTH,
  splitUserPrincipalName,
  suggestUserPrincipalName,
} from '#shared/domain/user-principal-name.ts'
import type { UserPrincipalNameRefusal } from '#shared/domain/user-principal-name.ts'
import { latinLetters } from '../names/latin-letters.ts'
import type { DraftCustomer } from './draft-customers.ts'
import { problem } from './problem.ts'
import type { ProblemColumn } from './problem.ts'

/** The limits of Microsoft 365's template that are smaller than the account rules: over them is a warning. */
const TEMPLATE_NAME_LENGTH = 79
const TEMPLATE_ALIAS_LENGTH = 50
/** Longer than any name can be: nothing is suggested for it. */
const MAX_MENDED_LENGTH = 1000

/** What is wrong with a user name. Whose domain it has to be on is not known without a customer. */
export function checkName(
  value: string,
  customer: DraftCustomer | null,
  column: ProblemColumn,
): RowProblem | null {
  const ownDomain = splitUserPrincipalName(value)?.domain.toLowerCase() ?? ''
  const domains = customer?.rules.domains ?? [ownDomain]
  const refusal = checkUserPrincipalName(value.slice(0, MAX_MENDED_LENGTH), domains)
  if (refusal) return problem(refusal.code, column, mended(refusal.details, value, customer))
  const aliasLength = value.length - ownDomain.length - 1
  const over = (length: number, limit: number): RowProblem => ({
    ...problem('upn-over-template-limit', column, { value, length, limit }),
    severity: 'warning',
  })
  if (aliasLength > TEMPLATE_ALIAS_LENGTH) return over(aliasLength, TEMPLATE_ALIAS_LENGTH)
  return value.length > TEMPLATE_NAME_LENGTH ? over(value.length, TEMPLATE_NAME_LENGTH) : null
}

/** With the nearest valid name as the suggestion, Cyrillic written in Latin letters as the customer's rule says. */
function mended(
  details: UserPrincipalNameRefusal['details'],
  value: string,
  customer: DraftCustomer | null,
): RowProblem['details'] {
  if (!details || !customer || value.length > MAX_MENDED_LENGTH || !CYRILLIC.test(value)) return details ?? {}
  const { alias, domain } = splitUserPrincipalName(value) ?? { alias: value, domain: '' }
  const pieces = alias.split(BETWEEN_WORDS)
  const latin = pieces.map((piece) => latinLetters(piece, customer.rules.userNames.transliteration)).join('.')
  return {
    ...details,
    suggestion: suggestUserPrincipalName(`${latin}@${domain}`, customer.rules.domains) ?? '',
  }
}

const CYRILLIC = /[\u0400-\u04ff]/
const BETWEEN_WORDS = /[.\s]+/

/** Aliases about which nothing needs to be said: plain, and within the limits of the template. */
const PLAIN_ALIAS = /^[a-z0-9'_!#^~-](?:[a-z0-9'._!#^~-]{0,48}[a-z0-9'_!#^~-])?@/i

/** Whether `checkName` surely finds nothing in this name; quick, since most names are right. */
export function isPlainName(name: string, inLowerCase: string, { endings }: DraftCustomer): boolean {
  if (name.length > TEMPLATE_NAME_LENGTH || !PLAIN_ALIAS.test(name)) return false
  const length = name.length - name.indexOf('@')
  return (
    length <= MAX_DOMAIN_LENGTH + 1 &&
    endings.some((ending) => ending.length === length && inLowerCase.endsWith(ending))
  )
}
