import { create } from 'zustand'
import type { Selection, UserFilter, UserSort } from '#shared/contract/user-filter.ts'
import { api } from '../../api/client.ts'
import { NOTHING_SELECTED, selectOnly } from '../../components/list-selection.ts'
import type { ListSelection } from '../../components/list-selection.ts'

/** What somebody has set up in the list of one customer's users: it is still so when they come back to it. */
export interface UserListState {
  /** The filter that was shown last, as an address holds it; the address itself comes first (use-user-filter.ts). */
  readonly query: string
  readonly sort: { readonly by: UserSort; readonly descending: boolean }
  readonly selection: ListSelection
  /** The row that the keyboard is at. */
  readonly active: number
}

const START: UserListState = {
  query: '',
  sort: { by: 'displayName', descending: false },
  selection: NOTHING_SELECTED,
  active: -1,
}

const useLists = create<Readonly<Record<string, UserListState>>>(() => ({}))

export function useUserList(customerId: string): UserListState {
  return useLists((lists) => lists[customerId] ?? START)
}

export function changeUserList(customerId: string, change: Partial<UserListState>): void {
  useLists.setState((lists) => ({ [customerId]: { ...(lists[customerId] ?? START), ...change } }))
}

/** The selection as a command takes it; null when nothing is selected. */
export function commandSelection(
  { all, ids, revision }: ListSelection,
  matching: UserFilter,
): Selection | null {
  if (all) return { matching, except: [...ids], revision }
  return ids.size === 0 ? null : { ids: [...ids] }
}

const PAGE = 500

/**
 * Keeps "all that match" selected when the list is about to match something else: from then on it means those users.
 * Nothing stays selected where they have changed since, or where something else is selected meanwhile.
 */
export async function keepAllSelected(
  customerId: string,
  { ids: except, revision }: ListSelection,
  filter: UserFilter,
): Promise<void> {
  const nothing = { ...NOTHING_SELECTED }
  changeUserList(customerId, { selection: nothing })
  const sort = START.sort
  const ids: string[] = []
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const answer = await api.users.list({ customerId, filter, sort, offset, limit: PAGE })
    if (!answer.ok || answer.value.revision !== revision) return
    total = answer.value.total
    ids.push(...answer.value.rows.map(({ id }) => id))
  }
  if (useLists.getState()[customerId]?.selection !== nothing) return
  changeUserList(customerId, { selection: selectOnly(ids.filter((id) => !except.has(id))) })
}
