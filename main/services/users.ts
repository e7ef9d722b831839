import type { OutputOf, RefusalOf } from '#shared/contract/index.ts'
import type { UserRow } from '#shared/contract/users.ts'
import { isRetrievable } from '#shared/domain/batch.ts'
import { changeLicenses } from '#shared/domain/decide/licenses.ts'
import { createUsers, deleteUsers, editUser } from '#shared/domain/decide/users.ts'
import type { NewUser, UserNotFound } from '#shared/domain/decide/users.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { BatchId, License, User } from '#shared/domain/user.ts'
import type { Handler } from '../api/handlers.ts'
import type { ServiceContext } from './context.ts'
import { destroyDeleted, sealPasswordsFor } from './credentials.ts'
import { userListFile } from './user-list-file.ts'
import { findUsers, selectedIds } from './user-selection.ts'
import type { SelectionStale } from './user-selection.ts'

export function usersService(context: ServiceContext) {
  const { ports, vault, catalogue } = context

  const list: Handler<'users.list'> = async ({ customerId, filter, sort, offset, limit }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const { state, revision } = customer.value
    const { total, ids } = findUsers(context, customer.value, { filter, sort, offset, limit })
    return ok({ total, revision, rows: ids.flatMap((id) => rowOf(state.users.get(id))) })
  }

  const facets: Handler<'users.facets'> = async ({ customerId }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const departments = new Set<string>()
    const usageLocations = new Set<string>()
    for (const { profile, usageLocation } of customer.value.state.users.values()) {
      departments.add(profile.department ?? '')
      usageLocations.add(usageLocation ?? '')
    }
    return ok({
      someWithoutDepartment: departments.delete(''),
      someWithoutLocation: usageLocations.delete(''),
      departments: [...departments].sort(new Intl.Collator(context.language()).compare),
      usageLocations: [...usageLocations].sort(),
    })
  }

  const saveList: Handler<'users.saveList'> = async ({ customerId, filter, sort, format }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const { state } = customer.value
    const { ids } = findUsers(context, customer.value, { filter, sort, offset: 0, limit: Infinity })
    const users = ids.flatMap((id) => state.users.get(id) ?? [])
    return ok(await userListFile(state.details.name, users, format, catalogue, context.language()))
  }

  const get: Handler<'users.get'> = async ({ customerId, userId }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const user = customer.value.state.users.get(userId)
    return user ? ok(writable(user)) : refuse({ code: 'user-not-found' })
  }

  const add: Handler<'users.add'> = async ({ commandId, customerId, batchId, details, licenses }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const unknown = unknownPlan(licenses)
    if (unknown) return refuse(unknown)
    const user: NewUser = { id: ports.random.uuid(), details, licenses }
    const newBatchId = ports.random.uuid()
    const added = await customer.value.execute(
      context.meta(commandId),
      (state, at): Result<CustomerEvent[], RefusalOf<'users.add'>> => {
        const id = batchId !== null && goesOn(state, batchId) ? batchId : newBatchId
        return createUsers(state, { batch: { id, kind: 'added', fileName: '' }, users: [user] }, at)
      },
      (events) => sealPasswordsFor(context, customerId, events),
    )
    if (!added.ok) return added
    const created = added.value.events.find((event) => event.type === 'user-created')
    if (created?.type !== 'user-created') throw new Error('A user was added without an event')
    const passwords = await vault.read(created.batchId)
    if (!passwords.ok) return passwords
    return ok({
      userId: created.user.id,
      batchId: created.batchId,
      userPrincipalName: created.user.userPrincipalName,
      password: passwords.value.get(created.user.id) ?? '',
    })
  }

  const edit: Handler<'users.edit'> = async ({ commandId, customerId, userId, details }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const edited = await customer.value.execute(context.meta(commandId), (state) =>
      editUser(state, { userId, details }),
    )
    return edited.ok ? ok({}) : edited
  }

  const setLicenses: Handler<'users.setLicenses'> = async ({ commandId, customerId, userId, licenses }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const unknown = unknownPlan(licenses)
    if (unknown) return refuse(unknown)
    const changed = await customer.value.execute(context.meta(commandId), (state) =>
      changeLicenses(state, [{ userId, licenses }]),
    )
    return changed.ok ? ok({}) : changed
  }

  const deleteSelected: Handler<'users.delete'> = async ({ commandId, customerId, selection }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const deleted = await customer.value.execute(
      context.meta(commandId),
      (state): Result<CustomerEvent[], UserNotFound | SelectionStale> => {
        const userIds = selectedIds(context, customer.value, selection)
        return userIds.ok ? deleteUsers(state, userIds.value) : userIds
      },
    )
    if (!deleted.ok) return deleted
    await destroyDeleted(context, customer.value.state, deleted.value.events)
    return ok({ deleted: deleted.value.events.length })
  }

  function unknownPlan(licenses: readonly License[]): Refusal<'plan-unknown'> | null {
    const wrong = licenses.find((license) => !catalogue.knowsPlans(license))
    return wrong
      ? { code: 'plan-unknown', field: 'licenses', details: { product: catalogue.nameOf(wrong.skuId) } }
      : null
  }

  return { list, facets, saveList, get, add, edit, setLicenses, delete: deleteSelected }
}

/** Whether a sitting's batch takes one more user: it is still to be handed over and to be carried out. */
function goesOn(state: CustomerState, batchId: BatchId): boolean {
  const batch = state.batches.get(batchId)
  return (
    batch?.kind === 'added' &&
    batch.carriedOutAt === null &&
    [...batch.credentials.values()].some(isRetrievable)
  )
}

function rowOf(user: User | undefined): UserRow[] {
  if (!user) return []
  const { id, displayName, userPrincipalName, roles, licenses, signInAllowed, usageLocation, createdAt } =
    writable(user)
  const { department = '', jobTitle = '' } = user.profile
  return [
    {
      id,
      displayName,
      userPrincipalName,
      roles,
      licenses,
      signInAllowed,
      usageLocation,
      createdAt,
      department,
      jobTitle,
    },
  ]
}

/** A copy that may be sent away: the contract's types have no read-only lists. */
function writable(user: User): OutputOf<'users.get'> {
  return { ...user, roles: [...user.roles], licenses: copyLicenses(user.licenses) }
}

const copyLicenses = (licenses: readonly License[]) =>
  licenses.map(({ skuId, disabledPlans }) => ({ skuId, disabledPlans: [...disabledPlans] }))
