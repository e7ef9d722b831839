import { useTranslation } from 'react-i18next'
import type { InputOf } from '#shared/contract/index.ts'
import type { Selection } from '#shared/contract/user-filter.ts'
import { useCommand } from '../../ask/use-command.ts'
import { useUndoToast } from '../../ask/use-undo-toast.ts'

/** Gives all users of a selection something in common; says how many it changed, with Undo. */
export function useEditSelected(customerId: string, selection: Selection) {
  const { t } = useTranslation()
  const { run, busy, refusal } = useCommand('selectedUsers.edit')
  const undoToast = useUndoToast(customerId)
  const edit = async (change: InputOf<'selectedUsers.edit'>['change']): Promise<boolean> => {
    const answer = await run({ customerId, selection, change })
    if (!answer.ok) return false
    const { changed } = answer.value
    if (changed === 0) undoToast(t('users.editedNobody'), [])
    else undoToast(t('users.edited', { count: changed }), [answer.commandId])
    return true
  }
  return { edit, busy, refusal }
}
