import type { ImportChoices } from '#shared/contract/imports.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import type { Purchase } from '#shared/domain/decide/purchases.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { SkuId } from '#shared/domain/user.ts'
import { taskOf } from './drafts.ts'
import type { Draft } from './drafts.ts'

/**
 * What was chosen for a customer. At first no licences, its own country and no purchase; in a take-over the seats of
 * all products, which the tenant has as surely as its users hold them.
 */
export function choicesOf(
  draft: Draft,
  customerId: CustomerId,
  state: CustomerState,
  needed: Iterable<SkuId>,
): ImportChoices {
  const chosen = draft.choices.get(customerId)
  if (chosen) return chosen
  const raise = taskOf(draft) === 'take-over' ? [...needed] : []
  return { licenses: [], usageLocation: state.details.country, raise, without: [] }
}

/** The purchases chosen. Only a take-over learns of products that nobody has subscribed to here. */
export const purchasesOf = (draft: Draft, { raise }: ImportChoices, newId: () => string): Purchase[] =>
  raise.map((skuId) => ({ skuId, addAs: taskOf(draft) === 'take-over' ? newId() : null }))
