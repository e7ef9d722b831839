import { isCountryCode } from '../country.ts'
import type { CustomerDetails } from '../customer.ts'
import { isDomainName, isEmailAddress } from '../domain-name.ts'
import type { CustomerEvent } from '../events.ts'
import type { Refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { CustomerState } from '../state.ts'
import { checkUserNamePattern } from '../user-name-rule.ts'
import type { UserNamePatternRefusal } from '../user-name-rule.ts'

export type CustomerRefusal =
  | UserNamePatternRefusal
  | Refusal<
      | 'customer-name-missing'
      | 'field-too-long'
      | 'domain-missing'
      | 'domain-invalid'
      | 'domain-twice'
      | 'domain-in-use'
      | 'country-unknown'
      | 'email-invalid'
    >

export const MAX_CUSTOMER_NAME_LENGTH = 256

/** Every reason why a customer can't have these details. */
export function checkCustomerDetails(details: CustomerDetails): CustomerRefusal[] {
  const refusals: CustomerRefusal[] = []
  if (details.name.trim() === '') refusals.push({ code: 'customer-name-missing', field: 'name' })
  if (details.name.length > MAX_CUSTOMER_NAME_LENGTH)
    refusals.push({
      code: 'field-too-long',
      field: 'name',
      details: { length: details.name.length, limit: MAX_CUSTOMER_NAME_LENGTH },
    })
  if (details.domains.length === 0) refusals.push({ code: 'domain-missing', field: 'domains' })
  const seen = new Set<string>()
  for (const domain of details.domains) {
    if (!isDomainName(domain))
      refusals.push({ code: 'domain-invalid', field: 'domains', details: { value: domain } })
    if (seen.has(domain))
      refusals.push({ code: 'domain-twice', field: 'domains', details: { value: domain } })
    seen.add(domain)
  }
  if (!isCountryCode(details.country))
    refusals.push({ code: 'country-unknown', field: 'country', details: { value: details.country } })
  if (details.contactEmail !== '' && !isEmailAddress(details.contactEmail))
    refusals.push({ code: 'email-invalid', field: 'contactEmail', details: { value: details.contactEmail } })
  const pattern = checkUserNamePattern(details.userNames.pattern)
  if (pattern) refusals.push(pattern)
  return refusals
}

export function createCustomer(details: CustomerDetails): Result<CustomerEvent[], CustomerRefusal> {
  const wrong = checkCustomerDetails(details)[0]
  return wrong ? refuse(wrong) : ok([{ type: 'customer-created', details }])
}

/** Replaces the details of the customer. A domain that names of active users end in can't be taken away. */
export function editCustomer(
  state: CustomerState,
  after: CustomerDetails,
): Result<CustomerEvent[], CustomerRefusal> {
  const wrong = checkCustomerDetails(after)[0]
  if (wrong) return refuse(wrong)
  const removed = state.details.domains.filter((domain) => !after.domains.includes(domain))
  for (const domain of removed) {
    let users = 0
    for (const name of state.userByName.keys()) if (name.endsWith(`@${domain}`)) users++
    if (users > 0)
      return refuse({ code: 'domain-in-use', field: 'domains', details: { value: domain, count: users } })
  }
  return ok([{ type: 'customer-edited', before: state.details, after }])
}
