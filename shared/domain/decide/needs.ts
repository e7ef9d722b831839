import type { License, SkuId, UserId } from '../user.ts'

/** What the changes of one command need together: seats, and names that must not be anybody's. */
export interface Needs {
  /** How many more seats of each product; below 0 where some come back. */
  readonly seats: Map<SkuId, number>
  /** User names in lower case that somebody gets, and those that somebody gives up. */
  readonly names: Set<string>
  readonly freedNames: Set<string>
  /** The licences that users whom the command changes will hold. */
  readonly licenses: Map<UserId, readonly License[]>
}

export const noNeeds = (): Needs => ({
  seats: new Map(),
  names: new Set(),
  freedNames: new Set(),
  licenses: new Map(),
})
