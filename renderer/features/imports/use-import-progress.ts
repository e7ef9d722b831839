import { useEffect, useState } from 'react'
import type { NotificationData } from '#shared/contract/notifications.ts'
import { onNotification } from '../../api/client.ts'

type Progress = NotificationData<'import-progress'>

/** How far main is with this draft; null before it has said so. */
export function useImportProgress(draftId: string): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(
    () =>
      onNotification('import-progress', (data) => {
        if (data.draftId === draftId) setProgress(data)
      }),
    [draftId],
  )
  return progress
}
