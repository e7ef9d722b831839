import { MAX_SEATS } from '../customer.ts'
import type { CustomerEvent } from '../events.ts'
import { missingSeats } from '../seats.ts'
import type { CustomerState } from '../state.ts'
import type { SkuId } from '../user.ts'

/** A product of which the seats that a command lacks are bought. */
export interface Purchase {
  readonly skuId: SkuId
  /** Id of the subscription that is added where no active one can be raised; null: none may be added. */
  readonly addAs: string | null
}

/**
 * The changes of subscriptions that give `needed` more seats of the products bought, and what is needed beyond them.
 * A product whose seats can't be bought stays among what is needed.
 */
export function buySeats(
  state: CustomerState,
  purchases: readonly Purchase[],
  needed: ReadonlyMap<SkuId, number>,
  at: string,
): { readonly events: CustomerEvent[]; readonly needed: ReadonlyMap<SkuId, number> } {
  const events: CustomerEvent[] = []
  const rest = new Map(needed)
  for (const purchase of purchases) {
    const missing = missingSeats(state, purchase.skuId, rest.get(purchase.skuId) ?? 0)
    const bought = missing === 0 ? null : buy(state, purchase, missing, at)
    if (!bought) continue
    events.push(bought)
    rest.delete(purchase.skuId)
  }
  return { events, needed: rest }
}

function buy(
  state: CustomerState,
  { skuId, addAs }: Purchase,
  seats: number,
  at: string,
): CustomerEvent | null {
  for (const before of state.subscriptions.values())
    if (before.skuId === skuId && before.state === 'active' && before.seats + seats <= MAX_SEATS)
      return { type: 'subscription-changed', before, after: { ...before, seats: before.seats + seats } }
  if (addAs === null || seats > MAX_SEATS) return null
  const subscription = { id: addAs, skuId, seats, state: 'active', createdAt: at } as const
  return { type: 'subscription-added', subscription }
}
