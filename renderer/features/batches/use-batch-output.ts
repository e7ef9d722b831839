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

export interface BatchOutput {
  readonly print: () => Promise<void>
  readonly saveCsv: () => Promise<void>
  /** Null where the host makes no PDF. */
  readonly savePdf: (() => Promise<void>) | null
  readonly isMakingPdf: boolean
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
  const saveCsv = async () => {
    setCsvRefusal(undefined)
    const answer = await api.batches.credentialsCsv({ customerId, batchId, users: await users() })
    if (answer.ok) saveFile(answer.value)
    else setCsvRefusal(answer.refusal)
  }
  return {
    print,
    saveCsv,
    savePdf: host.value?.printsSheets === true ? savePdf : null,
    isMakingPdf: sheets.busy === 'making-pdf',
    refusal: sheets.refusal ?? csvRefusal,
  }
}
