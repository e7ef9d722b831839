import type { RowProblem } from '#shared/contract/imports.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import { goneAt } from '#shared/domain/user.ts'
import type { ListSummary } from '../csv/csv-reader.ts'

/** By the index of the row: its user name is taken, or was a deleted user's. */
export type Conflicts = ReadonlyMap<number, RowProblem>

/** Compares the user names of a list with the customer's users, active and restorable. */
export function compareWithUsers(list: ListSummary, state: CustomerState, now: string): Conflicts {
  const deleted = new Set<string>()
  for (const { user, deletedAt } of state.deletedUsers.values())
    if (now < goneAt(deletedAt)) deleted.add(user.userPrincipalName.toLowerCase())
  const column = list.columns.find(({ field }) => field === 'userPrincipalName')?.heading ?? ''
  const conflicts = new Map<number, RowProblem>()
  for (const [index, value] of list.names.entries()) {
    if (value === '') continue
    const common = { column, field: 'userPrincipalName' as const, details: { value } }
    if (state.userByName.has(value)) conflicts.set(index, { ...common, code: 'upn-taken', severity: 'error' })
    else if (deleted.has(value))
      conflicts.set(index, { ...common, code: 'upn-of-deleted-user', severity: 'warning' })
  }
  return conflicts
}
