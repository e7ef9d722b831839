import { useTranslation } from 'react-i18next'
import type { CommitOutcome, ImportDraft } from '#shared/contract/imports.ts'
import { addresses } from '../../addresses.ts'
import { api } from '../../api/client.ts'
import { useCommand } from '../../ask/use-command.ts'
import { useUndoToast } from '../../ask/use-undo-toast.ts'
import { useNotice } from '../../components/notices.tsx'
import { navigate } from '../../location.ts'
import { keepOutcome } from './outcomes.ts'
import { useOutcomeText } from './use-outcome-text.ts'

export type Commit = ReturnType<typeof useCommit>

/**
 * Does what the draft says. One customer's new users lead straight to their passwords; anything else is told on the
 * page of the outcome. Coming back here would find the draft done.
 */
export function useCommit({ customerId, draftId, task }: ImportDraft) {
  const { t } = useTranslation()
  const notice = useNotice()
  const undoToast = useUndoToast(customerId ?? '')
  const text = useOutcomeText()
  const commit = useCommand('imports.commit')
  const run = async () => {
    const answer = await commit.run({ draftId })
    if (answer.ok) {
      const { outcomes } = answer.value
      const batch = onlyBatch(outcomes)
      if (customerId !== null && batch !== null) {
        navigate(batch.address, { replace: true })
        undoToast(text(task, batch.outcome), [answer.commandId])
      } else {
        keepOutcome({ draftId, task, outcomes })
        navigate(addresses.import(customerId, draftId, 'outcome'), { replace: true })
      }
    } else if (answer.refusal.code === 'import-cancelled') {
      notice({ text: t('imports.cancelled'), intent: 'info' })
      navigate(addresses.import(customerId), { replace: true })
    }
  }
  return {
    busy: commit.busy,
    refusal: commit.refusal,
    run: () => void run(),
    cancel: () => void api.imports.cancel({ draftId }),
  }
}

/** The one batch of an import for one customer. */
function onlyBatch([outcome, ...more]: readonly CommitOutcome[]) {
  if (outcome === undefined || more.length > 0 || outcome.batchId === null) return null
  return { outcome, address: addresses.batch(outcome.customerId, outcome.batchId) }
}
