import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { Delimiter, Encoding, ImportChoices, ImportDraft } from '#shared/contract/imports.ts'
import { ok } from '#shared/domain/result.ts'
import type { AnswerOf } from '../../api/client.ts'
import { api } from '../../api/client.ts'
import { queryOf } from '../../ask/query-client.ts'
import { useAsk } from '../../ask/use-ask.ts'
import type { ShownRefusal } from '../../components/refusal-text.ts'

export interface Draft {
  readonly value: ImportDraft
  /** Main is reading it again or counting its seats. */
  readonly busy: boolean
  /** Why the last change was not taken; what stood before still stands. */
  readonly refusal: ShownRefusal | undefined
  readonly reread: (as: { readonly encoding: Encoding; readonly delimiter: Delimiter }) => void
  readonly choose: (choices: ImportChoices) => void
}

/** A draft of an import as main holds it. Nothing of it is kept here longer than it is looked at. */
export function useDraft(draftId: string): { draft: Draft | undefined; refusal: ShownRefusal | undefined } {
  const queries = useQueryClient()
  const asked = useAsk('imports.get', { draftId }, { forget: true })
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const latest = useRef(0)

  const change = useCallback(
    async (answered: Promise<AnswerOf<'imports.reread'> | AnswerOf<'imports.choose'>>) => {
      const own = ++latest.current
      setBusy(true)
      setRefusal(undefined)
      const answer = await answered
      // A later change is on its way: its answer holds this one too.
      if (own !== latest.current) return
      setBusy(false)
      if (answer.ok) queries.setQueryData(queryOf('imports.get', { draftId }).queryKey, ok(answer.value))
      else setRefusal(answer.refusal)
    },
    [queries, draftId],
  )

  const reread: Draft['reread'] = (as) => {
    const answered = api.imports.reread({ draftId, ...as })
    void change(answered).then(() =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [method, input] }) =>
          method === 'imports.rows' && (input as { readonly draftId: string }).draftId === draftId,
      }),
    )
  }
  const choose: Draft['choose'] = (choices) => void change(api.imports.choose({ draftId, choices }))

  return {
    draft: asked.value && { value: asked.value, busy, refusal, reread, choose },
    refusal: asked.refusal,
  }
}
