import type { TFunction } from 'i18next'
import type { ComponentProps, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportDraft } from '#shared/contract/imports.ts'
import { addresses, IMPORT_STEPS } from '../../addresses.ts'
import type { ImportStep } from '../../addresses.ts'
import { api } from '../../api/client.ts'
import { useCommand } from '../../ask/use-command.ts'
import { useUndoToast } from '../../ask/use-undo-toast.ts'
import { useNotice } from '../../components/notices.tsx'
import { Steps } from '../../components/steps.tsx'
import { navigate } from '../../location.ts'
import { CheckStep } from './check-step.tsx'
import { CreateStep, useCreateSentence } from './create-step.tsx'
import { LicensesStep } from './licenses-step.tsx'
import type { Draft } from './use-draft.ts'

type OnFiles = (files: readonly File[]) => void

/** What one step shows, where its buttons lead, and the sentence beside them. */
interface StepView extends Required<Pick<ComponentProps<typeof Steps>, 'back' | 'next' | 'sentence'>> {
  readonly content: ReactNode
}

const isBlocked = ({ rows, rowsWithErrors }: ImportDraft): boolean => rows === 0 || rowsWithErrors > 0
const isShort = ({ seats }: ImportDraft): boolean => seats.some(({ short }) => short > 0)

/** The step to show: the one asked for, or an earlier one that something still keeps from being done. */
export function reachedStep(draft: ImportDraft, wanted: ImportStep): ImportStep {
  if (wanted === 'check' || isBlocked(draft)) return 'check'
  return isShort(draft) ? 'licenses' : wanted
}

/** The steps of an import. Each has an address; nothing is written before the button of the last one. */
export function DraftSteps({
  draft,
  wanted,
  onFiles,
}: {
  draft: Draft
  wanted: ImportStep
  onFiles: OnFiles
}) {
  const { t } = useTranslation()
  const creation = useCreation(draft.value)
  const createSentence = useCreateSentence(draft.value)
  const step = reachedStep(draft.value, wanted)
  const views: Readonly<Record<ImportStep, () => StepView>> = {
    check: () => checkView(t, draft, onFiles),
    licenses: () => licensesView(t, draft),
    create: () => createView(t, draft.value, creation, createSentence),
  }
  const { content, ...foot } = views[step]()
  return (
    <Steps
      names={IMPORT_STEPS.map((name) => t(`imports.steps.${name}`))}
      current={IMPORT_STEPS.indexOf(step)}
      {...foot}
    >
      {content}
    </Steps>
  )
}

const goTo = ({ customerId, draftId }: ImportDraft, step: ImportStep) =>
  navigate(addresses.import(customerId, draftId, step))

function checkView(t: TFunction, draft: Draft, onFiles: OnFiles): StepView {
  const blocked = isBlocked(draft.value)
  return {
    content: <CheckStep draft={draft} onFiles={onFiles} />,
    back: { run: () => navigate(addresses.import(draft.value.customerId)) },
    next: {
      label: t('common.next'),
      run: () => goTo(draft.value, 'licenses'),
      disabled: draft.busy || blocked,
    },
    sentence: blocked ? t('imports.check.blocked') : t('imports.check.sentence'),
  }
}

function licensesView(t: TFunction, draft: Draft): StepView {
  const short = isShort(draft.value)
  return {
    content: <LicensesStep draft={draft} />,
    back: { run: () => goTo(draft.value, 'check') },
    next: { label: t('common.next'), run: () => goTo(draft.value, 'create'), disabled: draft.busy || short },
    sentence: short ? t('imports.licenses.blocked') : t('imports.licenses.sentence'),
  }
}

function createView(t: TFunction, draft: ImportDraft, creation: Creation, sentence: string): StepView {
  const { busy, refusal, run, cancel } = creation
  return {
    content: <CreateStep draft={draft} creating={busy} refusal={refusal} cancel={cancel} />,
    back: { run: () => goTo(draft, 'licenses'), disabled: busy },
    next: { label: t('imports.create.button', { count: draft.rows }), run, disabled: busy },
    sentence,
  }
}

type Creation = ReturnType<typeof useCreation>

/** Creates the users of a draft and goes to their passwords. Coming back here would find the draft done. */
function useCreation({ customerId, draftId, rows }: ImportDraft) {
  const { t } = useTranslation()
  const notice = useNotice()
  const undoToast = useUndoToast(customerId)
  const commit = useCommand('imports.commit')
  const run = async () => {
    const answer = await commit.run({ draftId })
    if (answer.ok) {
      navigate(addresses.batch(answer.value.customerId, answer.value.batchId), { replace: true })
      undoToast(t('imports.created', { count: rows }), [answer.commandId])
    } else if (answer.refusal.code === 'import-cancelled') {
      notice({ text: t('imports.cancelled'), intent: 'info' })
      navigate(addresses.import(customerId), { replace: true })
    }
  }
  return {
    busy: commit.busy,
    refusal: commit.refusal,
    run: () => void run(),
    cancel: () => void api.imports.cancel({ draftId }),
  }
}
