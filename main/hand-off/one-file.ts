import { zipSync } from 'fflate'
import type { HandOffFile } from '#shared/domain/hand-off/export.ts'
import type { SavedFile } from '#shared/contract/method.ts'

/**
 * A single file as it is; several as one archive with this name. It is not compressed: that takes longer than all the
 * rest of a large export, and main answers nobody meanwhile.
 */
export function oneFile(name: string, files: readonly HandOffFile[]): SavedFile {
  const [first] = files
  if (first && files.length === 1) return first
  const bytes = zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes])), { level: 0 })
  return { name: `${name}.zip`, mimeType: 'application/zip', bytes }
}
