import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { InputOf, MethodName, OutputOf } from '#shared/contract/index.ts'
import type { ShownRefusal } from '../components/refusal-text.ts'
import { NotAnswered, queryOf } from './query-client.ts'

export interface Asked<Value> {
  /** The last good answer; undefined before the first one and after a refusal. */
  readonly value: Value | undefined
  readonly refusal: ShownRefusal | undefined
  /** No answer of any kind yet. */
  readonly waiting: boolean
  readonly again: () => void
}

/**
 * What the application answers to this method and input, now and after every change of it. `keep` shows the answer
 * to the former input until the new one is there; `forget` drops it from memory with the view (passwords).
 */
export function useAsk<Name extends MethodName>(
  method: Name,
  input: InputOf<Name>,
  {
    enabled = true,
    keep = false,
    forget = false,
  }: { readonly enabled?: boolean; readonly keep?: boolean; readonly forget?: boolean } = {},
): Asked<OutputOf<Name>> {
  const query = useQuery({
    ...queryOf(method, input),
    enabled,
    ...(keep && { placeholderData: keepPreviousData }),
    ...(forget && { gcTime: 0 }),
  })
  const answer = query.data
  return {
    value: answer?.ok === true ? answer.value : undefined,
    refusal: answer === undefined ? refusalOf(query.error) : answer.ok ? undefined : answer.refusal,
    waiting: query.isPending && enabled,
    again: () => void query.refetch(),
  }
}

function refusalOf(error: Error | null): ShownRefusal | undefined {
  if (error === null) return undefined
  return error instanceof NotAnswered ? error.refusal : { code: 'internal' }
}
