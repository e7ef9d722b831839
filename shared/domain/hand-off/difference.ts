import { isRetrievable } from '../batch.ts'
import type { CustomerState } from '../state.ts'
import { PROFILE_FIELDS } from '../user.ts'
import type { BatchId, Instant, License, User, UserId } from '../user.ts'
import { handOffKey } from './item.ts'
import type { HandOffDeed, HandOffEdit, HandOffItem } from './item.ts'
import type { TenantUser } from './tenant.ts'
import { heldByTenant, sameRoles } from './tenant.ts'

/** The password that a user is to have: the batch of the last one made for it, and whether that is still kept. */
export interface WantedPassword {
  readonly batchId: BatchId
  readonly kept: boolean
}

/** The last password of every user: a later batch has the newer ones. */
export function wantedPasswords(state: CustomerState): ReadonlyMap<UserId, WantedPassword> {
  const wanted = new Map<UserId, WantedPassword>()
  for (const { id: batchId, credentials } of state.batches.values()) {
    const [kept, gone] = [
      { batchId, kept: true },
      { batchId, kept: false },
    ]
    for (const [userId, credential] of credentials)
      wanted.set(userId, isRetrievable(credential) ? kept : gone)
  }
  return wanted
}

/** What has to be done in the tenant about one user; a ring of renames is not looked for. */
export function itemsOf(
  state: CustomerState,
  userId: UserId,
  at: Instant,
  passwords: ReadonlyMap<UserId, WantedPassword>,
): HandOffItem[] {
  const held = heldByTenant(state.tenant.get(userId), at)
  const user = state.users.get(userId)
  if (!user) return held ? toRemove(held, !state.deletedUsers.has(userId)) : []
  const password = passwords.get(userId)
  if (held && isSettled(held, user, password)) return []
  return held?.deletedAt === null ? toChange(user, held, password) : toBring(user, held, password)
}

/** Seen at a glance: the very same user here and there, with the same password. */
const isSettled = (held: TenantUser, user: User, password: WantedPassword | undefined): boolean =>
  held.user === user &&
  held.deletedAt === null &&
  !held.licensesUnsure &&
  (password === undefined || password.batchId === held.passwordBatch)

/** What has to be done so that the tenant, which holds nothing of this user or a deleted one, has it as it is here. */
function toBring(user: User, held: TenantUser | null, password: WantedPassword | undefined): HandOffItem[] {
  if (held) {
    const renamed = held.user.userPrincipalName !== user.userPrincipalName
    const restore: HandOffDeed = {
      kind: 'restore',
      newUserPrincipalName: renamed ? user.userPrincipalName : null,
    }
    const back = { ...held, licensesUnsure: held.licensesUnsure || held.user.licenses.length > 0 }
    return [itemOf(held.user, restore, user), ...toChange(user, back, password, user.userPrincipalName)]
  }
  const items = [itemOf(user, { kind: 'create', user, passwordBatch: keptBatch(password) })]
  if (user.roles.length > 0) items.push(itemOf(user, { kind: 'roles', add: user.roles, remove: [] }))
  if (user.licenses.length > 0) items.push(itemOf(user, { kind: 'licenses-given', licenses: user.licenses }))
  return items
}

/** What has to be changed of an active user of the tenant. `name`, where given, is the name that it has by then. */
function toChange(
  user: User,
  { user: there, passwordBatch, licensesUnsure }: TenantUser,
  password: WantedPassword | undefined,
  name = there.userPrincipalName,
): HandOffItem[] {
  const deeds: HandOffDeed[] = []
  if (name !== user.userPrincipalName) deeds.push({ kind: 'rename', to: user.userPrincipalName })
  if (!sameRoles(there.roles, user.roles)) {
    const add = user.roles.filter((role) => !there.roles.includes(role))
    const remove = there.roles.filter((role) => !user.roles.includes(role))
    deeds.push({ kind: 'roles', add, remove })
  }
  const { usageLocation } = user
  if (there.usageLocation !== usageLocation) deeds.push({ kind: 'usage-location', usageLocation })
  deeds.push(...licenseDeeds(there.licenses, user.licenses, licensesUnsure))
  const reset = password !== undefined && password.batchId !== passwordBatch
  const { mustChangePassword } = user
  if (reset) deeds.push({ kind: 'reset', passwordBatch: keptBatch(password), mustChangePassword })
  if (there.signInAllowed !== user.signInAllowed) deeds.push({ kind: 'sign-in', allowed: user.signInAllowed })
  const changes = editOf(there, user, reset)
  if (Object.keys(changes).length > 0) deeds.push({ kind: 'edit', changes })
  return deeds.map((deed) => (deed.kind === 'rename' ? itemOf(there, deed, user) : itemOf(user, deed)))
}

/** What has to be done so that a user, whom the tenant holds, is deleted there, or gone. */
function toRemove({ user, deletedAt }: TenantUser, isPurged: boolean): HandOffItem[] {
  const items: HandOffItem[] = []
  if (deletedAt === null) items.push(itemOf(user, { kind: 'delete' }))
  if (isPurged) items.push(itemOf(user, { kind: 'purge' }))
  return items
}

/** An item about this user, under the name that `named` has; what is shown of it is what it is called here. */
function itemOf(named: User, deed: HandOffDeed, shown = named): HandOffItem {
  return {
    key: handOffKey(deed.kind, shown.id),
    userId: shown.id,
    displayName: shown.displayName,
    userPrincipalName: named.userPrincipalName,
    objectId: shown.objectId ?? named.objectId,
    ...deed,
  }
}

const keptBatch = (password: WantedPassword | undefined): BatchId | null =>
  password?.kept === true ? password.batchId : null

/** Assigning again what somebody may hold already does no harm; it is how plans are changed, too. */
function licenseDeeds(
  there: readonly License[],
  wanted: readonly License[],
  unsure: boolean,
): readonly HandOffDeed[] {
  if (there === wanted && !unsure) return []
  const held = new Map(there.map((license) => [license.skuId, license]))
  const skuIds = there
    .filter(({ skuId }) => !wanted.some((license) => license.skuId === skuId))
    .map(({ skuId }) => skuId)
  const licenses = wanted.filter((license) => unsure || !samePlans(held.get(license.skuId), license))
  return [
    ...(skuIds.length > 0 ? [{ kind: 'licenses-removed', skuIds } as const] : []),
    ...(licenses.length > 0 ? [{ kind: 'licenses-given', licenses } as const] : []),
  ]
}

const samePlans = (held: License | undefined, wanted: License): boolean =>
  held?.disabledPlans.length === wanted.disabledPlans.length &&
  wanted.disabledPlans.every((plan) => held.disabledPlans.includes(plan))

/** A reset says by itself whether the password must be changed. */
function editOf(there: User, wanted: User, reset: boolean): HandOffEdit {
  const changes: { -readonly [Field in keyof HandOffEdit]: HandOffEdit[Field] } = {}
  if (there.displayName !== wanted.displayName) changes.displayName = wanted.displayName
  if (there.profile !== wanted.profile)
    for (const field of PROFILE_FIELDS) {
      const value = wanted.profile[field] ?? ''
      if ((there.profile[field] ?? '') !== value) changes[field] = value
    }
  if (!reset && there.mustChangePassword !== wanted.mustChangePassword)
    changes.mustChangePassword = wanted.mustChangePassword
  return changes
}
