import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { InputOf, MethodName, OutputOf } from '#shared/contract/index.ts'
import type { ListRows } from '../components/list-rows.ts'
import type { ShownRefusal } from '../components/refusal-text.ts'
import { queryOf } from './query-client.ts'
import { useAsk } from './use-ask.ts'

/** Rows asked for at once, and how many rows before they come into sight. */
const PAGE = 200
const AHEAD = 60

/** Methods that answer a window of a list. */
export type ListName = {
  [Name in MethodName]: OutputOf<Name> extends { total: number; rows: unknown[] } ? Name : never
}[MethodName]
type RowOf<Name extends ListName> = OutputOf<Name>['rows'][number]
type WithoutWindow<Name extends ListName> = Omit<InputOf<Name>, 'offset' | 'limit'>

export interface Rows<Name extends ListName> extends ListRows<RowOf<Name>> {
  /** The first window's answer, for what it says beside its rows (the revision). */
  readonly first: OutputOf<Name> | undefined
  readonly refusal: ShownRefusal | undefined
  readonly again: () => void
}

/**
 * A list of any length, in pages as they come into sight. While the first page of another search or sort is on
 * its way, the former rows stay. `forget` drops rows from memory as soon as they are out of sight (passwords).
 */
export function useRows<Name extends ListName>(
  method: Name,
  input: WithoutWindow<Name>,
  { forget = false }: { readonly forget?: boolean } = {},
): Rows<Name> {
  const queries = useQueryClient()
  const gcTime = forget ? 0 : 30_000
  const [seen, setSeen] = useState({ first: 0, last: 0 })
  const pageInput = useCallback(
    (page: number) => ({ ...input, offset: page * PAGE, limit: PAGE }) as InputOf<Name>,
    [input],
  )
  const first = useAsk(method, pageInput(0), { keep: true, forget })

  const pages: number[] = []
  const lastPage = Math.ceil((first.value?.total ?? 0) / PAGE) - 1
  for (let page = Math.max(1, seen.first); page <= Math.min(seen.last, lastPage); page++) pages.push(page)
  const answers = useQueries({
    queries: pages.map((page) => ({ ...queryOf(method, pageInput(page)), gcTime })),
  })

  const show = useCallback((from: number, to: number) => {
    const next = {
      first: Math.floor(Math.max(0, from - AHEAD) / PAGE),
      last: Math.floor((to + AHEAD) / PAGE),
    }
    setSeen((before) => (before.first === next.first && before.last === next.last ? before : next))
  }, [])

  const row = (index: number): RowOf<Name> | undefined => {
    const page = Math.floor(index / PAGE)
    if (page === 0) return first.value?.rows[index]
    const answer = answers[pages.indexOf(page)]?.data
    return answer?.ok === true ? answer.value.rows[index - page * PAGE] : undefined
  }

  const range = useCallback(
    async (from: number, to: number) => {
      const rows: RowOf<Name>[] = []
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page++) {
        // Without an answer there is nothing to select; the quiet line says that the connection is lost.
        const answer = await queries.query({ ...queryOf(method, pageInput(page)), gcTime }).catch(() => null)
        if (answer === null) return []
        if (answer.ok)
          rows.push(...answer.value.rows.slice(Math.max(0, from - page * PAGE), to - page * PAGE + 1))
      }
      return rows
    },
    [queries, method, pageInput, gcTime],
  )

  return {
    order: JSON.stringify(input),
    total: first.value?.total,
    row,
    show,
    range,
    first: first.value,
    refusal: first.refusal,
    again: first.again,
  }
}
