import { createHash, randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import type { CustomerId } from '#shared/domain/customer.ts'
import type { Logo, LogoType } from '#shared/domain/documents.ts'
import type { StoreContext } from './context.ts'
import { orNullIfMissing, writeNewFile } from './file-system.ts'
import { TEMPORARY } from './json-file.ts'

/**
 * Writes a picture beside the journal of its customer, under a name made of its content. It is whole and on the disk
 * when this is answered. Those of former logos stay, so that a change can be undone. Rejects with the system's error.
 */
export async function writeLogo(
  { fileSystem, folder }: StoreContext,
  id: CustomerId,
  type: LogoType,
  bytes: Uint8Array,
): Promise<Logo> {
  const logo = { hash: hashOf(bytes), type }
  const path = folder.logo(id, logo)
  const temporary = `${path}.${randomUUID()}${TEMPORARY}`
  try {
    await writeNewFile(fileSystem, temporary, [bytes])
    await fileSystem.rename(temporary, path)
    await fileSystem.syncFolder(dirname(path))
  } catch (error) {
    await fileSystem.remove(temporary).catch(() => undefined)
    throw error
  }
  return logo
}

/** The picture; null where its file is missing or is no longer what was written. Rejects with the system's error. */
export async function readLogo(
  { fileSystem, folder }: StoreContext,
  id: CustomerId,
  logo: Logo,
): Promise<Uint8Array | null> {
  const bytes = await orNullIfMissing(fileSystem.readFile(folder.logo(id, logo)))
  return bytes !== null && hashOf(bytes) === logo.hash ? bytes : null
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
