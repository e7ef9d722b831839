import type { ImportColumn, ImportRow } from '#shared/contract/imports.ts'
import type { ListSummary } from './list.ts'
import type { NameList } from './read-name-list.ts'
import type { ReadOptions, ReadRefusal } from './read-list.ts'
import type { PackedRows } from './row-store.ts'

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
  | { readonly type: 'names'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'rows'; readonly draftId: string; readonly indexes: readonly number[] }
  | { readonly type: 'block'; readonly draftId: string; readonly index: number }

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
  /** The names travel as one text: a thousandth of the cost of as many strings. */
  | { readonly type: 'list'; readonly summary: Omit<ListSummary, 'names'>; readonly names: string }
  | { readonly type: 'refused'; readonly refusal: ReadRefusal }
  | { readonly type: 'names'; readonly list: NameList }
  | { readonly type: 'rows'; readonly rows: ImportRow[] }
  /** Null after the last block. */
  | { readonly type: 'block'; readonly columns: readonly ImportColumn[]; readonly rows: PackedRows | null }

/** Each answer carries the number of its request. */
export interface Numbered<Message> {
  readonly number: number
  readonly message: Message
}
