import type { RememberedMapping } from '#main/csv/draft-types.ts'
import type { Clock, Log } from '#main/ports.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { CommandMeta, Commit, Decide, StoreRefusal } from './commit.ts'
import type { Copies } from './copies/copies.ts'
import type { CopyProgress, SavedCopy } from './copies/save-copy.ts'
import type { CustomerEntry } from './customer-entry.ts'
import type { CustomerStore } from './customer-store.ts'
import type { ChangeMappings, StoredSettings } from './directory.ts'
import type { FileSystem } from './file-system.ts'
import { errorCode, nodeFileSystem } from './file-system.ts'
import { NewerVersionError } from './format-version.ts'
import { DataFolder } from './data-folder.ts'
import { JournalStore } from './journal-store.ts'
import { takeLock } from './lock.ts'
import { OpenFiles } from './open-files.ts'
import { Quarantine } from './quarantine.ts'

export type { CommandMeta, Commit, Decide, StoreRefusal } from './commit.ts'
export type { BatchEntry, CustomerEntry } from './customer-entry.ts'
export type { CustomerStore } from './customer-store.ts'
export type { StagedCopy } from './copies/stage-copy.ts'
export type { StoredSettings } from './directory.ts'

/** Hears of every commit once it is on the disk and in the state. Must not throw. */
export type CommitListener = (customerId: CustomerId, commit: Commit, state: CustomerState) => void

/** All customers of one data folder, which this process alone has. */
export interface Store {
  /** Every customer, without loading any. */
  customers(): readonly CustomerEntry[]
  /** The customer, loaded when it is first asked for. */
  customer(id: CustomerId): Promise<Result<CustomerStore, Refusal<'customer-not-found' | 'customer-damaged'>>>
  isLoaded(id: CustomerId): boolean
  /**
   * Makes a customer of what `decide` gives for the empty state. `id` is a UUID in lower case; repeated with the
   * same command the answer is the first commit, with another it is a bug and throws.
   */
  createCustomer<Reason>(
    id: CustomerId,
    meta: CommandMeta,
    decide: Decide<Reason>,
  ): Promise<Result<Commit, Reason | StoreRefusal>>
  /** Removes the customer with its folder. A crash leaves the whole customer or nothing. */
  removeCustomer(id: CustomerId): Promise<Result<void, Refusal<'customer-not-found'> | StoreRefusal>>
  readonly settings: {
    /** Null until they are set for the first time. */
    get(): StoredSettings | null
    set(settings: StoredSettings): Promise<Result<void, StoreRefusal>>
  }
  /** What was said of the columns of lists; see main/csv/remembered.ts. */
  readonly mappings: {
    all(): readonly RememberedMapping[]
    change(change: ChangeMappings): Promise<Result<void, StoreRefusal>>
  }
  /** Copies that are read, received and checked. */
  readonly copies: Omit<Copies, 'save' | 'close'>
  /**
   * Makes a copy of all data as it is now, which `copies` then reads: every customer up to an answered commit, while
   * commands go on. Customers can be made and removed again when it is done.
   */
  saveCopy(
    copyId: string,
    version: string,
    progress: CopyProgress,
  ): Promise<Result<SavedCopy, Refusal<'copy-not-found' | 'copy-too-large'> | StoreRefusal>>
  /**
   * Closes this store, puts a checked copy in the place of its data, and opens that; the lock is held all the while.
   * What was here is kept in replaced/. Sealed passwords stay.
   */
  restore(copyId: string): Promise<Restored>
  /** Calls the listener with every commit from now on; returns the function that ends it. */
  onCommit(listener: CommitListener): () => void
  /** Finishes the commands that wait, writes what is due, and frees the folder. Later commands are refused. */
  close(): Promise<void>
}

export interface Restored {
  /** Where it is refused, all is as it was before. */
  readonly done: Result<void, Refusal<'copy-not-found'> | StoreRefusal>
  /** The one to go on with; null where the disk lets nothing be opened any more, and the lock is free. */
  readonly store: Store | null
}

export type OpenRefusal = Refusal<'folder-in-use' | 'folder-unusable' | 'folder-newer'>

/**
 * Opens a data folder, made if need be. Refused when another living process has it, when the disk fails, or when
 * a newer version of the application wrote it; then it is left as it was.
 */
export async function openStore(options: {
  readonly dataDir: string
  readonly clock: Clock
  readonly log: Log
  readonly fileSystem?: FileSystem
}): Promise<Result<Store, OpenRefusal>> {
  const { dataDir, clock, log, fileSystem = nodeFileSystem } = options
  const folder = new DataFolder(dataDir)
  const files = new OpenFiles(fileSystem)
  const quarantine = new Quarantine(fileSystem, dataDir, log)
  try {
    await fileSystem.makeFolder(dataDir)
    const lock = await takeLock(fileSystem, folder.lock)
    if (lock === null) return refuse({ code: 'folder-in-use', details: { folder: dataDir } })
    try {
      return ok(await JournalStore.open({ fileSystem, folder, files, quarantine, clock, log }, lock))
    } catch (error) {
      await lock.release()
      throw error
    }
  } catch (error) {
    if (error instanceof NewerVersionError)
      return refuse({ code: 'folder-newer', details: { folder: dataDir } })
    log.error('folder-unusable', error)
    return refuse({ code: 'folder-unusable', details: { folder: dataDir, reason: errorCode(error) } })
  }
}
