import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import { addresses } from '../../addresses.ts'
import { TextLink } from '../../components/links.tsx'
import { useFormat } from '../../components/use-format.ts'

const useStyles = makeStyles({
  title: { margin: 0 },
  list: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  until: { color: tokens.colorNeutralForeground3 },
})

/** The customers with deleted users who can't be restored much longer, each leading to these. */
export function EndingSoon({ customers }: { customers: OutputOf<'dashboard.get'>['endingSoon'] }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { moment } = useFormat()
  return (
    <section aria-label={t('dashboard.endingSoon')}>
      <Subtitle2 as="h2" className={styles.title}>
        {t('dashboard.endingSoon')}
      </Subtitle2>
      <ul className={styles.list}>
        {customers.map(({ customerId, customerName, users, goneAt }) => (
          <li key={customerId}>
            <TextLink to={addresses.deletedUsers(customerId)}>
              {t('dashboard.endingSoonOf', { customer: customerName, count: users })}
            </TextLink>{' '}
            <span className={styles.until}>
              {t('dashboard.endingSoonUntil', { count: users, moment: moment(goneAt) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
