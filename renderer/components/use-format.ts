import { useMemo } from 'react'
import { useLanguage } from './use-language.ts'

/** How moments and numbers are written in the language of the application. */
export function useFormat() {
  const language = useLanguage()
  return useMemo(() => {
    const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
    const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
    const number = new Intl.NumberFormat(language)
    return {
      date: (instant: string) => date.format(new Date(instant)),
      moment: (instant: string) => moment.format(new Date(instant)),
      number: (value: number) => number.format(value),
    }
  }, [language])
}
