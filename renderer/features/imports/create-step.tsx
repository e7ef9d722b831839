import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportDraft } from '#shared/contract/imports.ts'
import { countryName } from '#shared/domain/country.ts'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { useFormat } from '../../components/use-format.ts'
import { useLanguage } from '../../components/use-language.ts'
import { sizes } from '../../theme.ts'
import { ImportProgress } from './import-progress.tsx'

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: sizes.form },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalM,
    margin: 0,
  },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
})

/** Step 3: all that the last button will do, before it does it; then how far that is. */
export function CreateStep({
  draft,
  creating,
  refusal,
  cancel,
}: {
  draft: ImportDraft
  creating: boolean
  refusal: ShownRefusal | undefined
  cancel: () => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { number } = useFormat()
  const language = useLanguage()
  const seats = useSeatTexts(draft)
  return (
    <div className={styles.step}>
      <dl className={styles.facts}>
        <Fact label={t('imports.create.file')}>{draft.fileName}</Fact>
        <Fact label={t('imports.create.users')}>{number(draft.rows)}</Fact>
        {draft.rowsWithWarnings > 0 && (
          <Fact label={t('imports.create.warnings')}>{number(draft.rowsWithWarnings)}</Fact>
        )}
        <Fact label={t('imports.create.licenses')}>
          {seats.length === 0
            ? t('imports.create.noLicenses')
            : seats.map((text) => <div key={text}>{text}</div>)}
        </Fact>
        <Fact label={t('imports.create.usageLocation')}>
          {countryName(draft.choices.usageLocation, language)}
        </Fact>
        <Fact label={t('imports.create.passwords')}>{t('imports.create.passwordsHint')}</Fact>
      </dl>
      {refusal && <RefusalMessage refusal={refusal} />}
      {creating && (
        <ImportProgress draftId={draft.draftId} fileName={draft.fileName} begins="creating" cancel={cancel} />
      )}
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  )
}

/** For each chosen product, the seats that it takes of those that are free. */
function useSeatTexts({ seats }: ImportDraft): string[] {
  const { t } = useTranslation()
  return seats.map(({ name, needed, free }) => t('imports.create.seats', { product: name, needed, free }))
}

/** What the last button will do, in one sentence. */
export function useCreateSentence(draft: ImportDraft): string {
  const { t } = useTranslation()
  const language = useLanguage()
  const texts = useSeatTexts(draft)
  const seats = new Intl.ListFormat(language, { type: 'conjunction' }).format(texts)
  return texts.length === 0
    ? t('imports.create.without', { count: draft.rows })
    : t('imports.create.with', { count: draft.rows, seats })
}
