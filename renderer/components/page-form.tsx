import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormErrors } from './form-errors.ts'
import { RefusalMessage } from './refusal-message.tsx'

const useStyles = makeStyles({
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXXL,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

/**
 * A form that fills a view. Save and Cancel stay in view as long as there is something to save; Enter in a field
 * and Ctrl/Cmd+S save. A failed attempt leads to the first field that is wrong; what concerns no field stands above
 * Save.
 */
export function PageForm({
  label,
  errors,
  dirty = true,
  busy,
  onSave,
  onCancel,
  children,
  after,
}: {
  label: string
  errors: FormErrors
  dirty?: boolean
  busy: boolean
  onSave: () => void
  onCancel: () => void
  children: ReactNode
  /** Stands under the fields, above Save: what can be done with the thing besides. */
  after?: ReactNode
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const fields = useRef<HTMLDivElement>(null)

  const { failures } = errors
  useEffect(() => {
    if (failures === 0) return
    const wrong = fields.current?.querySelector('[aria-invalid="true"]')
    if (wrong instanceof HTMLElement) wrong.focus()
  }, [failures])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || (event.code !== 'KeyS' && event.key !== 's')) return
      event.preventDefault()
      if (dirty && !busy) onSave()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })

  return (
    <form
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        if (dirty && !busy) onSave()
      }}
    >
      <div ref={fields}>{children}</div>
      {after}
      {dirty && (
        <div className={styles.foot}>
          {errors.shown
            .filter(({ field }) => field === undefined)
            .map((refusal) => (
              <RefusalMessage key={refusal.code} refusal={refusal} />
            ))}
          <div className={styles.buttons}>
            <Button type="submit" appearance="primary" disabledFocusable={busy}>
              {t('labels.save')}
            </Button>
            <Button onClick={onCancel}>{t('common.cancel')}</Button>
          </div>
        </div>
      )}
    </form>
  )
}
