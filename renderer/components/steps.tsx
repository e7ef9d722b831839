import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { CheckmarkCircle20Filled } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useVisuallyHidden } from './visually-hidden.ts'

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    flex: '1 0 auto',
  },
  names: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXL,
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalS}`,
    listStyleType: 'none',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  number: {
    display: 'inline-flex',
    justifyContent: 'center',
    width: '20px',
    lineHeight: '20px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground5,
  },
  currentNumber: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  done: { color: tokens.colorBrandForeground1 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXL,
  },
  heading: { ...typographyStyles.subtitle1, margin: 0, ':focus': { outlineStyle: 'none' } },
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    flex: '1 0 auto',
  },
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    zIndex: 2,
  },
  sentence: { flex: '1 1 240px', textAlign: 'right' },
})

/**
 * A job in steps on one page: their names at the top, at the bottom right one button that goes on, with the
 * sentence that says what it will do. The heading of a new step takes the focus.
 */
export function Steps({
  names,
  current,
  aside,
  children,
  back,
  next,
  sentence,
}: {
  names: readonly string[]
  /** Index into `names`. */
  current: number
  /** Stands beside the heading of the step. */
  aside?: ReactNode
  children: ReactNode
  back?: { readonly label?: string; readonly run: () => void; readonly disabled?: boolean }
  next?: { readonly label: string; readonly run: () => void; readonly disabled?: boolean }
  sentence?: string
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(current)

  useEffect(() => {
    if (shown.current === current) return
    shown.current = current
    heading.current?.focus()
  }, [current])

  return (
    <div className={styles.steps}>
      <ol className={styles.names} aria-label={t('common.steps')}>
        {names.map((name, index) => (
          <StepName key={name} name={name} number={index + 1} state={stateOf(index, current)} />
        ))}
      </ol>
      <div className={styles.content}>
        <div className={styles.head}>
          <h2 ref={heading} tabIndex={-1} className={styles.heading}>
            {names[current]}
          </h2>
          {aside}
        </div>
        {children}
      </div>
      <div className={styles.foot}>
        {back && (
          <Button onClick={back.run} disabled={back.disabled ?? false}>
            {back.label ?? t('common.back')}
          </Button>
        )}
        <span className={styles.sentence} aria-live="polite">
          {sentence}
        </span>
        {next && (
          <Button appearance="primary" onClick={next.run} disabled={next.disabled ?? false}>
            {next.label}
          </Button>
        )}
      </div>
    </div>
  )
}

type StepState = 'done' | 'current' | 'ahead'

function stateOf(index: number, current: number): StepState {
  if (index < current) return 'done'
  return index === current ? 'current' : 'ahead'
}

function StepName({ name, number, state }: { name: string; number: number; state: StepState }) {
  const styles = useStyles()
  const hidden = useVisuallyHidden()
  const { t } = useTranslation()
  return (
    <li
      className={mergeClasses(styles.name, state === 'current' && styles.current)}
      aria-current={state === 'current' ? 'step' : undefined}
    >
      {state === 'done' ? (
        <CheckmarkCircle20Filled className={styles.done} />
      ) : (
        <span
          aria-hidden
          className={mergeClasses(styles.number, state === 'current' && styles.currentNumber)}
        >
          {number}
        </span>
      )}
      {name}
      {state === 'done' && <span className={hidden}>{t('common.stepDone')}</span>}
    </li>
  )
}
