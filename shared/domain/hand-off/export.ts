import type { Language } from '../language.ts'
import type { HandOffItem } from './item.ts'

/** The ways in which the work goes to whoever carries it out in the tenant. */
export const HAND_OFF_WAYS = ['entra-csv', 'powershell', 'graph-batch', 'checklist'] as const
export type HandOffWay = (typeof HAND_OFF_WAYS)[number]

/** What is to go out, by whichever way. */
export interface HandOffExport {
  readonly exportId: string
  readonly customer: { readonly name: string; readonly domains: readonly string[] }
  /** In the order in which they must be carried out. */
  readonly items: readonly HandOffItem[]
  /** The temporary password of a creation or a reset; null where it is kept no more, and for all other items. */
  readonly passwordOf: (item: HandOffItem) => string | null
  /** Language of what a person reads of it. */
  readonly language: Language
}

/** What goes out by one way. */
export interface HandedOff {
  readonly files: readonly HandOffFile[]
  /** What this way can't say: it stays to be done by another one. */
  readonly remaining: readonly HandOffItem[]
}

export interface HandOffFile {
  /** Says "WITH PASSWORDS" where it holds any. */
  readonly name: string
  readonly mimeType: string
  readonly bytes: Uint8Array
}
