import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { sizes } from '../theme.ts'
import { useDelayed } from './use-delayed.ts'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    maxWidth: sizes.form,
    padding: tokens.spacingHorizontalXXL,
  },
  first: { width: '50%' },
  last: { width: '75%' },
})

/** In the place of what has not been answered yet: nothing for 300 ms, then the shape of a text. */
export function Waiting() {
  const styles = useStyles()
  const { t } = useTranslation()
  if (!useDelayed(true)) return null
  return (
    <Skeleton className={styles.box} aria-label={t('common.loading')}>
      <SkeletonItem size={28} className={styles.first} />
      <SkeletonItem />
      <SkeletonItem className={styles.last} />
    </Skeleton>
  )
}
