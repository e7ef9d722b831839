import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Selection } from '#shared/contract/user-filter.ts'
import { isLanguage, LANGUAGES } from '#shared/domain/language.ts'
import type { ProfileField } from '#shared/domain/user.ts'
import { CountryPicker } from '../../components/country-picker.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ChoiceField, TextField } from '../../components/form-fields.tsx'
import { SelectionFacts } from './selected-names.tsx'
import { useEditSelected } from './use-edit-selected.ts'

/** What makes sense for many at once. */
const TEXTS = [
  'department',
  'jobTitle',
  'officeLocation',
  'city',
  'state',
  'postalCode',
] as const satisfies readonly ProfileField[]
const FIELDS = [...TEXTS, 'country', 'usageLocation', 'language'] as const
type SettableField = (typeof FIELDS)[number]

/** The change of one field as the contract takes it; an empty value takes the field away. */
function changeOf(field: SettableField, value: string) {
  switch (field) {
    case 'usageLocation':
      return { usageLocation: value === '' ? null : value }
    case 'language':
      return { preferredLanguage: isLanguage(value) ? value : null }
    default:
      return { profile: { [field]: value.trim() } }
  }
}

/** Sets one field to the same value for all users of a selection. */
export function SetField({
  customerId,
  selection,
  count,
  onClose,
  onDone,
}: {
  customerId: string
  selection: Selection
  count: number
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useTranslation()
  const [field, setField] = useState<SettableField>('department')
  const [value, setValue] = useState('')
  const { edit, busy, refusal } = useEditSelected(customerId, selection)
  const labelOf = (each: SettableField) =>
    each === 'usageLocation' || each === 'language' ? t(`users.${each}`) : t(`users.fields.${each}`)
  const save = async () => {
    if (!(await edit(changeOf(field, value)))) return
    onClose()
    onDone()
  }
  return (
    <FormDialog
      title={t('users.setFieldTitle', { count })}
      busy={busy}
      refusal={refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      <SelectionFacts customerId={customerId} selection={selection} />
      <ChoiceField
        label={t('users.setFieldWhich')}
        value={field}
        choices={FIELDS.map((each) => ({ value: each, label: labelOf(each) }))}
        onChange={(next) => {
          setField(next)
          setValue('')
        }}
      />
      <NewValue field={field} value={value} onChange={setValue} />
    </FormDialog>
  )
}

function NewValue({
  field,
  value,
  onChange,
}: {
  field: SettableField
  value: string
  onChange: (value: string) => void
}) {
  const { t } = useTranslation()
  const label = t('users.setFieldValue')
  switch (field) {
    case 'country':
    case 'usageLocation':
      return (
        <CountryPicker
          label={label}
          hint={field === 'country' ? t('users.setFieldHint') : undefined}
          value={value === '' ? null : value}
          onChange={(code) => onChange(code ?? '')}
        />
      )
    case 'language':
      return (
        <ChoiceField
          label={label}
          value={value}
          choices={[
            { value: '', label: t('users.languageAsCustomer') },
            ...LANGUAGES.map((each) => ({ value: each, label: t(`settings.languages.${each}`) })),
          ]}
          onChange={onChange}
        />
      )
    default:
      return <TextField label={label} hint={t('users.setFieldHint')} value={value} onChange={onChange} />
  }
}
