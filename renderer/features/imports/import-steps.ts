import type { ImportDraft } from '#shared/contract/imports.ts'
import type { ImportStep } from '../../addresses.ts'

/** All of them but the outcome, for which the draft is gone. */
export type DraftStep = Exclude<ImportStep, 'outcome'>

const STEPS = {
  create: ['columns', 'rows', 'licenses', 'create'],
  'take-over': ['columns', 'rows', 'review', 'create'],
} as const satisfies Record<ImportDraft['task'], readonly DraftStep[]>

/** The steps of this draft in their order: what is taken over has its licences, and is compared instead. */
export const stepsOf = ({ task }: ImportDraft): readonly DraftStep[] => STEPS[task]

/** What keeps the rows from being imported; null when nothing does. */
export function rowsBlocked(draft: ImportDraft): 'empty' | 'blocked' | 'undecided' | 'nothing' | null {
  if (draft.rows === 0) return 'empty'
  if (draft.existing.rows > 0 && draft.existing.deal === null && draft.task === 'create') return 'undecided'
  if (draft.rowsWithErrors > 0) return 'blocked'
  return draft.rowsLeftOut === draft.rows ? 'nothing' : null
}

export const isShort = ({ customers }: ImportDraft): boolean =>
  customers.some(({ seats }) => seats.some(({ short }) => short > 0))

/** Where a new draft opens: columns are asked about only if something is missing or was guessed by what is in them. */
export const openingStep = ({ lacks, columns }: ImportDraft): DraftStep =>
  lacks.length > 0 || columns.some(({ known }) => known === 'content') ? 'columns' : 'rows'

/** The step to show: the one asked for, or an earlier one that something still keeps from being done. */
export function reachedStep(draft: ImportDraft, wanted: ImportStep): DraftStep {
  if (wanted === 'columns' || draft.lacks.length > 0) return 'columns'
  if (wanted === 'rows' || wanted === 'outcome' || rowsBlocked(draft) !== null) return 'rows'
  if (wanted === 'create' && !isShort(draft)) return 'create'
  return draft.task === 'create' ? 'licenses' : 'review'
}
