import { splitUserPrincipalName } from '#shared/domain/user-principal-name.ts'
import { useAsk } from '../../ask/use-ask.ts'
import type { UserDraft } from './user-draft.ts'

/** The alias of a free user name by the customer's rule, made from the name of the draft; '' while there is none. */
export function useSuggestedAlias(customerId: string, draft: UserDraft, enabled: boolean): string {
  const { givenName, surname } = draft.profile
  const person = { givenName: givenName.trim(), middleName: '', surname: surname.trim() }
  const isNamed = person.givenName !== '' || person.surname !== ''
  const input = { customerId, domain: draft.domain, person }
  const { value } = useAsk('userNames.suggest', input, { enabled: enabled && isNamed, keep: true })
  return isNamed ? (splitUserPrincipalName(value?.userPrincipalName ?? '')?.alias ?? '') : ''
}
