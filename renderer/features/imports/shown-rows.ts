import { useQueryClient } from '@tanstack/react-query'
import type { QueryKey } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import type { ImportDraft } from '#shared/contract/imports.ts'
import { ok } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Rows } from '../../ask/use-rows.ts'

export type ShownRows = Rows<'imports.rows'>
type RowsAnswer = Result<OutputOf<'imports.rows'>, unknown>

/** Rows before and after its place among which a row is looked for after the list has changed. */
const NEARBY = 100

/** Where a row of the draft stands now, close to where it stood; undefined where it is not there any more. */
export function positionNear(rows: ShownRows, index: number, position: number): number | undefined {
  for (let away = 0; away <= NEARBY; away++)
    for (const near of [position - away, position + away]) if (rows.row(near)?.index === index) return near
  return undefined
}

/** Shows a text in a cell before main has answered what the draft makes of it. */
export function useShowInCell({ draftId, fields }: ImportDraft) {
  const queries = useQueryClient()
  return useCallback(
    (index: number, column: number, value: string) => {
      const isShown = ({ queryKey: [method, input] }: { queryKey: QueryKey }) =>
        method === 'imports.rows' &&
        typeof input === 'object' &&
        input !== null &&
        'draftId' in input &&
        input.draftId === draftId
      queries.setQueriesData<RowsAnswer>({ predicate: isShown }, (answer) => {
        if (answer?.ok !== true) return answer
        const rows = answer.value.rows.map((row) =>
          row.index === index
            ? { ...row, cells: fields.map((_, at) => (at === column ? value : (row.cells[at] ?? ''))) }
            : row,
        )
        return ok({ ...answer.value, rows })
      })
    },
    [queries, draftId, fields],
  )
}
