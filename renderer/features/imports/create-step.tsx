import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportDraft, ImportForCustomer } from '#shared/contract/imports.ts'
import { countryName } from '#shared/domain/country.ts'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLanguage } from '../../components/use-language.ts'
import { sizes } from '../../theme.ts'
import { ImportProgress } from './import-progress.tsx'
import type { Commit } from './use-commit.ts'
import { useSeatTexts } from './use-planned-text.ts'

const useStyles = makeStyles({
  title: { margin: 0 },
  step: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: sizes.form },
  customer: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
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

/** The last step: for each customer all that the button will do, before it does it; then how far that is. */
export function CreateStep({ draft, commit }: { draft: ImportDraft; commit: Commit }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { customers, draftId, fileName } = draft
  const several = draft.customerId === null
  return (
    <div className={styles.step}>
      {several && (
        <dl className={styles.facts}>
          <Fact label={t('imports.create.file')}>{fileName}</Fact>
        </dl>
      )}
      {customers.map((customer) => (
        <section key={customer.customerId} className={styles.customer} aria-label={customer.name}>
          {several && (
            <Subtitle2 as="h3" className={styles.title}>
              {customer.name}
            </Subtitle2>
          )}
          <dl className={styles.facts}>
            {!several && <Fact label={t('imports.create.file')}>{fileName}</Fact>}
            <CustomerFacts draft={draft} customer={customer} />
          </dl>
        </section>
      ))}
      {commit.refusal && <RefusalMessage refusal={commit.refusal} />}
      {commit.busy && (
        <ImportProgress draftId={draftId} fileName={fileName} begins="creating" cancel={commit.cancel} />
      )}
    </div>
  )
}

function CustomerFacts({ draft, customer }: { draft: ImportDraft; customer: ImportForCustomer }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const isCreating = draft.task === 'create'
  const counts = {
    [isCreating ? 'toCreate' : 'toTakeOver']: customer.toCreate,
    toUpdate: customer.toUpdate,
    toDelete: draft.gone === 'delete' ? customer.gone : 0,
    unchanged: customer.unchanged,
    leftOut: customer.leftOut,
    warnings: customer.warnings,
  }
  const shown = COUNTS.filter((key) => (counts[key] ?? 0) > 0)
  return (
    <>
      {shown.map((key) => (
        <Fact key={key} label={t(`imports.create.${key}`)}>
          {number(counts[key] ?? 0)}
        </Fact>
      ))}
      {isCreating && customer.toCreate > 0 && <NewUsersFacts draft={draft} customer={customer} />}
    </>
  )
}

const COUNTS = ['toCreate', 'toTakeOver', 'toUpdate', 'toDelete', 'unchanged', 'leftOut', 'warnings'] as const

/** What the new users get. */
function NewUsersFacts({ draft, customer }: { draft: ImportDraft; customer: ImportForCustomer }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const seats = useSeatTexts()(customer)
  const isUsed = draft.passwords === 'use'
  return (
    <>
      <Fact label={t('imports.create.licenses')}>
        {seats.length === 0
          ? t('imports.create.noLicenses')
          : seats.map((text) => <div key={text}>{text}</div>)}
        {draft.fields.includes('licenses') && <div>{t('imports.create.ownLicenses')}</div>}
      </Fact>
      <Fact label={t('imports.create.usageLocation')}>
        {countryName(customer.choices.usageLocation, language)}
      </Fact>
      <Fact label={t('imports.create.passwords')}>
        {t(isUsed ? 'imports.create.passwordsUsed' : 'imports.create.passwordsMade')}
      </Fact>
    </>
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
