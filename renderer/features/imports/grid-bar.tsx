import {
  ArrowDown20Regular,
  ArrowUp20Regular,
  ArrowUndo20Regular,
  Save20Regular,
  SubtractCircle20Regular,
  TableCellEdit20Regular,
} from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportDraft } from '#shared/contract/imports.ts'
import { api } from '../../api/client.ts'
import { CommandBar } from '../../components/command-bar.tsx'
import type { Command } from '../../components/command-bar.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { saveFile } from '../../components/save-file.ts'
import type { CellDeed } from './cell-menu.tsx'
import type { Draft } from './use-draft.ts'
import type { Grid } from './use-grid.ts'

/** The commands on the rows: from problem to problem, the active cell, and the rows with errors all at once. */
export function GridBar({
  draft,
  grid,
  deeds,
  onLeftOut,
}: {
  draft: Draft
  grid: Grid
  deeds: readonly CellDeed[]
  /** The rows with errors are left out: there are none of them to show any more. */
  onLeftOut: () => void
}) {
  const { t } = useTranslation()
  const { rowsWithErrors, rowsWithWarnings, rowsLeftOut } = draft.value
  const rejects = useSaveRejects(draft.value)
  const noProblems = rowsWithErrors + rowsWithWarnings === 0
  const commands: Command[] = [
    {
      key: 'next',
      label: t('importRows.bar.next'),
      icon: <ArrowDown20Regular />,
      disabled: noProblems,
      run: () => void grid.findProblem(false),
    },
    {
      key: 'previous',
      label: t('importRows.bar.previous'),
      icon: <ArrowUp20Regular />,
      disabled: noProblems,
      run: () => void grid.findProblem(true),
    },
    { key: 'cell', label: t('importRows.bar.cell'), icon: <TableCellEdit20Regular />, menu: deeds },
    ...(rowsWithErrors > 0
      ? [
          {
            key: 'leave-out',
            label: t('importRows.bar.leaveOutErrors'),
            icon: <SubtractCircle20Regular />,
            run: () => {
              draft.leaveOut({ rows: 'errors', out: true })
              onLeftOut()
              grid.focus()
            },
          },
        ]
      : []),
    ...(rowsLeftOut > 0
      ? [
          {
            key: 'take-in',
            label: t('importRows.bar.takeInAll'),
            icon: <ArrowUndo20Regular />,
            run: () => {
              draft.leaveOut({ rows: 'all', out: false })
              grid.focus()
            },
          },
          {
            key: 'save',
            label: t('importRows.bar.saveLeftOut'),
            icon: <Save20Regular />,
            run: () => void rejects.save(),
          },
        ]
      : []),
  ]
  return (
    <>
      <CommandBar label={t('importRows.bar.label')} commands={commands} />
      {rejects.refusal && <RefusalMessage refusal={rejects.refusal} />}
    </>
  )
}

/** The rows left out, as a file in the file's own columns: to mend and import later. */
function useSaveRejects({ draftId }: ImportDraft) {
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const save = async () => {
    const answer = await api.imports.rejects({ draftId })
    if (answer.ok) saveFile(answer.value)
    setRefusal(answer.ok ? undefined : answer.refusal)
  }
  return { save, refusal }
}
