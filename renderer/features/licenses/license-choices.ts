import type { OutputOf } from '#shared/contract/index.ts'
import type { LicenseChange } from '#shared/contract/licenses.ts'

export type Holding = OutputOf<'licenses.holdings'>['products'][number]

/** What is to become of a product: null leaves each user as is; `plans` are the ones switched off, if they are set. */
export interface LicenseChoice {
  readonly action: 'assign' | 'remove' | null
  readonly plansOff: readonly string[] | null
}

export const LEFT_ALONE: LicenseChoice = { action: null, plansOff: null }

/** By SKU; products that are not there are left alone. */
export type LicenseChoices = ReadonlyMap<string, LicenseChoice>

export type Mark = boolean | 'mixed'

/** How many of the users hold it now: all, some or none. */
export function heldBy({ holders }: Holding, users: number): Mark {
  if (holders === 0) return false
  return holders === users ? true : 'mixed'
}

/** The box of a product: what is chosen, or how it is held. */
export function productMark(holding: Holding, users: number, { action }: LicenseChoice): Mark {
  return action === null ? heldBy(holding, users) : action === 'assign'
}

/** The box of a service plan of a product that all of the users have or get. */
export function planMark(
  holding: Holding,
  leftOut: number,
  planId: string,
  { plansOff }: LicenseChoice,
): Mark {
  if (plansOff !== null) return !plansOff.includes(planId)
  if (leftOut === 0) return true
  return leftOut === holding.holders ? false : 'mixed'
}

/** The next choice when the box is clicked: through the others, and back to leaving each user as is. */
export function nextChoice(holding: Holding, users: number, { action }: LicenseChoice): LicenseChoice {
  const held = heldBy(holding, users)
  if (action === null) return { action: held === true ? 'remove' : 'assign', plansOff: null }
  if (action === 'assign' && held === 'mixed') return { action: 'remove', plansOff: null }
  return LEFT_ALONE
}

/** The choice after a service plan was clicked: from then on the plans are the same for all of the users. */
export function withPlan(holding: Holding, choice: LicenseChoice, planId: string): LicenseChoice {
  const isOff = (id: string, leftOut: number) => planMark(holding, leftOut, id, choice) === false
  const off = holding.plans.filter(({ id, leftOut }) => isOff(id, leftOut)).map(({ id }) => id)
  const plansOff = off.includes(planId) ? off.filter((id) => id !== planId) : [...off, planId]
  return { ...choice, plansOff }
}

/** The choices as the contract takes them. */
export function changesOf(choices: LicenseChoices): LicenseChange[] {
  return [...choices].flatMap(([skuId, { action, plansOff }]): LicenseChange[] => {
    if (action === 'remove') return [{ skuId, action }]
    if (action === null && plansOff === null) return []
    return [{ skuId, action: 'assign', disabledPlans: plansOff === null ? null : [...plansOff] }]
  })
}
