import fc from 'fast-check'
import { expect } from 'vitest'
import { awaitedUsers, matchResults, noteExport, recordHandOff } from '#shared/domain/decide/hand-off.ts'
import { importUsers } from '#shared/domain/decide/import-users.ts'
import { editUser } from '#shared/domain/decide/users.ts'
import { resetPasswords } from '#shared/domain/decide/passwords.ts'
import type { CustomerEvent, RecordedResult } from '#shared/domain/events.ts'
import { wantedPasswords } from '#shared/domain/hand-off/difference.ts'
import type { HandOffWay } from '#shared/domain/hand-off/export.ts'
import type { HandOffItem } from '#shared/domain/hand-off/item.ts'
import type { HandOffResult } from '#shared/domain/hand-off/result.ts'
import { exportedCreation } from '#shared/domain/hand-off/tenant.ts'
import { toDo } from '#shared/domain/hand-off/to-do.ts'
import { seatsOf } from '#shared/domain/seats.ts'
import type { MutableCustomerState } from '#shared/domain/state.ts'
import { ADMIN_ROLES } from '#shared/domain/user.ts'
import type { User, UserId } from '#shared/domain/user.ts'
import {
  apply,
  AT,
  BUSINESS_BASIC,
  BUSINESS_STANDARD,
  codeOf,
  fabrikam,
  newUser,
  valueOf,
} from './customers.ts'
import { decideStep, KINDS } from './histories.ts'
import type { Step } from './histories.ts'
import { comparable, ModelTenant } from './model-tenant.ts'

/** What can happen between the commands of a history. */
const CUTS = [
  'export',
  'export',
  'carry-out-some',
  'carry-out-rest',
  'answer',
  'answer',
  'tick',
  'elsewhere',
  'change',
  'change',
  'swap-names',
] as const
type AnyStep = Step | { readonly kind: (typeof CUTS)[number]; readonly pick: number; readonly other: number }

/** A history of commands, cut by exports, by what becomes of them, and by what others do in the tenant. */
export const anyCutHistory = fc.array(
  fc.record({
    kind: fc.oneof(
      fc.constantFrom(...KINDS.filter((kind) => kind !== 'take-over')),
      fc.constantFrom(...CUTS),
    ),
    pick: fc.nat(50),
    other: fc.nat(50),
  }),
  { minLength: 10, maxLength: 80, size: 'max' },
)

interface Sent {
  readonly exportId: string
  readonly way: HandOffWay
  /** What the file still says that was not carried out. */
  left: HandOffItem[]
  /** What was carried out, or failed, and is not recorded yet. */
  answers: HandOffResult[]
}

/** The customer here, its tenant, and the files on their way between them. */
export class World {
  readonly state: MutableCustomerState = fabrikam()
  readonly tenant = new ModelTenant()
  sent: Sent[] = []

  apply(events: readonly CustomerEvent[]): void {
    apply(this.state, events)
    const { state } = this
    const seats = [BUSINESS_BASIC, BUSINESS_STANDARD].map((skuId) => {
      const { total, consumed } = seatsOf(state, skuId)
      return [skuId, Math.max(total, consumed)] as const
    })
    this.tenant.seats = new Map(seats)
  }

  /** Users of whom a file was used, though nobody has told what came of it. */
  unanswered(): ReadonlySet<UserId> {
    const keys = this.sent.flatMap(({ answers }) => answers.map(({ key }) => key ?? ''))
    return new Set(keys.map((key) => key.split(':')[1] ?? ''))
  }

  /** Exports some items. What an earlier file, not used, says of their users is used no more. */
  export(step: AnyStep, number: number): void {
    const unanswered = this.unanswered()
    const items = toDo(this.state, AT).filter(
      ({ userId }, index) => !unanswered.has(userId) && (index + step.pick) % 5 !== 0,
    )
    const chosen = withWhatTheyNeed(items, this.state)
    const users = new Set(chosen.map(({ userId }) => userId))
    const again = chosen.some(({ userId }) => awaitedUsers(this.state).has(userId))
    const way: HandOffWay = step.other % 3 === 0 ? 'entra-csv' : 'powershell'
    const kept =
      way === 'entra-csv'
        ? chosen.filter(({ kind }) => ['create', 'delete', 'restore'].includes(kind))
        : chosen
    const command = { exportId: `export-${number}`, way, keys: kept.map(({ key }) => key) }
    if (again)
      expect(codeOf(noteExport(this.state, { ...command, again: false }))).toBe(
        kept.length > 0 && kept.some(({ userId }) => awaitedUsers(this.state).has(userId))
          ? 'exported-already'
          : 'ok',
      )
    this.apply(valueOf(noteExport(this.state, { ...command, again })))
    for (const each of this.sent) each.left = each.left.filter(({ userId }) => !users.has(userId))
    this.sent.push({ exportId: command.exportId, way, left: kept, answers: [] })
  }

  /** Uses a file in the tenant: up to the first `limit` items; every fourth fails for no reason of its own. */
  carryOut(sent: Sent | undefined, limit: number, luck: number): void {
    if (!sent) return
    const now = sent.left.slice(0, limit)
    const results = this.tenant.carryOut(now, sent.way, (index) => (index + luck) % 4 === 0)
    sent.answers.push(...results)
    const failed = now.filter((_, index) => results[index]?.outcome === 'failed')
    // What failed can be tried again with the same file.
    sent.left = [...failed, ...sent.left.slice(limit)]
  }

  answer(sent: Sent | undefined): void {
    if (!sent || sent.answers.length === 0) return
    const results = { exportId: sent.exportId, results: sent.answers }
    expect(matchResults(this.state, results, AT).unknown).toEqual([])
    this.apply(valueOf(recordHandOff(this.state, results, AT)))
    sent.answers = []
  }

  /** Tells what came of a file though the tenant was compared with meanwhile: what was seen is not heard again. */
  answerLate(sent: Sent): void {
    const results = { exportId: sent.exportId, results: sent.answers }
    const recorded = recordHandOff(this.state, results, AT)
    if (recorded.ok) this.apply(recorded.value)
    sent.answers = []
  }

  /** Does some items by hand, and ticks those that the tenant took. */
  tick(step: AnyStep): void {
    const unanswered = this.unanswered()
    const items = toDo(this.state, AT).filter(
      ({ userId }, index) => !unanswered.has(userId) && (index + step.pick) % 3 === 0,
    )
    const results = this.tenant
      .carryOut(withWhatTheyNeed(items, this.state), 'powershell')
      .flatMap(({ key, outcome, failure, objectId }): RecordedResult[] =>
        key !== null && outcome === 'done' ? [{ key, outcome, failure, mark: null, objectId }] : [],
      )
    if (results.length > 0) this.apply([{ type: 'hand-off-recorded', exportId: null, results }])
    const users = new Set(results.map(({ key }) => key.split(':')[1]))
    for (const each of this.sent) each.left = each.left.filter(({ userId }) => !users.has(userId))
  }

  /** Somebody else changes the tenant, and its users are taken over from there. */
  elsewhere({ pick, other }: AnyStep, number: number): void {
    const { state, tenant } = this
    const known = [...state.users.values()].filter(
      ({ objectId }) => objectId !== null && tenant.account(objectId)?.isDeleted === false,
    )
    const user = known[pick % Math.max(1, known.length)]
    const command = { batch: null, newUsers: [], updates: [], deletions: [], purchases: [] }
    const account = user?.objectId ? tenant.account(user.objectId) : undefined
    if (!user?.objectId || !account || this.unanswered().has(user.id)) {
      const objectId = `object-${number}`
      const name = `somebody${number}@fabrikam.example`
      const taken = { ...newUser(`t${number}`, { userPrincipalName: name }), objectId }
      this.see(importUsers(state, { ...command, newUsers: [taken] }, AT))
      tenant.put({ ...taken.details, licenses: [], id: taken.id, createdAt: AT, objectId }, null)
      return
    }
    if (other % 4 === 0) {
      if (this.see(importUsers(state, { ...command, deletions: [user.id] }, AT))) tenant.delete(user.objectId)
      return
    }
    const { userPrincipalName, usageLocation, signInAllowed, mustChangePassword, roles, licenses } = account
    const profile = { ...account.profile, department: `Department ${other}` }
    const fields = {
      userPrincipalName,
      displayName: `Elsewhere ${pick}`,
      usageLocation,
      signInAllowed,
      profile,
    }
    const details = { ...fields, mustChangePassword, roles, preferredLanguage: user.preferredLanguage }
    const update = { userId: user.id, details, licenses, objectId: user.objectId }
    if (this.see(importUsers(state, { ...command, updates: [update] }, AT)))
      tenant.put({ ...user, ...details, licenses, objectId: user.objectId }, account.password)
  }

  see(decided: ReturnType<typeof importUsers>): boolean {
    if (!decided.ok) return false
    apply(this.state, decided.value, AT, 'tenant')
    this.apply([])
    return true
  }

  /** A batch is ticked when its accounts were made by hand; unticked they are not there. */
  tickBatch(events: readonly CustomerEvent[]): void {
    for (const event of events) {
      if (event.type !== 'batch-carried-out') continue
      const batch = this.state.batches.get(event.batchId)
      const users = [...(batch?.credentials.keys() ?? [])]
      const isUncertain = users.some(
        (userId) => this.unanswered().has(userId) || exportedCreation(this.state, userId),
      )
      if (!batch || event.after === null || batch.kind === 'reset' || isUncertain) return
      const made = users.flatMap((userId) => {
        const user = this.state.users.get(userId)
        return user && !this.state.tenant.has(userId) ? [user] : []
      })
      const names = new Set(
        this.tenant.active.map(({ userPrincipalName }) => userPrincipalName.toLowerCase()),
      )
      if (made.some(({ userPrincipalName }) => names.has(userPrincipalName.toLowerCase()))) return
      this.apply(events)
      const results = made.map((user): RecordedResult => {
        const item = toDoOf(user, batch.id)
        const objectId = this.tenant.carryOut([item], 'entra-csv')[0]?.objectId ?? null
        return { key: item.key, outcome: 'done', failure: null, mark: null, objectId }
      })
      if (results.length > 0) this.apply([{ type: 'hand-off-recorded', exportId: null, results }])
    }
  }
}

const toDoOf = (user: User, passwordBatch: string): HandOffItem => ({
  key: `create:${user.id}`,
  kind: 'create',
  userId: user.id,
  displayName: user.displayName,
  userPrincipalName: user.userPrincipalName,
  objectId: null,
  user,
  passwordBatch,
})

/** Takes those out whose user is not there, or not under that name, unless another chosen item comes first. */
function withWhatTheyNeed(items: readonly HandOffItem[], state: MutableCustomerState): HandOffItem[] {
  const keys = new Set(items.map(({ key }) => key))
  const needs = (kind: string, { userId }: HandOffItem) =>
    toDo(state, AT).some(({ key }) => key.startsWith(`${kind}:${userId}`)) && !keys.has(`${kind}:${userId}`)
  return items.filter(
    (item) =>
      item.kind === 'create' ||
      item.kind === 'restore' ||
      item.kind === 'delete' ||
      !['create', 'restore', 'rename', 'delete'].some((kind) => kind !== item.kind && needs(kind, item)),
  )
}

export function take(world: World, step: AnyStep, number: number): void {
  const sent = world.sent[step.other % Math.max(1, world.sent.length)]
  switch (step.kind) {
    case 'export': {
      world.export(step, number)
      return
    }
    case 'carry-out-some': {
      world.carryOut(sent, step.pick % 6, step.pick)
      return
    }
    case 'carry-out-rest': {
      world.carryOut(sent, Infinity, step.pick)
      return
    }
    case 'answer': {
      world.answer(sent)
      return
    }
    case 'tick': {
      world.tick(step)
      return
    }
    case 'elsewhere': {
      world.elsewhere(step, number)
      return
    }
    case 'change': {
      change(world, step)
      return
    }
    case 'swap-names': {
      swapNames(world, step)
      return
    }
    default: {
      const decided = decideStep(world.state, step, number)
      if (!decided.ok) return
      if (step.kind === 'carry-out') world.tickBatch(decided.value)
      else world.apply(decided.value)
    }
  }
}

/** Everything that a form has and the steps of `decideStep` leave alone. */
function change({ state }: World, { pick, other }: AnyStep): void {
  const users = [...state.users.values()]
  const user = users[pick % Math.max(1, users.length)]
  if (!user) return
  const roles = ADMIN_ROLES[other % 7]
  const details = {
    ...user,
    roles: roles ? [roles] : [],
    signInAllowed: other % 2 === 0,
    mustChangePassword: other % 3 === 0,
    usageLocation: other % 5 === 0 && user.licenses.length === 0 ? null : 'ES',
    profile: other % 4 === 0 ? {} : { department: `Department ${pick}`, alternateEmail: 'a@home.example' },
  }
  const decided = editUser(state, { userId: user.id, details })
  if (decided.ok) apply(state, decided.value)
}

/** Two users, or more in a ring, get each other's names. */
function swapNames({ state }: World, { pick, other }: AnyStep): void {
  const users = [...state.users.values()].slice(pick % 4, (pick % 4) + 2 + (other % 2))
  const names = users.map(({ userPrincipalName }) => userPrincipalName)
  const rename = (user: User, userPrincipalName: string) => {
    const now = state.users.get(user.id) ?? user
    apply(state, valueOf(editUser(state, { userId: user.id, details: { ...now, userPrincipalName } })))
  }
  for (const [index, user] of users.entries()) rename(user, `waits${index}@fabrikam.example`)
  for (const [index, user] of users.entries()) rename(user, names[(index + 1) % names.length] ?? '')
}

/** Whoever lacks a password that is still kept gets a new one: that is the remedy that the list names. */
export function makeMissingPasswords(world: World): void {
  const userIds = toDo(world.state, AT)
    .filter((item) => (item.kind === 'create' || item.kind === 'reset') && item.passwordBatch === null)
    .map(({ userId }) => userId)
  world.apply(valueOf(resetPasswords(world.state, { batchId: 'remedy', userIds })))
}

export function expectSame({ state, tenant }: World): void {
  const passwords = wantedPasswords(state)
  const here = [...state.users.values()].map((user) =>
    comparable(user, passwords.get(user.id)?.batchId ?? null),
  )
  const there = tenant.active.map((account) => comparable(account, account.password))
  const byName = (left: { userPrincipalName: string }, right: { userPrincipalName: string }) =>
    left.userPrincipalName < right.userPrincipalName ? -1 : 1
  expect(there.sort(byName)).toEqual(here.sort(byName))
  const deletedHere = new Set([...state.deletedUsers.values()].map(({ user }) => user.objectId))
  for (const { objectId } of tenant.deleted) expect(deletedHere.has(objectId)).toBe(true)
}
