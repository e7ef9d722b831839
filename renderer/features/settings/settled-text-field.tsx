import { useState } from 'react'
import { TextField } from '../../components/form-fields.tsx'

/** A text that is taken when its field is left or Enter is pressed; what is wrong stays, with the reason. */
export function SettledTextField({
  label,
  hint,
  type = 'text',
  value,
  problem,
  onSettled,
}: {
  label: string
  hint: string
  type?: 'text' | 'number'
  value: string
  problem: (text: string) => string | undefined
  onSettled: (text: string) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const wrong = typed === null ? undefined : problem(typed)
  const settle = () => {
    if (typed === null || wrong !== undefined) return
    if (typed !== value) onSettled(typed)
    setTyped(null)
  }
  return (
    <form
      noValidate
      onBlur={settle}
      onSubmit={(event) => {
        event.preventDefault()
        settle()
      }}
    >
      <TextField
        label={label}
        hint={hint}
        type={type}
        value={typed ?? value}
        error={wrong}
        onChange={setTyped}
      />
    </form>
  )
}
