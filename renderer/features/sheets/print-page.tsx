import { Body1, Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import { DocumentPdf20Regular, Print20Regular } from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DEFAULT_SHEET_ARRANGEMENT } from '#shared/domain/sheet-options.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { HiddenSecrets } from '../../components/hidden-secrets.tsx'
import { useIdle } from '../../components/idle.ts'
import { useNotice } from '../../components/notices.tsx'
import { Page } from '../../components/page.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { narrowScreen } from '../../theme.ts'
import { UnreadablePasswords } from '../batches/unreadable-passwords.tsx'
import { useBatchCrumbs } from '../batches/use-batch-crumbs.ts'
import { LayoutPanel } from './layout-panel.tsx'
import { MarkPrinted } from './mark-printed.tsx'
import { UnreadableLogo } from '../documents/unreadable-logo.tsx'
import { usePrintScope } from './print-scope.ts'
import { areCopies, PrinterChoice, printerOf, SYSTEM_DIALOG } from './printer-choice.tsx'
import { SheetPreview } from './sheet-preview.tsx'
import { useSheetChoice } from './use-sheet-choice.ts'
import { useSheetOutput } from './use-sheet-output.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingVerticalM,
    columnGap: tokens.spacingHorizontalL,
  },
  body: {
    display: 'flex',
    flex: '1 1 auto',
    minHeight: 0,
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalL,
    [narrowScreen]: { flexDirection: 'column' },
  },
  panel: {
    flex: '0 0 256px',
    boxSizing: 'border-box',
    overflowY: 'auto',
    // Room for the outline of a focused field, which the scrolling box would cut.
    padding: tokens.strokeWidthThick,
    [narrowScreen]: { flex: '0 0 auto', overflowY: 'visible' },
  },
  sheets: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 auto',
    minWidth: 0,
    rowGap: tokens.spacingVerticalM,
  },
  extent: { flex: '1 1 auto', lineHeight: '32px', color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** The sheets as they will be printed, on which paper, and the buttons that print or save them. */
export function PrintPage({ customerId, batchId }: { customerId: string; batchId: string }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const crumbs = useBatchCrumbs(customerId, batchId)
  const { choice, change, refusal: choiceRefusal } = useSheetChoice()
  const users = usePrintScope(batchId)
  const options = choice && { ...choice.sheets, paper: choice.paper }
  const job = useAsk(
    'sheets.prepare',
    { customerId, batchId, users, options: options ?? { ...DEFAULT_SHEET_ARRANGEMENT, paper: 'A4' } },
    { enabled: options !== undefined, forget: true },
  )
  const refusal = choiceRefusal ?? job.refusal

  return (
    <Page
      title={t('sheets.preview.title')}
      width="filled"
      breadcrumb={[...crumbs, { label: t('sheets.preview.title') }]}
    >
      {refusal && <UnreadablePasswords batch={{ customerId, batchId }} refusal={refusal} retry={job.again} />}
      {job.value?.carriedOut === false && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('sheets.preview.reminder')}</MessageBarBody>
        </MessageBar>
      )}
      <UnreadableLogo customerId={customerId} />
      <div className={styles.body}>
        <div className={styles.panel}>
          {choice && <LayoutPanel paper={choice.paper} sheets={choice.sheets} onChange={change} />}
        </div>
        <div className={styles.sheets}>
          <Sheets customerId={customerId} batchId={batchId} jobId={job.value?.jobId}>
            <Body1 className={styles.extent}>
              {job.value &&
                t('sheets.preview.extent', {
                  cards: t('sheets.preview.cards', { count: job.value.cards }),
                  pages: t('sheets.preview.pages', { count: job.value.pages }),
                })}
            </Body1>
          </Sheets>
        </div>
      </div>
    </Page>
  )
}

/** The preview of a job, above it what is chosen for it (`children`) and the buttons. Without a job these wait. */
function Sheets({
  jobId,
  children,
  ...ids
}: {
  customerId: string
  batchId: string
  jobId: string | undefined
  children: ReactNode
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const notice = useNotice()
  const host = useAsk('host.capabilities', {})
  const output = useSheetOutput()
  const frame = useRef<HTMLIFrameElement>(null)
  const [readyJob, setReadyJob] = useState('')
  const [printer, setPrinter] = useState(SYSTEM_DIALOG)
  const [asked, setAsked] = useState(false)
  const { idle, wake } = useIdle()
  const ready = readyJob === jobId && !idle && host.value !== undefined ? jobId : undefined
  const printsSheets = host.value?.printsSheets ?? false

  const print = async () => {
    if (ready === undefined) return
    if (!printsSheets) {
      frame.current?.contentWindow?.print()
      setAsked(true)
    } else if (await output.print(ready, printerOf(printer))) notice({ text: t('sheets.preview.printed') })
  }
  const savePdf = async () => {
    if (ready !== undefined) await output.savePdf(ready)
  }
  const disabled = ready === undefined || output.busy !== null
  const showAgain = () => {
    setReadyJob('')
    wake()
  }

  return (
    <>
      <div className={styles.bar}>
        {children}
        {printsSheets && <PrinterChoice value={printer} onChange={setPrinter} />}
        <div className={styles.buttons}>
          {asked && <MarkPrinted {...ids} onDone={() => setAsked(false)} />}
          {printsSheets && (
            <Button
              icon={<DocumentPdf20Regular />}
              disabledFocusable={disabled}
              onClick={() => void savePdf()}
            >
              {t('sheets.preview.pdf')}
            </Button>
          )}
          <Button
            appearance="primary"
            icon={<Print20Regular />}
            disabledFocusable={disabled || !areCopies(printer.copies)}
            onClick={() => void print()}
          >
            {t('sheets.preview.print')}
          </Button>
        </div>
      </div>
      {output.busy === 'making-pdf' && <ProgressBar label={t('batches.makingPdf')} done={0} total={0} />}
      {output.refusal && <RefusalMessage refusal={output.refusal} />}
      {idle && <HiddenSecrets onShow={showAgain} />}
      {jobId !== undefined && !idle && (
        <SheetPreview key={jobId} jobId={jobId} frame={frame} onReady={setReadyJob} />
      )}
    </>
  )
}
