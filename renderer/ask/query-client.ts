import { QueryClient } from '@tanstack/react-query'
import type { QueryKey } from '@tanstack/react-query'
import type { InputOf, MethodName, OutputOf, RefusalOf } from '#shared/contract/index.ts'
import type { Notification } from '#shared/contract/notifications.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import type { Result } from '#shared/domain/result.ts'
import { ask } from './ask.ts'

/** Answers are kept until a notification says that they may be out of date. There is no network to be offline of. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
    },
  })
}

/** Refusals that say nothing about what was asked for: an earlier answer is still the best one to show. */
const PASSING = ['disconnected', 'store-failed', 'internal'] as const
type PassingCode = (typeof PASSING)[number]
const isPassing = (code: string): code is PassingCode => PASSING.some((passing) => passing === code)

/** A passing refusal, as TanStack Query wants it: thrown, so that it keeps the earlier answer. */
export class NotAnswered extends Error {
  readonly refusal: Refusal<PassingCode>
  constructor(refusal: Refusal<PassingCode>) {
    super(refusal.code)
    this.refusal = refusal
  }
}

type Lasting<Name extends MethodName> = Result<OutputOf<Name>, RefusalOf<Name>>

/** The query of one method and input. Its data is the method's whole answer, refusals included. */
export function queryOf<Name extends MethodName>(method: Name, input: InputOf<Name>) {
  return {
    queryKey: [method, input] as const,
    queryFn: async (): Promise<Lasting<Name>> => {
      const answer = await ask(method, input)
      if (answer.ok) return answer
      const { code, ...rest } = answer.refusal
      if (isPassing(code)) throw new NotAnswered({ code, ...rest })
      return { ok: false, refusal: { ...rest, code } }
    },
  }
}

/** What is answered of more customers than the input names; a draft of an import finds out by itself which. */
const ofAllCustomers = ['customers.', 'dashboard.', 'search.', 'batches.listOpen', 'imports.']

const isOfCustomer = (input: unknown, customerId: string): boolean =>
  typeof input === 'object' && input !== null && 'customerId' in input && input.customerId === customerId

/** Whether an answer may be out of date after a notification. */
function isTouched(notification: Notification, [method, input]: QueryKey): boolean {
  if (typeof method !== 'string') return false
  switch (notification.name) {
    case 'customer-changed':
      return isOfCustomer(input, notification.data.customerId)
    case 'batch-delivered':
      return (
        isOfCustomer(input, notification.data.customerId) &&
        !method.startsWith('sheets.') &&
        method !== 'batches.credentials'
      )
    case 'customers-changed':
      return ofAllCustomers.some((start) => method.startsWith(start))
    case 'settings-changed':
      // The language is one of them, and sorts what main answers; so is when to remind.
      return ['settings.get', 'users.list', 'customers.list', 'dashboard.get', 'handOff.list'].includes(
        method,
      )
    case 'keys-changed':
      return (
        ['keys.get', 'host.capabilities', 'sheets.prepare'].includes(method) || method.startsWith('batches.')
      )
    case 'search-progress':
      return method === 'search.find'
    case 'import-progress':
    case 'pdf-progress':
      return false
    default:
      notification satisfies never
      return false
  }
}

/**
 * Asks again for what is on the screen and may have changed, once for all notifications of a moment. That moment
 * also lets the answer of a command arrive first, which may leave the view (a deleted user's page, say).
 */
export function createHeeder(queries: QueryClient): (notification: Notification) => void {
  let waiting: Notification[] = []
  const askAgain = () => {
    const all = waiting
    waiting = []
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => all.some((notification) => isTouched(notification, queryKey)),
    })
  }
  return (notification) => {
    if (waiting.length === 0) setTimeout(askAgain, 40)
    waiting.push(notification)
  }
}
