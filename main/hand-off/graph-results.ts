import * as z from 'zod'
import { kindOfKey } from '#shared/domain/hand-off/item.ts'
import type { HandOffKind } from '#shared/domain/hand-off/item.ts'
import type { HandOffResult } from '#shared/domain/hand-off/result.ts'
import { failureAt } from './failure.ts'
import type { Answer } from './failure.ts'
import { itemOfRequest } from './request-ids.ts'

const graphError = z.object({
  code: z.string().nullish(),
  message: z.string().nullish(),
  details: z.array(z.object({ code: z.string().nullish(), message: z.string().nullish() })).nullish(),
})
/** One answer in a `POST /$batch`. */
const graphResponse = z.object({
  id: z.string(),
  status: z.number(),
  body: z.object({ id: z.string().nullish(), error: graphError.nullish() }).nullish().catch(null),
})
type GraphResponse = z.infer<typeof graphResponse>
const graphBatch = z.object({ responses: z.array(graphResponse) })

/**
 * The results in Graph's answers. An item that several requests carry out is done when all of them are; as long as an
 * answer is missing, the file says nothing of it. Of several answers to a request the last one counts.
 */
export function graphResults(values: readonly unknown[]): HandOffResult[] {
  const items = new Map<string, Map<string, GraphResponse>>()
  for (const value of values) {
    const batch = graphBatch.safeParse(value)
    for (const response of batch.success ? batch.data.responses : []) {
      const { key } = itemOfRequest(response.id)
      const responses = items.get(key) ?? new Map<string, GraphResponse>()
      items.set(key, responses.set(response.id, response))
    }
  }
  return [...items].flatMap(([key, responses]) => resultOf(key, [...responses.values()]) ?? [])
}

function resultOf(key: string, responses: readonly GraphResponse[]): HandOffResult | null {
  const kind = kindOfKey(key)
  const [first] = responses
  if (kind === null || !first || responses.length < itemOfRequest(first.id).parts) return null
  const failed = responses.find((response) => !isDone(kind, response))
  return {
    key,
    userPrincipalName: null,
    kind,
    outcome: failed ? 'failed' : 'done',
    failure: failed ? failureAt(kind, answerOf(failed)) : null,
    objectId: kind === 'create' || kind === 'restore' ? (first.body?.id ?? null) : null,
  }
}

/** What is to be deleted and is not there is deleted. */
const isDone = (kind: HandOffKind, { status }: GraphResponse): boolean =>
  (status >= 200 && status < 300) || (status === 404 && (kind === 'delete' || kind === 'purge'))

function answerOf({ status, body }: GraphResponse): Answer {
  const error = body?.error
  const said = [error, ...(error?.details ?? [])]
  const words = (part: 'code' | 'message') => said.map((one) => one?.[part] ?? '').join('\n')
  return { status, code: words('code'), message: words('message') }
}
