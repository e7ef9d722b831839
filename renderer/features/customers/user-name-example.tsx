import { Body1, makeStyles } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { translator } from '#shared/i18n/index.ts'
import { checkUserNamePattern } from '#shared/domain/user-name-rule.ts'
import { useAsk } from '../../ask/use-ask.ts'
import type { CustomerDraft } from './customer-draft.ts'

const useStyles = makeStyles({ text: { overflowWrap: 'anywhere' } })
const EXAMPLE_DOMAIN = 'fabrikam.com'

/** What the rule makes of a name in the language of the customer's documents; nothing while the rule is wrong. */
export function UserNameExample({ draft }: { draft: CustomerDraft }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const inLanguage = translator(draft.language)
  const person = {
    givenName: inLanguage('userNames.examplePerson.givenName'),
    middleName: inLanguage('userNames.examplePerson.middleName'),
    surname: inLanguage('userNames.examplePerson.surname'),
  }
  const rule = { ...draft.userNames, pattern: draft.userNames.pattern.trim() }
  const domain = draft.domains[0]?.trim().toLowerCase() || EXAMPLE_DOMAIN
  const isRight = checkUserNamePattern(rule.pattern) === null
  const { value } = useAsk('userNames.example', { rule, domain, person }, { enabled: isRight, keep: true })
  const name = Object.values(person).join(' ')
  return (
    <Body1 role="status" className={styles.text}>
      {isRight &&
        value?.userPrincipalName &&
        t('userNames.example', { name, userName: value.userPrincipalName })}
    </Body1>
  )
}
