import type { CustomerId } from '#shared/domain/customer.ts'
import { refuse, ok } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { checkedJsonPieces } from '../checked-json.ts'
import type { StoreContext } from '../context.ts'
import type { StoredEntry } from '../customer-entry.ts'
import type { OwnOfDirectory } from '../directory.ts'
import { FORMAT_VERSION } from '../format-version.ts'
import { Journal } from '../journal.ts'
import { linkOf, NO_CHECKSUM } from '../journal-line.ts'
import { isWithinLimits, journalName, logoName, logoOf, MANIFEST, SETTINGS } from './copy-format.ts'
import type { CopiedFile, Manifest } from './copy-format.ts'
import { blocksOf } from './read-archive.ts'
import { writeArchive } from './write-archive.ts'
import type { AddFile } from './write-archive.ts'

/** All that a copy is made of, as it is at one moment: each customer up to an answered commit. */
export interface CopySource {
  readonly own: OwnOfDirectory
  readonly customers: readonly StoredEntry[]
}

export interface SavedCopy {
  /** Bytes of the file. */
  readonly size: number
  /** Names of customers that can't be read, and are not in it. */
  readonly leftOut: readonly string[]
}

/** How far a copy is, in customers. Throws where nobody waits for it any more. */
export type CopyProgress = (done: number, total: number) => void

interface CustomerFiles {
  readonly entry: StoredEntry
  readonly logos: readonly string[]
}

/**
 * Writes a copy as a new file. Each journal is held against its checksums first, so that no copy holds one that
 * could not be restored. Rejects with the system's error; what was written by then is left.
 */
export async function saveCopy(
  context: StoreContext,
  path: string,
  about: Pick<Manifest, 'version' | 'createdAt'>,
  { own, customers }: CopySource,
  progress: CopyProgress,
): Promise<Result<SavedCopy, Refusal<'copy-too-large'>>> {
  const copied: CustomerFiles[] = []
  const leftOut: string[] = []
  for (const entry of customers) {
    if (await isWhole(context, entry)) copied.push({ entry, logos: await logosOf(context, entry.customerId) })
    else leftOut.push(entry.details.name)
  }
  if (!isWithinLimits(await sizesOf(context, copied))) return refuse({ code: 'copy-too-large' })
  const size = await writeArchive(context.fileSystem, path, new Date(about.createdAt), async (add) => {
    const files = [await add(SETTINGS, [Buffer.from(JSON.stringify(own))])]
    for (const [index, customer] of copied.entries()) {
      progress(index, copied.length)
      files.push(...(await addCustomer(context, add, customer)))
    }
    const manifest: Manifest = {
      v: FORMAT_VERSION,
      ...about,
      customers: copied.map(({ entry: { customerId, details, seq: revision, users } }) => ({
        ...{ customerId, name: details.name, revision, users },
      })),
      files,
    }
    await add(MANIFEST, checkedJsonPieces(manifest))
  })
  return ok({ size, leftOut })
}

/** Whether the customer's commits are what was written, up to the last answered one. */
async function isWhole(
  { files, folder, log }: StoreContext,
  { customerId, damaged, seq, journalBytes }: StoredEntry,
): Promise<boolean> {
  if (damaged) return false
  try {
    const journal = new Journal(files, folder.journal(customerId))
    let [checksum, lines] = [NO_CHECKSUM, 0]
    for await (const { bytes, ended } of journal.lines(0, journalBytes)) {
      const link = ended ? linkOf(bytes) : null
      if (link?.previous !== checksum) return false
      checksum = link.checksum
      lines++
    }
    return lines === seq
  } catch (error) {
    log.error('customer-not-copied', error)
    return false
  }
}

async function logosOf({ fileSystem, folder }: StoreContext, id: CustomerId): Promise<string[]> {
  const names = await fileSystem.list(folder.customer(id))
  return names.filter((name) => logoOf(name) !== null)
}

async function sizesOf(
  { fileSystem, folder }: StoreContext,
  customers: readonly CustomerFiles[],
): Promise<number[]> {
  const sizes: number[] = []
  for (const { entry, logos } of customers) {
    sizes.push(entry.journalBytes)
    for (const name of logos) sizes.push(await fileSystem.size(folder.file(entry.customerId, name)))
  }
  return sizes
}

async function addCustomer(
  { fileSystem, folder }: StoreContext,
  add: AddFile,
  { entry: { customerId, journalBytes }, logos }: CustomerFiles,
): Promise<CopiedFile[]> {
  const files: CopiedFile[] = []
  const journal = await fileSystem.open(folder.journal(customerId), 'r')
  try {
    files.push(await add(journalName(customerId), blocksOf(journal, 0, journalBytes)))
  } finally {
    await journal.close()
  }
  for (const name of logos) {
    const bytes = await fileSystem.readFile(folder.file(customerId, name))
    files.push(await add(logoName(customerId, name), [bytes]))
  }
  return files
}
