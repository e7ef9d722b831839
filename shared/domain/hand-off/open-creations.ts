import type { CustomerState } from '../state.ts'
import type { UserId } from '../user.ts'
import { kindOfKey } from './item.ts'
import type { ExportedItem, OpenExport } from './tenant.ts'

export type ExportedCreation = ExportedItem & Pick<OpenExport, 'way'>

/** Creations that went out and have no result: each may have been carried out or not. */
export interface OpenCreations {
  /** What the exports say of the creation of a user; null where they do not say the same. */
  readonly byUser: ReadonlyMap<UserId, ExportedCreation | null>
  /** By user name in lower case whose creation went out under it; of several, nobody knows whose was carried out. */
  readonly usersByName: ReadonlyMap<string, ReadonlySet<UserId>>
}

export function openCreations({ openExports }: CustomerState): OpenCreations {
  const byUser = new Map<UserId, ExportedCreation | null>()
  const usersByName = new Map<string, Set<UserId>>()
  for (const { items, way } of openExports.values())
    for (const [key, item] of items) {
      if (kindOfKey(key) !== 'create') continue
      const { id } = item.user
      const other = byUser.get(id)
      byUser.set(id, other === undefined || isSame(other, { ...item, way }) ? { ...item, way } : null)
      const name = item.user.userPrincipalName.toLowerCase()
      usersByName.set(name, (usersByName.get(name) ?? new Set()).add(id))
    }
  return { byUser, usersByName }
}

const isSame = (left: ExportedCreation | null, right: ExportedCreation): boolean =>
  left?.user === right.user && left.passwordBatch === right.passwordBatch && left.way === right.way

/** The creation of this user, if it is sure that it was carried out just like this once the account is there. */
export function sureCreation(
  { byUser, usersByName }: OpenCreations,
  userId: UserId,
): ExportedCreation | null {
  const creation = byUser.get(userId)
  if (!creation) return null
  const name = creation.user.userPrincipalName.toLowerCase()
  return usersByName.get(name)?.size === 1 ? creation : null
}
