import type { CustomerState } from '../state.ts'
import type { Instant } from '../user.ts'
import { itemsOf, wantedPasswords } from './difference.ts'
import { HAND_OFF_KINDS } from './item.ts'
import type { HandOffItem, HandOffKind } from './item.ts'
import { orderRenames } from './renames.ts'
import type { Rename } from './renames.ts'

/**
 * What has still to be done in the customer's tenant: the difference between what the tenant is known to hold and the
 * state here, in the order in which it must happen. What came and went in between is nothing to do.
 */
export function toDo(state: CustomerState, at: Instant): HandOffItem[] {
  const byKind = new Map<HandOffKind, HandOffItem[]>(HAND_OFF_KINDS.map((kind) => [kind, []]))
  const passwords = wantedPasswords(state)
  const add = (items: readonly HandOffItem[]) => {
    for (const item of items) byKind.get(item.kind)?.push(item)
  }
  for (const userId of state.users.keys()) add(itemsOf(state, userId, at, passwords))
  for (const userId of state.tenant.keys())
    if (!state.users.has(userId)) add(itemsOf(state, userId, at, passwords))
  return HAND_OFF_KINDS.flatMap((kind) => {
    const items = byKind.get(kind) ?? []
    return kind === 'rename' ? orderRenames(items.filter(isRename)) : items
  })
}

const isRename = (item: HandOffItem): item is Rename => item.kind === 'rename'

/** Tells whether an item is still what it was: changes with whatever it says should be done. */
export function markOf({ key: _, displayName: _shown, objectId: _id, ...item }: HandOffItem): string {
  return hashOf(JSON.stringify(item))
}

/** A short hash (cyrb53, public domain, by bryc): 53 bits tell apart what a person does to one user. */
function hashOf(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
