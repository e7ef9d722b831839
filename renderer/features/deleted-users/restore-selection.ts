import { create } from 'zustand'

const NOBODY: readonly string[] = []

/** Which deleted users are to be restored: those who were selected before the page was opened. */
const useSelection = create<{ readonly customerId: string; readonly userIds: readonly string[] }>(() => ({
  customerId: '',
  userIds: NOBODY,
}))

export function selectToRestore(customerId: string, userIds: readonly string[]): void {
  useSelection.setState({ customerId, userIds })
}

/** Nobody after a reload, or when another customer's users were selected. */
export function useToRestore(customerId: string): readonly string[] {
  return useSelection((selection) => (selection.customerId === customerId ? selection.userIds : NOBODY))
}
