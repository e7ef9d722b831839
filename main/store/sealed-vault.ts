import { join } from 'node:path'
import type { Low } from 'lowdb'
import type { CustomerId } from '#shared/domain/customer.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { KeySlot } from '#shared/domain/passphrase.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import type { BatchId, UserId } from '#shared/domain/user.ts'
import type { StoreRefusal } from './commit.ts'
import { errorCode } from './file-system.ts'
import { makeOwnSlot, newSlotName, openSlots, openWithPassphrase, slotNames } from './key-slots.ts'
import type { DataKey, VaultContext } from './key-slots.ts'
import { readKeysFile } from './keys-file.ts'
import type { KeysFile, StoredBatchKey } from './keys-file.ts'
import { makePassphraseSlot } from './passphrase-slot.ts'
import { readBox, writeBox } from './password-box.ts'
import { KEY_LENGTH } from './sealed-box.ts'
import { SerialQueue } from './serial-queue.ts'
import type { PassphraseRefusal, SealingRefusal, Vault } from './vault.ts'

const LOCKED: SealingRefusal = { code: 'keys-locked' }
const UNREADABLE: SealingRefusal = { code: 'keys-unreadable' }

interface Opened {
  readonly database: Low<KeysFile>
  /** Null when there is none yet, and when this host can't open its slots. */
  dataKey: DataKey | null
}

/**
 * The vault as files below sealed/. A box is never changed: a new one, under a new key, is written beside it; then
 * keys.json is replaced, which is the moment of the change; then the old box goes. After a failure all is read
 * again from the disk before the next call.
 */
export class SealedVault implements Vault {
  readonly #context: VaultContext
  readonly #queue = new SerialQueue()
  #opened: Opened | null = null
  #current = false

  private constructor(context: VaultContext) {
    this.#context = context
  }

  static async open(context: VaultContext): Promise<SealedVault> {
    const vault = new SealedVault(context)
    await vault.#queue.run(() => vault.#upToDate())
    return vault
  }

  get slot(): KeySlot | null {
    if (!this.#opened) return null
    return isNew(this.#opened) ? newSlotName(this.#context) : (this.#opened.dataKey?.slot ?? null)
  }

  get slots(): readonly KeySlot[] {
    if (!this.#opened) return []
    return isNew(this.#opened) ? [newSlotName(this.#context)] : slotNames(this.#opened.database.data.slots)
  }

  setPassphrase(passphrase: string): Promise<Result<void, SealingRefusal | StoreRefusal>> {
    return this.#change(async (opened) => {
      const dataKey = await this.#dataKey(opened)
      if (!dataKey) return LOCKED
      const slot = await makePassphraseSlot(passphrase, dataKey.key, this.#context.random)
      return this.#replaceSlots(opened, { ...opened.database.data.slots, passphrase: slot })
    })
  }

  removePassphrase(): Promise<Result<void, SealingRefusal | StoreRefusal | Refusal<'passphrase-only-key'>>> {
    return this.#change(async (opened) => {
      const { passphrase, ...others } = opened.database.data.slots
      if (!passphrase) return null
      if (!opened.dataKey) return LOCKED
      // Whoever opened the folder with it here would stand before a closed door at the next start.
      if (opened.dataKey.slot === 'passphrase') return { code: 'passphrase-only-key' }
      return this.#replaceSlots(opened, others)
    })
  }

  unlock(
    passphrase: string,
    remember: boolean,
  ): Promise<Result<void, SealingRefusal | StoreRefusal | PassphraseRefusal>> {
    return this.#change(async (opened) => {
      const { slots } = opened.database.data
      if (!slots.passphrase) return { code: 'passphrase-not-set' }
      const dataKey = await openWithPassphrase(slots, passphrase)
      if (!dataKey) return { code: 'passphrase-wrong' }
      if (remember) {
        const own = await makeOwnSlot(this.#context, dataKey.key)
        if (!own) return LOCKED
        await this.#replaceSlots(opened, { ...slots, ...own })
      }
      opened.dataKey?.key.fill(0)
      opened.dataKey = remember ? { slot: newSlotName(this.#context), key: dataKey.key } : dataKey
      return null
    })
  }

  startOver(): Promise<Result<void, SealingRefusal | StoreRefusal>> {
    return this.#change(async (opened) => {
      if (opened.dataKey || isNew(opened)) return null
      const { quarantine, folder } = this.#context
      await quarantine.take(folder.keys)
      // Boxes without their keys.json follow it, as they do after a crash at this point.
      this.#current = false
      return (await this.#upToDate()) ? null : UNREADABLE
    })
  }

  batches() {
    const batches = this.#opened?.database.data.batches ?? []
    return batches.map(({ batchId, customerId }) => ({ batchId, customerId }))
  }

  add(
    customerId: CustomerId,
    batchId: BatchId,
    passwords: ReadonlyMap<UserId, string>,
  ): Promise<Result<void, SealingRefusal | StoreRefusal>> {
    return this.#change(async (opened) => {
      const dataKey = await this.#dataKey(opened)
      if (!dataKey) return LOCKED
      const batch = find(opened, batchId)
      const sealed = batch ? await readBox(this.#context, dataKey, batch) : new Map<UserId, string>()
      if (!sealed) return UNREADABLE
      await this.#replaceBox(opened, dataKey, { customerId, batchId }, new Map([...sealed, ...passwords]))
      return null
    })
  }

  read(batchId: BatchId): Promise<Result<ReadonlyMap<UserId, string>, SealingRefusal>> {
    return this.#queue.run(async () => {
      const opened = await this.#upToDate()
      if (!opened) return refuse(UNREADABLE)
      if (!opened.dataKey && !isNew(opened)) return refuse(LOCKED)
      const batch = find(opened, batchId)
      const passwords = batch && opened.dataKey && (await readBox(this.#context, opened.dataKey, batch))
      return passwords ? ok(passwords) : refuse(UNREADABLE)
    })
  }

  keepOnly(
    batchId: BatchId,
    userIds: ReadonlySet<UserId>,
  ): Promise<Result<void, SealingRefusal | StoreRefusal>> {
    return this.#change((opened) => {
      const batch = find(opened, batchId)
      if (batch && userIds.size === 0) return this.#drop(opened, [batch])
      return this.#keepThose(opened, batchId, (userId) => userIds.has(userId))
    })
  }

  destroy(
    batchId: BatchId,
    userIds: ReadonlySet<UserId>,
  ): Promise<Result<void, SealingRefusal | StoreRefusal>> {
    return this.#change((opened) => this.#keepThose(opened, batchId, (userId) => !userIds.has(userId)))
  }

  async dropCustomer(customerId: CustomerId): Promise<Result<void, StoreRefusal>> {
    const dropped = await this.#change((opened) => {
      const ofCustomer = opened.database.data.batches.filter((batch) => batch.customerId === customerId)
      return this.#drop(opened, ofCustomer)
    })
    if (dropped.ok) return dropped
    const { code, details } = dropped.refusal
    return refuse({ code: 'store-failed', details: details ?? { reason: code } })
  }

  async #keepThose(
    opened: Opened,
    batchId: BatchId,
    keeps: (userId: UserId) => boolean,
  ): Promise<SealingRefusal | null> {
    const batch = find(opened, batchId)
    if (!batch) return null
    if (!opened.dataKey) return LOCKED
    const passwords = await readBox(this.#context, opened.dataKey, batch)
    if (!passwords) return UNREADABLE
    const kept = new Map([...passwords].filter(([userId]) => keeps(userId)))
    if (kept.size === 0) return this.#drop(opened, [batch])
    if (kept.size < passwords.size) await this.#replaceBox(opened, opened.dataKey, batch, kept)
    return null
  }

  /** Carries out a change that gives a reason where it can't be; a failing disk is one too. */
  #change<Reason extends Refusal>(
    change: (opened: Opened) => Promise<Reason | null>,
  ): Promise<Result<void, Reason | SealingRefusal | StoreRefusal>> {
    return this.#queue.run(async () => {
      const opened = await this.#upToDate()
      if (!opened) return refuse(UNREADABLE)
      try {
        const reason = await change(opened)
        return reason === null ? ok(undefined) : refuse(reason)
      } catch (error) {
        this.#current = false
        this.#context.log.error('vault-write-failed', error)
        return refuse({ code: 'store-failed', details: { reason: errorCode(error) } })
      }
    })
  }

  async #upToDate(): Promise<Opened | null> {
    if (this.#current) return this.#opened
    const former = this.#opened?.dataKey ?? null
    this.#opened = null
    try {
      const database = await readKeysFile(this.#context)
      const dataKey = await openSlots(this.#context, database.data.slots)
      // What a passphrase opened stays open.
      const stays = dataKey === null && former?.slot === 'passphrase' && database.data.slots.passphrase
      if (!stays) former?.key.fill(0)
      this.#opened = { database, dataKey: stays ? former : dataKey }
      this.#current = true
    } catch (error) {
      this.#context.log.error('keys-unreadable', error)
    }
    return this.#opened
  }

  async #dataKey(opened: Opened): Promise<DataKey | null> {
    if (opened.dataKey || !isNew(opened)) return opened.dataKey
    const { fileSystem, folder } = this.#context
    await fileSystem.makeFolder(folder.sealed)
    const key = this.#context.random.bytes(KEY_LENGTH)
    const slots = await makeOwnSlot(this.#context, key)
    if (!slots) return null
    opened.database.data.slots = slots
    opened.dataKey = { slot: newSlotName(this.#context), key }
    return opened.dataKey
  }

  async #replaceSlots({ database }: Opened, slots: KeysFile['slots']): Promise<null> {
    database.data.slots = slots
    await database.write()
    return null
  }

  async #replaceBox(
    opened: Opened,
    dataKey: DataKey,
    batch: { readonly customerId: CustomerId; readonly batchId: BatchId },
    passwords: ReadonlyMap<UserId, string>,
  ): Promise<void> {
    const added = await writeBox(this.#context, dataKey, batch, passwords)
    const replaced = opened.database.data.batches.filter(({ batchId }) => batchId === batch.batchId)
    await this.#replaceKeys(opened, replaced, [added])
  }

  async #drop(opened: Opened, batches: readonly StoredBatchKey[]): Promise<null> {
    if (batches.length > 0) await this.#replaceKeys(opened, batches, [])
    return null
  }

  async #replaceKeys(
    { database }: Opened,
    gone: readonly StoredBatchKey[],
    added: readonly StoredBatchKey[],
  ): Promise<void> {
    const { fileSystem, folder, log } = this.#context
    database.data.batches = [...database.data.batches.filter((batch) => !gone.includes(batch)), ...added]
    await database.write()
    for (const { box } of gone)
      await fileSystem
        .remove(join(folder.sealed, box))
        .catch((error: unknown) => log.error('box-left', error))
  }
}

/** Whether there is no data key yet. */
const isNew = ({ database }: Opened): boolean => Object.keys(database.data.slots).length === 0

const find = ({ database }: Opened, batchId: BatchId): StoredBatchKey | undefined =>
  database.data.batches.find((batch) => batch.batchId === batchId)
