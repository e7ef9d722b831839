import * as z from 'zod'
import { handOffSelection } from './hand-off.ts'
import { commandId, count, id, method } from './method.ts'
import { CUSTOMER_REASONS, USER_DETAILS_REASONS } from './reasons.ts'

const input = {
  customerId: id,
  /** A draft of the import, of an export of the customer's tenant. */
  draftId: id,
  /** Whether the file lists everybody in the tenant. */
  whole: z.boolean(),
}
const refusals = [...CUSTOMER_REASONS, 'draft-not-found', 'not-an-export', 'other-tenant'] as const

/** Items of the to-do list in words: how many, and the first hundred. */
const items = z.object({ count, first: z.array(z.object({ key: z.string(), text: z.string() })) })
/** The same of users. */
const users = z.object({
  count,
  first: z.array(z.object({ displayName: z.string(), userPrincipalName: z.string() })),
})

/** Holds a fresh export of the customer's tenant against what is still to be carried out there. */
export const compareContract = {
  /** What would be seen. Writes nothing. */
  look: method({
    input: z.strictObject(input),
    output: z.object({
      /** Users of the file who are known here. */
      seen: count,
      /** Rows that are wrong, of another domain or left out: nothing is seen of them. */
      leftOut: count,
      /** Something of it is not known yet. */
      news: z.boolean(),
      /** Items that are done. */
      done: items,
      /** Items that come to the list, since the tenant is not what it was believed to be. */
      added: items,
      /** Items that are in the list then, those set aside among them. */
      toDo: count,
      /** Who is only there; and their rows in the draft, which can be taken over. */
      onlyThere: users.extend({ rows: z.array(count) }),
      /** Who is believed to be there and not in the file; gone, if the file is whole. */
      missed: users,
    }),
    refusals,
  }),
  /** Writes down what is seen. Nothing that is known already is written. */
  commit: method({
    input: z.strictObject({ commandId, ...input }),
    output: z.object({ done: count, toDo: count }),
    refusals,
  }),
  /**
   * Makes the customer's users what the tenant has, as far as the selected items of the to-do list go. `left` of them
   * have no side there: creations, passwords, what nobody has seen.
   */
  adopt: method({
    input: z.strictObject({ commandId, customerId: id, selection: handOffSelection }),
    output: z.object({ adopted: count, left: count }),
    refusals: [
      ...CUSTOMER_REASONS,
      ...USER_DETAILS_REASONS,
      'selection-stale',
      'nothing-to-do',
      'nothing-to-adopt',
      'user-not-found',
      'restore-too-late',
      'seats-short',
      'license-not-subscribed',
      'license-twice',
      'usage-location-missing',
    ],
  }),
}
