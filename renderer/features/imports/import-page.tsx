import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import type { ImportStep } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { useNotice } from '../../components/notices.tsx'
import { Page } from '../../components/page.tsx'
import type { Crumb } from '../../components/page.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { navigate } from '../../location.ts'
import { useBroughtFiles } from './brought-files.ts'
import { ChooseFile, NotReadMessage } from './choose-file.tsx'
import { DraftSteps } from './draft-steps.tsx'
import { DropOverlay } from './import-drop.tsx'
import { ImportProgress } from './import-progress.tsx'
import { OutcomeView } from './outcome-view.tsx'
import { openingStep } from './import-steps.ts'
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

/**
 * From a list to users: choose or drop the file, say what its columns mean, mend its rows, choose licences, create.
 * Without a customer, the list says itself whose its users are.
 */
export function ImportPage({
  customerId,
  draftId,
  step = 'rows',
}: {
  customerId: string | null
  /** The draft that is being worked on: it lies in main, and a reload of this page finds it again. */
  draftId?: string
  step?: ImportStep | undefined
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const notice = useNotice()
  const { crumbs, refusal } = useCrumbs(customerId)
  const { current, notRead, read, cancel } = useReadFile(customerId, (draft) =>
    navigate(addresses.import(customerId, draft.draftId, openingStep(draft))),
  )
  const isOver = useFileDrop(read)
  useBroughtFiles(read)

  return (
    <Page
      title={step === 'outcome' ? t('imports.outcome.title') : (crumbs[crumbs.length - 1]?.label ?? '')}
      width="filled"
      breadcrumb={crumbs}
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
        ) : refusal ? (
          <RefusalMessage refusal={refusal} />
        ) : draftId === undefined ? (
          <ChooseFile customerId={customerId} onFiles={read} />
        ) : step === 'outcome' ? (
          <OutcomeView customerId={customerId} draftId={draftId} />
        ) : (
          <DraftView key={draftId} customerId={customerId} draftId={draftId} step={step} onFiles={read} />
        )}
      </div>
      {isOver && <DropOverlay />}
    </Page>
  )
}

/** Where the page stands; and why nothing can be shown of its customer. */
function useCrumbs(customerId: string | null): {
  readonly crumbs: readonly Crumb[]
  readonly refusal: ShownRefusal | undefined
} {
  const { t } = useTranslation()
  const customer = useAsk('customers.get', { customerId: customerId ?? '' }, { enabled: customerId !== null })
  const customers = { label: t('labels.customers'), to: addresses.customers }
  if (customerId === null)
    return { crumbs: [customers, { label: t('imports.titleMany') }], refusal: undefined }
  const own = { label: customer.value?.details.name ?? '…', to: addresses.users(customerId) }
  return { crumbs: [customers, own, { label: t('imports.title') }], refusal: customer.refusal }
}

/** A draft in its steps; or, where main has it no longer, the way to a new one. */
function DraftView({
  customerId,
  draftId,
  step,
  onFiles,
}: {
  customerId: string | null
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
        <ChooseFile customerId={customerId} onFiles={onFiles} />
      </>
    )
  if (refusal) return <RefusalMessage refusal={refusal} />
  return draft ? <DraftSteps draft={draft} wanted={step} onFiles={onFiles} /> : null
}
