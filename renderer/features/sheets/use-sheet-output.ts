import { useCallback, useState } from 'react'
import type { InputOf } from '#shared/contract/index.ts'
import { api } from '../../api/client.ts'
import { saveFile } from '../../components/save-file.ts'
import type { ShownRefusal } from '../../components/refusal-text.ts'

type PrinterInput = NonNullable<InputOf<'sheets.print'>['printer']>

export interface SheetOutput {
  readonly busy: 'printing' | 'making-pdf' | null
  readonly refusal: ShownRefusal | undefined
  /** On this printer, or through the system's print dialogue; true when something was printed. */
  readonly print: (jobId: string, printer?: PrinterInput) => Promise<boolean>
  readonly savePdf: (jobId: string) => Promise<void>
  /** The same for cards of which no job has been prepared yet. */
  readonly preparePdf: (input: InputOf<'sheets.prepare'>) => Promise<void>
}

/** Paper and PDF from a host that prints sheets itself. */
export function useSheetOutput(): SheetOutput {
  const [busy, setBusy] = useState<SheetOutput['busy']>(null)
  const [refusal, setRefusal] = useState<ShownRefusal>()

  const print = useCallback(async (jobId: string, printer?: PrinterInput) => {
    setBusy('printing')
    setRefusal(undefined)
    const answer = await api.sheets.print({ jobId, ...(printer && { printer }) })
    setBusy(null)
    if (!answer.ok) setRefusal(answer.refusal)
    return answer.ok && answer.value.outcome === 'printed'
  }, [])

  const savePdf = useCallback(async (jobId: string) => {
    setBusy('making-pdf')
    setRefusal(undefined)
    const answer = await api.sheets.pdf({ jobId })
    setBusy(null)
    if (answer.ok) saveFile(answer.value)
    else setRefusal(answer.refusal)
  }, [])

  const preparePdf = useCallback(
    async (input: InputOf<'sheets.prepare'>) => {
      const job = await api.sheets.prepare(input)
      if (job.ok) await savePdf(job.value.jobId)
      else setRefusal(job.refusal)
    },
    [savePdf],
  )
  return { busy, refusal, print, savePdf, preparePdf }
}
