import type { OutputOf } from '#shared/contract/index.ts'
import type { ListRows } from '../../components/list-rows.ts'
import { isSelected } from '../../components/list-selection.ts'
import type { ListSelection } from '../../components/list-selection.ts'
import type { SomeUsers } from '../sheets/print-scope.ts'

export type Credential = OutputOf<'batches.credentials'>['rows'][number]

/**
 * The selection as the commands on a batch want it. "All except some" becomes the others by name, those whose
 * passwords are gone left out.
 */
export async function selectedUsers(
  selection: ListSelection,
  rows: ListRows<Credential>,
): Promise<SomeUsers> {
  if (!selection.all) return [...selection.ids]
  if (selection.ids.size === 0) return 'all'
  const all = await rows.range(0, (rows.total ?? 0) - 1)
  return all
    .filter(({ userId, password }) => password !== null && isSelected(selection, userId))
    .map(({ userId }) => userId)
}
