import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SheetArrangement } from '#shared/domain/sheet-options.ts'
import type { Paper } from '#shared/domain/sheet.ts'
import { ok } from '#shared/domain/result.ts'
import { api } from '../../api/client.ts'
import { queryOf } from '../../ask/query-client.ts'
import { useAsk } from '../../ask/use-ask.ts'
import type { ShownRefusal } from '../../components/refusal-text.ts'

export interface SheetChoice {
  readonly paper: Paper
  readonly sheets: SheetArrangement
}

/**
 * How sheets are to be laid out: the choice of the last time, from the settings, where each change is kept. It is
 * shown at once, so that a quick second change is not made to what was there before the first.
 */
export function useSheetChoice() {
  const queries = useQueryClient()
  const settings = useAsk('settings.get', {})
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const change = async (some: Partial<SheetChoice>) => {
    if (!settings.value) return
    queries.setQueryData(queryOf('settings.get', {}).queryKey, ok({ ...settings.value, ...some }))
    const answer = await api.settings.update(some)
    setRefusal(answer.ok ? undefined : answer.refusal)
    if (!answer.ok) settings.again()
  }
  return {
    choice: settings.value,
    refusal: refusal ?? settings.refusal,
    change: (some: Partial<SheetChoice>) => void change(some),
  }
}
