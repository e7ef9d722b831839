import { Body1, Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import { DocumentPdf20Regular, Print20Regular } from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PAPERS } from '#shared/domain/sheet.ts'
import { api } from '../../api/client.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { ChoiceField } from '../../components/form-fields.tsx'
import { useNotice } from '../../components/notices.tsx'
import { Page } from '../../components/page.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { useBatchCrumbs } from '../batches/use-batch-crumbs.ts'
import { usePrintScope } from './print-scope.ts'
import { SheetPreview } from './sheet-preview.tsx'
import { useSheetOutput } from './use-sheet-output.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingVerticalM,
    columnGap: tokens.spacingHorizontalL,
  },
  paper: { width: '160px' },
  extent: { flex: '1 1 auto', lineHeight: '32px', color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** The sheets as they will be printed, on which paper, and the buttons that print or save them. */
export function PrintPage({ customerId, batchId }: { customerId: string; batchId: string }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const crumbs = useBatchCrumbs(customerId, batchId)
  const settings = useAsk('settings.get', {})
  const paper = settings.value?.paper ?? 'A4'
  const users = usePrintScope(batchId)
  const job = useAsk(
    'sheets.prepare',
    { customerId, batchId, users, paper },
    { enabled: settings.value !== undefined, forget: true },
  )
  const refusal = settings.refusal ?? job.refusal

  return (
    <Page
      title={t('sheets.preview.title')}
      width="filled"
      breadcrumb={[...crumbs, { label: t('sheets.preview.title') }]}
    >
      {refusal && <RefusalMessage refusal={refusal} retry={job.again} />}
      {job.value?.carriedOut === false && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('sheets.preview.reminder')}</MessageBarBody>
        </MessageBar>
      )}
      <Sheets jobId={job.value?.jobId}>
        <div className={styles.paper}>
          <ChoiceField
            label={t('sheets.preview.paper')}
            value={paper}
            choices={PAPERS.map((value) => ({ value, label: value }))}
            onChange={(chosen) => void api.settings.update({ paper: chosen })}
          />
        </div>
        <Body1 className={styles.extent}>
          {job.value &&
            t('sheets.preview.extent', {
              cards: t('sheets.preview.cards', { count: job.value.cards }),
              pages: t('sheets.preview.pages', { count: job.value.pages }),
            })}
        </Body1>
      </Sheets>
    </Page>
  )
}

/** The preview of a job, above it what is chosen for it (`children`) and the buttons. Without a job these wait. */
function Sheets({ jobId, children }: { jobId: string | undefined; children: ReactNode }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const notice = useNotice()
  const host = useAsk('host.capabilities', {})
  const output = useSheetOutput()
  const frame = useRef<HTMLIFrameElement>(null)
  const [readyJob, setReadyJob] = useState('')
  const ready = readyJob === jobId && host.value !== undefined ? jobId : undefined
  const printsSheets = host.value?.printsSheets ?? false

  const print = async () => {
    if (ready === undefined) return
    if (!printsSheets) frame.current?.contentWindow?.print()
    else if (await output.print(ready)) notice({ text: t('sheets.preview.printed') })
  }
  const savePdf = async () => {
    if (ready !== undefined) await output.savePdf(ready)
  }
  const disabled = ready === undefined || output.busy !== null

  return (
    <>
      <div className={styles.bar}>
        {children}
        <div className={styles.buttons}>
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
            disabledFocusable={disabled}
            onClick={() => void print()}
          >
            {t('sheets.preview.print')}
          </Button>
        </div>
      </div>
      {output.busy === 'making-pdf' && <ProgressBar label={t('batches.makingPdf')} done={0} total={0} />}
      {output.refusal && <RefusalMessage refusal={output.refusal} />}
      {jobId !== undefined && <SheetPreview key={jobId} jobId={jobId} frame={frame} onReady={setReadyJob} />}
    </>
  )
}
