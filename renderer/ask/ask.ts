import type { AnswerOf } from '../api/client.ts'
import { api } from '../api/client.ts'
import type { InputOf, MethodName } from '#shared/contract/index.ts'

type AnyMethod = (input: unknown) => Promise<unknown>

/** Asks the application by the method's full name: for the hooks below, whose cache goes by name and input. */
export function ask<Name extends MethodName>(method: Name, input: InputOf<Name>): Promise<AnswerOf<Name>> {
  const [capability = '', name = ''] = method.split('.')
  const capabilities: Readonly<Record<string, object>> = api
  const methods = capabilities[capability] as Readonly<Record<string, AnyMethod>>
  const call = methods[name]
  if (!call) throw new Error(`No method ${method}`)
  // The contract's own types say what the method of this name answers.
  return call(input) as Promise<AnswerOf<Name>>
}
