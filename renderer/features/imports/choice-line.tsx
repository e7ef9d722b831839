import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import type { Choice } from '../../components/form-fields.tsx'

const useStyles = makeStyles({
  line: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  choices: { flexWrap: 'wrap' },
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
  return (
    <Field className={styles.line} label={question} hint={hint}>
      <RadioGroup
        layout="horizontal"
        className={styles.choices}
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
    </Field>
  )
}
