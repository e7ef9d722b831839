import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceField, TextField } from '../../components/form-fields.tsx'
import { useRefusalText } from '../../components/refusal-text.ts'
import { readAlias } from './user-draft.ts'
import type { UserDraft, UserDraftErrors } from './user-draft.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  alias: { flex: '3 1 220px', minWidth: 0 },
  domain: { flex: '2 1 200px', minWidth: 0 },
  suggestion: { alignSelf: 'flex-start' },
})

/** The user name in two parts, and the nearest valid one where it is refused. */
export function UserNameField({
  domains,
  draft,
  errors,
  onChange,
}: {
  domains: readonly string[]
  draft: UserDraft
  errors: UserDraftErrors
  onChange: (change: Partial<UserDraft>) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const text = useRefusalText()
  const alias = useRef<HTMLDivElement>(null)
  const typed = useRef(draft.alias)
  // A suggestion that comes when the person is in the field already is typed over, not mixed with what is typed.
  useLayoutEffect(() => {
    const input = document.activeElement
    if (draft.alias !== typed.current && input instanceof HTMLInputElement && alias.current?.contains(input))
      input.select()
    typed.current = draft.alias
  }, [draft.alias])
  const type = (value: string) => {
    const change = readAlias(value, domains)
    typed.current = change.alias
    onChange(change)
  }
  const refusal = errors.find(({ field }) => field === 'userPrincipalName')
  const suggestion = refusal?.details?.['suggestion']
  // Whoever keeps a name on a domain that the customer has lost keeps it.
  const choices = domains.includes(draft.domain) || draft.domain === '' ? domains : [...domains, draft.domain]
  return (
    <>
      <div className={styles.row}>
        <div ref={alias} className={styles.alias}>
          <TextField
            label={t('users.userName')}
            required
            monospace
            value={draft.alias}
            error={refusal && text(refusal)}
            onChange={type}
          />
        </div>
        <div className={styles.domain}>
          <ChoiceField
            label={t('users.domain')}
            value={draft.domain}
            choices={choices.map((domain) => ({ value: domain, label: `@${domain}` }))}
            onChange={(domain) => onChange({ domain })}
          />
        </div>
      </div>
      {typeof suggestion === 'string' && suggestion !== '' && (
        <Button className={styles.suggestion} onClick={() => onChange(readAlias(suggestion, domains))}>
          {t('users.useSuggestion', { suggestion })}
        </Button>
      )}
    </>
  )
}
