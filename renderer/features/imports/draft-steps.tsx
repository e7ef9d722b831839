import type { ComponentProps, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import type { ImportStep } from '../../addresses.ts'
import { Steps } from '../../components/steps.tsx'
import { navigate } from '../../location.ts'
import { ColumnsStep } from './columns-step.tsx'
import { CreateStep } from './create-step.tsx'
import { EachCustomer } from './each-customer.tsx'
import { FileLine, TakeOverBar } from './file-line.tsx'
import { isShort, reachedStep, rowsBlocked, stepsOf } from './import-steps.ts'
import type { DraftStep } from './import-steps.ts'
import { LicensesStep } from './licenses-step.tsx'
import { isNothing, plannedOf } from './planned.ts'
import { RowsStep } from './rows-step.tsx'
import { TakeOverStep } from './take-over-step.tsx'
import { useCommit } from './use-commit.ts'
import type { Commit } from './use-commit.ts'
import type { Draft } from './use-draft.ts'
import { usePlannedText } from './use-planned-text.ts'

type OnFiles = (files: readonly File[]) => void

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
  const commit = useCommit(draft.value)
  const { customerId, draftId, task } = draft.value
  const steps = stepsOf(draft.value)
  const step = reachedStep(draft.value, wanted)
  const place = steps.indexOf(step)
  const goTo = (to: DraftStep | undefined) => navigate(addresses.import(customerId, to && draftId, to))
  const foot = useFoot(draft, step, commit, () => goTo(steps[place + 1]))
  return (
    <Steps
      names={steps.map((name) =>
        t(`imports.steps.${name === 'create' && task === 'take-over' ? 'takeOver' : name}`),
      )}
      current={place}
      aside={step === 'rows' && <FileLine draft={draft} onColumns={() => goTo('columns')} />}
      back={{ run: () => goTo(steps[place - 1]), disabled: commit.busy }}
      {...foot}
    >
      {step !== 'columns' && step !== 'create' && <TakeOverBar draft={draft} />}
      {contentOf(step, draft, commit, onFiles)}
    </Steps>
  )
}

function contentOf(step: DraftStep, draft: Draft, commit: Commit, onFiles: OnFiles): ReactNode {
  switch (step) {
    case 'columns':
      return <ColumnsStep draft={draft} />
    case 'rows':
      return <RowsStep draft={draft} onFiles={onFiles} />
    case 'licenses':
      return <EachCustomer draft={draft}>{(one) => <LicensesStep draft={one} />}</EachCustomer>
    case 'review':
      return <EachCustomer draft={draft}>{(one) => <TakeOverStep draft={one} />}</EachCustomer>
    case 'create':
      return <CreateStep draft={draft.value} commit={commit} />
  }
}

/** The button that goes on, whether something keeps it from that, and the sentence beside it. */
function useFoot(
  { value, busy }: Draft,
  step: DraftStep,
  commit: Commit,
  goOn: () => void,
): Required<Pick<ComponentProps<typeof Steps>, 'next' | 'sentence'>> {
  const { t } = useTranslation()
  const planned = usePlannedText()(value)
  const next = (blocked: boolean, sentence: string) => ({
    next: { label: t('common.next'), run: goOn, disabled: busy || blocked },
    sentence,
  })
  switch (step) {
    case 'columns': {
      const lacking = value.lacks.length > 0
      return next(lacking, t(lacking ? 'imports.columns.blocked' : 'imports.columns.sentence'))
    }
    case 'rows': {
      const why = rowsBlocked(value)
      const onwards = value.task === 'create' ? 'licensesNext' : 'reviewNext'
      return next(why !== null, t(`imports.rows.${why ?? onwards}`))
    }
    case 'licenses':
      return isShort(value)
        ? next(true, t('imports.licenses.blocked'))
        : next(false, t('imports.licenses.sentence'))
    case 'review':
      return next(false, t('imports.takeOver.sentence'))
    case 'create':
      return {
        next: {
          label: planned.button,
          run: commit.run,
          disabled: commit.busy || isNothing(plannedOf(value)),
        },
        sentence: planned.sentence,
      }
  }
}
