import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { Link } from 'wouter'

const useStyles = makeStyles({
  tile: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    height: '100%',
    minHeight: '120px',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    textDecoration: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  value: {
    ...typographyStyles.largeTitle,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: 'tabular-nums',
  },
  urgent: { color: tokens.colorBrandForeground1 },
  under: { color: tokens.colorNeutralForeground3 },
})

export interface Figure {
  readonly to: string
  readonly value: string
  readonly label: string
  readonly under?: string
  /** Something waits for somebody. */
  readonly urgent?: boolean
}

/** One figure of the Dashboard, which leads to what it counts. */
export function FigureTile({ to, value, label, under, urgent = false }: Figure) {
  const styles = useStyles()
  return (
    <Link href={to} className={styles.tile}>
      <span className={mergeClasses(styles.value, urgent && styles.urgent)}>{value}</span>
      <span>{label}</span>
      {under !== undefined && <span className={styles.under}>{under}</span>}
    </Link>
  )
}
