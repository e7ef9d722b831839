import { Body1, Button, Checkbox, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { DocumentArrowDown20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BatchSummary } from '#shared/contract/batches.ts'
import { api } from '../../api/client.ts'
import { useCommand } from '../../ask/use-command.ts'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { saveFile } from '../../components/save-file.ts'
import { useFormat } from '../../components/use-format.ts'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalL },
  text: { maxWidth: '100ch' },
})

/** How the users of a batch come to exist in the customer's tenant, and whether somebody has done it. */
export function CarryOut({ batch }: { batch: BatchSummary }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const format = useFormat()
  const { customerId, batchId, kind, carriedOutAt, waiting } = batch
  const savesFile = waiting > 0 && kind !== 'reset'
  const mark = useCommand('batches.markCarriedOut')
  const [fileRefusal, setFileRefusal] = useState<ShownRefusal>()
  const refusal = mark.refusal ?? fileRefusal

  const save = async () => {
    setFileRefusal(undefined)
    const answer = await api.batches.entraCsv({ customerId, batchId })
    if (answer.ok) saveFile(answer.value)
    else setFileRefusal(answer.refusal)
  }
  const [ticked, setTicked] = useState({ value: carriedOutAt !== null, insteadOf: carriedOutAt })
  // What was ticked shows at once, until the batch has changed or the change was refused.
  const isPending = ticked.insteadOf === carriedOutAt && mark.refusal === undefined
  const shows = isPending ? ticked.value : carriedOutAt !== null
  const tick = (
    <Checkbox
      label={
        carriedOutAt === null
          ? t('batches.carryOut.tick')
          : t('batches.carryOut.done', { moment: format.moment(carriedOutAt) })
      }
      checked={shows}
      onChange={(_, data) => {
        setTicked({ value: data.checked === true, insteadOf: carriedOutAt })
        void mark.run({ customerId, batchId, carriedOut: data.checked === true })
      }}
    />
  )

  return (
    <section className={styles.box} aria-label={t('batches.carryOut.title')}>
      <Subtitle2 as="h2" className={styles.title}>
        {t('batches.carryOut.title')}
      </Subtitle2>
      {carriedOutAt === null && (
        <Body1 className={styles.text}>
          {kind === 'reset' ? t('batches.carryOut.howReset') : t('batches.carryOut.why')}{' '}
          {savesFile && `${t('batches.carryOut.how')} ${t('batches.carryOut.passwords')}`}
        </Body1>
      )}
      <div className={styles.actions}>
        {savesFile && (
          <Button icon={<DocumentArrowDown20Regular />} onClick={() => void save()}>
            {t('batches.carryOut.save')}
          </Button>
        )}
        {tick}
      </div>
      {refusal && <RefusalMessage refusal={refusal} />}
    </section>
  )
}
