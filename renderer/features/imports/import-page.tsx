import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import type { ImportStep } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { useNotice } from '../../components/notices.tsx'
import { Page } from '../../components/page.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { ChooseFile, NotReadMessage } from './choose-file.tsx'
import { DraftSteps } from './draft-steps.tsx'
import { DropOverlay, useDroppedFiles } from './import-drop.tsx'
import { ImportProgress } from './import-progress.tsx'
import { useDraft } from './use-draft.ts'
import { useFileDrop } from './use-file-drop.ts'
import { useReadFile } from './use-read-file.ts'

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    flex: '1 0 auto',
  },
})

/** From a customer's list to its users: choose or drop the file, check it, choose licences, create. */
export function ImportPage({
  customerId,
  draftId,
  step = 'check',
}: {
  customerId: string
  /** The draft that is being worked on: it lies in main, and a reload of this page finds it again. */
  draftId?: string
  step?: ImportStep
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const customer = useAsk('customers.get', { customerId })
  const notice = useNotice()
  const { current, notRead, read, cancel } = useReadFile(customerId)
  const isOver = useFileDrop(read)
  useDroppedFiles(read)

  return (
    <Page
      title={t('imports.title')}
      width="filled"
      breadcrumb={[
        { label: t('labels.customers'), to: addresses.customers },
        { label: customer.value?.details.name ?? '…', to: addresses.users(customerId) },
        { label: t('imports.title') },
      ]}
    >
      <div className={styles.content}>
        {notRead && <NotReadMessage notRead={notRead} />}
        {current !== null ? (
          <ImportProgress
            key={current.draftId}
            draftId={current.draftId}
            fileName={current.fileName}
            begins="reading"
            cancel={() => {
              cancel()
              notice({ text: t('imports.cancelled'), intent: 'info' })
            }}
          />
        ) : customer.refusal ? (
          <RefusalMessage refusal={customer.refusal} retry={customer.again} />
        ) : draftId === undefined ? (
          <ChooseFile onFiles={read} />
        ) : (
          <DraftView key={draftId} draftId={draftId} step={step} onFiles={read} />
        )}
      </div>
      {isOver && <DropOverlay />}
    </Page>
  )
}

/** A draft in its steps; or, where main has it no longer, the way to a new one. */
function DraftView({
  draftId,
  step,
  onFiles,
}: {
  draftId: string
  step: ImportStep
  onFiles: (files: readonly File[]) => void
}) {
  const { t } = useTranslation()
  const { draft, refusal } = useDraft(draftId)
  if (refusal?.code === 'draft-not-found')
    return (
      <>
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('imports.choose.gone')}</MessageBarBody>
        </MessageBar>
        <ChooseFile onFiles={onFiles} />
      </>
    )
  if (refusal) return <RefusalMessage refusal={refusal} />
  return draft ? <DraftSteps draft={draft} wanted={step} onFiles={onFiles} /> : null
}
