import { Switch } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { CustomerSummary } from '#shared/contract/customers.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import type { License, ProfileField } from '#shared/domain/user.ts'
import { CountryPicker } from '../../components/country-picker.tsx'
import { ChoiceField, FormGroup, FormGroups, FormRow, TextField } from '../../components/form-fields.tsx'
import type { Choice } from '../../components/form-fields.tsx'
import { useRefusalText } from '../../components/refusal-text.ts'
import { CustomerLicenses } from '../subscriptions/customer-licenses.tsx'
import { FieldError } from './field-error.tsx'
import { RoleField } from './role-field.tsx'
import type { UserDraft, UserDraftErrors } from './user-draft.ts'
import { UserNameField } from './user-name-field.tsx'

/** Groups of the contact fields, as they stand side by side. */
const CONTACT: readonly (readonly ProfileField[])[] = [
  ['jobTitle', 'department', 'officeLocation', 'alternateEmail'],
  ['businessPhone', 'mobilePhone', 'faxNumber'],
  ['streetAddress', 'city', 'state', 'postalCode'],
]
const TYPES: Partial<Record<ProfileField, 'tel' | 'email'>> = {
  businessPhone: 'tel',
  mobilePhone: 'tel',
  faxNumber: 'tel',
  alternateEmail: 'email',
}

export interface UserFormProps {
  readonly customer: CustomerSummary
  readonly draft: UserDraft
  readonly errors: UserDraftErrors
  /** What the user holds before. */
  readonly held?: readonly License[]
  readonly onChange: (change: Partial<UserDraft>) => void
}

/** The facts of a user, for adding and editing alike. */
export function UserForm(props: UserFormProps) {
  const { t } = useTranslation()
  const { customer, draft, errors, held = [], onChange } = props
  return (
    <FormGroups>
      <Identity {...props} />
      <FormGroup title={t('users.groupRole')}>
        <RoleField draft={draft} onChange={onChange} />
        <FieldError errors={errors} field="roles" />
      </FormGroup>
      <FormGroup title={t('users.licenses')}>
        <CustomerLicenses
          customerId={customer.customerId}
          value={draft.licenses}
          held={held}
          onChange={(licenses) => onChange({ licenses })}
        />
        <FieldError errors={errors} field="licenses" />
      </FormGroup>
      <Contact {...props} />
    </FormGroups>
  )
}

function useErrorOf(errors: UserDraftErrors): (field: string) => string | undefined {
  const text = useRefusalText()
  return (field) => {
    const refusal = errors.find((error) => error.field === field)
    return refusal && text(refusal)
  }
}

function Identity({ customer, draft, errors, onChange }: UserFormProps) {
  const { t } = useTranslation()
  const errorOf = useErrorOf(errors)
  const setProfile = (field: ProfileField, value: string) => {
    const profile = { ...draft.profile, [field]: value }
    const follows = draft.displayName === '' || draft.displayName === fullName(draft.profile)
    onChange({ profile, ...(follows && { displayName: fullName(profile) }) })
  }
  const languages: Choice<Language | 'customer'>[] = [
    {
      value: 'customer',
      label: t('users.languageOfCustomer', {
        language: t(`settings.languages.${customer.details.language}`),
      }),
    },
    ...LANGUAGES.map((value) => ({ value, label: t(`settings.languages.${value}`) })),
  ]
  return (
    <FormGroup title={t('users.groupIdentity')}>
      <FormRow>
        <TextField
          label={t('users.fields.givenName')}
          value={draft.profile.givenName}
          error={errorOf('givenName')}
          onChange={(value) => setProfile('givenName', value)}
        />
        <TextField
          label={t('users.fields.surname')}
          value={draft.profile.surname}
          error={errorOf('surname')}
          onChange={(value) => setProfile('surname', value)}
        />
      </FormRow>
      <TextField
        label={t('users.displayName')}
        required
        value={draft.displayName}
        error={errorOf('displayName')}
        onChange={(displayName) => onChange({ displayName })}
      />
      <UserNameField domains={customer.details.domains} draft={draft} errors={errors} onChange={onChange} />
      <FormRow>
        <CountryPicker
          label={t('users.usageLocation')}
          hint={t('users.usageLocationHint')}
          value={draft.usageLocation}
          error={errorOf('usageLocation')}
          onChange={(usageLocation) => onChange({ usageLocation })}
        />
        <ChoiceField
          label={t('users.language')}
          value={draft.preferredLanguage ?? 'customer'}
          choices={languages}
          onChange={(value) => onChange({ preferredLanguage: value === 'customer' ? null : value })}
        />
      </FormRow>
      <Switch
        label={draft.signInAllowed ? t('users.signInAllowed') : t('users.signInBlocked')}
        checked={draft.signInAllowed}
        onChange={(_, data) => onChange({ signInAllowed: data.checked })}
      />
      <Switch
        label={t('users.mustChangePassword')}
        checked={draft.mustChangePassword}
        onChange={(_, data) => onChange({ mustChangePassword: data.checked })}
      />
    </FormGroup>
  )
}

const fullName = ({ givenName, surname }: UserDraft['profile']): string => `${givenName} ${surname}`.trim()

function Contact({ draft, errors, onChange }: UserFormProps) {
  const { t } = useTranslation()
  const errorOf = useErrorOf(errors)
  return (
    <FormGroup title={t('users.groupContact')}>
      {CONTACT.map((fields) => (
        <FormRow key={fields[0]}>
          {fields.map((field) => (
            <TextField
              key={field}
              label={t(`users.fields.${field}`)}
              type={TYPES[field] ?? 'text'}
              value={draft.profile[field]}
              error={errorOf(field)}
              onChange={(value) => onChange({ profile: { ...draft.profile, [field]: value } })}
            />
          ))}
        </FormRow>
      ))}
      <CountryPicker
        label={t('users.fields.country')}
        value={draft.profile.country === '' ? null : draft.profile.country}
        error={errorOf('country')}
        onChange={(country) => onChange({ profile: { ...draft.profile, country: country ?? '' } })}
      />
    </FormGroup>
  )
}
