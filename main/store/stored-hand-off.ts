import * as z from 'zod'
import { HAND_OFF_WAYS } from '#shared/domain/hand-off/export.ts'
import type { HandOffEdit, HandOffItem } from '#shared/domain/hand-off/item.ts'
import type { CustomerState, MutableCustomerState } from '#shared/domain/state.ts'
import { ADMIN_ROLES, PROFILE_FIELDS } from '#shared/domain/user.ts'
import type { BatchId, Instant, User, UserId } from '#shared/domain/user.ts'
import { storedFailure } from './stored-events.ts'
import { storedLicenses, storedUser } from './stored-user.ts'

/**
 * What a snapshot says of the tenant and of what is on its way there. A user who is in the tenant as it is here is
 * told by its id alone, in a list with those who have a password of the same batch: 100,000 take 4 MB.
 */
const storedUserOrId = z.union([z.string(), storedUser])

const about = {
  key: z.string(),
  userId: z.string(),
  displayName: z.string(),
  userPrincipalName: z.string(),
  objectId: z.string().nullable(),
}
const roles = z.array(z.enum(ADMIN_ROLES)).readonly()
const profileChanges = Object.fromEntries(PROFILE_FIELDS.map((field) => [field, z.string().exactOptional()]))
const changes: z.ZodType<HandOffEdit> = z.object({
  ...profileChanges,
  displayName: z.string().exactOptional(),
  mustChangePassword: z.boolean().exactOptional(),
})

/** An item as it went out. */
const storedItem = z.discriminatedUnion('kind', [
  z.object({ ...about, kind: z.literal('delete') }),
  z.object({ ...about, kind: z.literal('purge') }),
  z.object({ ...about, kind: z.literal('rename'), to: z.string() }),
  z.object({
    ...about,
    kind: z.literal('create'),
    user: storedUserOrId,
    passwordBatch: z.string().nullable(),
  }),
  z.object({ ...about, kind: z.literal('restore'), newUserPrincipalName: z.string().nullable() }),
  z.object({ ...about, kind: z.literal('roles'), add: roles, remove: roles }),
  z.object({ ...about, kind: z.literal('usage-location'), usageLocation: z.string().nullable() }),
  z.object({ ...about, kind: z.literal('licenses-removed'), skuIds: z.array(z.string()).readonly() }),
  z.object({ ...about, kind: z.literal('licenses-given'), licenses: storedLicenses }),
  z.object({
    ...about,
    kind: z.literal('reset'),
    passwordBatch: z.string().nullable(),
    mustChangePassword: z.boolean(),
  }),
  z.object({ ...about, kind: z.literal('sign-in'), allowed: z.boolean() }),
  z.object({ ...about, kind: z.literal('edit'), changes }),
])

export const storedHandOff = z.object({
  /** Active users who are the same here and there, by the batch of their password. */
  same: z.array(z.tuple([z.string().nullable(), z.array(z.string())])),
  others: z.array(
    z.object({
      user: storedUserOrId,
      deletedAt: z.string().nullable(),
      passwordBatch: z.string().nullable(),
      licensesUnsure: z.boolean(),
    }),
  ),
  openExports: z.array(
    z.object({
      exportId: z.string(),
      way: z.enum(HAND_OFF_WAYS),
      at: z.string(),
      items: z.array(storedItem).readonly(),
    }),
  ),
  failures: z.array(z.tuple([z.string(), storedFailure, z.string()])),
  setAside: z.array(z.tuple([z.string(), z.string()])),
})
export type StoredHandOff = z.infer<typeof storedHandOff>

export function describeHandOff(state: CustomerState): StoredHandOff {
  const orId = (user: User): string | User => (userHere(state, user.id) === user ? user.id : user)
  const same = new Map<BatchId | null, UserId[]>()
  const others: StoredHandOff['others'] = []
  for (const { user, deletedAt, passwordBatch, licensesUnsure } of state.tenant.values()) {
    const stored = orId(user)
    if (typeof stored === 'string' && deletedAt === null && !licensesUnsure) {
      const ids = same.get(passwordBatch) ?? []
      ids.push(stored)
      same.set(passwordBatch, ids)
    } else others.push({ user: stored, deletedAt, passwordBatch, licensesUnsure })
  }
  const openExports = [...state.openExports.values()].map(({ items, ...open }) => ({
    ...open,
    items: [...items.values()].map((item) =>
      item.kind === 'create' ? { ...item, user: orId(item.user) } : item,
    ),
  }))
  const failures = [...state.handOffFailures].map(
    ([key, { failure, mark }]): StoredHandOff['failures'][number] => [key, failure, mark],
  )
  return { same: [...same], others, openExports, failures, setAside: [...state.setAside] }
}

/** Needs the users of the state to be there. */
export function restoreHandOff(state: MutableCustomerState, from: StoredHandOff): void {
  const userOf = (stored: string | User): User => {
    const user = typeof stored === 'string' ? userHere(state, stored) : stored
    if (!user) throw new Error('A snapshot names a user that it does not hold')
    return user
  }
  const active: { deletedAt: Instant | null; licensesUnsure: boolean } = {
    deletedAt: null,
    licensesUnsure: false,
  }
  for (const [passwordBatch, ids] of from.same)
    for (const id of ids) state.tenant.set(id, { user: userOf(id), passwordBatch, ...active })
  for (const { user, ...entry } of from.others) {
    const held = userOf(user)
    state.tenant.set(held.id, { user: held, ...entry })
  }
  for (const { items, ...open } of from.openExports) {
    const held = items.map((item): [string, HandOffItem] => [
      item.key,
      item.kind === 'create' ? { ...item, user: userOf(item.user) } : item,
    ])
    state.openExports.set(open.exportId, { ...open, items: new Map(held) })
  }
  for (const [key, failure, mark] of from.failures) state.handOffFailures.set(key, { failure, mark })
  for (const [key, mark] of from.setAside) state.setAside.set(key, mark)
}

const userHere = (state: CustomerState, userId: UserId): User | undefined =>
  state.users.get(userId) ?? state.deletedUsers.get(userId)?.user
