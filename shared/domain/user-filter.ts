import type { AdminRole, CountryCode, Instant, SkuId, User, UserId } from './user.ts'

/** What "Filter users by…" can ask. Every condition that is present must hold. */
export interface UserConditions {
  /** Holds a licence of any product, or of none. */
  readonly licensed?: boolean
  /** Holds, or does not hold, a licence of each of these products. */
  readonly products?: readonly { readonly skuId: SkuId; readonly held: boolean }[]
  /** Has, or has not, each of these service plans switched on in one of the licences. */
  readonly plans?: readonly { readonly planId: string; readonly held: boolean }[]
  /** Has one of these roles; 'user' is no role at all. */
  readonly roles?: readonly (AdminRole | 'user')[]
  readonly signInAllowed?: boolean
  /** Department or, for the empty text, none. */
  readonly departments?: readonly string[]
  /** Usage location or, for null, none. */
  readonly usageLocations?: readonly (CountryCode | null)[]
  /** Has a temporary password that is not handed over, or has none. */
  readonly passwordWaiting?: boolean
  readonly createdFrom?: Instant
  /** Before this moment; the end of the last day wanted. */
  readonly createdBefore?: Instant
}

/** What the conditions need to know beside the user. */
export interface FilterFacts {
  plansOf(skuId: SkuId): readonly string[]
  /** Users with a temporary password that waits to be handed over. */
  readonly waiting: ReadonlySet<UserId>
}

export function meetsConditions(user: User, conditions: UserConditions, facts: FilterFacts): boolean {
  const { licensed, products, plans, roles, signInAllowed, departments } = conditions
  const { usageLocations, passwordWaiting, createdFrom, createdBefore } = conditions
  const holds = (skuId: SkuId) => user.licenses.some((license) => license.skuId === skuId)
  const hasPlan = (planId: string) =>
    user.licenses.some(
      ({ skuId, disabledPlans }) => !disabledPlans.includes(planId) && facts.plansOf(skuId).includes(planId),
    )
  const hasRole = (role: AdminRole | 'user') =>
    role === 'user' ? user.roles.length === 0 : user.roles.includes(role)
  return (
    (licensed === undefined || user.licenses.length > 0 === licensed) &&
    (products?.every(({ skuId, held }) => holds(skuId) === held) ?? true) &&
    (plans?.every(({ planId, held }) => hasPlan(planId) === held) ?? true) &&
    (roles?.some(hasRole) ?? true) &&
    (signInAllowed === undefined || user.signInAllowed === signInAllowed) &&
    (departments?.includes(user.profile.department ?? '') ?? true) &&
    (usageLocations?.includes(user.usageLocation) ?? true) &&
    (passwordWaiting === undefined || facts.waiting.has(user.id) === passwordWaiting) &&
    (createdFrom === undefined || user.createdAt >= createdFrom) &&
    (createdBefore === undefined || user.createdAt < createdBefore)
  )
}
