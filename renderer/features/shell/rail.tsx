import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  Board20Filled,
  Board20Regular,
  Key20Filled,
  Key20Regular,
  People20Filled,
  People20Regular,
  Settings20Filled,
  Settings20Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { useVisuallyHidden } from '../../components/visually-hidden.ts'
import { useLocationStore } from '../../location.ts'
import { forcedColors, narrowScreen, sizes } from '../../theme.ts'

const useStyles = makeStyles({
  rail: {
    gridArea: 'rail',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    boxSizing: 'border-box',
    width: sizes.rail,
    padding: tokens.spacingHorizontalS,
    overflowY: 'auto',
    [narrowScreen]: { width: sizes.narrowRail },
  },
  link: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '40px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecoration: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    [narrowScreen]: { justifyContent: 'center' },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    [forcedColors]: { outline: '2px solid Highlight' },
  },
  icon: { display: 'flex', flexShrink: 0 },
  currentIcon: { color: tokens.colorBrandForeground1 },
  text: { flexGrow: 1, [narrowScreen]: { display: 'none' } },
  badge: { [narrowScreen]: { position: 'absolute', top: '2px', right: '2px' } },
  last: { marginTop: 'auto' },
})

interface Place {
  readonly to: string
  readonly label: string
  readonly icon: ReactElement
  readonly currentIcon: ReactElement
  /** A number beside it, and what it counts. */
  readonly badge?: { readonly count: number; readonly meaning: string }
  readonly last?: boolean
}

export function Rail() {
  const styles = useStyles()
  const { t } = useTranslation()
  const waiting = useAsk('dashboard.get', {}).value?.batchesWaiting ?? 0
  const places: Place[] = [
    {
      to: addresses.dashboard,
      label: t('labels.dashboard'),
      icon: <Board20Regular />,
      currentIcon: <Board20Filled />,
    },
    {
      to: addresses.customers,
      label: t('labels.customers'),
      icon: <People20Regular />,
      currentIcon: <People20Filled />,
    },
    {
      to: addresses.passwords,
      label: t('shell.passwords'),
      icon: <Key20Regular />,
      currentIcon: <Key20Filled />,
      badge: { count: waiting, meaning: t('shell.passwordsWaiting', { count: waiting }) },
    },
    {
      to: addresses.settings,
      label: t('shell.settings'),
      icon: <Settings20Regular />,
      currentIcon: <Settings20Filled />,
      last: true,
    },
  ]
  return (
    <nav className={styles.rail} aria-label={t('shell.navigation')}>
      {places.map((place) => (
        <RailLink key={place.to} {...place} />
      ))}
    </nav>
  )
}

function RailLink({ to, label, icon, currentIcon, badge, last = false }: Place) {
  const styles = useStyles()
  const hidden = useVisuallyHidden()
  const isCurrent = useLocationStore(({ current }) =>
    to === '/' ? current === '/' : current === to || current.startsWith(`${to}/`),
  )
  const shownBadge = badge && badge.count > 0 ? badge : undefined
  return (
    <Link
      href={to}
      title={label}
      aria-label={shownBadge ? `${label}, ${shownBadge.meaning}` : label}
      aria-current={isCurrent ? 'page' : undefined}
      className={mergeClasses(styles.link, isCurrent && styles.current, last && styles.last)}
    >
      <span className={mergeClasses(styles.icon, isCurrent && styles.currentIcon)}>
        {isCurrent ? currentIcon : icon}
      </span>
      <span className={styles.text}>{label}</span>
      {shownBadge && (
        <>
          <CounterBadge
            className={styles.badge}
            count={shownBadge.count}
            size="small"
            color="brand"
            aria-hidden
          />
          <span className={hidden}>{shownBadge.meaning}</span>
        </>
      )}
    </Link>
  )
}
