import { join } from 'node:path'
import type { Low } from 'lowdb'
import { z } from 'zod'
import type { CustomerId } from '#shared/domain/customer.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { BatchId, UserId } from '#shared/domain/user.ts'
import { parseJson } from './checked-json.ts'
import type { StoreRefusal } from './commit.ts'
import { isUuid } from './data-folder.ts'
import { errorCode, writeNewFile } from './file-system.ts'
import { makeSlots, newSlotName, openSlots } from './key-slots.ts'
import type { DataKey, SlotName, VaultContext } from './key-slots.ts'
import { boxContext, readKeysFile } from './keys-file.ts'
import type { KeysFile, StoredBatchKey } from './keys-file.ts'
import { KEY_LENGTH, seal, unseal } from './sealed-box.ts'
import { SerialQueue } from './serial-queue.ts'
import type { SealingRefusal, Vault } from './vault.ts'

const LOCKED: SealingRefusal = { code: 'keys-locked' }
const UNREADABLE: SealingRefusal = { code: 'keys-unreadable' }

/** What lies sealed in a box. */
const boxContent = z.array(z.tuple([z.string(), z.string()]))

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

  get slot(): SlotName | null {
    if (!this.#opened) return null
    return isNew(this.#opened) ? newSlotName(this.#context) : (this.#opened.dataKey?.slot ?? null)
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
      const sealed = batch ? await this.#readBox(batch, dataKey) : new Map<UserId, string>()
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
      const passwords = batch && opened.dataKey && (await this.#readBox(batch, opened.dataKey))
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
    const passwords = await this.#readBox(batch, opened.dataKey)
    if (!passwords) return UNREADABLE
    const kept = new Map([...passwords].filter(([userId]) => keeps(userId)))
    if (kept.size === 0) return this.#drop(opened, [batch])
    if (kept.size < passwords.size) await this.#replaceBox(opened, opened.dataKey, batch, kept)
    return null
  }

  /** Carries out a change that gives a reason where it can't be; a failing disk is one too. */
  #change(
    change: (opened: Opened) => Promise<SealingRefusal | null>,
  ): Promise<Result<void, SealingRefusal | StoreRefusal>> {
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
    this.#opened?.dataKey?.key.fill(0)
    this.#opened = null
    try {
      const database = await readKeysFile(this.#context)
      this.#opened = { database, dataKey: await openSlots(this.#context, database.data.slots) }
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
    const made = await makeSlots(this.#context)
    if (!made) return null
    opened.database.data.slots = made.slots
    opened.dataKey = made.dataKey
    return opened.dataKey
  }

  /** Null when the box is gone, or is not the one that was written. */
  async #readBox(batch: StoredBatchKey, dataKey: DataKey): Promise<Map<UserId, string> | null> {
    const { fileSystem, folder, log } = this.#context
    const box = await fileSystem.readFile(join(folder.sealed, batch.box)).catch((error: unknown) => {
      log.error('box-unreadable', error)
      return null
    })
    const key = box && unseal(dataKey.key, Buffer.from(batch.key, 'base64'), boxContext(batch))
    const plain = key && unseal(key, box, boxContext(batch))
    const content = plain && boxContent.safeParse(parseJson(plain))
    key?.fill(0)
    plain?.fill(0)
    return content?.success ? new Map(content.data) : null
  }

  async #replaceBox(
    opened: Opened,
    dataKey: DataKey,
    { customerId, batchId }: { readonly customerId: CustomerId; readonly batchId: BatchId },
    passwords: ReadonlyMap<UserId, string>,
  ): Promise<void> {
    if (!isUuid(batchId)) throw new Error('A batch id is a UUID in lower case')
    const { fileSystem, folder, random } = this.#context
    const context = boxContext({ customerId, batchId })
    const box = `${batchId}.${random.uuid()}.box`
    const key = random.bytes(KEY_LENGTH)
    const plain = Buffer.from(JSON.stringify([...passwords]))
    const sealed = seal(key, plain, context, random)
    plain.fill(0)
    const sealedKey = seal(dataKey.key, key, context, random).toString('base64')
    key.fill(0)
    await writeNewFile(fileSystem, join(folder.sealed, box), [sealed])
    await fileSystem.syncFolder(folder.sealed)
    const replaced = opened.database.data.batches.filter((batch) => batch.batchId === batchId)
    await this.#replaceKeys(opened, replaced, [{ batchId, customerId, box, key: sealedKey }])
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
