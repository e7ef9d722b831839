import type { Language } from './language.ts'
import type { CountryCode, Instant, SkuId } from './user.ts'
import type { UserNameRule } from './user-name-rule.ts'

export type CustomerId = string

export interface CustomerDetails {
  readonly name: string
  /** Verified domains of the tenant in lower case, the primary one first. Never empty. */
  readonly domains: readonly string[]
  readonly country: CountryCode
  /** Language of the documents made for this customer. */
  readonly language: Language
  /** Empty when there is none. */
  readonly contactEmail: string
  /** How user names are suggested for its people. */
  readonly userNames: UserNameRule
  /** Made by "Load sample data", and removed with it. */
  readonly sample: boolean
}

export const SUBSCRIPTION_STATES = ['active', 'warning', 'suspended', 'cancelled'] as const
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number]

export interface Subscription {
  readonly id: string
  readonly skuId: SkuId
  readonly seats: number
  readonly state: SubscriptionState
  readonly createdAt: Instant
}

export const MAX_SEATS = 1_000_000
