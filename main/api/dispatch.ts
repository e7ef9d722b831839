import { contract } from '#shared/contract/index.ts'
import type { MethodName, ResultOf } from '#shared/contract/index.ts'
import type { MethodSpec } from '#shared/contract/method.ts'
import { refuse } from '#shared/domain/result.ts'
import type { Log } from '../ports.ts'
import type { Call, Handlers } from './handlers.ts'

/** Every method of the contract by its name. */
const methods = new Map<string, MethodSpec>(
  Object.entries(contract).flatMap(([capability, specs]) =>
    Object.entries<MethodSpec>(specs).map(([name, spec]) => [`${capability}.${name}`, spec] as const),
  ),
)

type AnyHandler = (input: never) => Promise<ResultOf<MethodName>> | ResultOf<MethodName>

/** The one door into the application: unknown input -> schema -> service -> Result. Never throws. */
export function createDispatcher(handlers: Handlers, log: Log): Call {
  const byName = new Map<string, AnyHandler>(Object.entries(handlers))
  return async (method: unknown, input: unknown): Promise<ResultOf<MethodName>> => {
    const name = typeof method === 'string' ? method : ''
    const spec = methods.get(name)
    const handle = byName.get(name)
    if (!spec || !handle) return refuse({ code: 'unknown-method' })
    const parsed = parse(spec, input)
    if (!parsed) return refuse({ code: 'invalid-input' })
    try {
      // The schema of this very method has read it.
      return await handle(parsed.value as never)
    } catch (error) {
      log.error(`${name} failed`, error)
      return refuse({ code: 'internal' })
    }
  }
}

function parse(spec: MethodSpec, input: unknown): { readonly value: unknown } | null {
  try {
    const parsed = spec.input.safeParse(input)
    return parsed.success ? { value: parsed.data } : null
  } catch {
    // A getter or proxy that throws while it is read.
    return null
  }
}
