import { HAND_OFF_KINDS } from '#shared/domain/hand-off/item.ts'
import type { HandOffKind } from '#shared/domain/hand-off/item.ts'

/** The kind of the item that has this key (`kind:userId`); null where it is no key of ours. */
export function kindOfKey(key: string): HandOffKind | null {
  const named = key.slice(0, key.indexOf(':'))
  return HAND_OFF_KINDS.find((kind) => kind === named) ?? null
}
