import type { FileRefusal, ImportSource } from '#shared/contract/imports.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Log } from '../ports.ts'
import { checkSize } from './check-size.ts'
import type {
  DraftChange,
  DraftOptions,
  DraftSummary,
  OutcomeBlock,
  ProblemQuestion,
  Rejects,
  RowsQuestion,
  RowsWindow,
} from './draft-types.ts'
import type { NameList } from './read-name-list.ts'
import { WorkerLink } from './worker-link.ts'
import type { DraftQuestion, DraftRefusal, WorkerAnswer } from './worker-messages.ts'

/** Hears how many bytes of how many are read. */
export type ReadProgress = (done: number, total: number) => void
export type ReadResult = Result<DraftSummary, DraftRefusal>

/**
 * Reads lists of users in a worker, which keeps each as a draft until it is forgotten. Everything rejects when the
 * worker crashes; all drafts are lost then, and the next `read` starts a new worker.
 */
export interface CsvReader {
  /** Reads a file as the draft of that id. The caller keeps the bytes. */
  read(
    draftId: string,
    bytes: Uint8Array,
    options: DraftOptions,
    progress?: ReadProgress,
  ): Promise<ReadResult>
  /**
   * Reads the bytes of the draft again in another way; meanings, edits and rows left out begin anew, its rules stay.
   * Where that is refused, the draft stays as it was.
   */
  reread(draftId: string, source: ImportSource, progress?: ReadProgress): Promise<ReadResult>
  change(draftId: string, change: DraftChange): Promise<DraftSummary>
  /** A window of the rows that `show` names, as the grid shows them; passwords masked. */
  rows(draftId: string, question: RowsQuestion): Promise<RowsWindow>
  /** The position of that row among those that `show` names; null where there is none. */
  findProblem(draftId: string, question: ProblemQuestion): Promise<number | null>
  /**
   * The rows to create and to update, in file order, block by block, so that few of them lie in memory twice and other
   * work is done between. The draft must not change meanwhile; forgotten meanwhile, it still gives them all.
   */
  outcome(draftId: string): AsyncIterable<OutcomeBlock>
  rejects(draftId: string): Promise<Rejects>
  /** Reads a list of user names, with or without products; nothing of it is kept. */
  names(bytes: Uint8Array): Promise<Result<NameList, Refusal<FileRefusal>>>
  /** Whether the draft is there: all are lost when the worker crashes. */
  has(draftId: string): boolean
  /** Forgets a draft. A reading under way soon ends as 'import-cancelled'. */
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
  /** Calls of `outcome` under way, for which the worker has to keep the rows. */
  outcomes: number
}

class CsvWorkerReader implements CsvReader {
  readonly #drafts = new Map<string, Draft>()
  readonly #link: WorkerLink

  constructor(workerPath: string | URL, log: Log) {
    this.#link = new WorkerLink(workerPath, log, () => this.#drafts.clear())
  }

  async read(draftId: string, bytes: Uint8Array, options: DraftOptions, progress?: ReadProgress) {
    const unread = checkSize(bytes)
    if (unread) return refuse(unread)
    this.forget(draftId)
    const draft: Draft = { cancel: new Int32Array(new SharedArrayBuffer(4)), outcomes: 0 }
    this.#drafts.set(draftId, draft)
    const result = await this.#read(draftId, { bytes: new Uint8Array(bytes), options }, progress)
    if (!result.ok && this.#drafts.get(draftId) === draft) this.#drafts.delete(draftId)
    return result
  }

  reread(draftId: string, source: ImportSource, progress?: ReadProgress) {
    return this.#read(draftId, { source }, progress)
  }

  async #read(
    draftId: string,
    what: { bytes: Uint8Array<ArrayBuffer>; options: DraftOptions } | { source: ImportSource },
    progress: ReadProgress = () => undefined,
  ): Promise<ReadResult> {
    const { cancel } = this.#draft(draftId)
    const hear = ({ done, total }: { done: number; total: number }) => progress(done, total)
    try {
      const answer =
        'bytes' in what
          ? await this.#link.ask({ type: 'read', draftId, ...what, cancel }, hear, [what.bytes.buffer])
          : await this.#link.ask({ type: 'reread', draftId, ...what, cancel }, hear)
      if (isSet(cancel)) return CANCELLED
      return answer.type === 'refused' ? refuse(answer.refusal) : ok(expected(answer, 'summary').summary)
    } catch (error) {
      if (isSet(cancel)) return CANCELLED
      throw error
    }
  }

  async change(draftId: string, change: DraftChange) {
    return (await this.#ask({ type: 'change', draftId, change }, 'summary')).summary
  }

  async rows(draftId: string, question: RowsQuestion) {
    return (await this.#ask({ type: 'rows', draftId, question }, 'rows')).window
  }

  async findProblem(draftId: string, question: ProblemQuestion) {
    return (await this.#ask({ type: 'find-problem', draftId, question }, 'position')).position
  }

  async *outcome(draftId: string) {
    const draft = this.#draft(draftId)
    draft.outcomes++
    try {
      for (let block = 0; ; block++) {
        const answer = await this.#link.ask({ type: 'outcome', draftId, block })
        const found = expected(answer, 'outcome').block
        if (!found) return
        yield found
      }
    } finally {
      draft.outcomes--
      if (!this.#drafts.has(draftId)) this.#forgetInWorker(draftId, draft)
    }
  }

  async rejects(draftId: string) {
    return (await this.#ask({ type: 'rejects', draftId }, 'rejects')).rejects
  }

  async names(bytes: Uint8Array): Promise<Result<NameList, Refusal<FileRefusal>>> {
    const unread = checkSize(bytes)
    if (unread) return refuse(unread)
    const copy = new Uint8Array(bytes)
    const answer = await this.#link.ask({ type: 'names', bytes: copy }, undefined, [copy.buffer])
    return answer.type === 'names-refused' ? refuse(answer.refusal) : ok(expected(answer, 'names').list)
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
    if (draft.outcomes === 0) this.#link.tell({ type: 'forget', draftId })
  }

  async close() {
    for (const { cancel } of this.#drafts.values()) Atomics.store(cancel, 0, 1)
    await this.#link.close()
  }

  async #ask<Type extends WorkerAnswer['type']>(question: DraftQuestion, type: Type) {
    this.#draft(question.draftId)
    return expected(await this.#link.ask(question), type)
  }

  #draft(draftId: string): Draft {
    const draft = this.#drafts.get(draftId)
    if (!draft) throw new Error('No such draft')
    return draft
  }
}

const CANCELLED = refuse({ code: 'import-cancelled' } as const)

function expected<Type extends WorkerAnswer['type']>(
  answer: WorkerAnswer,
  type: Type,
): Extract<WorkerAnswer, { type: Type }> {
  if (isOf(answer, type)) return answer
  throw new Error(`The CSV worker answered with ${answer.type}`)
}

const isOf = <Type extends WorkerAnswer['type']>(
  answer: WorkerAnswer,
  type: Type,
): answer is Extract<WorkerAnswer, { type: Type }> => answer.type === type

const isSet = (flag: Int32Array): boolean => Atomics.load(flag, 0) !== 0
