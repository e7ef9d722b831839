import type { CustomerEvent } from '../events.ts'
import type { Refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { addSeatChange, seatsOf } from '../seats.ts'
import type { CustomerState } from '../state.ts'
import type { License, SkuId, UserId } from '../user.ts'

export type LicenseRefusal = Refusal<
  'license-not-subscribed' | 'license-twice' | 'seats-short' | 'usage-location-missing'
>

const NO_PRODUCTS: ReadonlySet<SkuId> = new Set()

/**
 * Why one user with this usage location can't hold these licences, seats aside. Products of which there are no seats
 * can be held by who holds them already, and where they are bought in the same command.
 */
export function checkLicenses(
  state: CustomerState,
  licenses: readonly License[],
  usageLocation: string | null,
  held: readonly License[] = [],
  bought: ReadonlySet<SkuId> = NO_PRODUCTS,
): LicenseRefusal | null {
  if (licenses.length > 0 && usageLocation === null)
    return { code: 'usage-location-missing', field: 'usageLocation' }
  const seen = new Set<SkuId>()
  for (const { skuId } of licenses) {
    if (seen.has(skuId)) return { code: 'license-twice', field: 'licenses', details: { skuId } }
    seen.add(skuId)
    const keeps = held.some((license) => license.skuId === skuId)
    if (!keeps && !bought.has(skuId) && seatsOf(state, skuId).total === 0)
      return { code: 'license-not-subscribed', field: 'licenses', details: { skuId } }
  }
  return null
}

/** Why these many more seats can't be had; null when they can. A SKU that needs none is never short. */
export function checkSeats(state: CustomerState, needed: ReadonlyMap<SkuId, number>): LicenseRefusal | null {
  for (const [skuId, more] of needed) {
    const { free } = seatsOf(state, skuId)
    if (more > 0 && more > free)
      return {
        code: 'seats-short',
        field: 'licenses',
        details: { skuId, needed: more, free, short: more - free },
      }
  }
  return null
}

/** Gives each named user exactly these licences, all or nobody. Users who hold them already are left out. */
export function changeLicenses(
  state: CustomerState,
  changes: readonly { readonly userId: UserId; readonly licenses: readonly License[] }[],
): Result<CustomerEvent[], LicenseRefusal | Refusal<'user-not-found'>> {
  const needed = new Map<SkuId, number>()
  const events: CustomerEvent[] = []
  for (const { userId, licenses } of changes) {
    const user = state.users.get(userId)
    if (!user) return refuse({ code: 'user-not-found' })
    if (sameLicenses(user.licenses, licenses)) continue
    const wrong = checkLicenses(state, licenses, user.usageLocation, user.licenses)
    if (wrong) return refuse(wrong)
    addSeatChange(needed, user.licenses, licenses)
    events.push({ type: 'licenses-changed', userId, before: user.licenses, after: licenses })
  }
  const short = checkSeats(state, needed)
  return short ? refuse(short) : ok(events)
}

/** Whether two people hold the same products with the same plans left out, in whatever order. */
export function sameLicenses(left: readonly License[], right: readonly License[]): boolean {
  const text = (licenses: readonly License[]) =>
    licenses
      .map(({ skuId, disabledPlans }) => [skuId, ...[...disabledPlans].sort()].join(' '))
      .sort()
      .join('\n')
  return text(left) === text(right)
}
