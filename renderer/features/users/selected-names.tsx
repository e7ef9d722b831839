import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Selection } from '#shared/contract/user-filter.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { RefusalMessage } from '../../components/refusal-message.tsx'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    maxHeight: '320px',
    maxWidth: '420px',
    margin: 0,
    padding: 0,
    overflowY: 'auto',
    listStyleType: 'none',
  },
  name: { overflowWrap: 'anywhere' },
  under: { color: tokens.colorNeutralForeground3 },
})

/** Who is selected, by name; the first hundred, and how many more there are. */
export function SelectedNames({ customerId, selection }: { customerId: string; selection: Selection }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { value, refusal } = useAsk('selectedUsers.preview', { customerId, selection })
  if (refusal) return <RefusalMessage refusal={refusal} />
  const names = value?.names ?? []
  const more = (value?.users ?? 0) - names.length
  return (
    // There from the start: it takes the focus of the popover that it stands in.
    <ul className={styles.list} aria-label={t('users.selectedUsers')} aria-busy={!value} tabIndex={0}>
      {names.map(({ userId, displayName, userPrincipalName }) => (
        <li key={userId} className={styles.name}>
          {displayName} <span className={styles.under}>{userPrincipalName}</span>
        </li>
      ))}
      {more > 0 && <li>{t('users.andMore', { count: more })}</li>}
    </ul>
  )
}

const NAMED = 5

/**
 * What a dialog says of those it is about: their names, their passwords, and whether an administrator remains. A
 * refusal is left to the command itself.
 */
export function SelectionFacts({
  customerId,
  selection,
  warnOfAdministrator = false,
  tellPasswords = false,
  nameThem = true,
}: {
  customerId: string
  selection: Selection
  /** The deed takes rights or sign-in away. */
  warnOfAdministrator?: boolean
  /** The deed destroys or replaces passwords that are not handed over. */
  tellPasswords?: boolean
  /** False where the title names the one it is about. */
  nameThem?: boolean
}) {
  const { t } = useTranslation()
  const { value } = useAsk('selectedUsers.preview', { customerId, selection })
  if (!value) return null
  const names = value.names.slice(0, NAMED).map(({ displayName }) => displayName)
  const more = value.users - names.length
  return (
    <>
      {nameThem && (
        <Text weight="semibold">
          {names.join(', ')} {more > 0 && t('users.andMore', { count: more })}
        </Text>
      )}
      {tellPasswords && value.waitingPasswords > 0 && (
        <span>{t('users.waiting', { count: value.waitingPasswords })}</span>
      )}
      {warnOfAdministrator && value.lastGlobalAdministrators && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('users.lastGlobal')}</MessageBarBody>
        </MessageBar>
      )}
    </>
  )
}
