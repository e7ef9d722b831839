import { Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { ErrorCircle20Regular, Warning20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  icon: { flexShrink: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  where: { fontWeight: tokens.fontWeightSemibold },
  text: { overflowWrap: 'anywhere' },
})

export interface Problem {
  readonly key: string
  readonly severity: 'error' | 'warning'
  /** Where it is: "Row 12, User Name". Leads there if `go` is given. */
  readonly where: string
  readonly go?: () => void
  /** What is wrong, why, and how to mend it. */
  readonly what: ReactNode
}

/** Problems: first how many, then each with its place and its remedy. */
export function ProblemList({ title, problems }: { title: string; problems: readonly Problem[] }) {
  const styles = useStyles()
  return (
    <section className={styles.box} aria-label={title}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      <ul className={styles.list}>
        {problems.map(({ key, severity, where, go, what }) => (
          <li key={key} className={styles.item}>
            <span className={styles.icon}>
              {severity === 'error' ? (
                <ErrorCircle20Regular className={styles.error} />
              ) : (
                <Warning20Regular className={styles.warning} />
              )}
            </span>
            <span className={styles.text}>
              {go ? (
                <Link as="button" className={styles.where} onClick={go}>
                  {where}
                </Link>
              ) : (
                <span className={styles.where}>{where}</span>
              )}{' '}
              {what}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
