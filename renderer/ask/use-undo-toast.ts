import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '../addresses.ts'
import { api } from '../api/client.ts'
import { useNotice } from '../components/notices.tsx'
import { useRefusalText } from '../components/refusal-text.ts'
import { navigate } from '../location.ts'

/**
 * Says what has been done, with Undo. `commandIds` are those of the commands that did it, in their order (see
 * `Command.run`); the last one is taken back first, and the first refusal ends it and is shown. Where users or their
 * seats must be settled by hand, the way to Deleted users is offered.
 */
export function useUndoToast(customerId: string): (text: string, commandIds: readonly string[]) => void {
  const { t } = useTranslation()
  const notice = useNotice()
  const refusalText = useRefusalText()
  return useCallback(
    (text, commandIds) => {
      const undo = async () => {
        for (const change of [...commandIds].reverse()) {
          const answer = await api.history.undo({ commandId: crypto.randomUUID(), customerId, change })
          if (answer.ok) continue
          notice({
            text: refusalText(answer.refusal),
            intent: 'warning',
            ...(answer.refusal.code === 'undo-needs-restore' && {
              action: {
                label: t('users.deletedUsers'),
                run: () => navigate(addresses.deletedUsers(customerId)),
              },
            }),
          })
          return
        }
        notice({ text: t('common.undone') })
      }
      const action = { label: t('common.undo'), run: () => void undo() }
      notice({ text, ...(commandIds.length > 0 && { action }) })
    },
    [customerId, notice, refusalText, t],
  )
}
