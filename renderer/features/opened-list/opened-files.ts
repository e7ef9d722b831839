import { useEffect } from 'react'
import { create } from 'zustand'
import { addresses } from '../../addresses.ts'
import { api, onNotification } from '../../api/client.ts'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { navigate, useLocationStore } from '../../location.ts'
import { bringFiles } from '../imports/brought-files.ts'

interface Opened {
  /** The customer on whose pages the person was; null elsewhere. */
  readonly customerId: string | null
  /** Why the last file was not opened. */
  readonly refusal: ShownRefusal | null
}

export const useOpened = create<Opened>(() => ({ customerId: null, refusal: null }))

const customerAt = (address: string): string | null =>
  /^\/customers\/([0-9a-f-]{36})(\/|$)/.exec(address)?.[1] ?? null

/** A list that is opened from outside of the page leads to the question whose it is; once, in the shell. */
export function useOpenedFiles(): void {
  useEffect(() => {
    const take = async () => {
      const taken = await api.host.takeOpenedFile()
      const file = taken.ok ? taken.value.file : null
      if (taken.ok && file === null) return
      const { current } = useLocationStore.getState()
      const customerId =
        customerAt(current) ?? (current === addresses.openedList ? useOpened.getState().customerId : null)
      useOpened.setState({ customerId, refusal: taken.ok ? null : taken.refusal })
      bringFiles(file === null ? [] : [new File([new Uint8Array(file.bytes)], file.name)])
      navigate(addresses.openedList)
    }
    void take()
    return onNotification('file-opened', () => void take())
  }, [])
}
