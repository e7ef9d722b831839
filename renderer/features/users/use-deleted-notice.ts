import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useNotice } from '../../components/notices.tsx'
import { useRefusalText } from '../../components/refusal-text.ts'

/** A restore takes at most so many at once. */
const MOST_UNDONE = 10_000

/** Says how many users were deleted, with Undo where it is known who they were. */
export function useDeletedNotice(customerId: string): (count: number, userIds: readonly string[]) => void {
  const { t } = useTranslation()
  const notice = useNotice()
  const text = useRefusalText()
  return useCallback(
    (count, userIds) => {
      const undo = async () => {
        const users = userIds.map((userId) => ({ userId }))
        const answer = await api.users.restore({ commandId: crypto.randomUUID(), customerId, users })
        if (answer.ok) notice({ text: t('users.restored', { count: answer.value.restored.length }) })
        else notice({ text: text(answer.refusal), intent: 'warning' })
      }
      const canUndo = userIds.length > 0 && userIds.length <= MOST_UNDONE
      notice({
        text: t('users.deleted', { count }),
        ...(canUndo && { action: { label: t('common.undo'), run: () => void undo() } }),
      })
    },
    [customerId, notice, t, text],
  )
}
