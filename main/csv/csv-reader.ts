import type { FileRefusal, ImportRow } from '#shared/contract/imports.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { CountryCode, UserDetails } from '#shared/domain/user.ts'
import type { Log } from '../ports.ts'
import type { ListSummary } from './list.ts'
import { checkSize } from './read-list.ts'
import type { ReadOptions, ReadRefusal } from './read-list.ts'
import type { NameList } from './read-name-list.ts'
import { usersOf } from './row-user.ts'
import { WorkerLink } from './worker-link.ts'
import type { WorkerAnswer } from './worker-messages.ts'

export type { ListSummary } from './list.ts'

/** Hears how many bytes of how many are read. */
export type ReadProgress = (done: number, total: number) => void
export type ReadResult = Result<ListSummary, ReadRefusal>

/**
 * Reads lists of users in a worker, which keeps each as a draft until it is forgotten. Everything rejects when the
 * worker crashes; all drafts are lost then, and the next `read` starts a new worker.
 */
export interface CsvReader {
  /** Reads a file as the draft of that id. The caller keeps the bytes. */
  read(draftId: string, bytes: Uint8Array, options: ReadOptions, progress?: ReadProgress): Promise<ReadResult>
  /** Reads the bytes of the draft again with other options. Where that is refused, the draft stays as it was. */
  reread(draftId: string, options: ReadOptions, progress?: ReadProgress): Promise<ReadResult>
  /** The rows of these indexes as the preview shows them; those that the list does not have are left out. */
  rows(draftId: string, indexes: readonly number[]): Promise<ImportRow[]>
  /**
   * All rows as users to create, in file order, of a draft without errors. A row that names no country gets this
   * usage location.
   */
  users(draftId: string, usageLocation: CountryCode): Promise<UserDetails[]>
  /** Reads a list of user names, with or without products; nothing of it is kept. */
  names(bytes: Uint8Array): Promise<Result<NameList, Refusal<FileRefusal>>>
  /** Whether the draft is there: all are lost when the worker crashes. */
  has(draftId: string): boolean
  /** Forgets a draft. A reading under way soon ends as 'import-cancelled'; `users` under way still gives them all. */
  forget(draftId: string): void
  /** Ends the worker. A reading under way ends as 'import-cancelled'. */
  close(): Promise<void>
}

export function openCsvReader(options: { workerPath: string | URL; log: Log }): CsvReader {
  return new CsvWorkerReader(options.workerPath, options.log)
}

/** What the main side knows of a draft. */
interface Draft {
  /** Shared with the worker: not zero cancels its reading. */
  readonly cancel: Int32Array
  /** Calls of `users` under way, for which the worker has to keep the rows. */
  users: number
}

class CsvWorkerReader implements CsvReader {
  readonly #drafts = new Map<string, Draft>()
  readonly #link: WorkerLink

  constructor(workerPath: string | URL, log: Log) {
    this.#link = new WorkerLink(workerPath, log, () => this.#drafts.clear())
  }

  async read(draftId: string, bytes: Uint8Array, options: ReadOptions, progress?: ReadProgress) {
    const unread = checkSize(bytes)
    if (unread) return refuse(unread)
    this.forget(draftId)
    const draft: Draft = { cancel: new Int32Array(new SharedArrayBuffer(4)), users: 0 }
    this.#drafts.set(draftId, draft)
    const result = await this.#read(draftId, new Uint8Array(bytes), options, progress)
    if (!result.ok && this.#drafts.get(draftId) === draft) this.#drafts.delete(draftId)
    return result
  }

  async reread(draftId: string, options: ReadOptions, progress?: ReadProgress) {
    return this.#read(draftId, null, options, progress)
  }

  async #read(
    draftId: string,
    bytes: Uint8Array<ArrayBuffer> | null,
    options: ReadOptions,
    progress: ReadProgress = () => undefined,
  ): Promise<ReadResult> {
    const { cancel } = this.#draft(draftId)
    try {
      const answer = await this.#link.ask(
        { type: 'read', draftId, bytes, options, cancel },
        ({ done, total }) => progress(done, total),
        bytes ? [bytes.buffer] : [],
      )
      return isSet(cancel) ? CANCELLED : resultOf(answer)
    } catch (error) {
      if (isSet(cancel)) return CANCELLED
      throw error
    }
  }

  async rows(draftId: string, indexes: readonly number[]) {
    this.#draft(draftId)
    const answer = await this.#link.ask({ type: 'rows', draftId, indexes })
    return answer.type === 'rows' ? answer.rows : unexpected(answer)
  }

  /** Block by block, so that few rows lie in memory twice and other work is done between. */
  async users(draftId: string, usageLocation: CountryCode) {
    const draft = this.#draft(draftId)
    const users: UserDetails[] = []
    let toUsers: ReturnType<typeof usersOf> | null = null
    draft.users++
    try {
      for (let index = 0; ; index++) {
        const answer = await this.#link.ask({ type: 'block', draftId, index })
        if (answer.type !== 'block') return unexpected(answer)
        if (!answer.rows) return users
        toUsers ??= usersOf(answer.columns, usageLocation)
        for (const user of toUsers(answer.rows)) users.push(user)
      }
    } finally {
      draft.users--
      if (!this.#drafts.has(draftId)) this.#forgetInWorker(draftId, draft)
    }
  }

  async names(bytes: Uint8Array): Promise<Result<NameList, Refusal<FileRefusal>>> {
    const unread = checkSize(bytes)
    if (unread) return refuse(unread)
    const copy = new Uint8Array(bytes)
    const answer = await this.#link.ask({ type: 'names', bytes: copy }, undefined, [copy.buffer])
    if (answer.type === 'names') return ok(answer.list)
    if (answer.type !== 'refused' || answer.refusal.code === 'import-cancelled') return unexpected(answer)
    const { code, details } = answer.refusal
    return refuse({ code, ...(details && { details }) })
  }

  has(draftId: string): boolean {
    return this.#drafts.has(draftId)
  }

  forget(draftId: string): void {
    const draft = this.#drafts.get(draftId)
    if (!draft) return
    this.#drafts.delete(draftId)
    Atomics.store(draft.cancel, 0, 1)
    this.#forgetInWorker(draftId, draft)
  }

  #forgetInWorker(draftId: string, draft: Draft): void {
    if (draft.users === 0) this.#link.tell({ type: 'forget', draftId })
  }

  async close() {
    for (const { cancel } of this.#drafts.values()) Atomics.store(cancel, 0, 1)
    await this.#link.close()
  }

  #draft(draftId: string): Draft {
    const draft = this.#drafts.get(draftId)
    if (!draft) throw new Error('No such draft')
    return draft
  }
}

const CANCELLED = refuse({ code: 'import-cancelled' } as const)

function resultOf(answer: WorkerAnswer): ReadResult {
  if (answer.type === 'refused') return refuse(answer.refusal)
  if (answer.type !== 'list') return unexpected(answer)
  const { summary, names } = answer
  return ok({ ...summary, names: summary.rows > 0 ? names.split('\n') : [] })
}

function unexpected({ type }: WorkerAnswer): never {
  throw new Error(`The CSV worker answered with ${type}`)
}

const isSet = (flag: Int32Array): boolean => Atomics.load(flag, 0) !== 0
