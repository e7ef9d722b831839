import { useTranslation } from 'react-i18next'
import type { Column } from '../../components/data-list.tsx'
import { useFormat } from '../../components/use-format.ts'
import type { DeletedRow } from './conflicts.ts'

const DAY = 24 * 60 * 60 * 1000

/** Whole days until a user is gone, a day begun counted whole. */
export const daysLeft = (goneAt: string, now: number): number =>
  Math.max(0, Math.ceil((Date.parse(goneAt) - now) / DAY))

export function useDeletedColumns(): Column<DeletedRow>[] {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    {
      key: 'displayName',
      label: t('users.displayName'),
      width: 'minmax(140px, 3fr)',
      cell: ({ displayName }) => displayName,
    },
    {
      key: 'userPrincipalName',
      label: t('users.userName'),
      width: 'minmax(140px, 3fr)',
      cell: ({ userPrincipalName, nameTaken }) =>
        nameTaken ? t('users.nameTaken', { name: userPrincipalName }) : userPrincipalName,
    },
    {
      key: 'deletedAt',
      label: t('users.deletedAt'),
      width: '160px',
      lesser: true,
      cell: ({ deletedAt }) => format.date(deletedAt),
    },
    {
      key: 'daysLeft',
      label: t('users.restorable'),
      width: 'minmax(170px, 1fr)',
      numeric: true,
      cell: ({ goneAt }) => t('users.daysLeft', { count: daysLeft(goneAt, Date.now()) }),
    },
  ]
}
