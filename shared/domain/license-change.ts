import { seatsOf } from './seats.ts'
import type { CustomerState } from './state.ts'
import type { License, SkuId, User } from './user.ts'

/** What is to become of one product for every user chosen. */
export type LicenseChange =
  | {
      readonly skuId: SkuId
      readonly action: 'assign'
      /** The plans to leave out; null keeps each holder's, and leaves out none for the others. */
      readonly disabledPlans: readonly string[] | null
    }
  | { readonly skuId: SkuId; readonly action: 'remove' }

/** The licences of somebody after the changes. Products that no change names stay as they are. */
export function changedLicenses(
  licenses: readonly License[],
  changes: readonly LicenseChange[],
): readonly License[] {
  const after = new Map(licenses.map((license) => [license.skuId, license]))
  for (const change of changes) {
    const { skuId } = change
    if (change.action === 'remove') after.delete(skuId)
    else {
      const disabledPlans = change.disabledPlans ?? after.get(skuId)?.disabledPlans ?? []
      after.set(skuId, { skuId, disabledPlans })
    }
  }
  return [...after.values()]
}

/** What the changes mean for one product. */
export interface ProductOutlook {
  readonly skuId: SkuId
  readonly gains: number
  readonly losses: number
  /** Seats needed beyond those that are given back; below 0 when more come back than go. */
  readonly needed: number
  readonly free: number
  readonly short: number
  /** Who would go without: the last ones in the order given. */
  readonly withoutSeat: readonly User[]
}

/** For each product of the changes who gains and who loses it, and whether the seats suffice. */
export function outlook(
  state: CustomerState,
  users: readonly User[],
  changes: readonly LicenseChange[],
): ProductOutlook[] {
  return changes.map(({ skuId, action }) => {
    const holds = ({ licenses }: User) => licenses.some((license) => license.skuId === skuId)
    const gaining = action === 'assign' ? users.filter((user) => !holds(user)) : []
    const losses = action === 'remove' ? users.filter(holds).length : 0
    const { free } = seatsOf(state, skuId)
    const needed = gaining.length - losses
    const short = Math.max(0, needed - free)
    const withoutSeat = short > 0 ? gaining.slice(-short) : []
    return { skuId, gains: gaining.length, losses, needed, free, short, withoutSeat }
  })
}
