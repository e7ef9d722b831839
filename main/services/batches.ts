import type { BatchSummary } from '#shared/contract/batches.ts'
import { isRetrievable, waitingIn } from '#shared/domain/batch.ts'
import type { Batch } from '#shared/domain/batch.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import { handOver, markCarriedOut, noteDelivery } from '#shared/domain/decide/batches.ts'
import { noteExport } from '#shared/domain/decide/hand-off.ts'
import { toDo } from '#shared/domain/hand-off/to-do.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { BatchId } from '#shared/domain/user.ts'
import type { Handler } from '../api/handlers.ts'
import { entraBulkCreateFile } from '../hand-off/entra-csv.ts'
import type { CustomerStore } from '../store/store.ts'
import type { MissingCustomer, ServiceContext } from './context.ts'
import { destroyGone, readCredentials, retrievable } from './credentials.ts'
import { recordDelivery } from './deliveries.ts'
import { credentialsFile } from './credential-files.ts'
import { giveNewPasswords } from './new-passwords.ts'
import { draftOfAll, draftsForEach } from './mail-drafts.ts'

export type MissingBatch = MissingCustomer | Refusal<'batch-not-found'>

/** A batch and the customer that it belongs to. */
export async function findBatch(
  context: ServiceContext,
  { customerId, batchId }: { readonly customerId: CustomerId; readonly batchId: BatchId },
): Promise<Result<{ readonly customer: CustomerStore; readonly batch: Batch }, MissingBatch>> {
  const customer = await context.customer(customerId)
  if (!customer.ok) return customer
  const batch = customer.value.state.batches.get(batchId)
  return batch ? ok({ customer: customer.value, batch }) : refuse({ code: 'batch-not-found' })
}

export function batchesService(context: ServiceContext) {
  const { store, vault, ports } = context

  const list: Handler<'batches.list'> = async ({ customerId, offset, limit }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const { state, id } = customer.value
    const batches = [...state.batches.values()].sort(newestFirst)
    const rows = batches.slice(offset, offset + limit)
    return ok({ total: batches.length, rows: rows.map((batch) => summaryOf(id, state.details.name, batch)) })
  }

  const listOpen: Handler<'batches.listOpen'> = ({ offset, limit }) => {
    const open = store
      .customers()
      .flatMap(({ customerId, details, openBatches }) =>
        openBatches.map((entry) => ({ ...entry, customerId, customerName: details.name })),
      )
      .sort(newestFirst)
    return ok({ total: open.length, rows: open.slice(offset, offset + limit) })
  }

  const get: Handler<'batches.get'> = async (input) => {
    const found = await findBatch(context, input)
    if (!found.ok) return found
    const { customer, batch } = found.value
    const deliveries = [...batch.deliveries].reverse()
    return ok({ ...summaryOf(customer.id, customer.state.details.name, batch), deliveries })
  }

  const credentials: Handler<'batches.credentials'> = async ({ offset, limit, ...input }) => {
    const found = await findBatch(context, input)
    if (!found.ok) return found
    const { customer, batch } = found.value
    const window = [...batch.credentials].slice(offset, offset + limit)
    const sealed = window.some(([, state]) => isRetrievable(state))
    const passwords = sealed ? await vault.read(batch.id) : ok(new Map<string, string>())
    if (!passwords.ok) return passwords
    const { users, deletedUsers } = customer.state
    const rows = window.map(([userId, state]) => {
      const user = users.get(userId) ?? deletedUsers.get(userId)?.user
      return {
        userId,
        displayName: user?.displayName ?? '',
        userPrincipalName: user?.userPrincipalName ?? '',
        state,
        password: isRetrievable(state) ? (passwords.value.get(userId) ?? null) : null,
      }
    })
    return ok({ total: batch.credentials.size, rows })
  }

  const handOverSome: Handler<'batches.handOver'> = async ({ commandId, customerId, batchId, users }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    if (vault.slot === null) return refuse({ code: 'keys-locked' })
    const done = await customer.value.execute(context.meta(commandId), (state) =>
      handOver(state, { batchId, userIds: users }),
    )
    if (!done.ok) return done
    const destroyed = await destroyGone(vault, customer.value.state, [batchId])
    if (!destroyed.ok) return destroyed
    const event = done.value.events[0]
    return ok({ handedOver: event?.type === 'batch-handed-over' ? event.userIds.length : 0 })
  }

  const resetPasswords: Handler<'batches.resetPasswords'> = async ({ commandId, ...input }) => {
    const found = await findBatch(context, input)
    if (!found.ok) return found
    return giveNewPasswords(context, found.value.customer, commandId, ({ users, batches }) => {
      const credentials = [...(batches.get(input.batchId)?.credentials ?? [])]
      const waiting = credentials.filter(([userId, state]) => state === 'waiting' && users.has(userId))
      if (waiting.length === 0) return refuse({ code: 'credentials-gone' })
      return ok(waiting.map(([userId]) => userId))
    })
  }

  const note: Handler<'batches.noteDelivery'> = async ({ commandId, users, way, ...input }) => {
    const found = await findBatch(context, input)
    if (!found.ok) return found
    const { customer, batch } = found.value
    const count = retrievable(batch, users).length
    if (count === 0) return refuse({ code: 'credentials-gone' })
    const done = await customer.execute(context.meta(commandId), (state) =>
      noteDelivery(state, { batchId: batch.id, way, users: count }),
    )
    return done.ok ? ok({}) : done
  }

  const setCarriedOut: Handler<'batches.markCarriedOut'> = async ({ commandId, customerId, ...wanted }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const done = await customer.value.execute(context.meta(commandId), (state, at) =>
      markCarriedOut(state, wanted, at),
    )
    return done.ok ? ok({}) : done
  }

  const credentialsCsv: Handler<'batches.credentialsCsv'> = async ({ users, ...input }) => {
    const found = await findBatch(context, input)
    if (!found.ok) return found
    const { customer, batch } = found.value
    const read = await readCredentials(vault, customer.state, batch, users)
    if (!read.ok) return read
    const file = credentialsFile(customer.state.details.name, read.value, context.language())
    await recordDelivery(context, customer, { batchId: batch.id, way: 'csv', users: read.value.length })
    return ok(file)
  }

  const mailDrafts: Handler<'batches.mailDrafts'> = async ({ users, form, ...input }) => {
    const found = await findBatch(context, input)
    if (!found.ok) return found
    const { customer, batch } = found.value
    const read = await readCredentials(vault, customer.state, batch, users)
    if (!read.ok) return read
    const { details } = customer.state
    const drafted = { batchId: batch.id, users: read.value.length }
    if (form === 'summary') {
      const file = await draftOfAll(details, read.value)
      await recordDelivery(context, customer, { ...drafted, way: 'mail-summary' })
      return ok({ file, drafts: 1, withoutAddress: details.contactEmail === '' ? 1 : 0 })
    }
    const withoutAddress = read.value.filter(({ user }) => user.profile.alternateEmail === undefined).length
    const file = await draftsForEach(details, read.value)
    await recordDelivery(context, customer, { ...drafted, way: 'mail-each' })
    return ok({ file, drafts: read.value.length, withoutAddress })
  }

  const entraCsv: Handler<'batches.entraCsv'> = async (input) => {
    const found = await findBatch(context, input)
    if (!found.ok) return found
    const { customer, batch } = found.value
    const read = await readCredentials(vault, customer.state, batch, 'all')
    if (!read.ok) return read
    const file = entraBulkCreateFile(customer.state.details.name, read.value)
    await recordDelivery(context, customer, { batchId: batch.id, way: 'entra-csv', users: read.value.length })
    await rememberCreations(customer, batch)
    return ok(file)
  }

  /**
   * Remembers what the file says of those who are still to be created, as every export does. Whose password was reset
   * since is left out: the file has the older one.
   */
  async function rememberCreations(customer: CustomerStore, batch: Batch): Promise<void> {
    const exportId = ports.random.uuid()
    const noted = await customer.execute(context.meta(exportId), (state, at) => {
      const keys = toDo(state, at)
        .filter((item) => item.kind === 'create' && item.passwordBatch === batch.id)
        .map(({ key }) => key)
      return noteExport(state, { exportId, way: 'entra-csv', keys, again: true })
    })
    if (!noted.ok) ports.log.warn('export-not-noted', { code: noted.refusal.code })
  }

  return {
    list,
    listOpen,
    get,
    credentials,
    handOver: handOverSome,
    resetPasswords,
    noteDelivery: note,
    markCarriedOut: setCarriedOut,
    credentialsCsv,
    mailDrafts,
    entraCsv,
  }
}

const newestFirst = (left: { createdAt: string }, right: { createdAt: string }) =>
  left.createdAt < right.createdAt ? 1 : left.createdAt > right.createdAt ? -1 : 0

function summaryOf(customerId: CustomerId, customerName: string, batch: Batch): BatchSummary {
  const { id, kind, createdAt, actor, fileName, credentials, carriedOutAt } = batch
  const waiting = waitingIn(batch)
  return {
    batchId: id,
    customerId,
    customerName,
    kind,
    createdAt,
    actor,
    fileName,
    users: credentials.size,
    waiting,
    carriedOutAt,
    delivered: batch.deliveries.at(-1) ?? null,
  }
}
