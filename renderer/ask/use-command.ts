import { useCallback, useRef, useState } from 'react'
import type { AnswerOf } from '../api/client.ts'
import type { InputOf, MethodName } from '#shared/contract/index.ts'
import type { ShownRefusal } from '../components/refusal-text.ts'
import { ask } from './ask.ts'

/** Methods that take the id of a command, without which they are called here. */
export type CommandName = {
  [Name in MethodName]: 'commandId' extends keyof InputOf<Name> ? Name : never
}[MethodName]
type WithoutId<Name extends CommandName> = Omit<InputOf<Name>, 'commandId'>

export interface Command<Name extends CommandName> {
  /** Gives the answer, and the id that the command went out under: by it it can be undone. */
  readonly run: (input: WithoutId<Name>) => Promise<AnswerOf<Name> & { readonly commandId: string }>
  readonly busy: boolean
  /** Why the last run was refused. */
  readonly refusal: ShownRefusal | undefined
}

/**
 * One command of the contract. After a lost connection the same input goes out again under the same id, so that
 * nothing is done twice.
 */
export function useCommand<Name extends CommandName>(method: Name): Command<Name> {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const unanswered = useRef<{ readonly input: string; readonly commandId: string } | null>(null)

  const run = useCallback(
    async (input: WithoutId<Name>) => {
      const text = JSON.stringify(input)
      const commandId =
        unanswered.current?.input === text ? unanswered.current.commandId : crypto.randomUUID()
      setBusy(true)
      setRefusal(undefined)
      const answer = await ask(method, { ...input, commandId } as InputOf<Name>)
      unanswered.current =
        !answer.ok && answer.refusal.code === 'disconnected' ? { input: text, commandId } : null
      setBusy(false)
      if (!answer.ok) setRefusal(answer.refusal)
      return { ...answer, commandId }
    },
    [method],
  )
  return { run, busy, refusal }
}
