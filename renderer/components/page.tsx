import {
  Breadcrumb,
  BreadcrumbButton,
  BreadcrumbDivider,
  BreadcrumbItem,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { Fragment, useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { sizes } from '../theme.ts'
import { useVisuallyHidden } from './visually-hidden.ts'

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    minHeight: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalL}`,
  },
  // What does not scroll in itself keeps its height; where that is too much, the view scrolls.
  filled: { height: '100%', '> *': { flexShrink: 0 } },
  breadcrumb: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  crumbs: { flexWrap: 'wrap' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
  },
  title: {
    ...typographyStyles.title2,
    margin: 0,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
  under: { color: tokens.colorNeutralForeground3 },
  readable: { maxWidth: sizes.form },
})

export interface Crumb {
  readonly label: string
  /** Without an address it is the view that is shown. */
  readonly to?: string
}

/**
 * One view: where it is, its heading, and its content. The heading takes the focus when the view appears, so that
 * a screen reader begins there.
 */
export function Page({
  title,
  part,
  under,
  breadcrumb,
  tabs,
  width = 'full',
  children,
}: {
  title: string
  /** Which part of the thing that the title names; only spoken, since tabs show it. */
  part?: string
  under?: ReactNode
  breadcrumb?: readonly Crumb[]
  tabs?: ReactNode
  /** `full`: as wide as the window; `filled`: and as high, for a list that scrolls in itself; `form`: 640 px. */
  width?: 'full' | 'filled' | 'form'
  children: ReactNode
}) {
  const styles = useStyles()
  const hidden = useVisuallyHidden()
  const heading = useRef<HTMLHeadingElement>(null)
  const spoken = part === undefined ? title : `${title}: ${part}`

  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    document.title = `${spoken} - Partner Desk`
  }, [spoken])

  return (
    <div className={mergeClasses(styles.page, width === 'filled' && styles.filled)}>
      {breadcrumb && <Crumbs crumbs={breadcrumb} />}
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
          {part !== undefined && <span className={hidden}>: {part}</span>}
        </h1>
        {under !== undefined && <span className={styles.under}>{under}</span>}
      </div>
      {tabs}
      {width === 'form' ? <div className={styles.readable}>{children}</div> : children}
    </div>
  )
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const styles = useStyles()
  const { t } = useTranslation()
  return (
    <Breadcrumb
      size="small"
      aria-label={t('common.breadcrumb')}
      className={styles.breadcrumb}
      list={{ className: styles.crumbs }}
    >
      {crumbs.map(({ label, to }, index) => (
        <Fragment key={index}>
          {index > 0 && <BreadcrumbDivider />}
          <BreadcrumbItem>
            {to === undefined ? (
              <BreadcrumbButton current>{label}</BreadcrumbButton>
            ) : (
              <Link href={to} asChild>
                <BreadcrumbButton as="a">{label}</BreadcrumbButton>
              </Link>
            )}
          </BreadcrumbItem>
        </Fragment>
      ))}
    </Breadcrumb>
  )
}
