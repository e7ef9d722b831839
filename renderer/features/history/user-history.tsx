import { Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { TextLink } from '../../components/links.tsx'
import { useFormat } from '../../components/use-format.ts'
import { navigate } from '../../location.ts'
import { clearHistoryFilter } from './history-filter.ts'
import { useEntryText } from './use-entry-text.ts'

const NEWEST = 5

const useStyles = makeStyles({
  title: { margin: 0 },
  list: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
    listStyleType: 'none',
  },
  when: { color: tokens.colorNeutralForeground3 },
})

/** The newest lines of the history that touched this user, and the way to all of them. */
export function UserHistory({
  customerId,
  userId,
  displayName,
}: {
  customerId: string
  userId: string
  displayName: string
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { moment } = useFormat()
  const text = useEntryText()
  const everything = { kinds: [], from: null, before: null, offset: 0, limit: NEWEST }
  const { value } = useAsk('history.list', { customerId, userId, ...everything })
  const showAll = () => {
    clearHistoryFilter(customerId, { user: { id: userId, name: displayName } })
    navigate(addresses.history(customerId))
  }
  if (!value) return null
  return (
    <section aria-label={t('history.title')}>
      <Subtitle2 as="h2" className={styles.title}>
        {t('history.title')}
      </Subtitle2>
      <ul className={styles.list}>
        {value.rows.map((entry) => (
          <li key={entry.commandId}>
            <TextLink to={addresses.change(customerId, entry.commandId)}>{text.did(entry)}</TextLink>{' '}
            <span className={styles.when}>{`${moment(entry.at)} · ${entry.actor}`}</span>
          </li>
        ))}
      </ul>
      {value.total > NEWEST && (
        <Link as="button" onClick={showAll}>
          {t('history.all', { count: value.total })}
        </Link>
      )}
    </section>
  )
}
