import { useEffect } from 'react'
import { create } from 'zustand'

/**
 * Where the person is: the part of the address after `#`. While a form holds what is not saved, leaving it is
 * only wished for (`wanted`) until the person has said so; no way out, the browser's Back included, passes by.
 */
interface Location {
  readonly current: string
  readonly wanted: string | null
  readonly unsaved: ReadonlySet<string>
}

const read = () => `/${window.location.hash.replace(/^#?\/?/, '')}`

export const useLocationStore = create<Location>(() => ({
  current: read(),
  wanted: null,
  unsaved: new Set(),
}))

const isHeldBack = () => useLocationStore.getState().unsaved.size > 0

function show(to: string, replace: boolean): void {
  window.history[replace ? 'replaceState' : 'pushState'](null, '', `#${to}`)
  useLocationStore.setState({ current: to, wanted: null, unsaved: new Set() })
}

/** Goes to an address; `anyway` even where a form is not saved, because it just was or its thing is gone. */
export function navigate(
  to: string,
  options: { readonly replace?: boolean; readonly anyway?: boolean } = {},
): void {
  if (to === useLocationStore.getState().current) return
  if (isHeldBack() && options.anyway !== true) useLocationStore.setState({ wanted: to })
  else show(to, options.replace ?? false)
}

/** Answers the question whether to leave without saving. */
export function answerLeaving(leave: boolean): void {
  const { wanted } = useLocationStore.getState()
  if (leave && wanted !== null) show(wanted, false)
  else useLocationStore.setState({ wanted: null })
}

function followBrowser(): void {
  const to = read()
  const { current } = useLocationStore.getState()
  if (to === current) return
  if (!isHeldBack()) {
    useLocationStore.setState({ current: to, wanted: null })
    return
  }
  window.history.pushState(null, '', `#${current}`)
  useLocationStore.setState({ wanted: to })
}

function holdBackUnload(event: BeforeUnloadEvent): void {
  if (!isHeldBack()) return
  event.preventDefault()
  // Chrome before 119 goes by this alone; the types call it deprecated.
  Object.assign(event, { returnValue: true })
}

/** Follows the browser's own navigation; returns the function that ends it. */
export function watchLocation(): () => void {
  window.addEventListener('hashchange', followBrowser)
  window.addEventListener('popstate', followBrowser)
  window.addEventListener('beforeunload', holdBackUnload)
  // Where the browser has gone before anybody listened.
  followBrowser()
  return () => {
    window.removeEventListener('hashchange', followBrowser)
    window.removeEventListener('popstate', followBrowser)
    window.removeEventListener('beforeunload', holdBackUnload)
  }
}

/** The address without what stands after `?`: the view, as wouter wants it. */
export const pathOf = (address: string): string => address.split('?', 1)[0] ?? ''

/** What stands after `?` in the address: how the view is set up. */
export const queryOf = (address: string): string => address.slice(pathOf(address).length + 1)

/** The location as wouter wants it. */
export function useHashAddress(): [string, typeof navigate] {
  return [useLocationStore(({ current }) => pathOf(current)), navigate]
}
useHashAddress.hrefs = (href: string) => `#${href}`

function setUnsaved(form: string, unsaved: boolean): void {
  const { unsaved: before } = useLocationStore.getState()
  if (before.has(form) === unsaved) return
  const after = new Set(before)
  if (unsaved) after.add(form)
  else after.delete(form)
  useLocationStore.setState({ unsaved: after })
}

/** Says whether the form of this name holds something that is not saved. */
export function useUnsaved(form: string, unsaved: boolean): void {
  useEffect(() => {
    setUnsaved(form, unsaved)
    return () => setUnsaved(form, false)
  }, [form, unsaved])
}
