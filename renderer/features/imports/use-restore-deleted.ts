import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ImportDraft, ImportRow } from '#shared/contract/imports.ts'
import { api } from '../../api/client.ts'
import { useCommand } from '../../ask/use-command.ts'
import { useUndoToast } from '../../ask/use-undo-toast.ts'
import { useNotice } from '../../components/notices.tsx'
import { restoreCommand, settle } from '../deleted-users/settlement.ts'

/**
 * Restores the deleted user who had the user name of a row, with the licences whose seats are free, and shows the
 * draft anew: the row is then of a user who exists. Null where the row does not say whose it is.
 */
export function useRestoreDeleted(draft: ImportDraft, row: ImportRow) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const notice = useNotice()
  const customerId = customerOf(draft, row)
  const toast = useUndoToast(customerId ?? '')
  const { run: restore, busy, refusal } = useCommand('deletedUsers.restore')
  if (customerId === null) return null

  const run = async () => {
    const name = row.cells[draft.fields.indexOf('userPrincipalName')] ?? ''
    const userId = await deletedUserNamed(customerId, name)
    const plan = userId === null ? null : await api.deletedUsers.plan({ customerId, userIds: [userId] })
    if (!plan?.ok) {
      notice({ text: t('importRows.cell.notRestorable'), intent: 'warning' })
      return
    }
    const answer = await restore({ customerId, ...restoreCommand(settle(plan.value, new Map())) })
    if (!answer.ok) return
    toast(t('deletedUsers.restore.done', { count: answer.value.restored.length }), [answer.commandId])
    await queries.invalidateQueries({
      predicate: ({ queryKey: [method] }) => typeof method === 'string' && method.startsWith('imports.'),
    })
  }
  return { customerId, busy, refusal, run: () => void run() }
}

/** The customer whose row it is; null where that is not settled. */
function customerOf({ customerId, customers, fields }: ImportDraft, { cells }: ImportRow): string | null {
  if (customerId !== null) return customerId
  const named = cells[fields.indexOf('customer')] ?? ''
  const customer = customers.length === 1 ? customers[0] : customers.find(({ name }) => name === named)
  return customer?.customerId ?? null
}

async function deletedUserNamed(customerId: string, name: string): Promise<string | null> {
  const answer = await api.deletedUsers.list({ customerId, search: name, offset: 0, limit: 500 })
  if (!answer.ok) return null
  const wanted = name.toLowerCase()
  return answer.value.rows.find((user) => user.userPrincipalName.toLowerCase() === wanted)?.id ?? null
}
