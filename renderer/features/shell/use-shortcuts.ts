import { useEffect } from 'react'

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}

/** The keys that work everywhere. F5 does nothing: what is shown is up to date, and a form would be lost. */
export function useShortcuts(actions: { readonly search: () => void; readonly shortcuts: () => void }): void {
  const { search, shortcuts } = actions
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const withControl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      // By the place of the key: on a Russian layout the letter there is another.
      if (withControl && (event.code === 'KeyK' || event.key.toLowerCase() === 'k')) search()
      else if (event.key === '?' && !isTyping(event.target)) shortcuts()
      else if (event.key !== 'F5' || event.ctrlKey || event.metaKey) return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}
