import type { ImportDraft } from '#shared/contract/imports.ts'
import type { ResultOf } from '#shared/contract/index.ts'
import { checkLicenses } from '#shared/domain/decide/licenses.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Handler } from '../api/handlers.ts'
import type { DraftChange } from '../csv/draft-types.ts'
import { remember } from '../csv/remembered.ts'
import type { ServiceContext } from './context.ts'
import { commitDraft } from './imports/commit.ts'
import { differencesOf } from './imports/differences.ts'
import { keptRows } from './imports/draft-rows.ts'
import type { Draft, DraftMissing, Drafts } from './imports/drafts.ts'
import { draftPlan } from './imports/outlook.ts'
import { seatTakers } from './imports/takers.ts'
import { concerned, viewOf } from './imports/view.ts'
import { intakeForm as intakeFormFile } from './intake-form.ts'
import { rejectsFile } from './rejects-file.ts'

export function importsService(context: ServiceContext, drafts: Drafts) {
  const { csv, catalogue, ports, store } = context

  const read: Handler<'imports.read'> = async ({ draftId, customerId, fileName, bytes }) => {
    const draft = await drafts
      .read({ draftId, customerId, fileName }, bytes, reading(draftId))
      .finally(() => ended(draftId))
    if (draft.ok) return show(draft.value)
    const { code } = draft.refusal
    if (code === 'source-of-another-kind') throw new Error('A file was read as what it is not')
    return refuse({ ...draft.refusal, code })
  }

  const get: Handler<'imports.get'> = async ({ draftId }) => {
    const found = await drafts.find(draftId)
    if (!found.ok) return found
    const { creating, shown } = found.value
    return creating && shown ? ok(shown) : show(found.value)
  }

  const reread: Handler<'imports.reread'> = async ({ draftId, source }) => {
    const found = await drafts.open(draftId)
    if (!found.ok) return found
    const summary = await csv.reread(draftId, source, reading(draftId)).finally(() => ended(draftId))
    if (!summary.ok) return summary
    await drafts.renew(found.value, summary.value)
    return show(found.value)
  }

  const map: Handler<'imports.map'> = async ({ draftId, meanings, headed }) => {
    const found = await drafts.open(draftId)
    if (!found.ok) return found
    const { columns } = found.value.summary
    const used = meanings.filter((meaning) => meaning !== null && meaning !== 'password')
    if (meanings.length !== columns.length || new Set(used).size < used.length)
      return refuse({ code: 'meanings-wrong' })
    await drafts.renew(found.value, await csv.change(draftId, { type: 'map', meanings, headed }))
    const mapped = found.value.summary.columns
    const headings = mapped.map(({ heading }) => heading)
    const kept = await store.mappings.change((mappings) =>
      remember(
        mappings,
        headings,
        mapped.map(({ meaning }) => meaning),
      ),
    )
    return kept.ok ? show(found.value) : kept
  }

  const settle: Handler<'imports.settle'> = async ({ draftId, ...settled }) => {
    const found = await drafts.open(draftId)
    if (!found.ok) return found
    await drafts.settle(found.value, settled)
    return show(found.value)
  }

  const choose: Handler<'imports.choose'> = async ({ draftId, customerId, choices }) => {
    const found = await findFor(draftId, customerId)
    if (!found.ok) return found
    const { draft, customer } = found.value
    const unknown = choices.licenses.find((license) => !catalogue.knowsPlans(license))
    if (unknown)
      return refuse({ code: 'plan-unknown', details: { product: catalogue.nameOf(unknown.skuId) } })
    const wrong = checkLicenses(customer.state, choices.licenses, choices.usageLocation)
    if (wrong?.code === 'license-twice' || wrong?.code === 'license-not-subscribed')
      return refuse({ ...wrong, code: wrong.code })
    draft.choices.set(customerId, choices)
    return show(draft)
  }

  const rows: Handler<'imports.rows'> = async ({ draftId, ...question }) => {
    const found = await drafts.open(draftId)
    if (!found.ok) return found
    const window = await csv.rows(draftId, question)
    return ok({ total: window.total, rows: [...window.rows] })
  }

  const findProblem: Handler<'imports.findProblem'> = async ({ draftId, ...question }) => {
    const found = await drafts.open(draftId)
    return found.ok ? ok({ position: await csv.findProblem(draftId, question) }) : found
  }

  const edit: Handler<'imports.edit'> = ({ draftId, edits }) => change(draftId, { type: 'edit', edits })

  const fill: Handler<'imports.fill'> = ({ draftId, ...filling }) =>
    change(draftId, { type: 'fill', ...filling })

  const takeSuggestions: Handler<'imports.takeSuggestions'> = ({ draftId, code }) =>
    change(draftId, { type: 'take-suggestions', code })

  const leaveOut: Handler<'imports.leaveOut'> = ({ draftId, ...which }) =>
    change(draftId, { type: 'leave-out', ...which })

  const listTakers: Handler<'imports.seatTakers'> = async ({ draftId, customerId, skuId, offset, limit }) => {
    const found = await findFor(draftId, customerId)
    if (!found.ok) return found
    const { draft, customer } = found.value
    const takers = seatTakers(draft, customer, await rowsFor(draft, customerId), skuId)
    return ok({ total: takers.length, rows: takers.slice(offset, offset + limit) })
  }

  const differences: Handler<'imports.differences'> = async ({ draftId, customerId, kind, ...window }) => {
    const found = await findFor(draftId, customerId)
    if (!found.ok) return found
    const { draft, customer } = found.value
    const { state } = customer
    const plan = draftPlan(draft, customerId, state, await rowsFor(draft, customerId))
    return ok(differencesOf(plan, kind, window, state, catalogue))
  }

  const rejects: Handler<'imports.rejects'> = async ({ draftId }) => {
    const found = await drafts.open(draftId)
    if (!found.ok) return found
    return ok(rejectsFile(found.value.fileName, await csv.rejects(draftId), context.language()))
  }

  const commit: Handler<'imports.commit'> = async ({ commandId, draftId }) => {
    const found = await drafts.find(draftId)
    if (!found.ok) return found
    const draft = found.value
    if (draft.answered?.commandId === commandId) return draft.answered.answer
    if (draft.cancelled) return refuse({ code: 'import-cancelled' })
    draft.creating ??= commitDraft(context, commandId, draft, creating(draft))
      .catch((bug: unknown) => {
        draft.creating = null
        throw bug
      })
      .finally(() => ended(draftId))
    const answer = await draft.creating
    finish(commandId, draft, answer)
    return answer
  }

  /** Whoever is done is forgotten, but for the answer; what was refused can be mended and tried again. */
  function finish(commandId: string, draft: Draft, answer: ResultOf<'imports.commit'>): void {
    if (answer.ok) draft.answered = { commandId, answer }
    if (draft.cancelled) drafts.forget(draft.draftId)
    else if (answer.ok && answer.value.outcomes.every(({ refusal }) => refusal === null))
      csv.forget(draft.draftId)
    else draft.creating = null
  }

  const cancel: Handler<'imports.cancel'> = ({ draftId }) => {
    const draft = drafts.known(draftId)
    if (draft) draft.cancelled = true
    // A command that is creating its users finds out by itself, before it writes.
    if (!draft?.creating) drafts.forget(draftId)
    return ok({})
  }

  const intakeForm: Handler<'imports.intakeForm'> = async ({ customerId, format }) => {
    const customer = await context.customer(customerId)
    return customer.ok ? ok(await intakeFormFile(customer.value.state, format, catalogue)) : customer
  }

  async function change(draftId: string, made: DraftChange): Promise<Result<ImportDraft, DraftMissing>> {
    const found = await drafts.open(draftId)
    if (!found.ok) return found
    await drafts.change(found.value, made)
    return show(found.value)
  }

  async function show(draft: Draft): Promise<Result<ImportDraft, never>> {
    draft.shown = await viewOf(draft, context)
    return ok(draft.shown)
  }

  /** A draft and one of the customers that it is about. */
  async function findFor(draftId: string, customerId: string) {
    const found = await drafts.open(draftId)
    if (!found.ok) return found
    const concern = concerned(found.value).find(({ customer }) => customer.id === customerId)
    return concern
      ? ok({ draft: found.value, customer: concern.customer })
      : refuse({ code: 'customer-not-found' } as const)
  }

  async function rowsFor(draft: Draft, customerId: string) {
    const rows = await keptRows(csv, ports.random, draft)
    return rows.get(customerId) ?? { rows: [], named: null }
  }

  const progress = (
    draftId: string,
    stage: 'reading' | 'creating' | 'writing',
    done: number,
    total: number,
  ) => context.notify({ name: 'import-progress', data: { draftId, stage, done, total } })

  const ended = (draftId: string) => context.notify({ name: 'import-ended', data: { draftId } })

  const reading = (draftId: string) => (done: number, total: number) =>
    progress(draftId, 'reading', done, total)

  const creating =
    ({ draftId, summary }: Draft) =>
    (stage: 'creating' | 'writing', done: number) =>
      progress(draftId, stage, done, summary.rows)

  return {
    ...{ read, get, reread, map, settle, choose, rows, findProblem, edit, fill, takeSuggestions, leaveOut },
    ...{ seatTakers: listTakers, differences, rejects, commit, cancel, intakeForm },
  }
}
