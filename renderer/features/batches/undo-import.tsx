import type { BatchSummary } from '#shared/contract/batches.ts'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { navigate } from '../../location.ts'
import { UndoChange } from '../history/undo-change.tsx'

/**
 * Takes the import of a batch back, for as long as nothing of it was handed over, carried out or changed since.
 * Which command it was, the history tells: the import at the moment at which the batch was opened.
 */
export function UndoImport({ batch: { customerId, kind, createdAt, fileName } }: { batch: BatchSummary }) {
  const isImport = kind === 'import'
  const before = new Date(Date.parse(createdAt) + 1).toISOString()
  const found = useAsk(
    'history.list',
    { customerId, userId: null, kinds: ['users-imported'], from: createdAt, before, offset: 0, limit: 1 },
    { enabled: isImport },
  )
  const entry = found.value?.rows.find(({ subject }) => subject === fileName)
  const change = useAsk(
    'history.changes',
    { customerId, change: entry?.commandId ?? '', offset: 0, limit: 1 },
    { enabled: entry !== undefined },
  )
  if (!entry || change.value?.undoable !== true) return null
  return (
    <UndoChange
      customerId={customerId}
      entry={entry}
      onUndone={() => navigate(addresses.users(customerId), { replace: true })}
    />
  )
}
