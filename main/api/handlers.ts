import type * as z from 'zod'
import type { MethodMap, MethodName, ResultOf } from '#shared/contract/index.ts'

/** What a service gets: the input as its schema has read it. */
export type ParsedInput<Name extends MethodName> = z.output<MethodMap[Name]['input']>

export type Handler<Name extends MethodName> = (
  input: ParsedInput<Name>,
) => Promise<ResultOf<Name>> | ResultOf<Name>

/** A handler for every method of the contract: one that is missing does not compile. */
export type Handlers = { readonly [Name in MethodName]: Handler<Name> }

/** The whole contract as one function, typed for whoever knows the name. */
export interface Call {
  <Name extends MethodName>(method: Name, input: unknown): Promise<ResultOf<Name>>
  (method: unknown, input: unknown): Promise<ResultOf<MethodName>>
}
