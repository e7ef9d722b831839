import type { CustomerState } from '../state.ts'
import type { UserId } from '../user.ts'
import type { HandOffWay } from './export.ts'
import type { Creation } from './tenant.ts'

/** Creations that went out and have no result: each may have been carried out or not. */
export interface OpenCreations {
  readonly byUser: ReadonlyMap<UserId, OpenCreation>
  /** By user name in lower case whose creation went out under it. */
  readonly usersByName: ReadonlyMap<string, ReadonlySet<UserId>>
}

/** The creation of a user as the newest export has it; not agreed if another export has it otherwise. */
interface OpenCreation {
  readonly item: Creation
  readonly way: HandOffWay
  readonly agreed: boolean
}

export function openCreations({ openExports }: CustomerState): OpenCreations {
  const byUser = new Map<UserId, OpenCreation>()
  const usersByName = new Map<string, Set<UserId>>()
  for (const { items, way } of openExports.values())
    for (const item of items.values()) {
      if (item.kind !== 'create') continue
      const { userId, user } = item
      const other = byUser.get(userId)
      byUser.set(userId, { item, way, agreed: other === undefined || isSame(other, { item, way }) })
      const name = user.userPrincipalName.toLowerCase()
      usersByName.set(name, (usersByName.get(name) ?? new Set()).add(userId))
    }
  return { byUser, usersByName }
}

const isSame = (left: OpenCreation, { item, way }: Omit<OpenCreation, 'agreed'>): boolean =>
  left.agreed &&
  left.way === way &&
  left.item.passwordBatch === item.passwordBatch &&
  left.item.user === item.user

/**
 * Whether an account under that name was surely made just like this: exports do not differ, and nobody else's creation
 * went out under the name.
 */
export const isSure = ({ usersByName }: OpenCreations, { item, agreed }: OpenCreation): boolean =>
  agreed && usersByName.get(item.user.userPrincipalName.toLowerCase())?.size === 1
