import {
  Button,
  Field,
  makeStyles,
  ProgressBar as FluentProgressBar,
  tokens,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { sizes } from '../theme.ts'
import { useDelayed } from './use-delayed.ts'

const useStyles = makeStyles({
  box: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalL, maxWidth: sizes.form },
  bar: { flexGrow: 1 },
})

/** How far a long job is, with numbers, once it has lasted for 2 s; nothing before. `total` 0 means not known. */
export function ProgressBar({
  label,
  done,
  total,
  cancel,
  after = 2000,
}: {
  label: string
  done: number
  total: number
  cancel?: () => void
  /** Milliseconds until it shows. */
  after?: number
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  if (!useDelayed(true, after)) return null
  return (
    <div className={styles.box}>
      <Field
        label={label}
        className={styles.bar}
        hint={total > 0 ? t('common.progress', { done, total }) : t('common.loading')}
      >
        <FluentProgressBar max={1} {...(total > 0 && { value: Math.min(1, done / total) })} />
      </Field>
      {cancel && <Button onClick={cancel}>{t('common.cancel')}</Button>}
    </div>
  )
}
