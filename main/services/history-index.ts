import type { HistoryEntry, HistoryKind } from '#shared/contract/history.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import { userOfKey } from '#shared/domain/hand-off/item.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { UserId } from '#shared/domain/user.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Commit } from '../store/store.ts'

/** A line of the history, with what finds it again. */
export interface IndexedEntry extends HistoryEntry {
  readonly userIds: ReadonlySet<UserId>
}

const NAMES = 3

/** A commit as a line of the history. The state gives the names of users whom the events only mention. */
export function indexEntry(commit: Commit, state: CustomerState, catalogue: Catalogue): IndexedEntry {
  const userIds = new Set<UserId>()
  const names: string[] = []
  for (const event of commit.events)
    for (const userId of usersOf(event)) {
      if (userIds.has(userId)) continue
      userIds.add(userId)
      if (names.length < NAMES) names.push(nameIn(event) ?? nameOf(state, userId))
    }
  const delivered = commit.events.reduce(
    (users, event) => (event.type === 'batch-delivered' ? users + event.users : users),
    0,
  )
  return {
    commandId: commit.commandId,
    at: commit.at,
    actor: commit.actor,
    kind: kindOf(commit),
    users: userIds.size + delivered,
    names,
    subject: subjectOf(commit.events, catalogue),
    userIds,
  }
}

function usersOf(event: CustomerEvent): readonly UserId[] {
  if ('user' in event) return [event.user.id]
  if ('userId' in event) return [event.userId]
  if ('userIds' in event) return event.userIds
  if (event.type === 'tenant-seen') return [...event.seen.map(({ userId }) => userId), ...event.gone]
  return keysOf(event).map(userOfKey)
}

/** The items of the to-do list that an event is about. */
function keysOf(event: CustomerEvent): readonly string[] {
  if (event.type === 'hand-off-exported') return event.keys
  if (event.type === 'hand-off-recorded') return event.results.map(({ key }) => key)
  return event.type === 'hand-off-set-aside' ? event.items.map(({ key }) => key) : []
}

const nameIn = (event: CustomerEvent): string | undefined =>
  'user' in event ? event.user.displayName : undefined

export function nameOf(state: CustomerState, userId: UserId): string {
  const user =
    state.users.get(userId) ?? state.deletedUsers.get(userId)?.user ?? state.tenant.get(userId)?.user
  return user?.displayName ?? ''
}

const KIND_OF_EVENT: Readonly<Record<CustomerEvent['type'], HistoryKind>> = {
  'customer-created': 'customer-created',
  'customer-edited': 'customer-edited',
  'documents-changed': 'documents-changed',
  'subscription-added': 'subscription-added',
  'subscription-changed': 'subscription-changed',
  'batch-opened': 'users-added',
  'user-created': 'users-added',
  'user-taken-over': 'users-taken-over',
  'object-id-recorded': 'users-edited',
  'user-edited': 'users-edited',
  'licenses-changed': 'licenses-changed',
  'user-deleted': 'users-deleted',
  'user-restored': 'users-restored',
  'user-purged': 'users-purged',
  'password-reset': 'passwords-reset',
  'batch-delivered': 'passwords-delivered',
  'batch-handed-over': 'passwords-handed-over',
  'batch-carried-out': 'carried-out',
  'hand-off-exported': 'hand-off-exported',
  'hand-off-recorded': 'hand-off-recorded',
  'hand-off-set-aside': 'hand-off-set-aside',
  'tenant-seen': 'tenant-seen',
  'user-creation-undone': 'undone',
  'batch-opening-undone': 'undone',
  'restore-undone': 'undone',
  'take-over-undone': 'undone',
  'subscription-addition-undone': 'undone',
}

/**
 * A commit is named by its last event: a restore renames first, a reset opens its batch first. An import that has
 * created nobody is named by what it changed.
 */
function kindOf({ events, importId, origin, undoes }: Commit): HistoryKind {
  if (undoes !== undefined) return 'undone'
  if (origin === 'tenant') return 'users-taken-over'
  if (importId !== undefined && events.some(({ type }) => type === 'batch-opened')) return 'users-imported'
  const last = events.at(-1)
  if (!last) throw new Error('A commit without events')
  return KIND_OF_EVENT[last.type]
}

function subjectOf(events: readonly CustomerEvent[], catalogue: Catalogue): string {
  // An import may have bought seats before it opened its batch.
  const opened = events.find(({ type }) => type === 'batch-opened')
  for (const event of opened ? [opened] : events) {
    if (event.type === 'subscription-added') return catalogue.nameOf(event.subscription.skuId)
    if (event.type === 'subscription-changed') return catalogue.nameOf(event.after.skuId)
    if (event.type === 'batch-opened') return event.fileName
  }
  return ''
}
