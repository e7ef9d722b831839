import { create } from 'zustand'

/** Whose passwords are meant: all of a batch that can still be shown, or those of these users. */
export type SomeUsers = 'all' | string[]

/** Whose sheets the print view shows: what was selected before it was opened. Holds ids, and nothing secret. */
const useScope = create<{ readonly batchId: string; readonly users: SomeUsers }>(() => ({
  batchId: '',
  users: 'all',
}))

export function setPrintScope(batchId: string, users: SomeUsers): void {
  useScope.setState({ batchId, users })
}

/** All of the batch unless some of its users were selected for printing; after a reload all again. */
export function usePrintScope(batchId: string): SomeUsers {
  return useScope((scope) => (scope.batchId === batchId ? scope.users : 'all'))
}
