import type { CustomerDetails, Subscription } from '#shared/domain/customer.ts'
import type { NewUser } from '#shared/domain/decide/users.ts'
import type { CustomerEvent, Origin } from '#shared/domain/events.ts'
import { evolve } from '#shared/domain/evolve.ts'
import type { Result } from '#shared/domain/result.ts'
import { emptyCustomerState } from '#shared/domain/state.ts'
import type { MutableCustomerState } from '#shared/domain/state.ts'
import type { User, UserDetails } from '#shared/domain/user.ts'
import { DEFAULT_USER_NAME_RULE } from '#shared/domain/user-name-rule.ts'

export const AT = '2026-11-20T09:00:00.000Z'
export const BUSINESS_BASIC = '3b555118-da6a-4418-894f-7df1e2096870'
export const BUSINESS_STANDARD = 'f245ecc8-75af-4f8e-b61f-27d8114de5f3'

export const FABRIKAM: CustomerDetails = {
  name: 'Fabrikam',
  domains: ['fabrikam.example', 'fabrikam-sales.example'],
  country: 'GB',
  language: 'en',
  contactEmail: '',
  userNames: DEFAULT_USER_NAME_RULE,
  sample: false,
}

export function details(alias: string, change: Partial<UserDetails> = {}): UserDetails {
  return {
    userPrincipalName: `${alias}@fabrikam.example`,
    displayName: alias,
    profile: {},
    usageLocation: 'GB',
    preferredLanguage: null,
    roles: [],
    signInAllowed: true,
    mustChangePassword: true,
    ...change,
  }
}

export const newUser = (id: string, change: Partial<UserDetails> = {}, skuIds: string[] = []): NewUser => ({
  id,
  details: details(id, change),
  licenses: skuIds.map((skuId) => ({ skuId, disabledPlans: [] })),
})

export const user = (id: string, change: Partial<UserDetails> = {}, skuIds: string[] = []): User => {
  const { details: userDetails, licenses } = newUser(id, change, skuIds)
  return { id, ...userDetails, licenses, objectId: null, createdAt: AT }
}

export const subscription = (seats: number, change: Partial<Subscription> = {}): Subscription => ({
  id: `subscription-${change.skuId ?? BUSINESS_BASIC}`,
  skuId: BUSINESS_BASIC,
  seats,
  state: 'active',
  createdAt: AT,
  ...change,
})

/** That a customer has subscribed to so many seats, of Business Basic unless the change says otherwise. */
export const subscribed = (seats: number, change: Partial<Subscription> = {}): CustomerEvent => ({
  type: 'subscription-added',
  subscription: subscription(seats, change),
})

export function apply(
  state: MutableCustomerState,
  events: readonly CustomerEvent[],
  at = AT,
  origin?: Origin,
): void {
  const context = { at, actor: 'Operator', ...(origin === undefined ? {} : { origin }) }
  for (const event of events) evolve(state, event, context)
}

/** Fabrikam after these events. */
export function fabrikam(...events: CustomerEvent[]): MutableCustomerState {
  const state = emptyCustomerState()
  apply(state, [{ type: 'customer-created', details: FABRIKAM }, ...events])
  return state
}

/** Fabrikam with a batch `batch` of these users. */
export function fabrikamWith(users: readonly User[], ...events: CustomerEvent[]): MutableCustomerState {
  return fabrikam(
    ...events,
    { type: 'batch-opened', batchId: 'batch', kind: 'import', fileName: 'list.csv' },
    ...users.map((each): CustomerEvent => ({ type: 'user-created', user: each, batchId: 'batch' })),
  )
}

/** The code of a refusal, or 'ok'. */
export const codeOf = (result: Result<unknown, { readonly code: string }>): string =>
  result.ok ? 'ok' : result.refusal.code

/** The value of a result that must be one. */
export function valueOf<Value>(result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new Error(`Refused: ${result.refusal.code} ${JSON.stringify(result.refusal)}`)
  return result.value
}
