import { Body1, Button } from '@fluentui/react-components'
import { ArrowUndo20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '#shared/contract/history.ts'
import { useCommand } from '../../ask/use-command.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useNotice } from '../../components/notices.tsx'

/** Takes a command back, after a question that says what that does. */
export function UndoChange({
  customerId,
  entry: { commandId, kind, users },
  onUndone,
}: {
  customerId: string
  entry: HistoryEntry
  onUndone: () => void
}) {
  const { t } = useTranslation()
  const notice = useNotice()
  const [isAsking, setAsking] = useState(false)
  const { run, busy, refusal } = useCommand('history.undo')
  const isImport = kind === 'users-imported'
  const label = isImport ? t('history.undoImport') : t('history.undo')
  const undo = async () => {
    const answer = await run({ customerId, change: commandId })
    if (!answer.ok) return
    setAsking(false)
    onUndone()
    notice({ text: t('common.undone') })
  }
  return (
    <>
      <Button icon={<ArrowUndo20Regular />} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {isAsking && (
        <ConfirmDialog
          open
          destroys={isImport}
          title={isImport ? t('history.undoImportTitle') : t('history.undoTitle')}
          confirm={label}
          busy={busy}
          refusal={refusal}
          onConfirm={() => void undo()}
          onCancel={() => setAsking(false)}
        >
          <Body1>{isImport ? t('history.undoImportText', { count: users }) : t('history.undoText')}</Body1>
        </ConfirmDialog>
      )}
    </>
  )
}
