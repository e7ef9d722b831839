import type { HandOffItem } from './item.ts'

export type Rename = Extract<HandOffItem, { kind: 'rename' }>

/** The key of the rename that takes a user out of the way first. */
export const interimKey = (userId: string): string => `rename:${userId}:interim`

/**
 * The name under which a user waits while others take its name and free the one that it wants: another one than it has
 * already, if it was left waiting once.
 */
function interimName({ userId, to, userPrincipalName }: Rename): string {
  const name = `renaming-${userId.slice(0, 13)}${to.slice(to.lastIndexOf('@'))}`
  return name.toLowerCase() === userPrincipalName.toLowerCase() ? `still-${name}` : name
}

/** The first of the two steps of a rename. */
export const toInterim = (rename: Rename): Rename => ({
  ...rename,
  key: interimKey(rename.userId),
  to: interimName(rename),
})

/**
 * Changes of names in an order in which each name is free when it is taken. Where names go round in a ring, the first
 * one waits under an interim name.
 */
export function orderRenames(renames: readonly Rename[]): Rename[] {
  const byName = new Map(renames.map((rename) => [rename.userPrincipalName.toLowerCase(), rename]))
  const holderOf = (rename: Rename) => byName.get(rename.to.toLowerCase())
  const ordered: Rename[] = []
  const done = new Set<Rename>()
  for (const first of renames) {
    const path = new Set<Rename>()
    let next: Rename | undefined = first
    while (next && !done.has(next) && !path.has(next)) {
      path.add(next)
      next = holderOf(next)
    }
    const chain = [...path].reverse()
    // A name that changes in its case only is held by the one who changes it.
    const ring = next && path.has(next) && next !== chain[0] ? next : null
    const interim = ring && toInterim(ring)
    if (interim) ordered.push(interim)
    for (const rename of chain) {
      ordered.push(interim && rename === ring ? { ...rename, userPrincipalName: interim.to } : rename)
      done.add(rename)
    }
  }
  return ordered
}
