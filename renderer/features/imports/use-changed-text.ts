import { useTranslation } from 'react-i18next'
import { IMPORT_FIELDS } from '#shared/domain/import-file.ts'

/** How the fields that a take-over changes, and their values before and after, are said. */
export function useChangedText() {
  const { t } = useTranslation()
  return {
    field: (name: string): string => {
      const field = IMPORT_FIELDS.find((known) => known === name)
      return field === undefined ? name : t(`imports.fields.${field}`)
    },
    value: (text: string): string => (text === '' ? t('imports.takeOver.nothing') : text),
  }
}
