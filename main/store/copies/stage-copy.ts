import { createHash } from 'node:crypto'
import { isRetrievable } from '#shared/domain/batch.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { BatchId, Instant, UserId } from '#shared/domain/user.ts'
import { parseJson, readCheckedJson } from '../checked-json.ts'
import type { StoreContext } from '../context.ts'
import { describeCustomer } from '../customer-entry.ts'
import type { StoredEntry } from '../customer-entry.ts'
import { Directory, ownOfDirectory } from '../directory.ts'
import type { OwnOfDirectory } from '../directory.ts'
import { writeWhole } from '../file-system.ts'
import { checkVersion, NewerVersionError } from '../format-version.ts'
import { DamagedCustomerError, loadCustomer } from '../load-customer.ts'
import {
  customerFile,
  isWithinLimits,
  journalName,
  manifest,
  MANIFEST,
  MAX_MANIFEST_BYTES,
  SETTINGS,
} from './copy-format.ts'
import type { CopiedCustomer, CopiedFile, Manifest } from './copy-format.ts'
import { DamagedCopyError, withArchive } from './read-archive.ts'
import type { Archive } from './read-archive.ts'
import type { CopyProgress } from './save-copy.ts'

export type CopyRefusal = Refusal<'file-no-copy' | 'copy-newer' | 'copy-damaged' | 'copy-too-large'>

/** A customer of a copy, read through and ready to be put in place. */
export interface StagedCustomer {
  readonly customerId: CustomerId
  readonly users: number
  /** Whose temporary passwords could still be shown when the copy was made, by batch. */
  readonly waiting: ReadonlyMap<BatchId, readonly UserId[]>
}

/** What a copy holds, once all of it has been read. */
export interface StagedCopy {
  readonly createdAt: Instant
  /** Of the application that made it. */
  readonly version: string
  readonly customers: readonly StagedCustomer[]
  /** Names of customers that are damaged in the copy, and are left out. */
  readonly leftOut: readonly string[]
  /** Names of customers of whom a logo is damaged in the copy, and is left out. */
  readonly withoutLogo: readonly string[]
}

/**
 * Unpacks a copy into the folder of `context`, as a data folder that can be opened: each file is held against its
 * SHA-256, each journal read to its end as at every opening. What belongs to one customer and is damaged is left out;
 * any other damage is refused. All of it is on the disk when this is answered. Rejects with the system's error.
 */
export async function stageCopy(
  context: StoreContext,
  path: string,
  progress: CopyProgress,
): Promise<Result<StagedCopy, CopyRefusal>> {
  try {
    return await withArchive(context.fileSystem, path, async (archive) => {
      if (!archive.files.has(MANIFEST)) return refuse({ code: 'file-no-copy' })
      try {
        const read = await readManifest(archive)
        return read.ok ? ok(await unpack(context, archive, read.value, progress)) : read
      } catch (error) {
        if (error instanceof DamagedCopyError) return refuse({ code: 'copy-damaged' })
        if (error instanceof NewerVersionError) return refuse({ code: 'copy-newer' })
        throw error
      }
    })
  } catch (error) {
    if (error instanceof DamagedCopyError) return refuse({ code: 'file-no-copy' })
    throw error
  }
}

/** The manifest, which names all files of the archive and no other, each once and within the limits. */
async function readManifest(archive: Archive): Promise<Result<Manifest, Refusal<'copy-too-large'>>> {
  if ((archive.files.get(MANIFEST) ?? 0) > MAX_MANIFEST_BYTES) return refuse({ code: 'copy-too-large' })
  const bytes = await wholeOf(archive, MANIFEST)
  checkVersion(bytes)
  const { data } = manifest.safeParse(readCheckedJson(bytes)?.value)
  if (!data) throw new DamagedCopyError('The manifest is damaged')
  const known = new Set(data.customers.map(({ customerId }) => customerId))
  const isWanted = ({ name, size }: CopiedFile): boolean => {
    const owner = customerFile(name)
    return (owner ? known.has(owner.customerId) : name === SETTINGS) && archive.files.get(name) === size
  }
  const named = new Set(data.files.map(({ name }) => name))
  const isComplete =
    known.size === data.customers.length &&
    named.size === data.files.length &&
    archive.files.size === named.size + 1 &&
    [SETTINGS, ...[...known].map(journalName)].every((name) => named.has(name))
  if (!isComplete || !data.files.every(isWanted))
    throw new DamagedCopyError('The archive holds other files than its manifest says')
  if (!isWithinLimits(data.files.map(({ size }) => size))) return refuse({ code: 'copy-too-large' })
  return ok(data)
}

async function unpack(
  context: StoreContext,
  archive: Archive,
  { createdAt, version, customers, files }: Manifest,
  progress: CopyProgress,
): Promise<StagedCopy> {
  const { fileSystem, folder } = context
  const own = await readSettings(archive, files)
  await fileSystem.makeFolder(folder.customers)
  const filesOf = byCustomer(files)
  const entries: StoredEntry[] = []
  const staged: StagedCustomer[] = []
  const leftOut: string[] = []
  const withoutLogo: string[] = []
  for (const [index, customer] of customers.entries()) {
    progress(index, customers.length)
    const found = await unpackCustomer(context, archive, customer, filesOf.get(customer.customerId) ?? [])
    if (found === null) {
      await fileSystem.remove(folder.customer(customer.customerId))
      leftOut.push(customer.name)
      continue
    }
    if (!found.hasLogos) withoutLogo.push(customer.name)
    entries.push(found.entry)
    staged.push(found.staged)
  }
  await fileSystem.syncFolder(folder.customers)
  await Directory.make(context, own, entries)
  return { createdAt, version, customers: staged, leftOut, withoutLogo }
}

async function readSettings(archive: Archive, files: readonly CopiedFile[]): Promise<OwnOfDirectory> {
  const bytes = await wholeOf(archive, SETTINGS)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const { data } = ownOfDirectory.safeParse(parseJson(bytes))
  if (!data || hash !== files.find(({ name }) => name === SETTINGS)?.sha256)
    throw new DamagedCopyError('The settings are damaged')
  return data
}

/** Null where the customer is damaged. */
async function unpackCustomer(
  context: StoreContext,
  archive: Archive,
  customer: CopiedCustomer,
  files: readonly CopiedFile[],
): Promise<{ entry: StoredEntry; staged: StagedCustomer; hasLogos: boolean } | null> {
  const { fileSystem, folder } = context
  const { customerId } = customer
  await fileSystem.makeFolder(folder.customer(customerId))
  let hasLogos = true
  for (const file of files) {
    const logo = customerFile(file.name)?.logo ?? null
    const path = logo === null ? folder.journal(customerId) : folder.logo(customerId, logo)
    const isWhole =
      (logo === null || logo.hash === file.sha256) && (await unpackFile(context, archive, file, path))
    if (isWhole) continue
    if (logo === null) return null
    hasLogos = false
    await fileSystem.remove(path)
  }
  await fileSystem.syncFolder(folder.customer(customerId))
  const size = files.find(({ name }) => name === journalName(customerId))?.size ?? 0
  const read = await readCustomer(context, customer, size)
  return read && { ...read, hasLogos }
}

/** Reads the customer as at every opening; null where it can't be, or is another than the manifest says. */
async function readCustomer(
  context: StoreContext,
  { customerId, name, revision, users }: CopiedCustomer,
  size: number,
): Promise<{ entry: StoredEntry; staged: StagedCustomer } | null> {
  try {
    const { state, end, createdAt, journal } = await loadCustomer(context, customerId, size)
    await journal.close()
    const isTheOne = state.details.name === name && end.seq === revision && state.users.size === users
    if (!isTheOne || end.bytes !== size) return null
    const about = { customerId, createdAt, seq: end.seq, journalBytes: end.bytes, damaged: false }
    const entry = describeCustomer(state, about)
    return { entry, staged: { customerId, users, waiting: waitingIn(state) } }
  } catch (error) {
    if (error instanceof DamagedCustomerError) return null
    throw error
  } finally {
    await context.files.closeAll()
  }
}

function waitingIn(state: CustomerState): ReadonlyMap<BatchId, readonly UserId[]> {
  const batches = [...state.batches.values()].map(({ id, credentials }) => {
    const waiting = [...credentials].filter(([, credential]) => isRetrievable(credential))
    return [id, waiting.map(([userId]) => userId)] as const
  })
  return new Map(batches.filter(([, userIds]) => userIds.length > 0))
}

/** Whether the file is what was copied. */
async function unpackFile(
  { fileSystem }: StoreContext,
  archive: Archive,
  { name, sha256 }: CopiedFile,
  path: string,
): Promise<boolean> {
  const hash = createHash('sha256')
  const file = await fileSystem.open(path, 'wx')
  try {
    let size = 0
    for await (const chunk of archive.read(name)) {
      hash.update(chunk)
      await writeWhole(file, chunk, size)
      size += chunk.length
    }
    await file.sync()
  } catch (error) {
    if (error instanceof DamagedCopyError) return false
    throw error
  } finally {
    await file.close()
  }
  return hash.digest('hex') === sha256
}

async function wholeOf(archive: Archive, name: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of archive.read(name)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function byCustomer(files: readonly CopiedFile[]): ReadonlyMap<CustomerId, readonly CopiedFile[]> {
  const found = new Map<CustomerId, CopiedFile[]>()
  for (const file of files) {
    const { customerId = '' } = customerFile(file.name) ?? {}
    found.set(customerId, [...(found.get(customerId) ?? []), file])
  }
  return found
}
