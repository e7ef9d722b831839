import type { HandedOff, HandOffExport } from '#shared/domain/hand-off/export.ts'
import type { HandOffItem, HandOffKind } from '#shared/domain/hand-off/item.ts'
import type { UserId } from '#shared/domain/user.ts'
import { safeFileName } from '../services/credential-files.ts'
import { graphRequests } from './graph-requests.ts'
import type { GraphRequest } from './graph-requests.ts'
import { requestIds } from './request-ids.ts'

/** Requests that Graph takes in one body (Combine multiple HTTP requests using JSON batching). */
const MAX_REQUESTS = 20

export interface BatchRequest extends GraphRequest {
  readonly id: string
  readonly dependsOn?: readonly string[]
  readonly headers?: { readonly 'Content-Type': 'application/json' }
}

/** A body for `POST /$batch`. */
export interface BatchBody {
  readonly requests: readonly BatchRequest[]
}

/**
 * The work as bodies for `POST /$batch`, to be sent one after the other: a JSON array of them. The id of each
 * request says which item it carries out, so the answers can be read back however they are saved.
 */
export function graphBatches(exported: HandOffExport): HandedOff {
  const { bodies, remaining } = batchBodies(exported)
  if (bodies.length === 0) return { files: [], remaining }
  const left = new Set(remaining)
  const passwords = exported.items.some((item) => exported.passwordOf(item) !== null && !left.has(item))
  const name = `Graph batches ${safeFileName(exported.customer.name)}${passwords ? ' WITH PASSWORDS' : ''}.json`
  return {
    files: [{ name, mimeType: 'application/json', bytes: Buffer.from(JSON.stringify(bodies), 'utf8') }],
    remaining,
  }
}

/** An item and the requests that carry it out. */
interface Work {
  readonly item: HandOffItem
  readonly requests: readonly GraphRequest[]
}

/** Of users whom nothing in the list brings about: before somebody is created, and after. */
const BEFORE = ['delete', 'rename', 'roles', 'usage-location', 'licenses-removed'] as const
const AFTER = ['licenses-given', 'reset', 'sign-in', 'edit', 'purge'] as const
/** What a user has to be brought about by, before anything else of that user can be done. */
const BEGINNINGS = ['rename', 'create', 'restore'] as const
type Beginning = (typeof BEGINNINGS)[number]

/**
 * The bodies, and what can't be written down in them.
 *
 * "Batch should be either fully sequential or fully parallel" (Graph refuses a mixture with 400). So whoever is
 * created, restored or renamed without an object id has a body of one's own, each request depending on the one
 * before: nothing is done to a user who failed, or to somebody else who has that name. All others are addressed
 * safely, and lie side by side, a kind at a time.
 */
export function batchBodies({ items, passwordOf }: Pick<HandOffExport, 'items' | 'passwordOf'>): {
  readonly bodies: readonly BatchBody[]
  readonly remaining: readonly HandOffItem[]
} {
  const beginnings = beginningsOf(items)
  const lost = new Set<UserId>()
  const remaining: HandOffItem[] = []
  const chains: Record<Beginning, Map<UserId, Work[]>> = {
    rename: new Map(),
    create: new Map(),
    restore: new Map(),
  }
  const byKind = new Map<HandOffKind, Work[]>()
  for (const item of items) {
    const beginning = beginnings.get(item.userId)
    const requests = lost.has(item.userId) ? null : graphRequests(item, passwordOf(item))
    if (requests === null) {
      remaining.push(item)
      if (beginning === item.kind) lost.add(item.userId)
    } else if (beginning) put(chains[beginning], item.userId, { item, requests })
    else put(byKind, item.kind, { item, requests })
  }
  const sideBySide = (kind: HandOffKind) => parallelBodies(byKind.get(kind) ?? [])
  const bodies = [
    ...BEFORE.flatMap(sideBySide),
    ...BEGINNINGS.flatMap((kind) => beginningBodies([...chains[kind].values()])),
    ...AFTER.flatMap(sideBySide),
  ]
  return { bodies, remaining }
}

/** Which users something in the list brings about, and by what. */
function beginningsOf(items: readonly HandOffItem[]): Map<UserId, Beginning> {
  const beginnings = new Map<UserId, Beginning>()
  for (const { kind, userId, objectId } of items)
    if (kind === 'create' || kind === 'restore' || (kind === 'rename' && objectId === null))
      beginnings.set(userId, kind)
  return beginnings
}

/** Who is brought about and nothing more lies side by side; everybody else has a body of one's own. */
const beginningBodies = (users: readonly (readonly Work[])[]): BatchBody[] => [
  ...parallelBodies(users.filter(isSingle).flat()),
  ...users.filter((work) => !isSingle(work)).map(sequentialBody),
]

const isSingle = (work: readonly Work[]): boolean => work.length === 1 && work[0]?.requests.length === 1

function parallelBodies(work: readonly Work[]): BatchBody[] {
  const requests = work.flatMap(batchRequests)
  const bodies: BatchBody[] = []
  for (let at = 0; at < requests.length; at += MAX_REQUESTS)
    bodies.push({ requests: requests.slice(at, at + MAX_REQUESTS) })
  return bodies
}

/** In the order of the list, but licences last: they fail most easily, and nothing else needs them. */
function sequentialBody(work: readonly Work[]): BatchBody {
  const requests: BatchRequest[] = []
  const add = ({ item, requests: asked }: Work) => {
    const ids = requestIds(item.key, asked.length)
    asked.forEach((request, at) =>
      requests.push(batchRequest(ids[at] ?? item.key, request, requests.at(-1)?.id)),
    )
  }
  for (const one of work) if (one.item.kind !== 'licenses-given') add(one)
  for (const one of work) if (one.item.kind === 'licenses-given') add(one)
  return { requests }
}

const batchRequests = ({ item, requests }: Work): BatchRequest[] => {
  const ids = requestIds(item.key, requests.length)
  return requests.map((request, at) => batchRequest(ids[at] ?? item.key, request))
}

function batchRequest(id: string, { method, url, body }: GraphRequest, dependsOn?: string): BatchRequest {
  if (!body)
    return dependsOn === undefined ? { id, method, url } : { id, dependsOn: [dependsOn], method, url }
  return dependsOn === undefined
    ? { id, method, url, headers: JSON_BODY, body }
    : { id, dependsOn: [dependsOn], method, url, headers: JSON_BODY, body }
}

const JSON_BODY = { 'Content-Type': 'application/json' } as const

function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
