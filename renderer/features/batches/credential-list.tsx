import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataList } from '../../components/data-list.tsx'
import type { Column } from '../../components/data-list.tsx'
import type { ListRows } from '../../components/list-rows.ts'
import type { ListSelection } from '../../components/list-selection.ts'
import type { Credential } from './selected-users.ts'

const useStyles = makeStyles({
  monospace: {
    fontFamily: tokens.fontFamilyMonospace,
    // A row is not text to be marked; a password is.
    userSelect: 'text',
  },
  superseded: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  gone: { color: tokens.colorNeutralForeground3 },
})

/** Width of one character of a password in the list, in pixels (Roboto Mono at 14 px), and of what is around it. */
const CHARACTER = 8.5
const PADDING = 20

/** The users of a batch with their passwords, as long as these are kept. */
export function CredentialList({
  rows,
  selection,
  onSelect,
}: {
  rows: ListRows<Credential>
  selection: ListSelection
  onSelect: (selection: ListSelection) => void
}) {
  const { t } = useTranslation()
  const columns = useColumns(rows.row(0)?.password?.length ?? 0)
  return (
    <DataList
      label={t('batches.users')}
      columns={columns}
      rows={rows}
      idOf={({ userId }) => userId}
      nameOf={({ displayName }) => displayName}
      selection={selection}
      onSelect={onSelect}
    />
  )
}

/** `length` is that of a password: its column is as wide as that takes. */
function useColumns(length: number): Column<Credential>[] {
  const styles = useStyles()
  const { t } = useTranslation()
  return useMemo(
    () => [
      {
        key: 'displayName',
        label: t('batches.displayName'),
        width: 'minmax(0, 2fr)',
        cell: ({ displayName }) => displayName,
      },
      {
        key: 'userPrincipalName',
        label: t('batches.userName'),
        width: 'minmax(0, 3fr)',
        cell: ({ userPrincipalName }) => (
          <span className={styles.monospace} title={userPrincipalName}>
            {userPrincipalName}
          </span>
        ),
      },
      {
        key: 'password',
        label: t('batches.password'),
        width: `${Math.max(180, Math.ceil(length * CHARACTER) + PADDING)}px`,
        cell: ({ password, state }) =>
          password === null ? (
            <span className={styles.gone}>{t('batches.noPassword')}</span>
          ) : (
            <span
              className={mergeClasses(styles.monospace, state === 'superseded' && styles.superseded)}
              translate="no"
            >
              {password}
            </span>
          ),
      },
      {
        key: 'state',
        label: t('batches.state'),
        width: '190px',
        lesser: true,
        cell: ({ state }) => t(`batches.states.${state}`),
      },
    ],
    [t, styles, length],
  )
}
