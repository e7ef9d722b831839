import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import { TextLink } from '../../components/links.tsx'
import type { LostLicenses } from './use-restore.ts'

/** So many are named; the rest is a number. */
const NAMED = 10

/** Whose licences did not come back with them, each leading to the user. Nothing where all did. */
export function RestoredResult({
  customerId,
  lost,
  onClose,
}: {
  customerId: string
  lost: readonly LostLicenses[]
  onClose: () => void
}) {
  const { t } = useTranslation()
  if (lost.length === 0) return null
  const more = lost.length - NAMED
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>
        {t('users.licensesLost')}{' '}
        {lost.slice(0, NAMED).map(({ userId, displayName, lost: count }, index) => (
          <Fragment key={userId}>
            {index > 0 && ', '}
            <TextLink to={addresses.user(customerId, userId)}>{displayName}</TextLink>{' '}
            {t('users.licensesLostCount', { count })}
          </Fragment>
        ))}
        {more > 0 && ` ${t('users.andMore', { count: more })}`}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss20Regular />}
            aria-label={t('common.close')}
            onClick={onClose}
          />
        }
      />
    </MessageBar>
  )
}
