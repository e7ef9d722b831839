import { Caption1, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { Choice } from '../../components/form-fields.tsx'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  choices: { flexWrap: 'wrap' },
  hint: { flex: '1 1 240px', color: tokens.colorNeutralForeground3 },
})

/** A question about the whole list, answered once: its answers side by side, and what the chosen one means. */
export function ChoiceLine<Value extends string>({
  question,
  value,
  choices,
  hint,
  onChange,
}: {
  question: string
  /** Null until it is answered. */
  value: Value | null
  choices: readonly Choice<Value>[]
  hint: string
  onChange: (value: Value) => void
}) {
  const styles = useStyles()
  const questionId = useId()
  const hintId = useId()
  return (
    <div className={styles.line}>
      <span id={questionId}>{question}</span>
      <RadioGroup
        layout="horizontal"
        className={styles.choices}
        aria-labelledby={questionId}
        aria-describedby={hintId}
        value={value ?? ''}
        onChange={(_, data) => {
          const chosen = choices.find((choice) => choice.value === data.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </RadioGroup>
      <Caption1 id={hintId} className={styles.hint}>
        {hint}
      </Caption1>
    </div>
  )
}
