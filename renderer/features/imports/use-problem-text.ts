import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RowProblem } from '#shared/contract/imports.ts'

/** The sentences for a row's problem: in which column, what is wrong, how to mend it, and what would do instead. */
export function useProblemText(): (problem: RowProblem) => string {
  const { t } = useTranslation()
  return useCallback(
    ({ code, column, field, details }) => {
      const heading = column || (field === null ? '' : t(`imports.fields.${field}`))
      const { suggestion } = details
      return [
        heading && `${heading}:`,
        t(`imports.problems.${code}.what`, { ...details }),
        t(`imports.problems.${code}.remedy`, { ...details }),
        suggestion === undefined || suggestion === '' ? '' : t('imports.check.suggestion', { suggestion }),
      ]
        .filter((sentence) => sentence !== '')
        .join(' ')
    },
    [t],
  )
}
