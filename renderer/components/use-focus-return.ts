import { useLayoutEffect } from 'react'

/**
 * Sends the focus back to where it was when `open` ends: Fluent UI does so only for dialogs with a trigger of
 * their own. What had the focus may be gone by then (a command on rows that are deleted): the list has it instead,
 * at the row that follows, or the heading. A view that has taken the focus meanwhile keeps it.
 */
export function useFocusReturn(open: boolean): void {
  useLayoutEffect(() => {
    if (!open) return undefined
    const before = document.activeElement
    return () => {
      // The dialog gives up its hold on the focus first.
      setTimeout(() => {
        const now = document.activeElement
        if (now !== null && now !== document.body && now.closest('[role$="dialog"]') === null) return
        if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus()
        else focusView()
      })
    }
  }, [open])
}

/** Gives the focus to the list of the view, or to its heading: where what had it is gone. */
export function focusView(): void {
  const target = document.querySelector('[role="grid"][tabindex="0"]') ?? document.querySelector('h1')
  if (target instanceof HTMLElement) target.focus()
}
