import { ok } from '#shared/domain/result.ts'
import type { BatchId, UserId } from '#shared/domain/user.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Handler } from '../api/handlers.ts'
import type { StagedCopy } from '../store/store.ts'
import type { ServiceContext } from './context.ts'
import { retrievable } from './credentials.ts'

export function copiesService(context: ServiceContext) {
  const { store, ports } = context

  const save: Handler<'copies.save'> = async ({ copyId }) => {
    const saved = await store.saveCopy(copyId, ports.host.version, progress(copyId))
    if (!saved.ok) return saved
    const { size, leftOut } = saved.value
    const name = translator(context.language())('copies.fileName', { date: dayOf(ports.clock.now()) })
    return ok({ name, mimeType: 'application/zip', size, leftOut: [...leftOut] })
  }

  const read: Handler<'copies.read'> = async ({ copyId, offset, length }) => {
    const bytes = await store.copies.read(copyId, offset, length)
    return bytes.ok ? ok({ bytes: bytes.value }) : bytes
  }

  const begin: Handler<'copies.begin'> = async ({ copyId, size }) => {
    const begun = await store.copies.begin(copyId, size)
    return begun.ok ? ok({}) : begun
  }

  const append: Handler<'copies.append'> = async ({ copyId, offset, bytes }) => {
    const appended = await store.copies.append(copyId, offset, bytes)
    return appended.ok ? ok({}) : appended
  }

  const check: Handler<'copies.check'> = async ({ copyId }) => {
    const checked = await store.copies.check(copyId, progress(copyId))
    if (!checked.ok) return checked
    const { createdAt, version, customers, leftOut, withoutLogo } = checked.value
    return ok({
      ...{ createdAt, version, holds: figuresOf(customers), here: figuresOf(store.customers()) },
      ...{ leftOut: [...leftOut], withoutLogo: [...withoutLogo] },
      ...(await passwordsAfter(context, checked.value)),
    })
  }

  const restore: Handler<'copies.restore'> = async ({ copyId }) => {
    const done = await context.restore(copyId)
    return done.ok ? ok({}) : done
  }

  const forget: Handler<'copies.forget'> = async ({ copyId }) => {
    await store.copies.forget(copyId)
    return ok({})
  }

  const progress = (copyId: string) => (done: number, total: number) =>
    context.notify({ name: 'copy-progress', data: { copyId, done, total } })

  return { save, read, begin, append, check, restore, forget }
}

/** "2026-11-27", where the operator is. */
const dayOf = (now: number): string => new Intl.DateTimeFormat('sv').format(now)

const figuresOf = (customers: readonly { readonly users: number }[]) => ({
  customers: customers.length,
  users: customers.reduce((sum, { users }) => sum + users, 0),
})

/**
 * What a restore would do to temporary passwords, of which no copy holds any: those of users who have none in the copy
 * are destroyed at the next opening, as always when the journal knows nothing of them.
 */
async function passwordsAfter(
  context: ServiceContext,
  copy: StagedCopy,
): Promise<{ passwordsDestroyed: number; passwordsMissing: number }> {
  const inCopy = new Map<BatchId, ReadonlySet<UserId>>()
  for (const { waiting } of copy.customers)
    for (const [batchId, userIds] of waiting) inCopy.set(batchId, new Set(userIds))
  let [destroyed, kept] = [0, 0]
  for (const { batchId, customerId } of context.vault.batches()) {
    const customer = await context.customer(customerId)
    const batch = customer.ok ? customer.value.state.batches.get(batchId) : undefined
    for (const userId of batch ? retrievable(batch, 'all') : [])
      if (inCopy.get(batchId)?.has(userId)) kept++
      else destroyed++
  }
  const waiting = [...inCopy.values()].reduce((sum, userIds) => sum + userIds.size, 0)
  return { passwordsDestroyed: destroyed, passwordsMissing: waiting - kept }
}
