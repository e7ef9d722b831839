import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { sizes } from '../theme.ts'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalL,
    maxWidth: sizes.form,
    padding: `${tokens.spacingVerticalXXL} 0`,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

/** Nothing here yet: one sentence, and the button that changes it. */
export function EmptyState({ text, children }: { text: string; children?: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.box}>
      <Body1>{text}</Body1>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  )
}
