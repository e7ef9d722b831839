import { useTranslation } from 'react-i18next'
import { closestLanguage } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'

/** The language that the application shows now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return closestLanguage([i18n.language])
}
