import { useEffect, useRef } from 'react'
import { addresses } from '../../addresses.ts'
import { onNotification } from '../../api/client.ts'
import { navigate } from '../../location.ts'

/** Does what the menu of the host leaves to the page. */
export function useMenu(dialogs: { readonly search: () => void; readonly shortcuts: () => void }): void {
  const latest = useRef(dialogs)
  useEffect(() => {
    latest.current = dialogs
  })
  useEffect(
    () =>
      onNotification('menu-chosen', ({ item }) => {
        if (item === 'search' || item === 'shortcuts') latest.current[item]()
        else navigate(addresses[item])
      }),
    [],
  )
}
