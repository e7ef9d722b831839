import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import type { CustomerSummary } from '#shared/contract/customers.ts'
import { LANGUAGE_CHOICES } from '#shared/domain/documents.ts'
import type { Language } from '#shared/domain/language.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { useCommand } from '../../ask/use-command.ts'
import { useFormErrors } from '../../components/form-errors.ts'
import { ChoiceField, FormGroup, FormGroups } from '../../components/form-fields.tsx'
import { useNotice } from '../../components/notices.tsx'
import { PageForm } from '../../components/page-form.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { usePictureAddress } from '../../components/use-picture-address.ts'
import { Waiting } from '../../components/waiting.tsx'
import { useUnsaved } from '../../location.ts'
import { sizes } from '../../theme.ts'
import { CustomerPage } from '../customers/customer-page.tsx'
import { CardPreview } from './card-preview.tsx'
import { DocumentTexts } from './document-texts.tsx'
import { errorsOf, wrongLanguage } from './documents-draft.ts'
import type { DocumentsDraft } from './documents-draft.ts'
import { LogoGroup } from './logo-group.tsx'

const useStyles = makeStyles({
  halves: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXL,
    columnGap: tokens.spacingHorizontalXXXL,
  },
  form: { flex: `1 1 360px`, minWidth: 0, maxWidth: sizes.form },
})

/** What the password sheets of a customer say and show, with a sheet beside it. */
export function DocumentsPage({ customerId }: { customerId: string }) {
  return (
    <CustomerPage customerId={customerId} tab="documents">
      {(customer) => <Documents customer={customer} />}
    </CustomerPage>
  )
}

function Documents({ customer }: { customer: CustomerSummary }) {
  const documents = useAsk('documents.get', { customerId: customer.customerId })
  if (documents.refusal) return <RefusalMessage refusal={documents.refusal} retry={documents.again} />
  return documents.value ? <DocumentsForm customer={customer} saved={documents.value} /> : <Waiting />
}

function DocumentsForm({ customer, saved }: { customer: CustomerSummary; saved: OutputOf<'documents.get'> }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const notice = useNotice()
  const { logo, ...choices } = saved
  /** What has been changed in the form; the rest follows what is saved. */
  const [changes, setChanges] = useState<Partial<DocumentsDraft>>({})
  const [language, setLanguage] = useState<Language>(customer.details.language)
  const { run, busy } = useCommand('documents.set')
  const draft = { ...choices, ...changes }
  const errors = useFormErrors(errorsOf(draft))
  const dirty = JSON.stringify(draft) !== JSON.stringify(choices)
  const address = usePictureAddress(logo)
  useUnsaved('documents', dirty)

  const change = (next: Partial<DocumentsDraft>) => {
    setChanges({ ...changes, ...next })
    errors.changed()
  }
  const reset = () => {
    setChanges({})
    errors.reset()
  }
  const save = async () => {
    const wrong = wrongLanguage(errorsOf(draft))
    if (wrong) setLanguage(wrong)
    if (!errors.begin()) return
    const answer = await run({ customerId: customer.customerId, documents: draft })
    if (answer.ok) {
      reset()
      notice({ text: t('common.saved') })
    } else errors.refuse(answer.refusal)
  }

  return (
    <div className={styles.halves}>
      <div className={styles.form}>
        <PageForm
          label={t('documents.title')}
          errors={errors}
          dirty={dirty}
          busy={busy}
          onSave={() => void save()}
          onCancel={reset}
        >
          <FormGroups>
            <FormGroup title={t('documents.groupTexts')}>
              <DocumentTexts
                draft={draft}
                errors={errors.shown}
                language={language}
                onLanguage={setLanguage}
                onChange={change}
              />
            </FormGroup>
            <FormGroup title={t('documents.groupLook')}>
              <ChoiceField
                label={t('documents.languageOf')}
                value={draft.languageOf}
                choices={LANGUAGE_CHOICES.map((value) => ({
                  value,
                  label: t(`documents.languageChoices.${value}`),
                }))}
                onChange={(languageOf) => change({ languageOf })}
              />
              <QrCodeField checked={draft.qrCode} onChange={(qrCode) => change({ qrCode })} />
            </FormGroup>
            <FormGroup title={t('documents.logo')}>
              <LogoGroup customer={customer} logo={logo} address={address} />
            </FormGroup>
          </FormGroups>
        </PageForm>
      </div>
      <CardPreview customer={customer.details} draft={draft} language={language} logoAddress={address} />
    </div>
  )
}

function QrCodeField({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  const { t } = useTranslation()
  return (
    <Field hint={t('documents.qrCodeHint')}>
      <Checkbox
        label={t('documents.qrCode')}
        checked={checked}
        onChange={(_, data) => onChange(data.checked === true)}
      />
    </Field>
  )
}
