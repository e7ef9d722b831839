import { useEffect, useState } from 'react'

/** True once `active` has lasted for `ms`; false at once when it ends. Nothing spins for less than 300 ms. */
export function useDelayed(active: boolean, ms = 300): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!active) return undefined
    const timer = setTimeout(() => setLate(true), ms)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [active, ms])
  return active && late
}
