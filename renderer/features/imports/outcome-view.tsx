import { makeStyles, MessageBar, MessageBarBody, Subtitle2, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { CommitOutcome, ImportTask } from '#shared/contract/imports.ts'
import { addresses } from '../../addresses.ts'
import { ButtonLink } from '../../components/links.tsx'
import { useRefusalText } from '../../components/refusal-text.ts'
import { sizes } from '../../theme.ts'
import { useOutcome } from './outcomes.ts'
import { useOutcomeText } from './use-outcome-text.ts'

const useStyles = makeStyles({
  title: { margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    maxWidth: sizes.form,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  one: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  links: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

/** What became of an import: for each customer what was written, or why nothing was, and where to go on. */
export function OutcomeView({ customerId, draftId }: { customerId: string | null; draftId: string }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const done = useOutcome(draftId)
  const isPartial = done?.outcomes.some(({ refusal }) => refusal !== null) ?? false
  return (
    <>
      {done === null ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('imports.outcome.gone')}</MessageBarBody>
        </MessageBar>
      ) : (
        <ul className={styles.list} aria-label={t('imports.outcome.title')}>
          {done.outcomes.map((outcome) => (
            <li key={outcome.customerId} className={styles.one}>
              <Outcome task={done.task} outcome={outcome} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.links}>
        {isPartial && (
          <ButtonLink to={addresses.import(customerId, draftId, 'rows')}>
            {t('imports.outcome.again')}
          </ButtonLink>
        )}
        <ButtonLink to={addresses.import(customerId)}>{t('imports.choose.another')}</ButtonLink>
      </div>
    </>
  )
}

function Outcome({ task, outcome }: { task: ImportTask; outcome: CommitOutcome }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const text = useOutcomeText()
  const { customerId, name, batchId, refusal } = outcome
  return (
    <>
      <Subtitle2 as="h2" className={styles.title}>
        {name}
      </Subtitle2>
      <MessageBar intent={refusal === null ? 'success' : 'error'} layout="multiline">
        <MessageBarBody>
          {refusal === null ? text(task, outcome) : <Refused refusal={refusal} />}
        </MessageBarBody>
      </MessageBar>
      <div className={styles.links}>
        {batchId !== null && (
          <ButtonLink to={addresses.batch(customerId, batchId)} appearance="primary">
            {t('batches.show')}
          </ButtonLink>
        )}
        <ButtonLink to={addresses.users(customerId)}>{t('imports.outcome.users')}</ButtonLink>
      </div>
    </>
  )
}

function Refused({ refusal }: { refusal: NonNullable<CommitOutcome['refusal']> }) {
  const { t } = useTranslation()
  const why = useRefusalText()
  return (
    <>
      {t('imports.outcome.refused')}{' '}
      {refusal === 'seats-short' ? t('imports.outcome.seatsShort') : why({ code: refusal })}
    </>
  )
}
