import * as z from 'zod'
import type { CustomerId } from '#shared/domain/customer.ts'
import type { Logo } from '#shared/domain/documents.ts'
import { isUuid } from '../data-folder.ts'
import { FORMAT_VERSION } from '../format-version.ts'
import { storedInstant } from '../stored-events.ts'

/*
 * A copy of all data is a ZIP archive: manifest.json, settings.json (what of directory.json exists nowhere else),
 * customers/<id>/journal.jsonl and customers/<id>/logo-<hash>. Snapshots and the index are made of these again. What
 * lies in sealed/ is in no copy.
 */
export const MANIFEST = 'manifest.json'
export const SETTINGS = 'settings.json'
export const journalName = (id: CustomerId): string => `customers/${id}/journal.jsonl`
export const logoName = (id: CustomerId, file: string): string => `customers/${id}/${file}`

/** A larger file is neither saved nor restored. A journal of 100,000 users has some 60 MB. */
const MAX_COPIED_FILE_BYTES = 1024 ** 3
/** Nor is more than this altogether, unpacked. */
export const MAX_COPY_BYTES = 8 * 1024 ** 3
export const MAX_MANIFEST_BYTES = 64 * 1024 ** 2
export const MAX_ENTRIES = 100_000

/** Whether files of these sizes are within the limits of a copy. */
export const isWithinLimits = (sizes: readonly number[]): boolean =>
  sizes.length < MAX_ENTRIES &&
  sizes.every((size) => size <= MAX_COPIED_FILE_BYTES) &&
  sizes.reduce((sum, size) => sum + size, 0) <= MAX_COPY_BYTES

const size = z.int().min(0)

/** manifest.json, whose last field is a checksum of the whole (checked-json.ts). */
export const manifest = z.object({
  v: z.literal(FORMAT_VERSION),
  /** Of the application that made the copy. */
  version: z.string(),
  createdAt: storedInstant,
  customers: z.array(
    z.object({ customerId: z.string(), name: z.string(), revision: z.int().min(1), users: size }),
  ),
  files: z.array(z.object({ name: z.string(), size, sha256: z.string() })),
})
export type Manifest = z.infer<typeof manifest>
export type CopiedFile = Manifest['files'][number]
export type CopiedCustomer = Manifest['customers'][number]

const CUSTOMER_FILE = /^customers\/([^/]+)\/([^/]+)$/
const LOGO_FILE = /^logo-([0-9a-f]{64})\.(png|jpg)$/

/** Which picture a file in a customer's folder holds; null where it is none. */
export function logoOf(file: string): Logo | null {
  const [, hash, extension] = LOGO_FILE.exec(file) ?? []
  return hash === undefined ? null : { hash, type: extension === 'png' ? 'image/png' : 'image/jpeg' }
}

/** Whose file of a copy this is, and its logo or its journal (null); null where no copy has such a file. */
export function customerFile(
  name: string,
): { readonly customerId: CustomerId; readonly logo: Logo | null } | null {
  const [, customerId = '', file = ''] = CUSTOMER_FILE.exec(name) ?? []
  if (!isUuid(customerId)) return null
  if (file === 'journal.jsonl') return { customerId, logo: null }
  const logo = logoOf(file)
  return logo && { customerId, logo }
}
