import { useCallback, useEffect, useState } from 'react'

/** Milliseconds without input after which passwords are hidden. */
export const HIDES_AFTER = 5 * 60 * 1000

const INPUTS = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const

/** Tells the page of the input that a page within it, of our own, gets. */
export function forwardInput(frame: Window): void {
  for (const input of INPUTS)
    frame.addEventListener(input, () => window.dispatchEvent(new Event(input)), { passive: true })
}

/** Whether nobody has touched the page for so long; it stays so until `wake` is called. */
export function useIdle(ms = HIDES_AFTER): { readonly idle: boolean; readonly wake: () => void } {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    if (idle) return undefined
    let timer = setTimeout(() => setIdle(true), ms)
    const restart = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setIdle(true), ms)
    }
    for (const input of INPUTS) window.addEventListener(input, restart, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const input of INPUTS) window.removeEventListener(input, restart)
    }
  }, [idle, ms])
  return { idle, wake: useCallback(() => setIdle(false), []) }
}
