import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components'
import { DocumentArrowUp20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import { api } from '../../api/client.ts'
import { useCommand } from '../../ask/use-command.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useNotice } from '../../components/notices.tsx'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { FileButton } from '../imports/choose-file.tsx'

const RESULT_FILES = '.jsonl,.json,.csv,.txt'

const useStyles = makeStyles({
  list: { margin: 0, maxHeight: '30vh', overflowY: 'auto', overflowWrap: 'anywhere' },
  reason: { display: 'block', color: tokens.colorNeutralForeground3 },
})

/** The button that opens the dialog below. */
export function RecordResults({ customerId }: { customerId: string }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon={<DocumentArrowUp20Regular />} onClick={() => setOpen(true)}>
        {t('toDo.record')}
      </Button>
      {isOpen && <RecordDialog customerId={customerId} onClose={() => setOpen(false)} />}
    </>
  )
}

interface ReadFile {
  readonly bytes: Uint8Array
  readonly outlook: OutputOf<'handOff.readResults'>
}

/** Takes a file of results: first what it says, then, if that is wanted, it is recorded. */
export function RecordDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const notice = useNotice()
  const [file, setFile] = useState<ReadFile>()
  const [readRefusal, setReadRefusal] = useState<ShownRefusal>()
  const { run, busy, refusal } = useCommand('handOff.record')
  const read = async ([chosen]: readonly File[]) => {
    if (!chosen) return
    const bytes = new Uint8Array(await chosen.arrayBuffer())
    const answer = await api.handOff.readResults({ customerId, bytes })
    setFile(answer.ok ? { bytes, outlook: answer.value } : undefined)
    setReadRefusal(answer.ok ? undefined : answer.refusal)
  }
  const record = async () => {
    if (!file) return
    const answer = await run({ customerId, bytes: file.bytes })
    if (!answer.ok) return
    onClose()
    notice({ text: t('toDo.recording.notice', { ...answer.value }) })
  }
  const told = file ? file.outlook.done + file.outlook.failed : 0
  return (
    <ConfirmDialog
      open
      title={t('toDo.recording.title')}
      confirm={t('toDo.record')}
      ready={told > 0}
      busy={busy}
      refusal={refusal ?? readRefusal}
      onConfirm={() => void record()}
      onCancel={onClose}
    >
      <Body1>{t('toDo.recording.how')}</Body1>
      <div>
        <FileButton
          label={t('toDo.recording.choose')}
          accept={RESULT_FILES}
          onFiles={(files) => void read(files)}
        />
      </div>
      {file && <Outlook {...file.outlook} />}
    </ConfirmDialog>
  )
}

function Outlook({ done, failed, unknown, failures }: OutputOf<'handOff.readResults'>) {
  const styles = useStyles()
  const { t } = useTranslation()
  return (
    <div role="status">
      {done + failed === 0 && <p>{t('toDo.recording.nothing')}</p>}
      {done > 0 && <p>{t('toDo.recording.done', { count: done })}</p>}
      {failed > 0 && (
        <>
          <p>{t('toDo.recording.failed', { count: failed })}</p>
          <ul className={styles.list} tabIndex={0}>
            {failures.map(({ text, failure }, index) => (
              <li key={index}>
                {text} <span className={styles.reason}>{t(`handOff.failures.${failure}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {unknown > 0 && <p>{t('toDo.recording.unknown', { count: unknown })}</p>}
    </div>
  )
}
