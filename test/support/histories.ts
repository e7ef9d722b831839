import fc from 'fast-check'
import { handOver, markCarriedOut, noteDelivery } from '#shared/domain/decide/batches.ts'
import { changeDocuments, changeLogo } from '#shared/domain/decide/documents.ts'
import { importUsers } from '#shared/domain/decide/import-users.ts'
import type { UserUpdate } from '#shared/domain/decide/import-users.ts'
import { changeLicenses } from '#shared/domain/decide/licenses.ts'
import { resetPasswords } from '#shared/domain/decide/passwords.ts'
import { purgeUsers, restoreUsers } from '#shared/domain/decide/restore.ts'
import { addSubscription, changeSubscription } from '#shared/domain/decide/subscriptions.ts'
import { createUsers, deleteUsers, editUser } from '#shared/domain/decide/users.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import { changedLicenses } from '#shared/domain/license-change.ts'
import type { Result } from '#shared/domain/result.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { SkuId, UserDetails, UserId } from '#shared/domain/user.ts'
import { AT, BUSINESS_BASIC, BUSINESS_STANDARD, details, newUser, subscription } from './customers.ts'

/** One step of a random history; what it is about is picked from what there is when its turn comes. */
export interface Step {
  readonly kind: (typeof KINDS)[number]
  readonly pick: number
  readonly other: number
}

export const KINDS = [
  'subscribe',
  'resize',
  'create',
  'create',
  'create',
  'import',
  'import',
  'take-over',
  'take-over',
  'edit',
  'license',
  'license',
  'delete',
  'restore',
  'restore',
  'purge',
  'reset',
  'hand-over',
  'deliver',
  'carry-out',
  'documents',
] as const

export const anyHistory = fc.array(
  fc.record<Step>({ kind: fc.constantFrom(...KINDS), pick: fc.nat(50), other: fc.nat(50) }),
  { minLength: 10, maxLength: 60, size: 'max' },
)

const LOGO = { hash: 'a'.repeat(64), type: 'image/png' } as const
const SKUS = [BUSINESS_BASIC, BUSINESS_STANDARD]
const at = <Value>(values: Iterable<Value>, index: number): Value | undefined => {
  const list = [...values]
  return list[index % Math.max(1, list.length)]
}

/** What the deciders say to a step; `number` makes its ids unique. Some steps are refused: that is part of it. */
export function decideStep(
  state: CustomerState,
  step: Step,
  number: number,
  now = AT,
): Result<readonly CustomerEvent[], { readonly code: string }> {
  const { kind, pick, other } = step
  const skuId = at(SKUS, other) ?? BUSINESS_BASIC
  const userId = at(state.users.keys(), pick) ?? 'nobody'
  const deletedId = at(state.deletedUsers.keys(), pick) ?? 'nobody'
  const batchId = at(state.batches.keys(), other) ?? `batch-${number}`
  const licenses = pick % 2 === 0 ? [] : [{ skuId, disabledPlans: other % 3 === 0 ? ['plan'] : [] }]
  switch (kind) {
    case 'subscribe':
      return addSubscription(subscription(1 + (pick % 4), { id: `subscription-${number}`, skuId }))
    case 'resize': {
      const { id = 'none' } = at(state.subscriptions.values(), pick) ?? {}
      const next = other % 3 === 0 ? 'suspended' : 'active'
      return changeSubscription(state, { subscriptionId: id, seats: 1 + (other % 5), state: next })
    }
    case 'create': {
      const batch = {
        id: other % 2 === 0 ? batchId : `batch-${number}`,
        kind: 'import',
        fileName: '',
      } as const
      const users = [newUser(`u${number}`, aliasOf(pick)), newUser(`v${number}`, aliasOf(pick + 1))]
      return createUsers(state, { batch, users: users.map((user) => ({ ...user, licenses })) }, now)
    }
    case 'import':
      return importUsers(
        state,
        {
          batch: { id: `batch-${number}`, fileName: 'list.csv' },
          newUsers: pick % 5 === 0 ? [] : [{ ...newUser(`u${number}`, aliasOf(pick)), licenses }],
          updates: updatesOf(state, userId, { displayName: `Name ${other}` }, skuId),
          deletions: [],
          purchases: other % 3 === 0 ? [] : [{ skuId, addAs: null }],
        },
        now,
      )
    case 'take-over': {
      const goneId = at(state.users.keys(), other) ?? userId
      const taken = { ...newUser(`t${number}`, aliasOf(pick)), licenses, objectId: `object-${number}` }
      return importUsers(
        state,
        {
          batch: null,
          newUsers: other % 5 === 0 ? [] : [taken],
          updates: updatesOf(state, userId, aliasOf(other), skuId, `object-${pick}`),
          deletions: goneId === userId ? [] : [goneId],
          purchases: pick % 3 === 0 ? [] : [{ skuId, addAs: `subscription-${number}` }],
        },
        now,
      )
    }
    case 'edit':
      return editUser(state, { userId, details: details(`x${other}`, { displayName: `Name ${pick}` }) })
    case 'license':
      return changeLicenses(state, [{ userId, licenses }])
    case 'delete':
      return deleteUsers(state, [userId])
    case 'restore':
      return restoreUsers(state, { restores: [{ userId: deletedId }] }, now)
    case 'purge':
      return purgeUsers(state, [deletedId])
    case 'reset':
      return resetPasswords(state, { batchId: `batch-${number}`, userIds: [userId] })
    case 'hand-over':
      return handOver(state, { batchId, userIds: pick % 2 === 0 ? 'all' : [userId] })
    case 'deliver':
      return noteDelivery(state, { batchId, way: pick % 2 === 0 ? 'printed' : 'csv', users: pick })
    case 'carry-out':
      return markCarriedOut(state, { batchId, carriedOut: pick % 2 === 0 }, now)
    case 'documents': {
      if (other % 3 === 0) return changeLogo(state, pick % 2 === 0 ? null : LOGO)
      const { texts } = state.documents
      const en = { greeting: `Hello {name}, ${pick}`, instructions: other % 2 === 0 ? null : 'Sign in.' }
      const languageOf = pick % 2 === 0 ? 'user' : 'customer'
      return changeDocuments(state, { texts: { ...texts, en }, languageOf, qrCode: other % 2 === 0 })
    }
  }
}

/** What becomes of that user, where there is one: this change, and a licence more. */
function updatesOf(
  state: CustomerState,
  userId: UserId,
  change: Partial<UserDetails>,
  skuId: SkuId,
  objectId?: string,
): UserUpdate[] {
  const user = state.users.get(userId)
  if (!user) return []
  const { userPrincipalName, displayName, profile, preferredLanguage, roles } = user
  const { signInAllowed, mustChangePassword } = user
  const kept = { userPrincipalName, displayName, profile, preferredLanguage, roles, signInAllowed }
  const wanted = { ...kept, mustChangePassword, usageLocation: user.usageLocation ?? 'GB', ...change }
  const licenses = changedLicenses(user.licenses, [{ skuId, action: 'assign', disabledPlans: null }])
  return [{ userId, details: wanted, licenses, objectId: objectId ?? user.objectId }]
}

const aliasOf = (number: number) => ({ userPrincipalName: `a${number % 12}@fabrikam.example` })
