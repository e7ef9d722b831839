import { COPY_PART_BYTES } from '#shared/domain/copy.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { refuse } from '#shared/domain/result.ts'
import { api } from '../../api/client.ts'
import type { ShownRefusal } from '../../components/refusal-text.ts'

const MEGABYTE = 1024 * 1024
export const megabytes = (bytes: number): number => Math.ceil(bytes / MEGABYTE)

type Refused = { readonly ok: false; readonly refusal: ShownRefusal }
/** Told how many bytes have gone over; false ends it. */
type Went = (done: number) => boolean

/** Fetches a copy that was made, in parts, each of which leaves this page's memory at once. */
export async function fetchCopy(
  copyId: string,
  { size, mimeType }: Pick<OutputOf<'copies.save'>, 'size' | 'mimeType'>,
  went: Went,
): Promise<{ readonly ok: true; readonly value: Blob } | Refused> {
  const parts: Blob[] = []
  for (let offset = 0; offset < size; offset += COPY_PART_BYTES) {
    if (!went(offset)) return refuse({ code: 'copy-not-found' })
    const part = await api.copies.read({ copyId, offset, length: COPY_PART_BYTES })
    if (!part.ok) return part
    parts.push(new Blob([Uint8Array.from(part.value.bytes)]))
  }
  return { ok: true, value: new Blob(parts, { type: mimeType }) }
}

/** Hands a file in, in parts; null where the system does not give its bytes. */
export async function handInCopy(
  copyId: string,
  file: File,
  went: Went,
): Promise<{ readonly ok: true } | Refused | null> {
  const begun = await api.copies.begin({ copyId, size: file.size })
  if (!begun.ok) return begun
  for (let offset = 0; offset < file.size; offset += COPY_PART_BYTES) {
    if (!went(offset)) return refuse({ code: 'copy-not-found' })
    const bytes = await bytesOf(file.slice(offset, offset + COPY_PART_BYTES))
    if (bytes === null) return null
    const appended = await api.copies.append({ copyId, offset, bytes })
    if (!appended.ok) return appended
  }
  return { ok: true }
}

async function bytesOf(part: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await part.arrayBuffer())
  } catch {
    return null
  }
}
