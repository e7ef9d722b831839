import type { Subscription } from './customer.ts'
import type { CustomerState } from './state.ts'
import type { License, SkuId } from './user.ts'

export interface Seats {
  readonly skuId: SkuId
  /** Seats of all Active and Warning subscriptions of the SKU ("enabled + warning"). */
  readonly total: number
  readonly consumed: number
  /** Never below 0, even where a smaller subscription has left more users than seats. */
  readonly free: number
}

const givesSeats = ({ state }: Subscription): boolean => state === 'active' || state === 'warning'

export function seatsOf(state: CustomerState, skuId: SkuId): Seats {
  let total = 0
  for (const subscription of state.subscriptions.values())
    if (subscription.skuId === skuId) total += seatsGiven(subscription)
  const consumed = state.consumedSeats.get(skuId) ?? 0
  return { skuId, total, consumed, free: Math.max(0, total - consumed) }
}

/** The seats that `subscription` gives: all of it while it is Active or Warning. */
export const seatsGiven = (subscription: Subscription): number =>
  givesSeats(subscription) ? subscription.seats : 0

/** How many seats have to be bought so that `more` users can hold the SKU and nobody is above its seats. */
export function missingSeats(state: CustomerState, skuId: SkuId, more: number): number {
  const { total, consumed } = seatsOf(state, skuId)
  return more > 0 ? Math.max(0, consumed + more - total) : 0
}

/** The seats of every SKU that the customer has a subscription of or a user still holds. */
export function allSeats(state: CustomerState): Seats[] {
  const skuIds = new Set([...state.subscriptions.values()].map(({ skuId }) => skuId))
  for (const [skuId, consumed] of state.consumedSeats) if (consumed > 0) skuIds.add(skuId)
  return [...skuIds].map((skuId) => seatsOf(state, skuId))
}

/** How many more seats of each SKU it takes to give `after` to somebody who holds `before`. */
export function addSeatChange(
  needed: Map<SkuId, number>,
  before: readonly License[],
  after: readonly License[],
): void {
  for (const { skuId } of before) needed.set(skuId, (needed.get(skuId) ?? 0) - 1)
  for (const { skuId } of after) needed.set(skuId, (needed.get(skuId) ?? 0) + 1)
}
