import { create } from 'zustand'
import type { Selection } from '#shared/contract/user-filter.ts'
import { addresses } from '../../addresses.ts'
import { navigate } from '../../location.ts'

/** Whose licences are to be managed, and where to go back to. Gone with a reload: a selection is no address. */
interface LicenseSelection {
  readonly customerId: string
  readonly selection: Selection
  readonly back: string
}

const useStore = create<{ readonly chosen: LicenseSelection | null }>(() => ({ chosen: null }))

/** Leads to Manage licenses for these users; `back` is the address of the view that they were chosen in. */
export function manageLicenses(customerId: string, selection: Selection, back: string): void {
  useStore.setState({ chosen: { customerId, selection, back } })
  navigate(addresses.licenses(customerId))
}

/** Those chosen in this customer; null where there are none. */
export function useLicenseSelection(customerId: string): LicenseSelection | null {
  return useStore(({ chosen }) => (chosen?.customerId === customerId ? chosen : null))
}
