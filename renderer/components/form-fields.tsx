import {
  Dropdown,
  Field,
  Input,
  makeStyles,
  Option,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  group: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    minWidth: 0,
    border: 'none',
  },
  title: { ...typographyStyles.subtitle2, padding: 0, marginBottom: tokens.spacingVerticalM },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    gap: tokens.spacingVerticalM,
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  field: { minWidth: 0 },
  control: { minWidth: 0, width: '100%' },
  monospace: { fontFamily: tokens.fontFamilyMonospace },
})

/** A group of facts in a form, with its title. */
export function FormGroup({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>{title}</legend>
      {children}
    </fieldset>
  )
}

/** Fields that stand side by side where there is room. */
export function FormRow({ children }: { children: ReactNode }) {
  return <div className={useStyles().row}>{children}</div>
}

/** The groups of a form, with the space between them. */
export function FormGroups({ children }: { children: ReactNode }) {
  return <div className={useStyles().form}>{children}</div>
}

export interface FieldProps {
  readonly label: string
  /** What is wrong with it, from a refusal: shown and spoken beside the field. */
  readonly error?: string | undefined
  readonly hint?: string | undefined
  readonly required?: boolean
}

/** What Fluent UI's Field makes of these. */
export function fieldProps({ label, error, hint, required = false }: FieldProps) {
  return {
    label,
    required,
    ...(hint !== undefined && { hint }),
    ...(error !== undefined && { validationMessage: error, validationState: 'error' as const }),
  }
}

export function TextField({
  value,
  onChange,
  type = 'text',
  monospace = false,
  before,
  after,
  disabled = false,
  ...field
}: FieldProps & {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'email' | 'tel' | 'number' | 'password'
  monospace?: boolean
  before?: ReactElement
  after?: ReactElement
  disabled?: boolean
}) {
  const styles = useStyles()
  return (
    <Field className={styles.field} {...fieldProps(field)}>
      <Input
        type={type}
        autoComplete="off"
        spellCheck={type === 'text' && !monospace}
        className={styles.control}
        {...(monospace && { input: { className: styles.monospace } })}
        {...(before && { contentBefore: before })}
        {...(after && { contentAfter: after })}
        value={value}
        disabled={disabled}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  )
}

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
}

/** One of a few choices. */
export function ChoiceField<Value extends string>({
  value,
  choices,
  onChange,
  disabled = false,
  ...field
}: FieldProps & {
  value: Value
  choices: readonly Choice<Value>[]
  onChange: (value: Value) => void
  disabled?: boolean
}) {
  const styles = useStyles()
  const current = choices.find((choice) => choice.value === value)
  return (
    <Field className={styles.field} {...fieldProps(field)}>
      <Dropdown
        className={styles.control}
        disabled={disabled}
        value={current?.label ?? ''}
        selectedOptions={[value]}
        onOptionSelect={(_, data) => {
          const chosen = choices.find((choice) => choice.value === data.optionValue)
          if (chosen) onChange(chosen.value)
        }}
      >
        {choices.map((choice) => (
          <Option key={choice.value} value={choice.value}>
            {choice.label}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}
