import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import type { Column } from '../../components/data-list.tsx'
import { useFormat } from '../../components/use-format.ts'

export type DeletedRow = OutputOf<'deletedUsers.list'>['rows'][number]

const DAY = 24 * 60 * 60 * 1000

/** Whole days until a user is gone, a day begun counted whole. */
const daysLeft = (goneAt: string, now: number): number =>
  Math.max(0, Math.ceil((Date.parse(goneAt) - now) / DAY))

export function useDeletedColumns(): Column<DeletedRow>[] {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    {
      key: 'displayName',
      label: t('users.displayName'),
      width: 'minmax(140px, 3fr)',
      cell: ({ displayName }) => <span title={displayName}>{displayName}</span>,
    },
    {
      key: 'userPrincipalName',
      label: t('users.userName'),
      width: 'minmax(140px, 3fr)',
      cell: ({ userPrincipalName }) => <span title={userPrincipalName}>{userPrincipalName}</span>,
    },
    {
      key: 'deletedAt',
      label: t('deletedUsers.deletedAt'),
      width: '160px',
      lesser: true,
      cell: ({ deletedAt }) => format.date(deletedAt),
    },
    {
      key: 'daysLeft',
      label: t('deletedUsers.restorable'),
      width: 'minmax(170px, 1fr)',
      numeric: true,
      cell: ({ goneAt }) => t('deletedUsers.daysLeft', { count: daysLeft(goneAt, Date.now()) }),
    },
  ]
}
