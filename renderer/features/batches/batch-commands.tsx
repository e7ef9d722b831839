import {
  Copy20Regular,
  DocumentMultiple20Regular,
  DocumentPdf20Regular,
  DocumentTable20Regular,
  Mail20Regular,
  Print20Regular,
} from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BatchSummary } from '#shared/contract/batches.ts'
import { useCommand } from '../../ask/use-command.ts'
import { CommandBar } from '../../components/command-bar.tsx'
import type { Command } from '../../components/command-bar.tsx'
import type { ListRows } from '../../components/list-rows.ts'
import { countSelected, isSelected, NOTHING_SELECTED } from '../../components/list-selection.ts'
import type { ListSelection } from '../../components/list-selection.ts'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { useCopySecret } from '../../components/use-copy-secret.ts'
import { EmailDialog } from './email-dialog.tsx'
import type { MailScope } from './email-dialog.tsx'
import { HandOver } from './hand-over.tsx'
import type { SomeUsers } from '../sheets/print-scope.ts'
import { selectedUsers } from './selected-users.ts'
import type { Credential } from './selected-users.ts'
import { useBatchOutput } from './use-batch-output.ts'
import type { BatchOutput } from './use-batch-output.ts'

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
  const selected = countSelected(selection, rows.total ?? 0)
  const users = () => (selected === 0 ? Promise.resolve('all' as const) : selectedUsers(selection, rows))
  const meant = selected === 0 ? waiting : Math.min(selected, waiting)
  const output = useBatchOutput(batch, users)
  const [mailing, setMailing] = useState<MailScope>()
  const mail = async () => {
    const chosen = await users()
    const only = await onlyOne(chosen, batch, rows)
    setMailing({ users: chosen, count: meant, only })
  }
  const commands = useCommands(output, () => void mail())
  const copy = useCopyCommand(batch, rows, selection)
  const clear = () => onSelect(NOTHING_SELECTED)
  return (
    <>
      <CommandBar
        label={t('batches.commands')}
        commands={commands}
        selection={{ count: selected, clear, commands: selected === 1 ? [...commands, copy] : commands }}
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
      {output.isMakingPdf && <ProgressBar label={t('batches.makingPdf')} done={0} total={0} />}
      {output.each.progress && (
        <ProgressBar
          label={t('delivery.makingPdfEach')}
          {...output.each.progress}
          cancel={output.each.cancel}
        />
      )}
      {output.refusal && <RefusalMessage refusal={output.refusal} />}
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

/** The user who is meant, where it is a single one. */
async function onlyOne(
  chosen: SomeUsers,
  { users }: BatchSummary,
  rows: ListRows<Credential>,
): Promise<Credential | null> {
  if (chosen === 'all' ? users > 1 : chosen.length !== 1) return null
  const all = await rows.range(0, users - 1)
  return all.find(({ userId }) => chosen === 'all' || chosen.includes(userId)) ?? null
}

/** Copies the password of the one who is selected, and notes it at the batch. */
function useCopyCommand(
  { customerId, batchId, users }: BatchSummary,
  rows: ListRows<Credential>,
  selection: ListSelection,
): Command {
  const { t } = useTranslation()
  const copySecret = useCopySecret()
  const note = useCommand('batches.noteDelivery')
  const copy = async () => {
    const all = await rows.range(0, users - 1)
    const one = all.find(({ userId }) => isSelected(selection, userId))
    const password = one?.password ?? null
    if (!one || password === null || !(await copySecret(password))) return
    await note.run({ customerId, batchId, users: [one.userId], way: 'copied' })
  }
  return { key: 'copy', label: t('delivery.copy'), icon: <Copy20Regular />, run: () => void copy() }
}

function useCommands(
  { print, savePdf, savePdfEach, saveCsv, isMakingPdf, each }: BatchOutput,
  mail: () => void,
): Command[] {
  const { t } = useTranslation()
  const commands: Command[] = [
    {
      key: 'print',
      label: t('batches.print'),
      icon: <Print20Regular />,
      primary: true,
      run: () => void print(),
    },
  ]
  if (savePdf)
    commands.push({
      key: 'pdf',
      label: t('batches.pdf'),
      icon: <DocumentPdf20Regular />,
      disabled: isMakingPdf,
      run: () => void savePdf(),
    })
  if (savePdfEach)
    commands.push({
      key: 'pdf-each',
      label: t('delivery.pdfEach'),
      icon: <DocumentMultiple20Regular />,
      disabled: each.progress !== null,
      run: () => void savePdfEach(),
    })
  commands.push(
    { key: 'mail', label: t('mail.dialog.command'), icon: <Mail20Regular />, run: mail },
    { key: 'csv', label: t('batches.csv'), icon: <DocumentTable20Regular />, run: () => void saveCsv() },
  )
  return commands
}
