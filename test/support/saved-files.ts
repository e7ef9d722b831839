import { vi } from 'vitest'

/** Catches the files that the page offers to save, by name; jsdom saves none. */
export function catchSavedFiles(): ReadonlyMap<string, Blob> {
  const files = new Map<string, Blob>()
  let latest: Blob | null = null
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL, revokeObjectURL: () => undefined }))
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (this.download !== '' && latest) files.set(this.download, latest)
  })
  function createObjectURL(blob: Blob): string {
    latest = blob
    return 'blob:test'
  }
  return files
}
