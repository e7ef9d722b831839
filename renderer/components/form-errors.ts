import { useState } from 'react'
import type { ShownRefusal } from './refusal-text.ts'

export interface FormErrors {
  /** What is to be shown: nothing before the first attempt to save, then what is wrong with the form as it is. */
  readonly shown: readonly ShownRefusal[]
  /** Grows with every attempt that failed. */
  readonly failures: number
  /** Begins an attempt; false when the form itself is wrong. */
  readonly begin: () => boolean
  /** The attempt was refused. */
  readonly refuse: (refusal: ShownRefusal) => void
  /** The form was changed: what it was refused for may be mended. */
  readonly changed: () => void
  readonly reset: () => void
}

/** Errors of a form: `found` is what can be said of it as it stands; a refusal comes from an attempt to save. */
export function useFormErrors(found: readonly ShownRefusal[]): FormErrors {
  const [failures, setFailures] = useState(0)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const fail = () => setFailures((before) => before + 1)
  return {
    shown: failures === 0 ? [] : refusal ? [refusal] : found,
    failures,
    begin: () => {
      setRefusal(undefined)
      if (found.length > 0) fail()
      return found.length === 0
    },
    refuse: (next) => {
      setRefusal(next)
      fail()
    },
    changed: () => setRefusal(undefined),
    reset: () => {
      setFailures(0)
      setRefusal(undefined)
    },
  }
}
