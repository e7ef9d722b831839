import { Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../ask/use-ask.ts'
import { fieldProps } from '../../components/form-fields.tsx'
import type { CatalogueProduct } from './add-subscription.tsx'

const SHOWN = 50

const useStyles = makeStyles({
  control: { minWidth: 0, width: '100%' },
  list: { maxHeight: '320px' },
  option: { display: 'flex', flexDirection: 'column' },
  partNumber: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

/** A product of the catalogue by any part of its name or part number; some names belong to two. */
export function ProductPicker({
  value,
  error,
  onChange,
}: {
  value: CatalogueProduct | null
  error: string | undefined
  onChange: (product: CatalogueProduct | null) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const text = useDeferredValue(typed?.trim() ?? '')
  const { value: found } = useAsk('catalogue.search', { text, offset: 0, limit: SHOWN }, { keep: true })
  const rows = found?.rows ?? []
  const more = (found?.total ?? 0) - rows.length

  return (
    <Field
      {...fieldProps({
        label: t('subscriptions.product'),
        required: true,
        error,
        hint: value ? value.partNumber : t('subscriptions.productHint'),
      })}
    >
      <Combobox
        className={styles.control}
        freeform
        autoComplete="off"
        listbox={{ className: styles.list }}
        value={typed ?? value?.name ?? ''}
        selectedOptions={value ? [value.skuId] : []}
        onChange={(event) => {
          setTyped(event.target.value)
          onChange(null)
        }}
        onBlur={() => {
          const only = rows.length === 1 && typed !== null && typed.trim() !== '' ? rows[0] : undefined
          if (only && text === typed?.trim()) onChange(only)
          if (only || typed?.trim() === '') setTyped(null)
        }}
        onOptionSelect={(_, data) => {
          const chosen = rows.find((row) => row.skuId === data.optionValue)
          if (!chosen) return
          setTyped(null)
          onChange(chosen)
        }}
      >
        {rows.map((row) => (
          <Option key={row.skuId} value={row.skuId} text={row.name}>
            <span className={styles.option}>
              {row.name}
              <span className={styles.partNumber}>{row.partNumber}</span>
            </span>
          </Option>
        ))}
        {rows.length === 0 && found && (
          <Option disabled value="" text="">
            {t('subscriptions.productNone')}
          </Option>
        )}
        {more > 0 && (
          <Option disabled value="" text="">
            {t('subscriptions.productMore', { count: more })}
          </Option>
        )}
      </Combobox>
    </Field>
  )
}
