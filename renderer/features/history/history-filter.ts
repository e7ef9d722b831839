import { create } from 'zustand'
import type { HistoryKind } from '#shared/contract/history.ts'

/** What of a customer's history is shown. Days are local ones ("2026-11-20"); empty where there is no limit. */
export interface HistoryFilter {
  readonly user: { readonly id: string; readonly name: string } | null
  readonly kinds: readonly HistoryKind[]
  readonly from: string
  readonly until: string
}

const EVERYTHING: HistoryFilter = { user: null, kinds: [], from: '', until: '' }

const useFilters = create<Readonly<Record<string, HistoryFilter>>>(() => ({}))

/** The filter of one customer's history; it is still so when somebody comes back to it. */
export function useHistoryFilter(customerId: string): HistoryFilter {
  return useFilters((filters) => filters[customerId] ?? EVERYTHING)
}

export function changeHistoryFilter(customerId: string, change: Partial<HistoryFilter>): void {
  useFilters.setState((filters) => ({ [customerId]: { ...(filters[customerId] ?? EVERYTHING), ...change } }))
}

export function clearHistoryFilter(customerId: string, to: Partial<HistoryFilter> = {}): void {
  useFilters.setState({ [customerId]: { ...EVERYTHING, ...to } })
}

export const isFiltered = ({ user, kinds, from, until }: HistoryFilter): boolean =>
  user !== null || kinds.length > 0 || from !== '' || until !== ''

/** The filter as the contract takes it: moments, the last day whole. */
export function historyInput({ user, kinds, from, until }: HistoryFilter) {
  return {
    userId: user?.id ?? null,
    kinds: [...kinds],
    from: startOfDay(from, 0),
    before: startOfDay(until, 1),
  }
}

/** The moment at which a local day begins, or one so many days later; null for no day. */
function startOfDay(day: string, later: number): string | null {
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined) return null
  const start = new Date(year, month - 1, date + later)
  return Number.isNaN(start.getTime()) ? null : start.toISOString()
}
