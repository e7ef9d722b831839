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
  onFiles: (files: readonly File[]) => void
}) {
  const { t } = useTranslation()
  const { customerId, draftId, rows } = draft.value
  const step = reachedStep(draft.value, wanted)
  const creation = useCreation(draft.value)
  const createSentence = useCreateSentence(draft.value)
  const go = (to: ImportStep) => navigate(addresses.import(customerId, draftId, to))
  const names = IMPORT_STEPS.map((name) => t(`imports.steps.${name}`))
  const common = { names, current: IMPORT_STEPS.indexOf(step) }

  if (step === 'check')
    return (
      <Steps
        {...common}
        back={{ run: () => navigate(addresses.import(customerId)) }}
        next={{
          label: t('common.next'),
          run: () => go('licenses'),
          disabled: draft.busy || isBlocked(draft.value),
        }}
        sentence={isBlocked(draft.value) ? t('imports.check.blocked') : t('imports.check.sentence')}
      >
        <CheckStep draft={draft} onFiles={onFiles} />
      </Steps>
    )
  if (step === 'licenses')
    return (
      <Steps
        {...common}
        back={{ run: () => go('check') }}
        next={{
          label: t('common.next'),
          run: () => go('create'),
          disabled: draft.busy || isShort(draft.value),
        }}
        sentence={isShort(draft.value) ? t('imports.licenses.blocked') : t('imports.licenses.sentence')}
      >
        <LicensesStep draft={draft} />
      </Steps>
    )
  return (
    <Steps
      {...common}
      back={{ run: () => go('licenses'), disabled: creation.busy }}
      next={{
        label: t('imports.create.button', { count: rows }),
        run: creation.run,
        disabled: creation.busy,
      }}
      sentence={createSentence}
    >
      <CreateStep
        draft={draft.value}
        creating={creation.busy}
        refusal={creation.refusal}
        cancel={creation.cancel}
      />
    </Steps>
  )
}

/** Creates the users of a draft and goes to their passwords. Coming back here would find the draft done. */
function useCreation({ customerId, draftId, rows }: ImportDraft) {
  const { t } = useTranslation()
  const notice = useNotice()
  const toast = useUndoToast(customerId)
  const commit = useCommand('imports.commit')
  const run = async () => {
    const answer = await commit.run({ draftId })
    if (answer.ok) {
      navigate(addresses.batch(answer.value.customerId, answer.value.batchId), { replace: true })
      toast(t('imports.created', { count: rows }), [answer.commandId])
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
