import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DOCUMENT_PLACEHOLDERS } from '#shared/domain/documents.ts'
import type { DocumentPlaceholder } from '#shared/domain/documents.ts'
import { fieldProps } from '../../components/form-fields.tsx'
import type { FieldProps } from '../../components/form-fields.tsx'

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  field: { minWidth: 0 },
  placeholders: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
  },
})

/** A text of several lines, and a button for each placeholder that puts it where the cursor is. */
export function TextWithPlaceholders({
  value,
  lang,
  rows,
  onChange,
  ...field
}: FieldProps & {
  value: string
  lang: string
  rows: number
  onChange: (value: string) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const whole = useRef<HTMLDivElement>(null)
  const area = () => whole.current?.querySelector('textarea')

  // Until somebody puts the cursor elsewhere it stands at the end.
  useEffect(() => area()?.setSelectionRange(-1, -1), [])

  const insert = (name: DocumentPlaceholder) => {
    const element = area()
    if (!element) return
    element.setRangeText(`{${name}}`, element.selectionStart, element.selectionEnd, 'end')
    element.focus()
    onChange(element.value)
  }
  return (
    <div ref={whole} className={styles.whole}>
      <Field className={styles.field} {...fieldProps(field)}>
        <Textarea
          lang={lang}
          resize="vertical"
          textarea={{ rows }}
          value={value}
          onChange={(_, data) => onChange(data.value)}
        />
      </Field>
      <div
        role="group"
        aria-label={`${t('documents.insert')}: ${field.label}`}
        className={styles.placeholders}
      >
        <span aria-hidden>{t('documents.insert')}</span>
        {DOCUMENT_PLACEHOLDERS.map((name) => (
          <Button key={name} size="small" onClick={() => insert(name)}>
            {t(`documents.placeholders.${name}`)}
          </Button>
        ))}
      </div>
    </div>
  )
}
