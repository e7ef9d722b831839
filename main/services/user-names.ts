import { ok } from '#shared/domain/result.ts'
import type { Handler } from '../api/handlers.ts'
import { freeUserName, userNameFrom } from '../names/made-user-name.ts'
import type { ServiceContext } from './context.ts'

/** User names made from people's names. Suggestions: whoever asks may take another. */
export function userNamesService(context: ServiceContext) {
  const suggest: Handler<'userNames.suggest'> = async ({ customerId, domain, person }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const { details, userByName } = customer.value.state
    const host = details.domains.find((known) => known === domain.toLowerCase()) ?? details.domains[0] ?? ''
    const isFree = (name: string) => !userByName.has(name)
    return ok({ userPrincipalName: freeUserName(person, details.userNames, host, isFree) })
  }

  const example: Handler<'userNames.example'> = ({ rule, domain, person }) =>
    ok({ userPrincipalName: userNameFrom(person, rule, domain) })

  return { suggest, example }
}
