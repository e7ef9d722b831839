import { useState } from 'react'
import { addresses } from '../../addresses.ts'
import { api } from '../../api/client.ts'
import { useAsk } from '../../ask/use-ask.ts'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { saveFile } from '../../components/save-file.ts'
import { navigate } from '../../location.ts'
import { setPrintScope } from '../sheets/print-scope.ts'
import type { SomeUsers } from '../sheets/print-scope.ts'
import { useSheetOutput } from '../sheets/use-sheet-output.ts'
import { usePdfEach } from './use-pdf-each.ts'
import type { PdfEach } from './use-pdf-each.ts'

export interface BatchOutput {
  readonly print: () => Promise<void>
  readonly saveCsv: () => Promise<void>
  /** Null where the host makes no PDF. */
  readonly savePdf: (() => Promise<void>) | null
  /** A PDF file for each user; null where the host makes none. */
  readonly savePdfEach: (() => Promise<void>) | null
  readonly isMakingPdf: boolean
  /** How far the PDF files of single users are. */
  readonly each: Pick<PdfEach, 'progress' | 'cancel'>
  readonly refusal: ShownRefusal | undefined
}

/** The ways in which the passwords of these users of a batch leave the application. */
export function useBatchOutput(
  { customerId, batchId }: { readonly customerId: string; readonly batchId: string },
  users: () => Promise<SomeUsers>,
): BatchOutput {
  const host = useAsk('host.capabilities', {})
  const settings = useAsk('settings.get', {})
  const sheets = useSheetOutput()
  const each = usePdfEach({ customerId, batchId })
  const [csvRefusal, setCsvRefusal] = useState<ShownRefusal>()

  const print = async () => {
    setPrintScope(batchId, await users())
    navigate(addresses.printSheets(customerId, batchId))
  }
  const savePdf = async () => {
    if (!settings.value) return
    const options = { ...settings.value.sheets, paper: settings.value.paper }
    await sheets.preparePdf({ customerId, batchId, users: await users(), options })
  }
  const savePdfEach = async () => {
    if (settings.value) await each.save(await users(), settings.value)
  }
  const saveCsv = async () => {
    setCsvRefusal(undefined)
    const answer = await api.batches.credentialsCsv({ customerId, batchId, users: await users() })
    if (answer.ok) saveFile(answer.value)
    else setCsvRefusal(answer.refusal)
  }
  const printsSheets = host.value?.printsSheets === true
  return {
    print,
    saveCsv,
    savePdf: printsSheets ? savePdf : null,
    savePdfEach: printsSheets ? savePdfEach : null,
    isMakingPdf: sheets.busy === 'making-pdf',
    each,
    refusal: sheets.refusal ?? each.refusal ?? csvRefusal,
  }
}
