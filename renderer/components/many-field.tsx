import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldProps } from './form-fields.tsx'
import type { Choice, FieldProps } from './form-fields.tsx'
import { useLanguage } from './use-language.ts'

const useStyles = makeStyles({
  field: { minWidth: 0 },
  control: { minWidth: 0, width: '100%' },
  list: { maxHeight: '320px' },
})

/** Any number of choices, found by any part of their names. */
export function ManyField({
  values,
  choices,
  onChange,
  ...field
}: FieldProps & {
  values: readonly string[]
  choices: readonly Choice<string>[]
  onChange: (values: string[]) => void
}) {
  const styles = useStyles()
  const language = useLanguage()
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLocaleLowerCase(language)
  const matching = choices.filter(({ label }) => label.toLocaleLowerCase(language).includes(wanted))
  const chosen = choices.filter(({ value }) => values.includes(value)).map(({ label }) => label)

  return (
    <Field className={styles.field} {...fieldProps(field)}>
      <Combobox
        className={styles.control}
        multiselect
        freeform
        autoComplete="off"
        listbox={{ className: styles.list }}
        placeholder={chosen.join(', ')}
        value={typed}
        selectedOptions={[...values]}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped('')}
        onOptionSelect={(_, data) => {
          if (data.optionValue === undefined) return
          setTyped('')
          onChange(data.selectedOptions)
        }}
      >
        {matching.map(({ value, label }) => (
          <Option key={value} value={value} text={label}>
            {label}
          </Option>
        ))}
        {matching.length === 0 && (
          <Option disabled value="" text="">
            {t('common.noChoice')}
          </Option>
        )}
      </Combobox>
    </Field>
  )
}
