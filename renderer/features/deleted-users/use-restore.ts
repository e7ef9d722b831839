import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import { useCommand } from '../../ask/use-command.ts'
import { useUndoToast } from '../../ask/use-undo-toast.ts'
import { selectOnly } from '../../components/list-selection.ts'
import { navigate } from '../../location.ts'
import { changeUserList } from '../users/user-list-state.ts'
import { selectToRestore } from './restore-selection.ts'
import { restoreCommand } from './settlement.ts'
import type { Settled } from './settlement.ts'

/** Restores users as settled, then shows them in Users and licenses, selected. */
export function useRestore(customerId: string) {
  const { t } = useTranslation()
  const toast = useUndoToast(customerId)
  const { run: restore, busy, refusal } = useCommand('deletedUsers.restore')

  const run = async (settled: readonly Settled[]): Promise<void> => {
    const answer = await restore({ customerId, ...restoreCommand(settled) })
    if (!answer.ok) return
    const { restored } = answer.value
    const lost = restored.reduce((sum, { licensesLost }) => sum + licensesLost, 0)
    const selection = selectOnly(restored.map(({ userId }) => userId))
    changeUserList(customerId, { query: '', selection, active: -1 })
    navigate(addresses.users(customerId), { replace: true, anyway: true })
    selectToRestore(customerId, [])
    const done = t('deletedUsers.restore.done', { count: restored.length })
    toast(lost === 0 ? done : `${done} ${t('deletedUsers.restore.lost', { count: lost })}`, [
      answer.commandId,
    ])
  }
  return { run, busy, refusal }
}
