import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { CommitOutcome } from '#shared/contract/imports.ts'

interface Done {
  readonly draftId: string
  readonly task: 'create' | 'take-over'
  readonly outcomes: readonly CommitOutcome[]
}

/** What became of the last import of this window. Main forgets a draft that is done; a reload of the page must not. */
const useLast = create<{ readonly done: Done | null }>()(
  persist((): { readonly done: Done | null } => ({ done: null }), {
    name: 'import-outcome',
    version: 1,
    storage: createJSONStorage(() => sessionStorage),
  }),
)

export function keepOutcome(done: Done): void {
  useLast.setState({ done })
}

/** What became of this draft; null where that is not known here. */
export function useOutcome(draftId: string): Done | null {
  const done = useLast((state) => state.done)
  return done?.draftId === draftId ? done : null
}
