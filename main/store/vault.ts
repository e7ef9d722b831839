import type { Log, Random, SystemSecrets } from '#main/ports.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import type { KeySlot } from '#shared/domain/passphrase.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import type { Result } from '#shared/domain/result.ts'
import type { BatchId, UserId } from '#shared/domain/user.ts'
import type { StoreRefusal } from './commit.ts'
import { DataFolder } from './data-folder.ts'
import type { FileSystem } from './file-system.ts'
import { nodeFileSystem } from './file-system.ts'
import { Quarantine } from './quarantine.ts'
import { SealedVault } from './sealed-vault.ts'

/**
 * `keys-locked`: this host has none of the slots that hold the data key. `keys-unreadable`: keys.json or the box
 * can't be read, or there is no such box.
 */
export type SealingRefusal = Refusal<'keys-locked' | 'keys-unreadable'>

export type PassphraseRefusal = Refusal<'passphrase-not-set' | 'passphrase-wrong'>

/** Temporary passwords until they are handed over: one sealed box a batch, each with a key of its own. */
export interface Vault {
  /** How the data key is had, or will be once there is one; null when this host can't have it. */
  readonly slot: KeySlot | null
  /** All the ways in which the data key can be had, here or elsewhere. */
  readonly slots: readonly KeySlot[]
  /** Adds or changes the passphrase that gives the data key on any computer. */
  setPassphrase(passphrase: string): Promise<Result<void, SealingRefusal | StoreRefusal>>
  /** Refused where the passphrase is what opened the vault: nothing else would open it here. */
  removePassphrase(): Promise<Result<void, SealingRefusal | StoreRefusal | Refusal<'passphrase-only-key'>>>
  /**
   * Opens a vault whose other slots are not to be had here, until the application ends; with `remember` this
   * host's own slot is added, in place of one of the same kind from elsewhere. Where it is refused nothing is open.
   */
  unlock(
    passphrase: string,
    remember: boolean,
  ): Promise<Result<void, SealingRefusal | StoreRefusal | PassphraseRefusal>>
  /**
   * Begins anew where none of the slots can be opened here: keys.json and the boxes go into quarantine, and the next
   * password gets a new data key. Does nothing where they can be opened.
   */
  startOver(): Promise<Result<void, SealingRefusal | StoreRefusal>>
  /** Every batch that has a box. Needs no key. */
  batches(): readonly { readonly batchId: BatchId; readonly customerId: CustomerId }[]
  /** Seals these passwords in the batch's box, made if there is none. They are on the disk when this is answered. */
  add(
    customerId: CustomerId,
    batchId: BatchId,
    passwords: ReadonlyMap<UserId, string>,
  ): Promise<Result<void, SealingRefusal | StoreRefusal>>
  read(batchId: BatchId): Promise<Result<ReadonlyMap<UserId, string>, SealingRefusal>>
  /**
   * Destroys all passwords of the batch but these; with none left its box goes, for which no key is needed. A
   * batch that has no box is content.
   */
  keepOnly(
    batchId: BatchId,
    userIds: ReadonlySet<UserId>,
  ): Promise<Result<void, SealingRefusal | StoreRefusal>>
  /**
   * Destroys these passwords of the batch and leaves all others, such as one that a command under way has just
   * added; with none left the box goes. A batch that has no box is content.
   */
  destroy(
    batchId: BatchId,
    userIds: ReadonlySet<UserId>,
  ): Promise<Result<void, SealingRefusal | StoreRefusal>>
  /** Destroys all passwords of a customer. Needs no key. */
  dropCustomer(customerId: CustomerId): Promise<Result<void, StoreRefusal>>
}

/**
 * Opens the vault of a data folder whose lock this process holds. Writes nothing but what a crash left unfinished;
 * a folder without passwords gets its first files with the first of them.
 */
export async function openVault(options: {
  readonly dataDir: string
  readonly secrets: SystemSecrets | null
  readonly random: Random
  readonly log: Log
  readonly fileSystem?: FileSystem
}): Promise<Vault> {
  const { dataDir, secrets, random, log, fileSystem = nodeFileSystem } = options
  const quarantine = new Quarantine(fileSystem, dataDir, log)
  const folder = new DataFolder(dataDir)
  return SealedVault.open({ fileSystem, folder, quarantine, secrets, random, log })
}
