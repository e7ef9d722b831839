import { join } from 'node:path'
import * as z from 'zod'
import type { CustomerId } from '#shared/domain/customer.ts'
import type { BatchId, UserId } from '#shared/domain/user.ts'
import { parseJson } from './checked-json.ts'
import { isUuid } from './data-folder.ts'
import { writeNewFile } from './file-system.ts'
import type { DataKey, VaultContext } from './key-slots.ts'
import type { StoredBatchKey } from './keys-file.ts'
import { KEY_LENGTH, seal, unseal } from './sealed-box.ts'

/** What lies sealed in a box. */
const boxContent = z.array(z.tuple([z.string(), z.string()]))

interface OfBatch {
  readonly customerId: CustomerId
  readonly batchId: BatchId
}

/** What a batch's box is sealed for. */
const boxContext = ({ customerId, batchId }: OfBatch): string => `${customerId}/${batchId}`

/** The passwords in a batch's box; null when the box is gone, or is not the one that was written. */
export async function readBox(
  { fileSystem, folder, log }: VaultContext,
  dataKey: DataKey,
  batch: StoredBatchKey,
): Promise<Map<UserId, string> | null> {
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

/**
 * Seals the passwords, under a new key, in a new box beside those that are there, and gives what keys.json says of
 * it. It is on the disk when this is answered. Rejects with the system's error.
 */
export async function writeBox(
  { fileSystem, folder, random }: VaultContext,
  dataKey: DataKey,
  { customerId, batchId }: OfBatch,
  passwords: ReadonlyMap<UserId, string>,
): Promise<StoredBatchKey> {
  if (!isUuid(batchId)) throw new Error('A batch id is a UUID in lower case')
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
  return { batchId, customerId, box, key: sealedKey }
}
