import type { Refusal } from '#shared/domain/refusal.ts'
import { MAX_FILE_BYTES } from './limits.ts'

/** Why a file is not even looked at: sizes in megabytes. */
export function checkSize(bytes: Uint8Array): Refusal<'file-empty' | 'file-too-large'> | null {
  if (bytes.length === 0) return { code: 'file-empty' }
  if (bytes.length <= MAX_FILE_BYTES) return null
  return {
    code: 'file-too-large',
    details: { size: Math.ceil(bytes.length / MEGABYTE), limit: MAX_FILE_BYTES / MEGABYTE },
  }
}

const MEGABYTE = 1024 * 1024
