import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import { addresses } from '../../addresses.ts'
import { TextLink } from '../../components/links.tsx'
import { useFormat } from '../../components/use-format.ts'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
})

/** Reminds of passwords that nobody has handed over for longer than the settings say, and leads to each batch. */
export function WaitingLong({ of }: { of: OutputOf<'dashboard.get'>['waitingLong'] }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { date } = useFormat()
  if (of.batches === 0) return null
  const more = of.batches - of.oldest.length
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('delivery.waiting.title', { count: of.passwords })}</MessageBarTitle>
        <ul className={styles.list}>
          {of.oldest.map(({ customerId, customerName, batchId, createdAt, waiting }) => (
            <li key={batchId}>
              <TextLink to={addresses.batch(customerId, batchId)}>
                {t('delivery.waiting.line', {
                  customer: customerName,
                  count: waiting,
                  date: date(createdAt),
                })}
              </TextLink>
            </li>
          ))}
          {more > 0 && <li>{t('delivery.waiting.more', { count: more })}</li>}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}
