import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TRANSLITERATIONS } from '#shared/domain/user-name-rule.ts'
import type { UserNameRule } from '#shared/domain/user-name-rule.ts'
import { ChoiceField, FormRow, TextField } from '../../components/form-fields.tsx'
import type { CustomerDraft } from './customer-draft.ts'
import { UserNameExample } from './user-name-example.tsx'

/** The patterns that are offered by name; any other is the customer's own. */
const PATTERNS = {
  givenDotFamily: '{given}.{family}',
  initialDotFamily: '{g}.{family}',
  initialFamily: '{g}{family}',
  familyDotInitial: '{family}.{g}',
  familyDotGiven: '{family}.{given}',
  given: '{given}',
  familyInitial: '{family}{g}',
  givenUnderscoreFamily: '{given}_{family}',
} as const
type Offered = keyof typeof PATTERNS
const OFFERED = Object.keys(PATTERNS) as Offered[]

/** How the customer's user names are made, with an example. */
export function UserNameFields({
  draft,
  error,
  onChange,
}: {
  draft: CustomerDraft
  error: string | undefined
  onChange: (rule: UserNameRule) => void
}) {
  const { t } = useTranslation()
  const rule = draft.userNames
  const [ownWanted, setOwnWanted] = useState(false)
  const offered = OFFERED.find((name) => PATTERNS[name] === rule.pattern) ?? 'own'
  const choice: Offered | 'own' = ownWanted ? 'own' : offered
  const choose = (next: Offered | 'own') => {
    setOwnWanted(next === 'own')
    if (next !== 'own') onChange({ ...rule, pattern: PATTERNS[next] })
  }
  return (
    <>
      <FormRow>
        <ChoiceField
          label={t('userNames.pattern')}
          value={choice}
          choices={[...OFFERED, 'own' as const].map((value) => ({
            value,
            label: t(`userNames.patterns.${value}`),
          }))}
          onChange={choose}
        />
        <ChoiceField
          label={t('userNames.transliteration')}
          value={rule.transliteration}
          choices={TRANSLITERATIONS.map((value) => ({
            value,
            label: t(`userNames.transliterations.${value}`),
          }))}
          onChange={(transliteration) => onChange({ ...rule, transliteration })}
        />
      </FormRow>
      {choice === 'own' && (
        <TextField
          label={t('userNames.ownPattern')}
          hint={t('userNames.ownPatternHint')}
          required
          monospace
          value={rule.pattern}
          error={error}
          onChange={(pattern) => onChange({ ...rule, pattern })}
        />
      )}
      <UserNameExample draft={draft} />
    </>
  )
}
