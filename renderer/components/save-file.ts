import type { SavedFile } from '#shared/contract/method.ts'

/** Offers a file to the operator to save. The bytes leave memory with the object URL, a moment later. */
export function saveFile({ name, mimeType, bytes }: SavedFile): void {
  // A copy of its own: the type of `bytes` allows a shared buffer, which no Blob takes.
  saveBlob(name, new Blob([Uint8Array.from(bytes)], { type: mimeType }))
}

/** The same for a file that was put together here. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
