import type { CustomerDetails } from '#shared/domain/customer.ts'
import { checkCustomerDetails } from '#shared/domain/decide/customers.ts'
import type { Language } from '#shared/domain/language.ts'
import { DEFAULT_USER_NAME_RULE } from '#shared/domain/user-name-rule.ts'
import type { ShownRefusal } from '../../components/refusal-text.ts'

/** What stands in the form: at least one domain's field, empty ones among them. */
export type CustomerDraft = CustomerDetails
export type CustomerErrors = readonly ShownRefusal[]

export const emptyCustomer = (language: Language): CustomerDraft => ({
  name: '',
  domains: [''],
  country: '',
  language,
  contactEmail: '',
  userNames: DEFAULT_USER_NAME_RULE,
  sample: false,
})

/** What the draft means, as it is kept: without blanks around, domains in lower case. */
export function detailsOf(draft: CustomerDraft) {
  return {
    ...draft,
    name: draft.name.trim(),
    domains: draft.domains.map((domain) => domain.trim().toLowerCase()).filter((domain) => domain !== ''),
    contactEmail: draft.contactEmail.trim(),
    userNames: { ...draft.userNames, pattern: draft.userNames.pattern.trim() },
  }
}

/** Everything that is wrong with it, as far as it can be known without the other customers. */
export const errorsOf = (draft: CustomerDraft): CustomerErrors => checkCustomerDetails(detailsOf(draft))
