import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { COUNTRY_CODES, countryName, readCountry } from '#shared/domain/country.ts'
import type { CountryCode } from '#shared/domain/user.ts'
import { fieldProps } from './form-fields.tsx'
import type { FieldProps } from './form-fields.tsx'
import { useLanguage } from './use-language.ts'

const useStyles = makeStyles({
  field: { minWidth: 0 },
  control: { minWidth: 0, width: '100%' },
  list: { maxHeight: '320px' },
})

/** A country by any part of its name in the language of the application, by its code or an everyday alias. */
export function CountryPicker({
  value,
  onChange,
  ...field
}: FieldProps & {
  value: CountryCode | null
  onChange: (value: CountryCode | null) => void
}) {
  const styles = useStyles()
  const language = useLanguage()
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const countries = useMemo(() => {
    const { compare } = new Intl.Collator(language)
    return COUNTRY_CODES.map((code) => ({ code, name: countryName(code, language) })).sort((left, right) =>
      compare(left.name, right.name),
    )
  }, [language])

  const name = value === null ? '' : countryName(value, language)
  const wanted = typed?.trim().toLocaleLowerCase(language) ?? ''
  const meant = wanted === '' ? null : readCountry(wanted)
  const matching = countries.filter(
    (country) => country.code === meant || country.name.toLocaleLowerCase(language).includes(wanted),
  )

  const isEmptied = typed !== null && wanted === ''

  const settle = () => {
    if (typed === null) return
    if (wanted === '') onChange(null)
    else if (meant !== null) onChange(meant)
    else if (matching.length === 1 && matching[0]) onChange(matching[0].code)
    setTyped(null)
  }

  return (
    <Field className={styles.field} {...fieldProps(field)}>
      <Combobox
        className={styles.control}
        freeform
        autoComplete="off"
        listbox={{ className: styles.list }}
        value={typed ?? name}
        selectedOptions={value === null ? [] : [value]}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onOptionSelect={(_, data) => {
          // Fluent UI reports an emptied field as nothing selected; it is not settled before it is left.
          if (data.optionValue === undefined) return
          setTyped(null)
          onChange(data.optionValue === '' ? null : data.optionValue)
        }}
      >
        {isEmptied ? (
          // Tab takes the option that is offered: whoever has emptied the field wants none.
          <Option value="" text="">
            {t('common.none')}
          </Option>
        ) : (
          matching.map((country) => (
            <Option key={country.code} value={country.code} text={country.name}>
              {country.name}
            </Option>
          ))
        )}
        {matching.length === 0 && (
          <Option disabled value="" text="">
            {t('common.noCountry')}
          </Option>
        )}
      </Combobox>
    </Field>
  )
}
