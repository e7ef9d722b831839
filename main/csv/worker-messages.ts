import type { ImportColumn, ImportRow } from '#shared/contract/imports.ts'
import type { ListSummary } from './list.ts'
import type { ReadOptions, ReadRefusal } from './read-list.ts'

/** What the main side asks of the worker. */
export type WorkerRequest =
  | {
      readonly type: 'read'
      readonly draftId: string
      /** The file; null reads again the one that the draft has. */
      readonly bytes: Uint8Array<ArrayBuffer> | null
      readonly options: ReadOptions
      /** Shared memory: not zero stops the reading, which takes no message meanwhile. */
      readonly cancel: Int32Array
    }
  | { readonly type: 'rows'; readonly draftId: string; readonly indexes: readonly number[] }
  | { readonly type: 'users'; readonly draftId: string }

/** What the main side tells the worker, without an answer. */
export interface WorkerNotice {
  readonly type: 'forget'
  readonly draftId: string
}

/** What the worker says to a request on the way. */
export type PassingAnswer =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  /** Some of the rows, packed as in row-store.ts. */
  | { readonly type: 'block'; readonly columns: readonly ImportColumn[]; readonly block: string }

/** The last thing that the worker says to a request. */
export type FinalAnswer =
  /** The names travel as one text: a thousandth of the cost of as many strings. */
  | { readonly type: 'list'; readonly summary: Omit<ListSummary, 'names'>; readonly names: string }
  | { readonly type: 'refused'; readonly refusal: ReadRefusal }
  | { readonly type: 'rows'; readonly rows: ImportRow[] }
  | { readonly type: 'all-users' }

/** Each answer carries the number of its request. */
export interface Numbered<Message> {
  readonly number: number
  readonly message: Message
}

export const isPassing = (answer: PassingAnswer | FinalAnswer): answer is PassingAnswer =>
  answer.type === 'progress' || answer.type === 'block'
