import type { ImportRow } from '#shared/contract/imports.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { CountryCode, UserDetails } from '#shared/domain/user.ts'
import type { Log } from '../ports.ts'
import type { ListSummary } from './list.ts'
import { checkSize } from './read-list.ts'
import type { ReadOptions, ReadRefusal } from './read-list.ts'
import { usersOf } from './row-user.ts'
import { WorkerLink } from './worker-link.ts'
import type { FinalAnswer } from './worker-messages.ts'

export type { ListSummary } from './list.ts'

/** Bytes done, of how many. */
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
  /** Forgets a draft; a reading under way soon ends as 'import-cancelled'. */
  forget(draftId: string): void
  /** Ends the worker; a reading under way ends as 'import-cancelled'. */
  close(): Promise<void>
}

export function openCsvReader(options: { workerPath: string | URL; log: Log }): CsvReader {
  /** Of each draft the flag that cancels its reading. */
  const drafts = new Map<string, Int32Array>()
  const link = new WorkerLink(options.workerPath, options.log, () => drafts.clear())

  const flagOf = (draftId: string): Int32Array => {
    const flag = drafts.get(draftId)
    if (!flag) throw new Error('No such draft')
    return flag
  }

  async function read(
    draftId: string,
    bytes: Uint8Array<ArrayBuffer> | null,
    readOptions: ReadOptions,
    progress: ReadProgress = () => undefined,
  ): Promise<ReadResult> {
    const cancel = flagOf(draftId)
    const request = { type: 'read', draftId, bytes, options: readOptions, cancel } as const
    try {
      const answer = await link.ask(
        request,
        (passing) => passing.type === 'progress' && progress(passing.done, passing.total),
        bytes ? [bytes.buffer] : [],
      )
      return isSet(cancel) ? CANCELLED : resultOf(answer)
    } catch (error) {
      if (isSet(cancel)) return CANCELLED
      throw error
    }
  }

  function forget(draftId: string): void {
    const cancel = drafts.get(draftId)
    if (!cancel) return
    drafts.delete(draftId)
    Atomics.store(cancel, 0, 1)
    link.tell({ type: 'forget', draftId })
  }

  return {
    async read(draftId, bytes, readOptions, progress) {
      const unread = checkSize(bytes)
      if (unread) return refuse(unread)
      forget(draftId)
      const cancel = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
      drafts.set(draftId, cancel)
      const result = await read(draftId, new Uint8Array(bytes), readOptions, progress)
      if (!result.ok && drafts.get(draftId) === cancel) drafts.delete(draftId)
      return result
    },
    reread: async (draftId, readOptions, progress) => read(draftId, null, readOptions, progress),
    async rows(draftId, indexes) {
      flagOf(draftId)
      const answer = await link.ask({ type: 'rows', draftId, indexes })
      return answer.type === 'rows' ? answer.rows : []
    },
    async users(draftId, usageLocation) {
      flagOf(draftId)
      const users: UserDetails[] = []
      let toUsers: ReturnType<typeof usersOf> | null = null
      await link.ask({ type: 'users', draftId }, (passing) => {
        if (passing.type !== 'block') return
        toUsers ??= usersOf(passing.columns, usageLocation)
        for (const user of toUsers(passing.block)) users.push(user)
      })
      return users
    },
    forget,
    async close() {
      for (const cancel of drafts.values()) Atomics.store(cancel, 0, 1)
      await link.close()
    },
  }
}

const CANCELLED = refuse({ code: 'import-cancelled' } as const)

function resultOf(answer: FinalAnswer): ReadResult {
  if (answer.type === 'refused') return refuse(answer.refusal)
  if (answer.type !== 'list') throw new Error(`The CSV worker answered a reading with ${answer.type}`)
  const { summary, names } = answer
  return ok({ ...summary, names: summary.rows > 0 ? names.split('\n') : [] })
}

const isSet = (flag: Int32Array): boolean => Atomics.load(flag, 0) !== 0
