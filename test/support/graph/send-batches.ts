import * as z from 'zod'
import type { Answer, Tenant } from './tenant.ts'

const MAX_REQUESTS = 20
const requestSchema = z.object({
  id: z.string(),
  method: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).optional(),
})
const bodySchema = z.object({ requests: z.array(requestSchema) })
type BatchRequest = z.infer<typeof requestSchema>

type Response = Answer & { readonly id: string }

/**
 * Sends a body to `POST /$batch` of the tenant, which refuses with 400 what Graph refuses: more than 20 requests,
 * the same id twice, a body without a Content-Type, and one that is "neither fully sequential nor fully parallel".
 * Requests side by side are carried out last one first: no order is promised.
 */
export function sendBatch(tenant: Tenant, body: unknown): Answer {
  const { requests } = bodySchema.parse(body)
  const fault = faultOf(requests)
  if (fault) return { status: 400, body: { error: { code: 'BadRequest', message: fault } } }
  const isSequential = requests.some(({ dependsOn }) => dependsOn)
  const failed = new Set<string>()
  const responses = (isSequential ? requests : [...requests].reverse()).map(
    ({ id, dependsOn, ...request }): Response => {
      const answer = dependsOn?.some((other) => failed.has(other))
        ? { status: 424, body: { error: { code: 'FailedDependency', message: 'A dependency has failed.' } } }
        : tenant.answer(request)
      if (answer.status >= 400) failed.add(id)
      return { id, ...answer }
    },
  )
  return { status: 200, body: { responses } }
}

function faultOf(requests: readonly BatchRequest[]): string | null {
  if (requests.length === 0 || requests.length > MAX_REQUESTS) return 'Number of batch requests'
  if (new Set(requests.map(({ id }) => id.toLowerCase())).size < requests.length) return 'Duplicate id'
  if (requests.some(({ body, headers }) => body !== undefined && !headers?.['Content-Type']))
    return 'Content-Type'
  const isParallel = requests.every(({ dependsOn }) => dependsOn === undefined)
  const isSequential = requests.every(({ dependsOn }, at) => {
    const before = requests[at - 1]
    return before ? dependsOn?.length === 1 && dependsOn[0] === before.id : dependsOn === undefined
  })
  return isParallel || isSequential ? null : 'Batch should be either fully sequential or fully parallel.'
}
