import {
  DocumentPdf20Regular,
  DocumentTable20Regular,
  Mail20Regular,
  Print20Regular,
} from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BatchSummary } from '#shared/contract/batches.ts'
import { addresses } from '../../addresses.ts'
import { api } from '../../api/client.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { CommandBar } from '../../components/command-bar.tsx'
import type { ListRows } from '../../components/list-rows.ts'
import { countSelected, NOTHING_SELECTED } from '../../components/list-selection.ts'
import type { ListSelection } from '../../components/list-selection.ts'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { saveFile } from '../../components/save-file.ts'
import { navigate } from '../../location.ts'
import { setPrintScope } from '../sheets/print-scope.ts'
import { useSheetOutput } from '../sheets/use-sheet-output.ts'
import { EmailDialog } from './email-dialog.tsx'
import type { MailScope } from './email-dialog.tsx'
import { HandOver } from './hand-over.tsx'
import { selectedUsers } from './selected-users.ts'
import type { Credential } from './selected-users.ts'

/** What can be done with the passwords of a batch, or of those of its users who are selected. */
export function BatchCommands({
  batch,
  rows,
  selection,
  onSelect,
}: {
  batch: BatchSummary
  rows: ListRows<Credential>
  selection: ListSelection
  onSelect: (selection: ListSelection) => void
}) {
  const { t } = useTranslation()
  const { customerId, batchId, waiting } = batch
  const host = useAsk('host.capabilities', {})
  const settings = useAsk('settings.get', {})
  const output = useSheetOutput()
  const [csvRefusal, setCsvRefusal] = useState<ShownRefusal>()
  const refusal = output.refusal ?? csvRefusal
  const [mailing, setMailing] = useState<MailScope>()

  const selected = countSelected(selection, rows.total ?? 0)
  const users = () => (selected === 0 ? Promise.resolve('all' as const) : selectedUsers(selection, rows))
  const meant = selected === 0 ? waiting : Math.min(selected, waiting)
  const clear = () => onSelect(NOTHING_SELECTED)

  const print = async () => {
    setPrintScope(batchId, await users())
    navigate(addresses.printSheets(customerId, batchId))
  }
  const savePdf = async () => {
    const paper = settings.value?.paper ?? 'A4'
    await output.preparePdf({ customerId, batchId, users: await users(), paper })
  }
  const saveCsv = async () => {
    setCsvRefusal(undefined)
    const answer = await api.batches.credentialsCsv({ customerId, batchId, users: await users() })
    if (answer.ok) saveFile(answer.value)
    else setCsvRefusal(answer.refusal)
  }
  const mail = async () => {
    const chosen = await users()
    const all = await rows.range(0, chosen === 'all' ? 0 : (rows.total ?? 0) - 1)
    const isOne = chosen === 'all' ? batch.users === 1 : chosen.length === 1
    const only = isOne ? all.find(({ userId }) => chosen === 'all' || chosen.includes(userId)) : undefined
    setMailing({ users: chosen, count: meant, only: only ?? null })
  }

  const commands = [
    {
      key: 'print',
      label: t('batches.print'),
      icon: <Print20Regular />,
      primary: true,
      run: () => void print(),
    },
    ...(host.value?.printsSheets === true
      ? [
          {
            key: 'pdf',
            label: t('batches.pdf'),
            icon: <DocumentPdf20Regular />,
            disabled: output.busy !== null,
            run: () => void savePdf(),
          },
        ]
      : []),
    { key: 'mail', label: t('mail.dialog.command'), icon: <Mail20Regular />, run: () => void mail() },
    { key: 'csv', label: t('batches.csv'), icon: <DocumentTable20Regular />, run: () => void saveCsv() },
  ]
  return (
    <>
      <CommandBar
        label={t('batches.commands')}
        commands={commands}
        selection={{ count: selected, clear, commands }}
      >
        <HandOver
          customerId={customerId}
          batchId={batchId}
          label={selected === 0 ? t('batches.handOver.all') : t('batches.handOver.button')}
          count={meant}
          users={users}
          onDone={clear}
        />
      </CommandBar>
      {output.busy === 'making-pdf' && <ProgressBar label={t('batches.makingPdf')} done={0} total={0} />}
      {refusal && <RefusalMessage refusal={refusal} />}
      {mailing && (
        <EmailDialog
          customerId={customerId}
          batchId={batchId}
          scope={mailing}
          onClose={() => setMailing(undefined)}
        />
      )}
    </>
  )
}
