import { create } from 'zustand'
import type { Selection, UserSort } from '#shared/contract/users.ts'
import { NOTHING_SELECTED } from '../../components/list-selection.ts'
import type { ListSelection } from '../../components/list-selection.ts'

/** What somebody has set up in the list of one customer's users: it is still so when they come back to it. */
export interface UserListState {
  readonly search: string
  readonly sort: { readonly by: UserSort; readonly descending: boolean }
  readonly selection: ListSelection
  /** The row that the keyboard is at. */
  readonly active: number
}

const START: UserListState = {
  search: '',
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
export function commandSelection({ all, ids, revision }: ListSelection, search: string): Selection | null {
  if (all) return { matching: { search }, except: [...ids], revision }
  return ids.size === 0 ? null : { ids: [...ids] }
}
