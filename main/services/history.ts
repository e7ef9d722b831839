import type { RefusalOf } from '#shared/contract/index.ts'
import type { HistoryKind } from '#shared/contract/history.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import { undo } from '#shared/domain/decide/undo.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Handler } from '../api/handlers.ts'
import { writeCsv } from '../csv/write-csv.ts'
import type { CustomerStore } from '../store/store.ts'
import type { ServiceContext } from './context.ts'
import { destroyUndone } from './credentials.ts'
import { excelDelimiter, safeFileName } from './credential-files.ts'
import { changesOf } from './history-changes.ts'
import { indexEntry } from './history-index.ts'
import type { IndexedEntry } from './history-index.ts'

interface HistoryFilter {
  readonly userId: string | null
  readonly kinds: readonly HistoryKind[]
  readonly from: string | null
  readonly before: string | null
}

export function historyService(context: ServiceContext) {
  const { store, catalogue, vault, ports } = context
  /** The lines of the customers whose history was looked at, the oldest first. */
  const indexes = new Map<CustomerId, Promise<IndexedEntry[]>>()

  store.onCommit((customerId, commit, state) => {
    void indexes.get(customerId)?.then((entries) => entries.push(indexEntry(commit, state, catalogue)))
  })

  const list: Handler<'history.list'> = async ({ customerId, offset, limit, ...filter }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const found = await find(customer.value, filter)
    const rows = found.slice(offset, offset + limit).map(({ userIds: _, ...entry }) => entry)
    return ok({ total: found.length, rows })
  }

  const changes: Handler<'history.changes'> = async ({ customerId, change, offset, limit }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const commit = await customer.value.commit(change)
    if (!commit) return refuse({ code: 'command-not-found' })
    const { state } = customer.value
    const { userIds: _, ...entry } = indexEntry(commit, state, catalogue)
    const all = changesOf(commit.events, state, catalogue)
    const undoable = undo(state, commit.events, new Date(ports.clock.now()).toISOString()).ok
    return ok({ entry, undoable, total: all.length, rows: all.slice(offset, offset + limit) })
  }

  const saveCsv: Handler<'history.saveCsv'> = async ({ customerId, ...filter }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const language = context.language()
    const t = translator(language)
    const headings = [
      t('history.columns.at'),
      t('history.columns.actor'),
      t('history.columns.kind'),
      t('history.columns.users'),
      t('history.columns.names'),
      t('history.columns.subject'),
    ]
    const entries = await find(customer.value, filter)
    const rows = entries.map(({ at, actor, kind, users, names, subject }) => {
      return [at, actor, t(`history.kinds.${kind}`), String(users), names.join(', '), subject]
    })
    const name = `${t('history.title')} ${safeFileName(customer.value.state.details.name)}.csv`
    const style = { delimiter: excelDelimiter(language), formulas: 'defuse', bom: true } as const
    return ok({ name, mimeType: 'text/csv', bytes: writeCsv([headings, ...rows], style) })
  }

  const undoOne: Handler<'history.undo'> = async ({ commandId, customerId, change }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const commit = await customer.value.commit(change)
    if (!commit) return refuse({ code: 'command-not-found' })
    const undone = await customer.value.execute(
      { ...context.meta(commandId), undoes: change },
      (state, at): Result<CustomerEvent[], RefusalOf<'history.undo'>> => undo(state, commit.events, at),
    )
    if (!undone.ok) return undone
    const destroyed = await destroyUndone(vault, undone.value.events)
    // What can't be destroyed now is destroyed when the customer is next opened with its keys.
    if (!destroyed.ok) ports.log.warn('passwords-not-destroyed-yet', { code: destroyed.refusal.code })
    return ok({ users: indexEntry(undone.value, customer.value.state, catalogue).users })
  }

  async function find(customer: CustomerStore, filter: HistoryFilter): Promise<IndexedEntry[]> {
    const { userId, kinds, from, before } = filter
    const entries = await entriesOf(customer)
    const found = entries.filter(
      (entry) =>
        (userId === null || entry.userIds.has(userId)) &&
        (kinds.length === 0 || kinds.includes(entry.kind)) &&
        (from === null || entry.at >= from) &&
        (before === null || entry.at < before),
    )
    return found.reverse()
  }

  function entriesOf(customer: CustomerStore): Promise<IndexedEntry[]> {
    let entries = indexes.get(customer.id)
    if (!entries) {
      entries = readEntries(customer)
      indexes.set(customer.id, entries)
      entries.catch(() => indexes.delete(customer.id))
    }
    return entries
  }

  async function readEntries(customer: CustomerStore): Promise<IndexedEntry[]> {
    const entries: IndexedEntry[] = []
    for await (const commit of customer.commits()) entries.push(indexEntry(commit, customer.state, catalogue))
    return entries
  }

  return { list, changes, saveCsv, undo: undoOne }
}
