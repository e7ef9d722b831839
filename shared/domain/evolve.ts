import type { CredentialState } from './batch.ts'
import type { CustomerEvent, EventContext } from './events.ts'
import { carryOutBatch, carryOutBatchNot } from './hand-off/keep-batches.ts'
import { seeTenant } from './hand-off/keep-seen.ts'
import { openExport, recordResults, seeDeleted, seeInTenant, takeOver } from './hand-off/keep-tenant.ts'
import type { MutableCustomerState } from './state.ts'
import type { BatchId, License, User, UserId } from './user.ts'

/**
 * Applies one event to the state, in place: the only way in which a customer's state changes. Deterministic.
 * An event that does not fit the state (its user is unknown, say) is a damaged journal and throws.
 */
export function evolve(state: MutableCustomerState, event: CustomerEvent, context: EventContext): void {
  const isSeen = context.origin === 'tenant'
  switch (event.type) {
    case 'customer-created':
      state.details = event.details
      return
    case 'customer-edited':
      state.details = event.after
      return
    case 'documents-changed':
      state.documents = event.after
      return
    case 'subscription-added':
      state.subscriptions.set(event.subscription.id, event.subscription)
      return
    case 'subscription-changed':
      state.subscriptions.set(event.after.id, event.after)
      return
    case 'subscription-addition-undone':
      state.subscriptions.delete(event.subscription.id)
      return
    case 'batch-opened':
      state.batches.set(event.batchId, {
        id: event.batchId,
        kind: event.kind,
        createdAt: context.at,
        actor: context.actor,
        fileName: event.fileName,
        credentials: new Map(),
        carriedOutAt: null,
        deliveries: [],
      })
      return
    case 'user-created':
      addUser(state, event.user)
      setCredential(state, event.batchId, event.user.id, 'waiting')
      return
    case 'user-taken-over':
      addUser(state, event.user)
      takeOver(state, event.user)
      return
    case 'take-over-undone':
      removeUser(state, event.user.id)
      state.tenant.delete(event.user.id)
      return
    case 'object-id-recorded': {
      const user = activeUser(state, event.userId)
      state.users.set(user.id, { ...user, objectId: event.after })
      if (isSeen) seeInTenant(state, user.id, { objectId: event.after })
      return
    }
    case 'user-creation-undone':
      removeUser(state, event.user.id)
      batchOf(state, event.batchId).credentials.delete(event.user.id)
      return
    case 'batch-opening-undone':
      state.batches.delete(event.batchId)
      return
    case 'password-reset':
      for (const batchId of event.supersedes) setCredential(state, batchId, event.userId, 'superseded')
      setCredential(state, event.batchId, event.userId, 'waiting')
      return
    case 'user-edited': {
      const before = activeUser(state, event.userId)
      const user = { ...before, ...event.after }
      state.userByName.delete(before.userPrincipalName.toLowerCase())
      state.userByName.set(user.userPrincipalName.toLowerCase(), user.id)
      state.users.set(user.id, user)
      if (isSeen) seeInTenant(state, user.id, event.after)
      return
    }
    case 'licenses-changed': {
      const user = activeUser(state, event.userId)
      countSeats(state, user.licenses, -1)
      countSeats(state, event.after, 1)
      state.users.set(user.id, { ...user, licenses: event.after })
      if (isSeen) seeInTenant(state, user.id, { licenses: event.after })
      return
    }
    case 'user-deleted': {
      const user = removeUser(state, event.user.id)
      state.deletedUsers.set(user.id, { user, deletedAt: context.at })
      destroyCredentials(state, user.id)
      if (isSeen) seeDeleted(state, user.id, context.at)
      return
    }
    case 'user-restored': {
      const deleted = state.deletedUsers.get(event.userId)
      if (!deleted) throw new Error(`No deleted user ${event.userId}`)
      state.deletedUsers.delete(event.userId)
      addUser(state, { ...deleted.user, ...event.after })
      return
    }
    case 'restore-undone': {
      const user = { ...removeUser(state, event.userId), ...event.after }
      state.deletedUsers.set(user.id, { user, deletedAt: event.deletedAt })
      return
    }
    case 'user-purged':
      state.deletedUsers.delete(event.user.id)
      return
    case 'batch-delivered': {
      const batch = batchOf(state, event.batchId)
      const delivery = { way: event.way, users: event.users, at: context.at, actor: context.actor }
      state.batches.set(batch.id, { ...batch, deliveries: [...batch.deliveries, delivery] })
      return
    }
    case 'batch-handed-over':
      for (const userId of event.userIds) setCredential(state, event.batchId, userId, 'handed-over')
      return
    case 'batch-carried-out':
      state.batches.set(event.batchId, { ...batchOf(state, event.batchId), carriedOutAt: event.after })
      if (event.after === null) carryOutBatchNot(state, event.batchId)
      else carryOutBatch(state, event.batchId)
      return
    case 'hand-off-exported':
      openExport(state, event, context.at)
      return
    case 'hand-off-recorded':
      recordResults(state, event, context.at)
      return
    case 'hand-off-set-aside':
      for (const { key, mark } of event.items)
        if (event.aside) state.setAside.set(key, mark)
        else state.setAside.delete(key)
      return
    case 'tenant-seen':
      seeTenant(state, event, context.at)
      return
    default:
      event satisfies never
      throw new Error('Unknown event')
  }
}

function addUser(state: MutableCustomerState, user: User): void {
  state.users.set(user.id, user)
  state.userByName.set(user.userPrincipalName.toLowerCase(), user.id)
  countSeats(state, user.licenses, 1)
}

/** Takes an active user away, with its name and its seats. */
function removeUser(state: MutableCustomerState, userId: UserId): User {
  const user = activeUser(state, userId)
  countSeats(state, user.licenses, -1)
  state.users.delete(user.id)
  state.userByName.delete(user.userPrincipalName.toLowerCase())
  return user
}

/** Adds `change` to the consumed seats of each licence's SKU. Also rebuilds the index from a snapshot. */
export function countSeats(state: MutableCustomerState, licenses: readonly License[], change: 1 | -1): void {
  for (const { skuId } of licenses)
    state.consumedSeats.set(skuId, (state.consumedSeats.get(skuId) ?? 0) + change)
}

function activeUser(state: MutableCustomerState, userId: UserId): User {
  const user = state.users.get(userId)
  if (!user) throw new Error(`No active user ${userId}`)
  return user
}

function batchOf(state: MutableCustomerState, batchId: BatchId) {
  const batch = state.batches.get(batchId)
  if (!batch) throw new Error(`No batch ${batchId}`)
  return batch
}

function setCredential(state: MutableCustomerState, batchId: BatchId, userId: UserId, next: CredentialState) {
  batchOf(state, batchId).credentials.set(userId, next)
}

function destroyCredentials(state: MutableCustomerState, userId: UserId): void {
  for (const batch of state.batches.values()) {
    const current = batch.credentials.get(userId)
    if (current === 'waiting' || current === 'superseded') setCredential(state, batch.id, userId, 'destroyed')
  }
}
