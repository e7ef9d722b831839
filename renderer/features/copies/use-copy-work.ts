import { useCallback, useEffect, useRef, useState } from 'react'
import { api, onNotification } from '../../api/client.ts'

/** What is done with a copy, and how far it is. `total` 0 means not known. */
export interface CopyWork<Stage extends string> {
  readonly stage: Stage
  readonly done: number
  readonly total: number
}

/**
 * Work on one copy after another, each under an id of its own. What leaves the view, or begins another, gives up the
 * one before, in main too.
 */
export function useCopyWork<Stage extends string>() {
  const [work, setWork] = useState<CopyWork<Stage> | null>(null)
  const current = useRef<string | null>(null)

  const end = useCallback(() => {
    const copyId = current.current
    current.current = null
    setWork(null)
    if (copyId !== null) void api.copies.forget({ copyId })
  }, [])
  useEffect(() => end, [end])
  useEffect(
    () =>
      onNotification('copy-progress', ({ copyId, done, total }) => {
        if (copyId === current.current) setWork((shown) => shown && { ...shown, done, total })
      }),
    [],
  )

  const begin = useCallback(
    (stage: Stage): string => {
      end()
      const copyId = crypto.randomUUID()
      current.current = copyId
      setWork({ stage, done: 0, total: 0 })
      return copyId
    },
    [end],
  )
  const isCurrent = useCallback((copyId: string) => copyId === current.current, [])
  /** Shows how far the work is; false where another has taken its place. */
  const show = useCallback((copyId: string, next: CopyWork<Stage> | null): boolean => {
    if (copyId !== current.current) return false
    setWork(next)
    return true
  }, [])
  return { work, begin, end, show, isCurrent }
}
