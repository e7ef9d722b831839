import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '#shared/contract/history.ts'
import { useLanguage } from '../../components/use-language.ts'

/** A line of the history in words: what was done ("48 users imported from staff.csv"), and to whom. */
export function useEntryText() {
  const { t } = useTranslation()
  const language = useLanguage()
  return {
    did: ({ kind, users, subject }: HistoryEntry): string =>
      t(`history.did.${kind}`, { count: users, subject }),
    whom: ({ users, names }: HistoryEntry): string => {
      const more = users - names.length
      if (more > 0) return t('history.moreNames', { names: names.join(', '), count: more })
      return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
    },
  }
}
