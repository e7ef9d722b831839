import { create } from 'zustand'
import type { HandOffFilter, HandOffSelection } from '#shared/contract/hand-off.ts'
import type { ListSelection } from '../../components/list-selection.ts'

/** A selection in the list as the contract takes it. */
export function selectionOf(selection: ListSelection, filter: HandOffFilter): HandOffSelection {
  const { all, ids, revision } = selection
  return all ? { matching: filter, except: [...ids], revision } : { keys: [...ids] }
}

/** What the checklist is to hold: what was shown and selected before its page was opened. */
interface Chosen {
  readonly customerId: string
  readonly filter: HandOffFilter
  readonly selection: ListSelection
}

export const EVERYTHING: HandOffFilter = { shown: 'to-do', kinds: [] }

const useChosen = create<{ readonly chosen: Chosen | null }>(() => ({ chosen: null }))

export function chooseForChecklist(chosen: Chosen): void {
  useChosen.setState({ chosen })
}

/** Null after a reload, or when another customer's items were chosen. */
export function useChosenForChecklist(customerId: string): Chosen | null {
  return useChosen(({ chosen }) => (chosen?.customerId === customerId ? chosen : null))
}
