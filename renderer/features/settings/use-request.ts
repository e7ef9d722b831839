import { useState } from 'react'
import type { Refusal } from '#shared/domain/refusal.ts'
import type { Result } from '#shared/domain/result.ts'
import type { ShownRefusal } from '../../components/refusal-text.ts'

/** One request that changes something; `run` says whether it was carried out. */
export function useRequest<Input, Reason extends ShownRefusal & Refusal>(
  request: (input: Input) => Promise<Result<unknown, Reason>>,
) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const run = async (input: Input): Promise<boolean> => {
    setBusy(true)
    setRefusal(undefined)
    const answer = await request(input)
    setBusy(false)
    if (!answer.ok) setRefusal(answer.refusal)
    return answer.ok
  }
  return { busy, refusal, run }
}
