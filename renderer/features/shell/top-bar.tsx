import { Button, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components'
import { Keyboard20Regular, Search20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { narrowScreen } from '../../theme.ts'
import { searchKeys } from './platform.ts'

const useStyles = makeStyles({
  bar: {
    gridArea: 'top',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  name: { [narrowScreen]: { display: 'none' } },
  search: {
    flex: '1 1 auto',
    maxWidth: '480px',
    margin: '0 auto',
    justifyContent: 'flex-start',
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
  },
  text: {
    flexGrow: 1,
    textAlign: 'left',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  keys: { fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
})

export function TopBar({ onSearch, onShortcuts }: { onSearch: () => void; onShortcuts: () => void }) {
  const styles = useStyles()
  const { t } = useTranslation()
  return (
    <header className={styles.bar}>
      <Text weight="semibold" className={styles.name}>
        Partner Desk
      </Text>
      <Button
        appearance="outline"
        className={styles.search}
        icon={<Search20Regular />}
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        onClick={onSearch}
      >
        <span className={styles.text}>{t('shell.search')}</span>
        <span className={styles.keys} aria-hidden>
          {searchKeys()}
        </span>
      </Button>
      <Tooltip content={t('shell.shortcuts.title')} relationship="label">
        <Button
          appearance="subtle"
          icon={<Keyboard20Regular />}
          aria-keyshortcuts="?"
          aria-haspopup="dialog"
          onClick={onShortcuts}
        />
      </Tooltip>
    </header>
  )
}
