import { makeStyles, tokens } from '@fluentui/react-components'
import { PersonProhibited16Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { UserRow } from '#shared/contract/users.ts'
import { useAsk } from '../../ask/use-ask.ts'
import type { Column } from '../../components/data-list.tsx'
import { useFormat } from '../../components/use-format.ts'

const useStyles = makeStyles({
  blocked: { marginLeft: tokens.spacingHorizontalXS, verticalAlign: 'text-bottom' },
})

/** The columns of the list of users; those that can be sorted by are named as the contract names them. */
export function useUserColumns(customerId: string): Column<UserRow>[] {
  const styles = useStyles()
  const { t } = useTranslation()
  const format = useFormat()
  const { value } = useAsk('subscriptions.list', { customerId })
  const productNames = new Map(value?.seats.map(({ skuId, name }) => [skuId, name]))

  return [
    {
      key: 'displayName',
      label: t('users.displayName'),
      width: 'minmax(140px, 3fr)',
      sortable: true,
      cell: ({ displayName, signInAllowed }) => (
        <span title={displayName}>
          {displayName}
          {!signInAllowed && (
            <PersonProhibited16Regular className={styles.blocked} title={t('users.signInBlocked')} />
          )}
        </span>
      ),
    },
    {
      key: 'userPrincipalName',
      label: t('users.userName'),
      width: 'minmax(140px, 4fr)',
      sortable: true,
      cell: ({ userPrincipalName }) => <span title={userPrincipalName}>{userPrincipalName}</span>,
    },
    {
      key: 'licenses',
      label: t('users.licenses'),
      width: 'minmax(120px, 3fr)',
      cell: ({ licenses }) => {
        const names = licenses.map(({ skuId }) => productNames.get(skuId) ?? '').join(', ')
        return <span title={names}>{names}</span>
      },
    },
    {
      key: 'roles',
      label: t('users.groupRole'),
      width: 'minmax(90px, 1.5fr)',
      lesser: true,
      cell: ({ roles }) => (
        <span title={roles.map((role) => t(`users.roles.${role}`)).join(', ')}>
          {roles.map((role) => t(`users.shortRoles.${role}`)).join(', ')}
        </span>
      ),
    },
    {
      key: 'department',
      label: t('users.fields.department'),
      width: 'minmax(100px, 2fr)',
      sortable: true,
      lesser: true,
      cell: ({ department }) => department,
    },
    {
      key: 'createdAt',
      label: t('users.createdAt'),
      width: '120px',
      sortable: true,
      lesser: true,
      cell: ({ createdAt }) => format.date(createdAt),
    },
  ]
}
