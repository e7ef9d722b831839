import { join } from 'node:path'
import type { CustomerId } from '#shared/domain/customer.ts'
import { emptyCustomerState } from '#shared/domain/state.ts'
import type { StoreContext } from './context.ts'
import { describeCustomer } from './customer-entry.ts'
import type { StoredEntry } from './customer-entry.ts'
import { isUuid, isUnfinished } from './data-folder.ts'
import type { Directory } from './directory.ts'
import { orNullIfMissing } from './file-system.ts'
import { DamagedCustomerError, loadCustomer } from './load-customer.ts'
import type { LoadedCustomer } from './load-customer.ts'

/**
 * Holds the index against the folders: reads customers whose journal has another length than the index says (a
 * crash came before it was written), adds those that it lacks, drops those that are gone. Removes folders that
 * were being made or removed when the application ended.
 */
export async function repairIndex(context: StoreContext, directory: Directory): Promise<void> {
  const { fileSystem, folder } = context
  const names = await fileSystem.list(folder.customers)
  for (const name of names.filter(isUnfinished)) await fileSystem.remove(join(folder.customers, name))
  const ids = names.filter(isUuid)
  const sizes = await Promise.all(ids.map((id) => orNullIfMissing(fileSystem.size(folder.journal(id)))))
  const known = new Map(directory.storedEntries().map((entry) => [entry.customerId, entry]))
  const there = new Set(ids)
  for (const id of known.keys()) if (!there.has(id)) directory.removed(id)
  for (const [index, id] of ids.entries()) {
    const entry = known.get(id)
    if (entry && !entry.damaged && entry.journalBytes === sizes[index]) continue
    const found = await readEntry(context, id, entry)
    directory.changed(id, () => found)
  }
}

async function readEntry(
  context: StoreContext,
  id: CustomerId,
  known: StoredEntry | undefined,
): Promise<StoredEntry> {
  try {
    const customer = await loadCustomer(context, id, known?.journalBytes ?? 0)
    await customer.journal.close()
    return entryOf(id, customer, false)
  } catch (error) {
    return damagedEntry(context, id, known, error)
  }
}

/** What can be said of a customer that can't be read: what the index knew, or what was readable. */
export function damagedEntry(
  context: StoreContext,
  id: CustomerId,
  known: StoredEntry | undefined,
  error: unknown,
): StoredEntry {
  context.log.error('customer-damaged', error)
  if (known) return { ...known, damaged: true }
  const readable = error instanceof DamagedCustomerError ? error.readable : null
  if (readable && readable.end.seq > 0) return entryOf(id, readable, true)
  const state = emptyCustomerState()
  state.details = { ...state.details, name: id }
  return describeCustomer(state, {
    customerId: id,
    createdAt: new Date(0).toISOString(),
    seq: 0,
    journalBytes: 0,
    damaged: true,
  })
}

function entryOf(id: CustomerId, { state, end, createdAt }: LoadedCustomer, damaged: boolean): StoredEntry {
  return describeCustomer(state, {
    customerId: id,
    createdAt,
    seq: end.seq,
    journalBytes: end.bytes,
    damaged,
  })
}
