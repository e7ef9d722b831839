import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Eye20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
  },
})

/** Stands where passwords were shown until nobody touched the page for a while (see `useIdle`). */
export function HiddenSecrets({ onShow }: { onShow: () => void }) {
  const styles = useStyles()
  const { t } = useTranslation()
  return (
    <div className={styles.box}>
      <span role="status">{t('delivery.hidden.text')}</span>
      <Button icon={<Eye20Regular />} onClick={onShow}>
        {t('delivery.hidden.show')}
      </Button>
    </div>
  )
}
