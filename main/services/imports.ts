import type { RefusalOf, ResultOf } from '#shared/contract/index.ts'
import type { ImportChoices, ImportDraft, ImportRow, RowProblem } from '#shared/contract/imports.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import { checkLicenses } from '#shared/domain/decide/licenses.ts'
import type { LicenseRefusal } from '#shared/domain/decide/licenses.ts'
import { createUsers } from '#shared/domain/decide/users.ts'
import type { DetailsRefusal, NameTaken } from '#shared/domain/decide/users.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import { seatsOf } from '#shared/domain/seats.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { Handler } from '../api/handlers.ts'
import type { ListSummary } from '../csv/csv-reader.ts'
import type { CustomerStore, StoreRefusal } from '../store/store.ts'
import type { SealingRefusal } from '../store/vault.ts'
import type { MissingCustomer, ServiceContext } from './context.ts'
import { sealPasswordsFor } from './credentials.ts'
import { compareWithUsers } from './import-conflicts.ts'
import type { Conflicts } from './import-conflicts.ts'

/** A list that was read and not yet created: the rows lie in the worker, what was chosen lies here. */
interface Draft {
  readonly customerId: CustomerId
  readonly fileName: string
  list: ListSummary
  choices: ImportChoices
  conflicts: Conflicts
  /** The customer's revision that the conflicts are of. */
  revision: number
  /** The command that creates its users, under way or done. */
  creating?: Promise<ResultOf<'imports.commit'>>
  cancelled: boolean
}

type DraftRefusal = MissingCustomer | Refusal<'draft-not-found'>

/** Drafts beyond this many are forgotten, the oldest first. */
const MAX_DRAFTS = 8

export function importsService(context: ServiceContext) {
  const { csv, catalogue, ports } = context
  const drafts = new Map<string, Draft>()

  const read: Handler<'imports.read'> = async ({ draftId, customerId, fileName, bytes }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const { state } = customer.value
    const list = await csv.read(draftId, bytes, { domains: state.details.domains }, reading(draftId))
    if (!list.ok) return list
    const choices = { licenses: [], usageLocation: state.details.country }
    const found = checked(list.value, customer.value)
    const draft: Draft = { customerId, fileName, choices, cancelled: false, ...found }
    drafts.set(draftId, draft)
    for (const oldest of [...drafts.keys()].slice(0, -MAX_DRAFTS)) forget(oldest)
    return ok(view(draftId, draft, state))
  }

  const get: Handler<'imports.get'> = async ({ draftId }) => {
    const found = await find(draftId)
    return found.ok ? ok(view(draftId, found.value.draft, found.value.customer.state)) : found
  }

  const reread: Handler<'imports.reread'> = async ({ draftId, encoding, delimiter }) => {
    const found = await find(draftId)
    if (!found.ok) return found
    const { draft, customer } = found.value
    const { domains } = customer.state.details
    const list = await csv.reread(draftId, { domains, encoding, delimiter }, reading(draftId))
    if (!list.ok) return list
    Object.assign(draft, checked(list.value, customer))
    return ok(view(draftId, draft, customer.state))
  }

  const choose: Handler<'imports.choose'> = async ({ draftId, choices }) => {
    const found = await find(draftId)
    if (!found.ok) return found
    const { draft, customer } = found.value
    const unknown = choices.licenses.find((license) => !catalogue.knowsPlans(license))
    if (unknown)
      return refuse({ code: 'plan-unknown', details: { product: catalogue.nameOf(unknown.skuId) } })
    const wrong = checkLicenses(customer.state, choices.licenses, choices.usageLocation)
    if (wrong?.code === 'license-twice' || wrong?.code === 'license-not-subscribed')
      return refuse({ ...wrong, code: wrong.code })
    draft.choices = choices
    return ok(view(draftId, draft, customer.state))
  }

  const rows: Handler<'imports.rows'> = async ({ draftId, show, offset, limit }) => {
    const found = await find(draftId)
    if (!found.ok) return found
    const { draft } = found.value
    const indexes = show === 'problems' ? problemRows(draft) : null
    const total = indexes ? indexes.length : draft.list.rows
    const length = Math.max(0, Math.min(limit, total - offset))
    const window = Array.from({ length }, (_, at) => (indexes ? (indexes[offset + at] ?? 0) : offset + at))
    const read = await csv.rows(draftId, window)
    return ok({
      total,
      rows: read.map((row, at) => withConflict(row, draft.conflicts.get(window[at] ?? -1))),
    })
  }

  const commit: Handler<'imports.commit'> = async ({ commandId, draftId }) => {
    const found = await find(draftId)
    if (!found.ok) return found
    const { draft, customer } = found.value
    if (draft.cancelled) return refuse({ code: 'import-cancelled' })
    draft.creating ??= create(commandId, draftId, draft, customer)
    const created = await draft.creating
    if (created.ok) csv.forget(draftId)
    else if (created.refusal.code === 'import-cancelled') forget(draftId)
    else delete draft.creating
    return created
  }

  async function create(
    commandId: string,
    draftId: string,
    draft: Draft,
    customer: CustomerStore,
  ): Promise<ResultOf<'imports.commit'>> {
    const { customerId, choices, list } = draft
    if (errorRows(draft) > 0) return refuse({ code: 'draft-has-errors' })
    progress(draftId, 'creating', 0, list.rows)
    const { licenses, usageLocation } = choices
    const details = await csv.users(draftId, usageLocation)
    const users = details.map((each) => ({ id: ports.random.uuid(), details: each, licenses }))
    const batch = { id: ports.random.uuid(), kind: 'import' as const, fileName: draft.fileName }
    const created = await customer.execute(
      { ...context.meta(commandId), importId: draftId },
      (state, at): Result<CustomerEvent[], CreateRefusal> => createUsers(state, { batch, users }, at),
      async (events) => {
        if (draft.cancelled) return refuse({ code: 'import-cancelled' })
        progress(draftId, 'writing', 0, list.rows)
        return sealPasswordsFor(context, customerId, events)
      },
    )
    if (!created.ok) return refuse(commitRefusal(created.refusal))
    const opened = created.value.events.find((event) => event.type === 'batch-opened')
    const batchId = opened?.type === 'batch-opened' ? opened.batchId : batch.id
    return ok({ customerId, batchId, users: list.rows })
  }

  const cancel: Handler<'imports.cancel'> = ({ draftId }) => {
    const draft = drafts.get(draftId)
    if (draft) draft.cancelled = true
    // A command that is creating its users finds out by itself, before it writes.
    if (!draft?.creating) forget(draftId)
    return ok({})
  }

  function forget(draftId: string): void {
    csv.forget(draftId)
    drafts.delete(draftId)
  }

  /** The draft with its customer, compared anew with its users if these have changed since. */
  async function find(
    draftId: string,
  ): Promise<Result<{ readonly draft: Draft; readonly customer: CustomerStore }, DraftRefusal>> {
    const draft = drafts.get(draftId)
    if (!draft) return refuse({ code: 'draft-not-found' })
    if (!draft.creating && !csv.has(draftId)) {
      drafts.delete(draftId)
      return refuse({ code: 'draft-not-found' })
    }
    const customer = await context.customer(draft.customerId)
    if (!customer.ok) return customer
    if (draft.revision !== customer.value.revision && !draft.creating)
      Object.assign(draft, checked(draft.list, customer.value))
    return ok({ draft, customer: customer.value })
  }

  function view(draftId: string, draft: Draft, state: CustomerState): ImportDraft {
    const { format, headerLanguage, encoding, delimiter, columns, rows } = draft.list
    const errors = errorRows(draft)
    return {
      draftId,
      customerId: draft.customerId,
      fileName: draft.fileName,
      format,
      headerLanguage,
      encoding,
      delimiter,
      columns,
      rows,
      rowsWithErrors: errors,
      rowsWithWarnings: problemRows(draft).length - errors,
      choices: draft.choices,
      seats: seatsNeeded(state, draft),
    }
  }

  const seatsNeeded = (state: CustomerState, { choices, list }: Draft) =>
    choices.licenses.map(({ skuId }) => {
      const { free } = seatsOf(state, skuId)
      const name = catalogue.nameOf(skuId)
      return { skuId, name, needed: list.rows, free, short: Math.max(0, list.rows - free) }
    })

  const progress = (
    draftId: string,
    stage: 'reading' | 'creating' | 'writing',
    done: number,
    total: number,
  ) => context.notify({ name: 'import-progress', data: { draftId, stage, done, total } })

  const reading = (draftId: string) => (done: number, total: number) =>
    progress(draftId, 'reading', done, total)

  const checked = (list: ListSummary, { state, revision }: CustomerStore) => ({
    list,
    revision,
    conflicts: compareWithUsers(list, state, new Date(ports.clock.now()).toISOString()),
  })

  return { read, get, reread, choose, rows, commit, cancel }
}

type CreateRefusal =
  Refusal<'import-cancelled'> | SealingRefusal | StoreRefusal | DetailsRefusal | NameTaken | LicenseRefusal

/**
 * What the operator hears of a refused commit. The rows were checked: one that is refused all the same was overtaken
 * by another change of the customer, and the draft, compared anew, says which.
 */
function commitRefusal(refusal: CreateRefusal): RefusalOf<'imports.commit'> {
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
      return { code: 'draft-has-errors' }
  }
}

/** How many rows have an error, their own or one of the comparison with the customer's users. */
function errorRows({ list, conflicts }: Draft): number {
  const rows = new Set(list.errorRows)
  for (const [row, { severity }] of conflicts) if (severity === 'error') rows.add(row)
  return rows.size
}

/** Indexes of all rows with a problem, in the order of the file. */
function problemRows({ list, conflicts }: Draft): number[] {
  return [...new Set([...list.errorRows, ...list.warningRows, ...conflicts.keys()])].sort((a, b) => a - b)
}

function withConflict(row: ImportRow, conflict: RowProblem | undefined): ImportRow {
  return conflict ? { ...row, problems: [...row.problems, conflict] } : row
}
