import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RowProblem } from '#shared/contract/imports.ts'

export interface ProblemText {
  /** The column; empty when the problem is of the whole row. */
  readonly where: string
  /** What is wrong, and how to mend it. */
  readonly what: string
}

/** The sentences for a row's problem. */
export function useProblemText(): (problem: RowProblem) => ProblemText {
  const { t } = useTranslation()
  return useCallback(
    ({ code, column, field, details }) => {
      const what = [
        t(`imports.problems.${code}.what`, { ...details }),
        t(`imports.problems.${code}.remedy`, { ...details }),
      ].join(' ')
      return { where: column || (field === null ? '' : t(`imports.fields.${field}`)), what }
    },
    [t],
  )
}

/** What would do instead; null where nothing could be thought of. */
export function suggestionOf({ details: { suggestion } }: RowProblem): string | null {
  return suggestion === undefined || suggestion === '' ? null : String(suggestion)
}

/** The problems of one cell, the errors first. */
export const problemsOf = (problems: readonly RowProblem[], field: RowProblem['field']): RowProblem[] =>
  bySeverity(problems.filter((problem) => problem.field === field))

export const bySeverity = (problems: readonly RowProblem[]): RowProblem[] =>
  (['error', 'warning'] as const).flatMap((wanted) => problems.filter(({ severity }) => severity === wanted))
