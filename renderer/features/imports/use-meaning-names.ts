import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { IMPORT_FIELDS } from '#shared/domain/import-file.ts'
import type { ColumnMeaning, ImportField } from '#shared/domain/import-file.ts'

const isField = (meaning: ColumnMeaning): meaning is ImportField =>
  IMPORT_FIELDS.some((field) => field === meaning)

/** What a meaning of a column is called. */
export function useMeaningName(): (meaning: ColumnMeaning) => string {
  const { t } = useTranslation()
  return useCallback(
    (meaning) => (isField(meaning) ? t(`imports.fields.${meaning}`) : t(`imports.meanings.${meaning}`)),
    [t],
  )
}

/** What a column is called: its heading, or its place where it has none. */
export function useColumnName(): (heading: string, index: number) => string {
  const { t } = useTranslation()
  return (heading, index) => heading || t('imports.columns.unnamed', { number: index + 1 })
}
