import type { Contract, InputOf, MethodName, OutputOf, RefusalOf } from '#shared/contract/index.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Transport } from './transport.ts'

/** What a call gives: the method's own result, or that the host is out of reach. */
export type AnswerOf<Name extends MethodName> = Result<
  OutputOf<Name>,
  RefusalOf<Name> | Refusal<'disconnected'>
>

type Method<Name extends MethodName> =
  Record<string, never> extends InputOf<Name>
    ? (input?: InputOf<Name>) => Promise<AnswerOf<Name>>
    : (input: InputOf<Name>) => Promise<AnswerOf<Name>>

/** Every method of the contract as a function: `api.users.list(input)`. None of them ever throws or rejects. */
export type Api = {
  readonly [Capability in keyof Contract]: {
    readonly [Name in keyof Contract[Capability] & string]: Method<`${Capability}.${Name}` & MethodName>
  }
}

/** The contract as an object of functions, made of nothing but their names: no schema gets into the page. */
export function createApi(call: Transport['call']): Api {
  const answer = async (method: string, input: unknown = {}): Promise<unknown> => {
    try {
      return await call(method, input)
    } catch {
      return refuse({ code: 'internal' })
    }
  }
  return byName((capability) =>
    byName((name) => (input?: unknown) => answer(`${capability}.${name}`, input)),
  ) as Api
}

/** An object that has every property: the value made for its name, the same one each time. */
function byName(make: (name: string) => unknown): object {
  const made = new Map<string, unknown>()
  const get = (_target: object, name: string | symbol): unknown => {
    if (typeof name === 'symbol') return undefined
    if (!made.has(name)) made.set(name, make(name))
    return made.get(name)
  }
  return new Proxy({}, { get })
}
