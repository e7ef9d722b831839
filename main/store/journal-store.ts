import type { CustomerId } from '#shared/domain/customer.ts'
import { evolve } from '#shared/domain/evolve.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import { emptyCustomerState } from '#shared/domain/state.ts'
import type { CommandMeta, Commit, Decide, StoreRefusal } from './commit.ts'
import { clearStaging, Copies } from './copies/copies.ts'
import type { CopyProgress } from './copies/save-copy.ts'
import { beginReplacing, finishReplacing, takeBackReplacing } from './copies/replace-data.ts'
import type { StoreContext } from './context.ts'
import { describeCustomer } from './customer-entry.ts'
import type { CustomerEntry } from './customer-entry.ts'
import { createCustomerFolder, setCustomerFolderAside } from './customer-folder.ts'
import type { CustomerStore } from './customer-store.ts'
import { JournaledCustomer, makeCommit, notBefore, storeFailed } from './customer-store.ts'
import { isUuid } from './data-folder.ts'
import { Directory } from './directory.ts'
import type { ChangeMappings, StoredSettings } from './directory.ts'
import { assertStorable } from './journal-line.ts'
import { DamagedCustomerError, loadCustomer } from './load-customer.ts'
import type { LoadedCustomer } from './load-customer.ts'
import type { Lock } from './lock.ts'
import { damagedEntry, repairIndex } from './repair-index.ts'
import { SerialQueue } from './serial-queue.ts'
import type { CommitListener, Restored, Store } from './store.ts'

const CLOSED: StoreRefusal = { code: 'store-failed', details: { reason: 'closed' } }

/** The store of a data folder whose lock this process holds. */
export class JournalStore implements Store {
  readonly #context: StoreContext
  readonly #directory: Directory
  readonly #lock: Lock
  readonly #loaded = new Map<CustomerId, JournaledCustomer>()
  readonly #loading = new Map<CustomerId, Promise<JournaledCustomer | null>>()
  /** Customers are made and removed one at a time. */
  readonly #lifecycle = new SerialQueue()
  readonly #removing = new Set<CustomerId>()
  readonly #listeners = new Set<CommitListener>()
  readonly copies: Copies
  #closing: Promise<void> | null = null

  private constructor(context: StoreContext, directory: Directory, lock: Lock) {
    this.#context = context
    this.#directory = directory
    this.#lock = lock
    this.copies = new Copies(context)
  }

  /** Rejects with a NewerVersionError, or the system's error; the lock is then still held. */
  static async open(context: StoreContext, lock: Lock): Promise<JournalStore> {
    const { fileSystem, folder } = context
    await finishReplacing(context)
    await clearStaging(context)
    const directory = await Directory.open(context)
    await fileSystem.makeFolder(folder.customers)
    await repairIndex(context, directory)
    return new JournalStore(context, directory, lock)
  }

  readonly settings = {
    get: (): StoredSettings | null => this.#directory.settings,
    set: (settings: StoredSettings) => this.#write(() => this.#directory.setSettings(settings)),
  }

  readonly mappings = {
    all: () => this.#directory.mappings,
    change: (change: ChangeMappings) => this.#write(() => this.#directory.changeMappings(change)),
  }

  customers(): readonly CustomerEntry[] {
    return this.#directory.entries()
  }

  async customer(
    id: CustomerId,
  ): Promise<Result<CustomerStore, Refusal<'customer-not-found' | 'customer-damaged'>>> {
    if (!this.#directory.has(id) || this.#removing.has(id) || this.#closing)
      return refuse({ code: 'customer-not-found' })
    const loaded = this.#loaded.get(id)
    if (loaded) return ok(loaded)
    if (this.#directory.get(id)?.damaged) return refuse({ code: 'customer-damaged' })
    const customer = await (this.#loading.get(id) ?? this.#load(id))
    return customer ? ok(customer) : refuse({ code: 'customer-damaged' })
  }

  isLoaded(id: CustomerId): boolean {
    return this.#loaded.has(id)
  }

  async createCustomer<Reason>(
    id: CustomerId,
    meta: CommandMeta,
    decide: Decide<Reason>,
  ): Promise<Result<Commit, Reason | StoreRefusal>> {
    if (!isUuid(id)) throw new Error('A customer id is a UUID in lower case')
    return this.#lifecycle.run(() =>
      this.#directory.has(id) ? this.#repeatCreation(id, meta) : this.#create(id, meta, decide),
    )
  }

  removeCustomer(id: CustomerId): Promise<Result<void, Refusal<'customer-not-found'> | StoreRefusal>> {
    return this.#lifecycle.run(async () => {
      if (this.#closing) return refuse(CLOSED)
      if (!this.#directory.has(id)) return refuse({ code: 'customer-not-found' })
      this.#removing.add(id)
      try {
        return await this.#remove(id)
      } finally {
        this.#removing.delete(id)
      }
    })
  }

  saveCopy(copyId: string, version: string, progress: CopyProgress) {
    const createdAt = new Date(this.#context.clock.now()).toISOString()
    const source = () => ({ own: this.#directory.own, customers: this.#directory.storedEntries() })
    // Meanwhile no folder of a customer goes, nor is one made that the copy would hold half of.
    return this.#lifecycle.run(() => this.copies.save(copyId, { version, createdAt }, source, progress))
  }

  async restore(copyId: string): Promise<Restored> {
    const staged = this.copies.stagedAt(copyId)
    if (staged === null || this.#closing) return { done: refuse({ code: 'copy-not-found' }), store: this }
    this.#closing = this.#letGo()
    await this.#closing
    const context = this.#context
    let begun = false
    try {
      await beginReplacing(context, staged)
      begun = true
      return { done: ok(undefined), store: await JournalStore.open(context, this.#lock) }
    } catch (error) {
      return this.#goBack(begun, storeFailed(context.log, 'copy-not-restored', error))
    }
  }

  onCommit(listener: CommitListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): Promise<void> {
    this.#closing ??= this.#letGo()
      .then(() => clearStaging(this.#context))
      .then(() => this.#release())
    return this.#closing
  }

  async #write(write: () => Promise<void>): Promise<Result<void, StoreRefusal>> {
    if (this.#closing) return refuse(CLOSED)
    try {
      await write()
      return ok(undefined)
    } catch (error) {
      return refuse(storeFailed(this.#context.log, 'settings-unwritten', error))
    }
  }

  async #create<Reason>(
    id: CustomerId,
    meta: CommandMeta,
    decide: Decide<Reason>,
  ): Promise<Result<Commit, Reason | StoreRefusal>> {
    if (this.#closing) return refuse(CLOSED)
    const { clock, log } = this.#context
    const state = emptyCustomerState()
    const at = notBefore('', clock.now())
    const decided = decide(state, at)
    if (!decided.ok) return decided
    const commit = makeCommit(meta, 1, at, decided.value)
    if (commit.events.length === 0) return ok({ ...commit, seq: 0 })
    assertStorable(commit)
    for (const event of commit.events) evolve(state, event, commit)
    try {
      const loaded = await createCustomerFolder(this.#context, id, commit, state)
      this.#tell(this.#keep(id, loaded), commit)
      return ok(commit)
    } catch (error) {
      return refuse(storeFailed(log, 'customer-unmade', error))
    }
  }

  async #repeatCreation(id: CustomerId, meta: CommandMeta): Promise<Result<Commit, StoreRefusal>> {
    await this.customer(id)
    const first = await this.#loaded.get(id)?.firstCommit()
    if (!first) return refuse({ code: 'store-failed', details: { reason: 'damaged' } })
    if (first.ok && first.value.commandId !== meta.commandId)
      throw new Error('Another command has made a customer with this id')
    return first
  }

  async #remove(id: CustomerId): Promise<Result<void, StoreRefusal>> {
    const { fileSystem, folder, log } = this.#context
    await this.#loading.get(id)
    const setAside = () => setCustomerFolderAside(this.#context, id)
    try {
      await (this.#loaded.get(id)?.remove(setAside) ?? setAside())
    } catch (error) {
      return refuse(storeFailed(log, 'customer-unremoved', error))
    }
    this.#loaded.delete(id)
    this.#directory.removed(id)
    await fileSystem
      .remove(folder.unfinished(id))
      .catch((error: unknown) => log.error('customer-folder-left', error))
    return ok(undefined)
  }

  #load(id: CustomerId): Promise<JournaledCustomer | null> {
    const loading = this.#read(id).finally(() => this.#loading.delete(id))
    this.#loading.set(id, loading)
    return loading
  }

  async #read(id: CustomerId): Promise<JournaledCustomer | null> {
    const known = this.#directory.get(id)
    try {
      return this.#keep(id, await loadCustomer(this.#context, id, known?.journalBytes ?? 0))
    } catch (error) {
      const damaged = damagedEntry(this.#context, id, known, error)
      if (error instanceof DamagedCustomerError) this.#directory.changed(id, () => damaged)
      return null
    }
  }

  #keep(id: CustomerId, loaded: LoadedCustomer): JournaledCustomer {
    const customer = new JournaledCustomer(this.#context, id, loaded, (changed, commit) =>
      this.#tell(changed, commit),
    )
    this.#loaded.set(id, customer)
    return customer
  }

  #tell(customer: JournaledCustomer, commit: Commit): void {
    this.#directory.changed(customer.id, () => {
      const { id: customerId, createdAt, revision: seq, journalBytes } = customer
      return describeCustomer(customer.state, { customerId, createdAt, seq, journalBytes, damaged: false })
    })
    for (const listener of this.#listeners) {
      try {
        listener(customer.id, commit, customer.state)
      } catch (error) {
        this.#context.log.error('commit-listener-failed', error)
      }
    }
  }

  /** Opens the data as it was before it was replaced, or as it is after that where it can't be taken back. */
  async #goBack(begun: boolean, refusal: StoreRefusal): Promise<Restored> {
    try {
      const isBack = (await takeBackReplacing(this.#context)) || !begun
      const store = await JournalStore.open(this.#context, this.#lock)
      return { done: isBack ? refuse(refusal) : ok(undefined), store }
    } catch (error) {
      await this.#release()
      return { done: refuse(storeFailed(this.#context.log, 'folder-unusable', error)), store: null }
    }
  }

  /** Finishes what is being written, and has no file open any more. */
  async #letGo(): Promise<void> {
    await this.copies.close()
    await this.#lifecycle.idle()
    await Promise.all(this.#loading.values())
    for (const customer of this.#loaded.values()) await customer.close()
    await this.#directory.flush()
    await this.#context.files.closeAll()
  }

  #release(): Promise<void> {
    return this.#lock.release().catch((error: unknown) => this.#context.log.error('lock-unreleased', error))
  }
}
