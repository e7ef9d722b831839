import type { Paper } from '#shared/contract/batches.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import { CARDS_A_PAGE } from '#shared/domain/sheet.ts'
import type { BatchId, UserId } from '#shared/domain/user.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Handler } from '../api/handlers.ts'
import { findBatch } from './batches.ts'
import type { ServiceContext } from './context.ts'
import { safeFileName } from './credential-files.ts'
import { readCredentials, retrievable } from './credentials.ts'

/** Which cards to show on which paper. Holds no password. */
interface SheetJob {
  readonly customerId: CustomerId
  readonly batchId: BatchId
  readonly userIds: readonly UserId[]
  readonly paper: Paper
}

/** Jobs beyond this many are forgotten, the oldest first; the page prepares a new one when it needs it. */
const MAX_JOBS = 50

export function sheetsService(context: ServiceContext) {
  const { ports, vault } = context
  const jobs = new Map<string, SheetJob>()

  const prepare: Handler<'sheets.prepare'> = async ({ users, paper, ...input }) => {
    const found = await findBatch(context, input)
    if (!found.ok) return found
    const { customer, batch } = found.value
    const read = await readCredentials(vault, customer.state, batch, users)
    if (!read.ok) return read
    const userIds = retrievable(batch, users)
    const jobId = ports.random.uuid()
    jobs.set(jobId, { ...input, userIds, paper })
    for (const oldest of [...jobs.keys()].slice(0, -MAX_JOBS)) jobs.delete(oldest)
    const pages = Math.ceil(userIds.length / CARDS_A_PAGE)
    return ok({ jobId, cards: userIds.length, pages, carriedOut: batch.carriedOutAt !== null })
  }

  const get: Handler<'sheets.get'> = async ({ jobId }) => {
    const job = jobs.get(jobId)
    if (!job) return refuse({ code: 'sheets-not-found' })
    const found = await findBatch(context, job)
    if (!found.ok) return found
    const { details } = found.value.customer.state
    return ok({
      paper: job.paper,
      language: details.language,
      customerName: details.name,
      cards: job.userIds.length,
    })
  }

  const cards: Handler<'sheets.cards'> = async ({ jobId, offset, limit }) => {
    const job = jobs.get(jobId)
    if (!job) return refuse({ code: 'sheets-not-found' })
    const found = await findBatch(context, job)
    if (!found.ok) return found
    const { customer, batch } = found.value
    const window = job.userIds.slice(offset, offset + limit)
    const read = window.length > 0 ? await readCredentials(vault, customer.state, batch, window) : ok([])
    if (!read.ok) return read
    const rows = read.value.map(({ user, password, superseded }) => ({
      displayName: user.displayName,
      userPrincipalName: user.userPrincipalName,
      password,
      superseded,
      language: user.preferredLanguage ?? customer.state.details.language,
    }))
    return ok({ total: job.userIds.length, rows })
  }

  const print: Handler<'sheets.print'> = async ({ jobId }) => {
    const job = jobs.get(jobId)
    if (!job) return refuse({ code: 'sheets-not-found' })
    if (!ports.sheetPrinter) return refuse({ code: 'not-on-this-host' })
    const outcome = await ports.sheetPrinter.print(jobId, job.paper)
    return outcome === 'failed' ? refuse({ code: 'print-failed' }) : ok({ outcome })
  }

  const pdf: Handler<'sheets.pdf'> = async ({ jobId }) => {
    const job = jobs.get(jobId)
    if (!job) return refuse({ code: 'sheets-not-found' })
    if (!ports.sheetPrinter) return refuse({ code: 'not-on-this-host' })
    const found = await findBatch(context, job)
    if (!found.ok) return found
    const { details } = found.value.customer.state
    const bytes = await ports.sheetPrinter.pdf(jobId, job.paper)
    if (bytes === 'failed') return refuse({ code: 'print-failed' })
    const name = `${translator(context.language())('batches.file.name')} ${safeFileName(details.name)}.pdf`
    return ok({ name, mimeType: 'application/pdf', bytes })
  }

  return { prepare, get, cards, print, pdf }
}
