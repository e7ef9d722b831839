import { useEffect, useState } from 'react'
import type { Settings } from '#shared/contract/settings.ts'
import { api, onNotification } from '../../api/client.ts'
import { saveFile } from '../../components/save-file.ts'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import type { SomeUsers } from '../sheets/print-scope.ts'

export interface PdfEach {
  /** A letter for each of these users, in one archive. */
  readonly save: (users: SomeUsers, settings: Settings) => Promise<void>
  readonly cancel: () => void
  /** How far it is; null while nothing is being made. */
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly refusal: ShownRefusal | undefined
}

/** The PDF files of single users of a batch. */
export function usePdfEach(ids: { readonly customerId: string; readonly batchId: string }): PdfEach {
  const { batchId } = ids
  const [progress, setProgress] = useState<PdfEach['progress']>(null)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  useEffect(
    () =>
      onNotification('pdf-progress', ({ done, total, ...of }) => {
        if (of.batchId === batchId) setProgress((shown) => shown && { done, total })
      }),
    [batchId],
  )
  const save = async (users: SomeUsers, { sheets, paper }: Settings) => {
    setRefusal(undefined)
    setProgress({ done: 0, total: 0 })
    const options = { ...sheets, layout: 'letter', groupByDepartment: false, paper } as const
    const answer = await api.sheets.pdfEach({ ...ids, users, options })
    setProgress(null)
    if (answer.ok) saveFile(answer.value)
    else if (answer.refusal.code !== 'pdf-cancelled') setRefusal(answer.refusal)
  }
  return { save, cancel: () => void api.sheets.cancelPdfEach({ batchId }), progress, refusal }
}
