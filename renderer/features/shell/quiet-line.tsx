import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle16Regular, Folder16Regular, LockClosed16Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { Capabilities } from '#shared/contract/host.ts'
import { useConnected } from '../../ask/use-notifications.ts'

const useStyles = makeStyles({
  line: {
    gridArea: 'line',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  fact: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  folder: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  icon: { flexShrink: 0 },
  lost: { backgroundColor: tokens.colorPaletteRedBackground1, color: tokens.colorPaletteRedForeground1 },
})

/** Where the data lies, that it is saved, and how passwords are sealed; or that the application is out of reach. */
export function QuietLine({ host }: { host: Capabilities }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const connected = useConnected()
  if (!connected)
    return (
      <footer className={mergeClasses(styles.line, styles.lost)} role="alert">
        {t('refusals.disconnected')}
      </footer>
    )
  return (
    <footer className={styles.line}>
      <span className={styles.fact}>
        <Folder16Regular className={styles.icon} />
        <span className={styles.folder} title={host.dataDir}>
          {t('shell.dataFolder', { folder: host.dataDir })}
        </span>
      </span>
      <span className={styles.fact}>
        <CheckmarkCircle16Regular className={styles.icon} />
        {t('shell.saved')}
      </span>
      <span className={styles.fact}>
        <LockClosed16Regular className={styles.icon} />
        {t(`shell.sealed.${host.keySlot ?? 'locked'}`)}
      </span>
    </footer>
  )
}
