import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Add20Regular, Delete20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '#shared/domain/language.ts'
import { CountryPicker } from '../../components/country-picker.tsx'
import { ChoiceField, FormGroup, FormGroups, TextField } from '../../components/form-fields.tsx'
import { useRefusalText } from '../../components/refusal-text.ts'
import type { CustomerDraft, CustomerErrors } from './customer-draft.ts'
import { UserNameFields } from './user-name-fields.tsx'

const useStyles = makeStyles({
  domain: { display: 'flex', alignItems: 'flex-end', columnGap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0 },
  add: { alignSelf: 'flex-start' },
})

/** The facts of a customer, for adding and editing alike. */
export function CustomerForm({
  draft,
  errors,
  onChange,
}: {
  draft: CustomerDraft
  errors: CustomerErrors
  onChange: (change: Partial<CustomerDraft>) => void
}) {
  const { t } = useTranslation()
  const text = useRefusalText()
  const errorOf = (field: string) => {
    const refusal = errors.find((error) => error.field === field)
    return refusal && text(refusal)
  }
  return (
    <FormGroups>
      <FormGroup title={t('customers.groupCustomer')}>
        <TextField
          label={t('customers.name')}
          required
          value={draft.name}
          error={errorOf('name')}
          onChange={(name) => onChange({ name })}
        />
        <CountryPicker
          label={t('customers.country')}
          required
          value={draft.country === '' ? null : draft.country}
          error={errorOf('country')}
          onChange={(country) => onChange({ country: country ?? '' })}
        />
      </FormGroup>
      <FormGroup title={t('customers.groupDomains')}>
        <Domains domains={draft.domains} errors={errors} onChange={(domains) => onChange({ domains })} />
      </FormGroup>
      <FormGroup title={t('customers.groupDocuments')}>
        <ChoiceField
          label={t('customers.language')}
          hint={t('customers.languageHint')}
          value={draft.language}
          choices={LANGUAGES.map((value) => ({ value, label: t(`settings.languages.${value}`) }))}
          onChange={(language) => onChange({ language })}
        />
        <TextField
          label={t('customers.contactEmail')}
          hint={t('customers.contactEmailHint')}
          type="email"
          value={draft.contactEmail}
          error={errorOf('contactEmail')}
          onChange={(contactEmail) => onChange({ contactEmail })}
        />
      </FormGroup>
      <FormGroup title={t('userNames.group')}>
        <UserNameFields
          draft={draft}
          error={errorOf('userNames')}
          onChange={(userNames) => onChange({ userNames })}
        />
      </FormGroup>
    </FormGroups>
  )
}

/** The domains of the tenant, the primary one first; each refusal beside the one that it is about. */
function Domains({
  domains,
  errors,
  onChange,
}: {
  domains: readonly string[]
  errors: CustomerErrors
  onChange: (domains: string[]) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const text = useRefusalText()
  const ofDomains = errors.filter((error) => error.field === 'domains')
  const errorOf = (index: number) => {
    const own = domains[index]?.trim().toLowerCase()
    const last = domains.map((domain) => domain.trim().toLowerCase()).lastIndexOf(own ?? '')
    const refusal = ofDomains.find(({ details }) => details?.['value'] === own && last === index)
    const general =
      index === 0 ? ofDomains.find(({ details }) => !isOneOf(domains, details?.['value'])) : undefined
    const shown = refusal ?? general
    return shown && text(shown)
  }
  const replace = (index: number, domain: string) =>
    onChange(domains.map((other, position) => (position === index ? domain : other)))

  return (
    <>
      {domains.map((domain, index) => (
        <div key={index} className={styles.domain}>
          <div className={styles.grow}>
            <TextField
              label={index === 0 ? t('customers.primaryDomain') : t('customers.furtherDomain')}
              required={index === 0}
              hint={index === 0 ? t('customers.domainHint') : undefined}
              value={domain}
              error={errorOf(index)}
              onChange={(value) => replace(index, value)}
            />
          </div>
          {index > 0 && (
            <Button
              appearance="subtle"
              icon={<Delete20Regular />}
              aria-label={t('customers.removeDomain', { domain })}
              onClick={() => onChange(domains.filter((_, position) => position !== index))}
            >
              {t('common.remove')}
            </Button>
          )}
        </div>
      ))}
      <Button
        appearance="subtle"
        className={styles.add}
        icon={<Add20Regular />}
        onClick={() => onChange([...domains, ''])}
      >
        {t('customers.addDomain')}
      </Button>
    </>
  )
}

const isOneOf = (domains: readonly string[], value: unknown): boolean =>
  domains.some((domain) => domain.trim().toLowerCase() === value)
