import type { HandOffItem } from './item.ts'
import { interimKey } from './renames.ts'

/**
 * The chosen items as they can be carried out by themselves: what would need a creation, a restoration or a deletion
 * that is not chosen is left out, and a user whose new name is not chosen is called by the old one.
 */
export function standingAlone(all: readonly HandOffItem[], chosen: ReadonlySet<string>): HandOffItem[] {
  const missing = new Set<string>()
  const oldNames = new Map<string, string>()
  for (const { kind, key, userId, userPrincipalName } of all) {
    if (isChosen(key, userId, chosen)) continue
    if (kind === 'create' || kind === 'restore' || kind === 'delete') missing.add(userId)
    // Of a rename in two steps the first one has the name that the tenant knows.
    if (kind === 'rename' && !oldNames.has(userId)) oldNames.set(userId, userPrincipalName)
  }
  return all
    .filter(({ key, userId }) => isChosen(key, userId, chosen) && !missing.has(userId))
    .map((item) => ({ ...item, userPrincipalName: oldNames.get(item.userId) ?? item.userPrincipalName }))
}

/** Whoever is renamed in two steps is renamed in both or in none. */
function isChosen(key: string, userId: string, chosen: ReadonlySet<string>): boolean {
  if (chosen.has(key)) return true
  return key.startsWith('rename:') && (chosen.has(interimKey(userId)) || chosen.has(`rename:${userId}`))
}
