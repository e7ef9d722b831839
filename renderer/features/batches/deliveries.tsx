import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import { useFormat } from '../../components/use-format.ts'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
})

/** What was printed, saved or copied of a batch, when and by whom: the last time, and on demand the earlier ones. */
export function Deliveries({
  batch: { deliveries, waiting },
}: {
  batch: Pick<OutputOf<'batches.get'>, 'deliveries' | 'waiting'>
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { moment } = useFormat()
  const [all, setAll] = useState(false)
  if (deliveries.length === 0)
    return waiting > 0 ? <Body1 className={styles.box}>{t('delivery.none')}</Body1> : null
  const earlier = deliveries.length - 1
  return (
    <div className={styles.box}>
      <ul className={styles.list} aria-label={t('delivery.title')}>
        {deliveries.slice(0, all ? undefined : 1).map(({ way, users, at, actor }, index) => (
          <li key={deliveries.length - index}>
            {t('delivery.line', { way: t(`delivery.ways.${way}`), count: users })} ·{' '}
            {t('delivery.by', { moment: moment(at), actor })}
          </li>
        ))}
      </ul>
      {earlier > 0 && !all && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {t('delivery.more', { count: earlier })}
        </Button>
      )}
    </div>
  )
}
