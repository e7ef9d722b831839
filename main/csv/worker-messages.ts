import type { FileRefusal, ImportSource } from '#shared/contract/imports.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
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

/** Why a list is not read, or not read again, as a draft. */
export type DraftRefusal = Refusal<FileRefusal | 'import-cancelled' | 'source-of-another-kind'>

/** What the main side asks of the worker. */
export type WorkerRequest = ReadRequest | DraftQuestion | { readonly type: 'names'; readonly bytes: Bytes }

type Bytes = Uint8Array<ArrayBuffer>

export type ReadRequest = {
  readonly draftId: string
  /** Shared memory: not zero stops the reading, which takes no message meanwhile. */
  readonly cancel: Int32Array
} & (
  | { readonly type: 'read'; readonly bytes: Bytes; readonly options: DraftOptions }
  | { readonly type: 'reread'; readonly source: ImportSource }
)

/** A question to a draft that was read. */
export type DraftQuestion = { readonly draftId: string } & (
  | { readonly type: 'change'; readonly change: DraftChange }
  | { readonly type: 'rows'; readonly question: RowsQuestion }
  | { readonly type: 'find-problem'; readonly question: ProblemQuestion }
  | { readonly type: 'outcome'; readonly block: number }
  | { readonly type: 'rejects' }
)

/** What the main side tells the worker, without an answer. */
export interface WorkerNotice {
  readonly type: 'forget'
  readonly draftId: string
}

export interface Progress {
  readonly type: 'progress'
  readonly done: number
  readonly total: number
}

/** The last, and save for progress the only, thing that the worker says to a request. */
export type WorkerAnswer =
  | { readonly type: 'refused'; readonly refusal: DraftRefusal }
  | { readonly type: 'names'; readonly list: NameList }
  | { readonly type: 'names-refused'; readonly refusal: Refusal<FileRefusal> }
  | { readonly type: 'summary'; readonly summary: DraftSummary }
  | { readonly type: 'rows'; readonly window: RowsWindow }
  | { readonly type: 'position'; readonly position: number | null }
  /** Null after the last block. */
  | { readonly type: 'outcome'; readonly block: OutcomeBlock | null }
  | { readonly type: 'rejects'; readonly rejects: Rejects }

/** Each answer carries the number of its request. */
export interface Numbered<Message> {
  readonly number: number
  readonly message: Message
}
