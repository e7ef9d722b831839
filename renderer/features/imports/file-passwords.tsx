import { useTranslation } from 'react-i18next'
import { ChoiceLine } from './choice-line.tsx'
import type { Draft } from './use-draft.ts'

const CHOICES = ['make', 'use'] as const

/** Where the file has passwords: whether new ones are made, or those become the temporary passwords. */
export function FilePasswords({ draft }: { draft: Draft }) {
  const { t } = useTranslation()
  const { columns, passwords, task } = draft.value
  if (passwords === null || task === 'take-over') return null
  const headings = columns
    .map(({ heading, meaning }, at) => ({ heading, meaning, number: at + 1 }))
    .filter(({ meaning }) => meaning === 'password')
    .map(({ heading, number }) => heading || t('imports.columns.unnamed', { number }))
  return (
    <ChoiceLine
      question={t('importRows.passwords.question', { columns: headings.join(', ') })}
      value={passwords}
      choices={CHOICES.map((value) => ({ value, label: t(`importRows.passwords.${value}`) }))}
      hint={t(`importRows.passwords.${passwords}Hint`)}
      onChange={(value) => draft.settle({ passwords: value })}
    />
  )
}
