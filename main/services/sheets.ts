import type { DeliveryWay } from '#shared/domain/batch.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import { fitsPaper, paperOf } from '#shared/domain/sheet-layout.ts'
import type { SheetGroup } from '#shared/domain/sheet-layout.ts'
import { inOrderOfPages, sheetPages } from '#shared/domain/sheet-options.ts'
import type { SheetOptions } from '#shared/domain/sheet-options.ts'
import type { BatchId, UserId } from '#shared/domain/user.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Handler } from '../api/handlers.ts'
import { findBatch } from './batches.ts'
import type { ServiceContext } from './context.ts'
import { safeFileName } from './credential-files.ts'
import { readCredentials } from './credentials.ts'
import { recordDelivery } from './deliveries.ts'
import { PdfArchive } from './pdf-each.ts'
import { logoOf } from './documents.ts'
import { currentSettings } from './settings.ts'
import { orderForSheets } from './sheet-order.ts'

/** Which cards are laid out how. Holds no password. */
interface SheetJob {
  readonly customerId: CustomerId
  readonly batchId: BatchId
  /** As they come, page by page. */
  readonly userIds: readonly UserId[]
  readonly groups: readonly SheetGroup[] | null
  /** With the paper that is printed on. */
  readonly options: SheetOptions
}

/** Jobs beyond this many are forgotten, the oldest first; the page prepares a new one when it needs it. */
const MAX_JOBS = 50

export function sheetsService(context: ServiceContext) {
  const { ports, vault, store } = context
  const jobs = new Map<string, SheetJob>()
  /** Batches whose PDF files are being made. */
  const runs = new Map<BatchId, { cancelled: boolean }>()

  const prepare: Handler<'sheets.prepare'> = async ({ users: wanted, options: chosen, ...input }) => {
    const printable = onItsPaper(chosen)
    if (!printable.ok) return printable
    const options = printable.value
    const found = await findBatch(context, input)
    if (!found.ok) return found
    const { customer, batch } = found.value
    const read = await readCredentials(vault, customer.state, batch, wanted)
    if (!read.ok) return read
    const added = read.value.map(({ user }) => user)
    const { users, groups } = orderForSheets(added, options, new Intl.Collator(context.language()))
    const pages = sheetPages(options, users.length, groups)
    const userIds = inOrderOfPages(pages).flatMap((card) => users[card]?.id ?? [])
    const jobId = ports.random.uuid()
    jobs.set(jobId, { ...input, userIds, groups, options })
    for (const oldest of [...jobs.keys()].slice(0, -MAX_JOBS)) jobs.delete(oldest)
    return ok({
      jobId,
      cards: userIds.length,
      pages: pages.length,
      carriedOut: batch.carriedOutAt !== null,
    })
  }

  const get: Handler<'sheets.get'> = async ({ jobId }) => {
    const job = jobs.get(jobId)
    if (!job) return refuse({ code: 'sheets-not-found' })
    const found = await findBatch(context, job)
    if (!found.ok) return found
    const { customer } = found.value
    const { details, documents } = customer.state
    return ok({
      options: job.options,
      language: details.language,
      customerName: details.name,
      cards: job.userIds.length,
      groups: job.groups && [...job.groups],
      documents: {
        texts: documents.texts,
        qrCode: documents.qrCode,
        logo: await logoOf(customer),
        operator: currentSettings(store, ports.host).operatorName,
      },
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
    const { details, documents } = customer.state
    const cardOf = new Map(
      read.value.map(({ user, password, superseded }) => [
        user.id,
        {
          displayName: user.displayName,
          userPrincipalName: user.userPrincipalName,
          department: user.profile.department ?? '',
          password,
          superseded,
          language: (documents.languageOf === 'user' && user.preferredLanguage) || details.language,
        },
      ]),
    )
    return ok({ total: job.userIds.length, rows: window.flatMap((userId) => cardOf.get(userId) ?? []) })
  }

  const printers: Handler<'sheets.printers'> = async () => {
    if (!ports.sheetPrinter) return refuse({ code: 'not-on-this-host' })
    return ok({ printers: [...(await ports.sheetPrinter.printers())] })
  }

  const print: Handler<'sheets.print'> = async ({ jobId, printer }) => {
    const job = jobs.get(jobId)
    if (!job) return refuse({ code: 'sheets-not-found' })
    if (!ports.sheetPrinter) return refuse({ code: 'not-on-this-host' })
    const outcome = await ports.sheetPrinter.print(jobId, job.options.paper, printer)
    if (outcome === 'failed') return refuse({ code: 'print-failed' })
    if (outcome === 'printer-not-found') return refuse({ code: outcome })
    if (outcome === 'printed') await record(job, 'printed')
    return ok({ outcome })
  }

  const pdf: Handler<'sheets.pdf'> = async ({ jobId }) => {
    const job = jobs.get(jobId)
    if (!job) return refuse({ code: 'sheets-not-found' })
    if (!ports.sheetPrinter) return refuse({ code: 'not-on-this-host' })
    const found = await findBatch(context, job)
    if (!found.ok) return found
    const { details } = found.value.customer.state
    const bytes = await ports.sheetPrinter.pdf(jobId, job.options.paper)
    if (bytes === 'failed') return refuse({ code: 'print-failed' })
    await record(job, 'pdf')
    const name = `${translator(context.language())('batches.file.name')} ${safeFileName(details.name)}.pdf`
    return ok({ name, mimeType: 'application/pdf', bytes })
  }

  const pdfEach: Handler<'sheets.pdfEach'> = async ({ users: wanted, options: chosen, ...ids }) => {
    if (!ports.sheetPrinter) return refuse({ code: 'not-on-this-host' })
    const printable = onItsPaper(chosen)
    if (!printable.ok) return printable
    const options = printable.value
    const found = await findBatch(context, ids)
    if (!found.ok) return found
    const { customer, batch } = found.value
    const read = await readCredentials(vault, customer.state, batch, wanted)
    if (!read.ok) return read
    const users = read.value.map(({ user }) => user)
    const archive = new PdfArchive()
    const run = { cancelled: false }
    runs.set(batch.id, run)
    const progress = () => {
      const data = { batchId: batch.id, done: archive.size, total: users.length }
      context.notify({ name: 'pdf-progress', data })
    }

    function* jobIds() {
      for (const { id } of users) {
        progress()
        if (run.cancelled) return
        const jobId = ports.random.uuid()
        jobs.set(jobId, { ...ids, userIds: [id], groups: null, options })
        try {
          yield jobId
        } finally {
          jobs.delete(jobId)
        }
      }
    }
    const outcome = await ports.sheetPrinter.pdfs(jobIds(), options.paper, (bytes) =>
      archive.add(users[archive.size]?.userPrincipalName ?? '', bytes),
    )
    runs.delete(batch.id)
    if (run.cancelled) return refuse({ code: 'pdf-cancelled' })
    if (outcome === 'failed') return refuse({ code: 'print-failed' })
    await recordDelivery(context, customer, { batchId: batch.id, way: 'pdf-each', users: users.length })
    return ok(await archive.file(customer.state.details.name, context.language()))
  }

  const cancelPdfEach: Handler<'sheets.cancelPdfEach'> = ({ batchId }) => {
    const run = runs.get(batchId)
    if (run) run.cancelled = true
    return ok({})
  }

  async function record({ customerId, batchId, userIds }: SheetJob, way: DeliveryWay): Promise<void> {
    const customer = await context.customer(customerId)
    if (customer.ok) await recordDelivery(context, customer.value, { batchId, way, users: userIds.length })
  }

  return { prepare, get, cards, printers, print, pdf, pdfEach, cancelPdfEach }
}

/** The options with the paper that is printed on; refused where own labels do not fit it. */
function onItsPaper(chosen: SheetOptions): Result<SheetOptions, Refusal<'labels-do-not-fit'>> {
  const options = { ...chosen, paper: paperOf(chosen.layout, chosen.paper) }
  const fits = options.layout !== 'labels-own' || fitsPaper(options.own, options.paper)
  return fits ? ok(options) : refuse({ code: 'labels-do-not-fit' })
}
