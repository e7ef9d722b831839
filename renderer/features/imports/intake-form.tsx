import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { Save20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { saveFile } from '../../components/save-file.ts'
import { sizes } from '../../theme.ts'

const useStyles = makeStyles({
  title: { margin: 0 },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, maxWidth: sizes.form },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalXS,
  },
})

/** Where there is no list yet: the form that the customer fills in, as a file to send. */
export function IntakeForm({ customerId }: { customerId: string }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const save = async (format: 'xlsx' | 'csv') => {
    const answer = await api.imports.intakeForm({ customerId, format })
    if (answer.ok) saveFile(answer.value)
    setRefusal(answer.ok ? undefined : answer.refusal)
  }
  return (
    <section className={styles.form} aria-label={t('imports.form.title')}>
      <Subtitle2 as="h2" className={styles.title}>
        {t('imports.form.title')}
      </Subtitle2>
      <Body1>{t('imports.form.text')}</Body1>
      <div className={styles.buttons}>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button key={format} icon={<Save20Regular />} onClick={() => void save(format)}>
            {t(`imports.form.${format}`)}
          </Button>
        ))}
      </div>
      {refusal && <RefusalMessage refusal={refusal} />}
    </section>
  )
}
