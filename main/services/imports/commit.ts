import { setImmediate as callsBetween } from 'node:timers/promises'
import type { CommitOutcome } from '#shared/contract/imports.ts'
import type { ResultOf } from '#shared/contract/index.ts'
import { importUsers } from '#shared/domain/decide/import-users.ts'
import type { ImportRefusal, UserImport } from '#shared/domain/decide/import-users.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { UserId } from '#shared/domain/user.ts'
import type { CustomerStore, StoreRefusal } from '../../store/store.ts'
import type { SealingRefusal } from '../../store/vault.ts'
import type { ServiceContext } from '../context.ts'
import { destroyDeleted, sealPasswordsFor } from '../credentials.ts'
import { choicesOf, purchasesOf } from './choices.ts'
import { readRows } from './draft-rows.ts'
import { dealOf, taskOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import { draftPlan } from './outlook.ts'
import type { SummaryOfCustomer } from './outlook.ts'
import { seatsTaken } from './plan.ts'
import type { CustomerRows } from './plan.ts'
import { concerned } from './view.ts'

type Answer = ResultOf<'imports.commit'>
type OutcomeRefusal = Refusal<NonNullable<CommitOutcome['refusal']>>
type Progress = (stage: 'creating' | 'writing', done: number) => void

/** One run of a commit: the customers one after the other, each whole or not at all. */
interface Run {
  readonly context: ServiceContext
  readonly commandId: string
  readonly draft: Draft
  readonly passwords: ReadonlyMap<UserId, string>
  readonly progress: Progress
  /** Once something is written the rest follows: there is no half of an import. */
  written: boolean
}

/**
 * Does what the draft says, one commit a customer. A customer that is refused does not stop the others; where it is
 * the only one, its refusal is the answer.
 */
export async function commitDraft(
  context: ServiceContext,
  commandId: string,
  draft: Draft,
  progress: Progress,
): Promise<Answer> {
  const unready = whyUnready(draft)
  if (unready) return refuse(unready)
  progress('creating', 0)
  const { byCustomer, passwords } = await readRows(context.csv, context.ports.random, draft, (rows) =>
    progress('creating', rows),
  )
  const run: Run = { context, commandId, draft, passwords, progress, written: false }
  const outcomes: CommitOutcome[] = []
  let done = 0
  for (const { customer, counts } of concerned(draft)) {
    const rows = byCustomer.get(customer.id) ?? { rows: [], named: null }
    progress('writing', done)
    const outcome = counts.errors > 0 ? refuse(HAS_ERRORS) : await commitCustomer(run, customer, counts, rows)
    done += rows.rows.length
    if (outcome.ok) {
      outcomes.push(outcome.value)
      continue
    }
    const { code } = outcome.refusal
    if (code === 'import-cancelled') return refuse({ code })
    if (draft.customerId !== null) return refuse({ ...outcome.refusal, code })
    outcomes.push(refusedOutcome(customer, code))
  }
  return ok({ outcomes })
}

const HAS_ERRORS = { code: 'draft-has-errors' } as const

/** Why nothing can be done at all: something is not settled, or there are wrong rows of which nobody knows whose. */
function whyUnready(draft: Draft): Refusal<'draft-undecided' | 'draft-has-errors'> | null {
  const { lacks, existingRows, rowsWithErrors, customers } = draft.summary
  if (lacks.length > 0) return HAS_ERRORS
  if (existingRows > 0 && dealOf(draft) === null) return { code: 'draft-undecided' }
  const ofCustomers = customers.reduce((sum, { errors }) => sum + errors, 0)
  return rowsWithErrors > ofCustomers ? HAS_ERRORS : null
}

async function commitCustomer(
  run: Run,
  customer: CustomerStore,
  counts: SummaryOfCustomer,
  rows: CustomerRows,
): Promise<Result<CommitOutcome, OutcomeRefusal | Refusal<'import-cancelled'>>> {
  const { context, commandId, draft, passwords } = run
  const meta = { ...context.meta(commandId), importId: draft.draftId }
  const takesOver = taskOf(draft) === 'take-over'
  await callsBetween()
  const committed = await customer.execute(
    takesOver ? { ...meta, origin: 'tenant' } : meta,
    (state, at): Result<CustomerEvent[], WriteRefusal> =>
      importUsers(state, commandOf(context, draft, customer, rows), at),
    async (events) => {
      await callsBetween()
      if (draft.cancelled && !run.written) return refuse({ code: 'import-cancelled' })
      const sealed = await sealPasswordsFor(context, customer.id, events, passwords)
      await callsBetween()
      return sealed
    },
  )
  if (!committed.ok) return refuse(outcomeRefusal(committed.refusal))
  run.written = true
  const { events } = committed.value
  await destroyDeleted(context, customer.state, events)
  return ok(outcomeOf(customer, events, counts.rows - counts.leftOut))
}

/** The rows as a command, decided in the state that the customer has by then. */
function commandOf(
  { ports }: ServiceContext,
  draft: Draft,
  { id, state }: CustomerStore,
  rows: CustomerRows,
): UserImport {
  const takesOver = taskOf(draft) === 'take-over'
  const deletesGone = takesOver && draft.settled.gone === 'delete'
  const plan = draftPlan(draft, id, state, rows)
  const choices = choicesOf(draft, id, state, seatsTaken(plan, deletesGone).keys())
  return {
    batch: takesOver ? null : { id: ports.random.uuid(), fileName: draft.fileName },
    newUsers: plan.created.map(({ user }) => user),
    updates: plan.updated.map(({ update }) => update),
    deletions: deletesGone ? plan.gone.map((user) => user.id) : [],
    purchases: purchasesOf(draft, choices, () => ports.random.uuid()),
  }
}

type WriteRefusal = Refusal<'import-cancelled'> | SealingRefusal | StoreRefusal | ImportRefusal

/**
 * What the operator hears of a refused commit. The rows were checked: one that is refused all the same was overtaken
 * by another change of the customer, and the draft, compared anew, says which.
 */
function outcomeRefusal(refusal: WriteRefusal): OutcomeRefusal | Refusal<'import-cancelled'> {
  const { code } = refusal
  switch (code) {
    case 'import-cancelled':
    case 'keys-locked':
    case 'keys-unreadable':
    case 'store-failed':
    case 'seats-short':
    case 'license-not-subscribed':
      return { ...refusal, code }
    default:
      return HAS_ERRORS
  }
}

function outcomeOf(
  { id, state }: CustomerStore,
  events: readonly CustomerEvent[],
  rows: number,
): CommitOutcome {
  const count = (...types: readonly CustomerEvent['type'][]) =>
    events.filter(({ type }) => types.includes(type)).length
  const opened = events.find((event) => event.type === 'batch-opened')
  const created = count('user-created', 'user-taken-over')
  const deleted = count('user-deleted')
  const updated = new Set(events.flatMap((event) => ('userId' in event ? [event.userId] : []))).size
  const unchanged = Math.max(0, rows - created - updated)
  const { name } = state.details
  const batchId = opened?.type === 'batch-opened' ? opened.batchId : null
  return { customerId: id, name, batchId, created, updated, deleted, unchanged, refusal: null }
}

const refusedOutcome = ({ id, state }: CustomerStore, refusal: OutcomeRefusal['code']): CommitOutcome => ({
  customerId: id,
  name: state.details.name,
  batchId: null,
  created: 0,
  updated: 0,
  deleted: 0,
  unchanged: 0,
  refusal,
})
