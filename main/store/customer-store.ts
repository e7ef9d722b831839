import type { Log } from '#main/ports.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import type { Logo, LogoType } from '#shared/domain/documents.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import { evolve } from '#shared/domain/evolve.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { Instant } from '#shared/domain/user.ts'
import type { CommandMeta, Commit, Decide, StoreRefusal } from './commit.ts'
import type { StoreContext } from './context.ts'
import { errorCode } from './file-system.ts'
import { assertStorable, decodeLine } from './journal-line.ts'
import { loadCustomer } from './load-customer.ts'
import type { LoadedCustomer } from './load-customer.ts'
import { readLogo, writeLogo } from './logo-file.ts'
import { SerialQueue } from './serial-queue.ts'
import { describeState } from './snapshot.ts'

/** One customer, held in memory, changed by one command at a time. */
export interface CustomerStore {
  readonly id: CustomerId
  /** What the customer is now. Ask again after each wait: the object is another one after a failed write. */
  readonly state: CustomerState
  /** Number of the last commit. */
  readonly revision: number
  readonly createdAt: Instant
  /**
   * Decides, prepares, writes to the disk, changes the state and answers, in this order. Where `decide` gives no
   * event nothing is written; the answer is a commit without events. A command whose id is among the last 1,000
   * gets its first commit again and is not decided. `prepare` sees the events before they are written; where it
   * refuses, nothing is.
   */
  execute<Reason>(
    meta: CommandMeta,
    decide: Decide<Reason>,
    prepare?: (events: readonly CustomerEvent[]) => Promise<Result<void, Reason>>,
  ): Promise<Result<Commit, Reason | StoreRefusal>>
  /** What a command changed, read from the disk; null when there is no such command. */
  commit(commandId: string): Promise<Commit | null>
  /** All commits so far, the oldest first, read from the disk. */
  commits(): AsyncIterable<Commit>
  /** Keeps a picture in the customer's folder; it is the logo when a command says so. */
  keepLogo(type: LogoType, bytes: Uint8Array): Promise<Result<Logo, StoreRefusal>>
  /** A picture that was kept; null where it can't be read as it was. */
  logo(logo: Logo): Promise<Uint8Array | null>
}

const MIN_TAIL = 1024 * 1024

/** The customer store behind the interface; what else it can do is for the store alone. */
export class JournaledCustomer implements CustomerStore {
  readonly id: CustomerId
  readonly #context: StoreContext
  readonly #onCommit: (customer: JournaledCustomer, commit: Commit) => void
  readonly #queue = new SerialQueue()
  #loaded: LoadedCustomer
  /** An append failed: what the disk holds has to be read before the next command. */
  #uncertain = false
  #closed = false
  #snapshotAt: number
  #snapshotWriting: Promise<void> | null = null

  constructor(
    context: StoreContext,
    id: CustomerId,
    loaded: LoadedCustomer,
    onCommit: (customer: JournaledCustomer, commit: Commit) => void,
  ) {
    this.#context = context
    this.id = id
    this.#loaded = loaded
    this.#snapshotAt = loaded.snapshotAt
    this.#onCommit = onCommit
  }

  get state(): CustomerState {
    return this.#loaded.state
  }
  get revision(): number {
    return this.#loaded.end.seq
  }
  get createdAt(): Instant {
    return this.#loaded.createdAt
  }
  get journalBytes(): number {
    return this.#loaded.end.bytes
  }

  execute<Reason>(
    meta: CommandMeta,
    decide: Decide<Reason>,
    prepare?: (events: readonly CustomerEvent[]) => Promise<Result<void, Reason>>,
  ): Promise<Result<Commit, Reason | StoreRefusal>> {
    return this.#queue.run(async () => {
      const unusable = await this.#unusable()
      if (unusable) return refuse(unusable)
      const offset = this.#loaded.commands.offsetOf(meta.commandId)
      if (offset !== undefined) return this.#commitAt(offset)
      const at = notBefore(this.#loaded.end.at, this.#context.clock.now())
      const decided = decide(this.state, at)
      if (!decided.ok) return decided
      const commit = makeCommit(meta, this.revision + 1, at, decided.value)
      if (commit.events.length === 0) return ok({ ...commit, seq: this.revision })
      assertStorable(commit)
      const prepared = await prepare?.(commit.events)
      if (prepared && !prepared.ok) return prepared
      return this.#commit(commit)
    })
  }

  async commit(commandId: string): Promise<Commit | null> {
    const { commands, journal } = this.#loaded
    const offset = commands.offsetOf(commandId)
    if (offset !== undefined) return (await journal.lineAt(offset))?.commit ?? null
    for await (const commit of this.commits()) if (commit.commandId === commandId) return commit
    return null
  }

  async *commits(): AsyncGenerator<Commit> {
    const { journal, end } = this.#loaded
    for await (const { bytes } of journal.lines(0, end.bytes)) {
      const line = decodeLine(bytes)
      if (line === null) throw new Error('A commit that was written can no longer be read')
      yield line.commit
    }
  }

  keepLogo(type: LogoType, bytes: Uint8Array): Promise<Result<Logo, StoreRefusal>> {
    return this.#queue.run(async () => {
      if (this.#closed) return refuse({ code: 'store-failed', details: { reason: 'closed' } })
      try {
        return ok(await writeLogo(this.#context, this.id, type, bytes))
      } catch (error) {
        return refuse(storeFailed(this.#context.log, 'logo-unwritten', error))
      }
    })
  }

  async logo(logo: Logo): Promise<Uint8Array | null> {
    try {
      const bytes = await readLogo(this.#context, this.id, logo)
      if (bytes === null) this.#context.log.warn('logo-unreadable', { customerId: this.id })
      return bytes
    } catch (error) {
      this.#context.log.error('logo-unreadable', error)
      return null
    }
  }

  /** The commit that made the customer, read from the disk. */
  firstCommit(): Promise<Result<Commit, StoreRefusal>> {
    return this.#queue.run(() => this.#commitAt(0))
  }

  /** Waits for the commands that came before, writes a snapshot that is due and lets go of the files. */
  close(): Promise<void> {
    return this.#retire(async () => {
      if (this.#snapshotDue()) await this.#writeSnapshot()
    })
  }

  /** Lets go of the files and then lets `moveAway` move them; where that fails the customer goes on. */
  remove(moveAway: () => Promise<void>): Promise<void> {
    return this.#retire(moveAway)
  }

  #retire(last: () => Promise<void>): Promise<void> {
    return this.#queue.run(async () => {
      this.#closed = true
      await this.#snapshotWriting
      await this.#loaded.journal.close()
      try {
        await last()
      } catch (error) {
        this.#closed = false
        throw error
      }
    })
  }

  async #unusable(): Promise<StoreRefusal | null> {
    if (this.#closed) return { code: 'store-failed', details: { reason: 'closed' } }
    if (!this.#uncertain) return null
    try {
      await this.#readAgain()
      return null
    } catch (error) {
      return storeFailed(this.#context.log, 'customer-unreadable', error)
    }
  }

  async #commitAt(offset: number): Promise<Result<Commit, StoreRefusal>> {
    try {
      const line = await this.#loaded.journal.lineAt(offset)
      if (line !== null) return ok(line.commit)
      throw new Error('A commit that was written can no longer be read')
    } catch (error) {
      return refuse(storeFailed(this.#context.log, 'commit-unreadable', error))
    }
  }

  async #commit(commit: Commit): Promise<Result<Commit, StoreRefusal>> {
    const { journal, end, commands, state } = this.#loaded
    try {
      this.#loaded = { ...this.#loaded, end: await journal.append(commit, end) }
    } catch (error) {
      this.#uncertain = true
      await journal.cut(end.bytes).catch((later: unknown) => this.#context.log.error('journal-uncut', later))
      return refuse(storeFailed(this.#context.log, 'append-failed', error))
    }
    commands.add(commit.commandId, end.bytes)
    try {
      for (const event of commit.events) evolve(state, event, commit)
    } catch (error) {
      await this.#takeBack(end).catch((later: unknown) =>
        this.#context.log.error('commit-not-taken-back', later),
      )
      throw error
    }
    this.#onCommit(this, commit)
    if (this.#snapshotDue()) setImmediate(() => this.#snapshotInBackground())
    return ok(commit)
  }

  /** A decider has made events that do not fit the state: a bug, which must not damage the customer. */
  async #takeBack(end: LoadedCustomer['end']): Promise<void> {
    this.#uncertain = true
    this.#loaded = { ...this.#loaded, end }
    await this.#readAgain()
  }

  /** Makes the journal end where it did before a failed commit, and reads the customer from the disk. */
  async #readAgain(): Promise<void> {
    const { journal, end } = this.#loaded
    await this.#snapshotWriting
    await journal.cut(end.bytes)
    const loaded = await loadCustomer(this.#context, this.id, end.bytes)
    if (loaded.end.checksum !== end.checksum) throw new Error('The journal has lost commits')
    this.#loaded = loaded
    this.#snapshotAt = loaded.snapshotAt
    this.#uncertain = false
  }

  /** Whether a replay of what came after the snapshot costs more than it should at the next opening. */
  #snapshotDue(): boolean {
    const tail = this.#loaded.end.bytes - this.#snapshotAt
    return !this.#uncertain && tail > Math.max(MIN_TAIL, this.#loaded.snapshotFile.size / 4)
  }

  #snapshotInBackground(): void {
    if (this.#snapshotWriting || this.#closed || !this.#snapshotDue()) return
    this.#snapshotWriting = this.#writeSnapshot().finally(() => {
      this.#snapshotWriting = null
    })
  }

  /** Commands may go on meanwhile: what is written was gathered before the first wait. */
  async #writeSnapshot(): Promise<void> {
    const { state, end, createdAt, commands, snapshotFile } = this.#loaded
    const content = { journal: end, createdAt, commands: commands.entries(), ...describeState(state) }
    // Also after a failure the next try waits for as much to have changed again.
    this.#snapshotAt = end.bytes
    try {
      await snapshotFile.write(content)
    } catch (error) {
      this.#context.log.error('snapshot-unwritten', error)
    }
  }
}

/** Tells the log what failed, and the caller that nothing was changed. */
export function storeFailed(log: Log, event: string, error: unknown): StoreRefusal {
  log.error(event, error)
  return { code: 'store-failed', details: { reason: errorCode(error) } }
}

export function makeCommit(
  meta: CommandMeta,
  seq: number,
  at: Instant,
  events: readonly CustomerEvent[],
): Commit {
  const { commandId, actor, importId, origin, undoes } = meta
  const causes = {
    ...(importId === undefined ? {} : { importId }),
    ...(origin === undefined ? {} : { origin }),
    ...(undoes === undefined ? {} : { undoes }),
  }
  return { seq, commandId, at, actor, ...causes, events }
}

/** The moment `now` (milliseconds) as text, or `last` where the clock has gone back behind that. */
export function notBefore(last: Instant, now: number): Instant {
  const at = new Date(now).toISOString()
  return at < last ? last : at
}
