import type { SavedFile } from '#shared/contract/method.ts'

/** Offers a file to the operator to save. The bytes leave memory with the object URL, a moment later. */
export function saveFile({ name, mimeType, bytes }: SavedFile): void {
  // A copy of its own: the type of `bytes` allows a shared buffer, which no Blob takes.
  const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: mimeType }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
