import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components'
import { PersonAdd20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import { useCommand } from '../../ask/use-command.ts'
import { HiddenSecrets } from '../../components/hidden-secrets.tsx'
import { useIdle } from '../../components/idle.ts'
import { ButtonLink } from '../../components/links.tsx'
import { Secret } from '../../components/secret.tsx'
import { useCopySecret } from '../../components/use-copy-secret.ts'
import type { Added } from './add-user-page.tsx'

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  fact: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, minWidth: 0 },
  next: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

/** What was done, with the temporary password, and what to do next. */
export function AddedUser({
  customerId,
  last,
  count,
  onAnother,
}: {
  customerId: string
  last: Added
  /** How many were added in this sitting. */
  count: number
  onAnother: () => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { idle, wake } = useIdle()
  const copySecret = useCopySecret()
  const note = useCommand('batches.noteDelivery')
  const copy = async (password: string) => {
    const copied = await copySecret(password)
    const { batchId, userId } = last
    if (copied) await note.run({ customerId, batchId, users: [userId], way: 'copied' })
    return copied
  }
  return (
    <div className={styles.result}>
      <dl className={styles.facts}>
        <dt className={styles.fact}>{t('users.userName')}</dt>
        <dd className={styles.value}>
          <Secret value={last.userPrincipalName} label={t('users.userName')} />
        </dd>
        <dt className={styles.fact}>{t('users.temporaryPassword')}</dt>
        <dd className={styles.value}>
          {idle ? (
            <HiddenSecrets onShow={wake} />
          ) : (
            <Secret value={last.password} label={t('users.temporaryPassword')} copy={copy} />
          )}
        </dd>
      </dl>
      <Body1>{t('users.addedText')}</Body1>
      <div className={styles.next}>
        <Button appearance="primary" icon={<PersonAdd20Regular />} onClick={onAnother}>
          {t('labels.addAnotherUser')}
        </Button>
        <ButtonLink to={addresses.batch(customerId, last.batchId)}>
          {t('users.confirmation', { count })}
        </ButtonLink>
        <ButtonLink to={addresses.users(customerId)} appearance="subtle">
          {t('users.toList')}
        </ButtonLink>
      </div>
    </div>
  )
}
