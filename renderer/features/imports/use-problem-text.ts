import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RowProblem } from '#shared/contract/imports.ts'

export interface ProblemText {
  /** The column; empty when the problem is of the whole row. */
  readonly where: string
  /** What is wrong, how to mend it, and what would do instead. */
  readonly what: string
}

/** The sentences for a row's problem. */
export function useProblemText(): (problem: RowProblem) => ProblemText {
  const { t } = useTranslation()
  return useCallback(
    ({ code, column, field, details }) => {
      const { suggestion } = details
      const what = [
        t(`imports.problems.${code}.what`, { ...details }),
        t(`imports.problems.${code}.remedy`, { ...details }),
        ...(suggestion === undefined || suggestion === ''
          ? []
          : [t('imports.check.suggestion', { suggestion })]),
      ].join(' ')
      return { where: column || (field === null ? '' : t(`imports.fields.${field}`)), what }
    },
    [t],
  )
}
