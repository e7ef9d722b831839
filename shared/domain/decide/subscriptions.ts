import { MAX_SEATS } from '../customer.ts'
import type { Subscription, SubscriptionState } from '../customer.ts'
import type { CustomerEvent } from '../events.ts'
import type { Refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { CustomerState } from '../state.ts'

export type SeatsInvalid = Refusal<'seats-invalid'>

function checkSeats(seats: number): SeatsInvalid | null {
  return Number.isInteger(seats) && seats >= 1 && seats <= MAX_SEATS
    ? null
    : { code: 'seats-invalid', field: 'seats', details: { limit: MAX_SEATS } }
}

export function addSubscription(subscription: Subscription): Result<CustomerEvent[], SeatsInvalid> {
  const wrong = checkSeats(subscription.seats)
  return wrong ? refuse(wrong) : ok([{ type: 'subscription-added', subscription }])
}

/**
 * Changes seats and state. This alone may leave a SKU with more users than seats: what the customer has bought
 * is a fact, and nobody loses a licence silently. Nothing more of that SKU is then assigned.
 */
export function changeSubscription(
  state: CustomerState,
  change: { readonly subscriptionId: string; readonly seats: number; readonly state: SubscriptionState },
): Result<CustomerEvent[], SeatsInvalid | Refusal<'subscription-not-found'>> {
  const before = state.subscriptions.get(change.subscriptionId)
  if (!before) return refuse({ code: 'subscription-not-found' })
  const wrong = checkSeats(change.seats)
  if (wrong) return refuse(wrong)
  if (before.seats === change.seats && before.state === change.state) return ok([])
  return ok([
    {
      type: 'subscription-changed',
      before,
      after: { ...before, seats: change.seats, state: change.state },
    },
  ])
}
