import { useEffect } from 'react'
import { create } from 'zustand'
import { addresses } from '../../addresses.ts'
import { useLocationStore } from '../../location.ts'

/** Files that were dropped on another page or opened from outside, on their way to the import. */
const useBrought = create<{ readonly files: readonly File[] }>(() => ({ files: [] }))

/** The import that is shown next takes these files; with none, nothing is on its way any more. */
export const bringFiles = (files: readonly File[]): void => useBrought.setState({ files })

/** The name of the file that is on its way; null when there is none. */
export const useBroughtName = (): string | null => useBrought(({ files }) => files[0]?.name ?? null)

/** Of a page between the files and their import: who goes anywhere else leaves them behind, and no later import has them. */
export function useFilesLeftBehind(): void {
  useEffect(
    () => () => {
      const { current } = useLocationStore.getState()
      if (!current.endsWith('/import') && !ON_THE_WAY.includes(current)) bringFiles([])
    },
    [],
  )
}

const ON_THE_WAY: readonly string[] = [addresses.openedList, addresses.addCustomer]

/** Hands over, once, the files with which the person came here. */
export function useBroughtFiles(take: (files: readonly File[]) => void): void {
  const files = useBrought((state) => state.files)
  useEffect(() => {
    if (files.length === 0) return
    bringFiles([])
    take(files)
  }, [files, take])
}
