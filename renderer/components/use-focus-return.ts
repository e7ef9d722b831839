import { useLayoutEffect } from 'react'

/**
 * Sends the focus back to where it was when `open` ends: Fluent UI does so only for dialogs with a trigger of
 * their own. What had the focus may be gone by then; the view's heading has it instead.
 */
export function useFocusReturn(open: boolean): void {
  useLayoutEffect(() => {
    if (!open) return undefined
    const before = document.activeElement
    return () => {
      // After the dialog has left the page and given up its hold on the focus.
      setTimeout(() => {
        if (document.activeElement !== document.body && document.activeElement !== null) return
        const target =
          before instanceof HTMLElement && before.isConnected ? before : document.querySelector('h1')
        if (target instanceof HTMLElement) target.focus()
      })
    }
  }, [open])
}
