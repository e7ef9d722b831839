import { DocumentPdf20Regular, DocumentTable20Regular, Print20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { BatchSummary } from '#shared/contract/batches.ts'
import { CommandBar } from '../../components/command-bar.tsx'
import type { Command } from '../../components/command-bar.tsx'
import type { ListRows } from '../../components/list-rows.ts'
import { countSelected, NOTHING_SELECTED } from '../../components/list-selection.ts'
import type { ListSelection } from '../../components/list-selection.ts'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { HandOver } from './hand-over.tsx'
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
  const output = useBatchOutput(batch, users)
  const commands = useCommands(output)
  const clear = () => onSelect(NOTHING_SELECTED)
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
          count={selected === 0 ? waiting : Math.min(selected, waiting)}
          users={users}
          onDone={clear}
        />
      </CommandBar>
      {output.isMakingPdf && <ProgressBar label={t('batches.makingPdf')} done={0} total={0} />}
      {output.refusal && <RefusalMessage refusal={output.refusal} />}
    </>
  )
}

function useCommands({ print, savePdf, saveCsv, isMakingPdf }: BatchOutput): Command[] {
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
  commands.push({
    key: 'csv',
    label: t('batches.csv'),
    icon: <DocumentTable20Regular />,
    run: () => void saveCsv(),
  })
  return commands
}
