import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { ImportDraft } from '#shared/contract/imports.ts'
import type { InputOf } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/result.ts'
import { ok } from '#shared/domain/result.ts'
import { api } from '../../api/client.ts'
import { queryOf } from '../../ask/query-client.ts'
import { useAsk } from '../../ask/use-ask.ts'
import type { ShownRefusal } from '../../components/refusal-text.ts'

type Change<Name extends 'map' | 'settle' | 'choose' | 'edit' | 'fill' | 'takeSuggestions' | 'leaveOut'> =
  Omit<InputOf<`imports.${Name}`>, 'draftId'>

export interface Draft {
  readonly value: ImportDraft
  /** Main is working on a change of it. */
  readonly busy: boolean
  /** Why the last change was not taken; what stood before still stands. */
  readonly refusal: ShownRefusal | undefined
  /** Reads the same bytes in another way. */
  readonly reread: (source: ImportDraft['source']) => void
  readonly map: (change: Change<'map'>) => void
  readonly settle: (change: Change<'settle'>) => void
  readonly choose: (change: Change<'choose'>) => void
  readonly edit: (edits: Change<'edit'>['edits']) => void
  readonly fill: (change: Change<'fill'>) => void
  readonly takeSuggestions: (code: Change<'takeSuggestions'>['code']) => void
  readonly leaveOut: (change: Change<'leaveOut'>) => void
}

/**
 * A draft of an import as main holds it, and all that can be changed of it: after a change the draft and every
 * list of its rows are shown anew. Nothing of it is kept here longer than it is looked at.
 */
export function useDraft(draftId: string): { draft: Draft | undefined; refusal: ShownRefusal | undefined } {
  const asked = useAsk('imports.get', { draftId }, { forget: true })
  const { busy, refusal, change } = useChange(draftId)
  const changes = useMemo(
    (): Omit<Draft, 'value' | 'busy' | 'refusal'> => ({
      reread: (source) => change(api.imports.reread({ draftId, source })),
      map: (input) => change(api.imports.map({ draftId, ...input })),
      settle: (input) => change(api.imports.settle({ draftId, ...input })),
      choose: (input) => change(api.imports.choose({ draftId, ...input })),
      edit: (edits) => change(api.imports.edit({ draftId, edits })),
      fill: (input) => change(api.imports.fill({ draftId, ...input })),
      takeSuggestions: (code) => change(api.imports.takeSuggestions({ draftId, code })),
      leaveOut: (input) => change(api.imports.leaveOut({ draftId, ...input })),
    }),
    [draftId, change],
  )
  return {
    draft: asked.value && { value: asked.value, busy, refusal, ...changes },
    refusal: asked.refusal,
  }
}

/** Puts the answer of a change in the place of the draft. Main answers changes of a draft in their order. */
function useChange(draftId: string) {
  const queries = useQueryClient()
  const [underway, setUnderway] = useState(0)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const begun = useRef(0)
  const shown = useRef(0)

  const change = useCallback(
    (answered: Promise<Result<ImportDraft, ShownRefusal>>) => {
      const own = ++begun.current
      setUnderway((number) => number + 1)
      setRefusal(undefined)
      void answered.then(async (answer) => {
        const { queryKey } = queryOf('imports.get', { draftId })
        // What was asked of the draft before this change is older than its answer.
        await queries.cancelQueries({ queryKey })
        setUnderway((number) => number - 1)
        if (!answer.ok) setRefusal(answer.refusal)
        else if (own > shown.current) {
          shown.current = own
          queries.setQueryData(queryKey, ok(answer.value))
          void queries.invalidateQueries({ predicate: ({ queryKey }) => isListOf(draftId, queryKey) })
        }
      })
    },
    [queries, draftId],
  )
  return { busy: underway > 0, refusal, change }
}

/** Whether a query shows rows of this draft. */
function isListOf(draftId: string, [method, input]: readonly unknown[]): boolean {
  return (
    typeof method === 'string' &&
    method.startsWith('imports.') &&
    method !== 'imports.get' &&
    typeof input === 'object' &&
    input !== null &&
    'draftId' in input &&
    input.draftId === draftId
  )
}
