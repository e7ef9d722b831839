import { basename } from 'node:path'
import { z } from 'zod'
import type { Log, Random, SystemSecrets } from '#main/ports.ts'
import type { DataFolder } from './data-folder.ts'
import type { FileSystem } from './file-system.ts'
import { orNullIfMissing, writeNewFile } from './file-system.ts'
import type { Quarantine } from './quarantine.ts'
import { KEY_LENGTH, seal, unseal } from './sealed-box.ts'

const wrappedKey = z.object({ wrapped: z.base64() })

/**
 * The data key, wrapped once for each way in which it can be had: by the system's own store for secrets, or by a
 * key file beside it. Slots of other kinds are left as they are.
 */
export const storedSlots = z.looseObject({
  system: wrappedKey.exactOptional(),
  keyFile: wrappedKey.exactOptional(),
})
export type StoredSlots = z.infer<typeof storedSlots>

export type SlotName = 'system' | 'key-file'

export interface DataKey {
  readonly slot: SlotName
  readonly key: Uint8Array
}

export interface VaultContext {
  readonly fileSystem: FileSystem
  readonly folder: DataFolder
  readonly quarantine: Quarantine
  readonly secrets: SystemSecrets | null
  readonly random: Random
  readonly log: Log
}

const CONTEXT = 'data-key'

/** The slot that a new data key gets on this host. */
export const newSlotName = ({ secrets }: VaultContext): SlotName => (secrets ? 'system' : 'key-file')

/** The data key from the first slot that this host can open; null when it can open none. */
export async function openSlots(context: VaultContext, slots: StoredSlots): Promise<DataKey | null> {
  const fromSystem = slots.system && openSystemSlot(context, Buffer.from(slots.system.wrapped, 'base64'))
  if (fromSystem) return { slot: 'system', key: fromSystem }
  const keyFileKey = slots.keyFile && (await readKeyFile(context))
  if (!slots.keyFile || !keyFileKey) return null
  const key = unseal(keyFileKey, Buffer.from(slots.keyFile.wrapped, 'base64'), CONTEXT)
  keyFileKey.fill(0)
  return key && { slot: 'key-file', key }
}

/**
 * A new data key and the slot that gives it back; null when the system's store for secrets refuses. Rejects with
 * the system's error when a key file can't be written.
 */
export async function makeSlots(
  context: VaultContext,
): Promise<{ dataKey: DataKey; slots: StoredSlots } | null> {
  const { secrets, random, log } = context
  const key = random.bytes(KEY_LENGTH)
  if (secrets) {
    try {
      const wrapped = Buffer.from(secrets.encrypt(key)).toString('base64')
      return { dataKey: { slot: 'system', key }, slots: { system: { wrapped } } }
    } catch (error) {
      log.error('system-secrets-refused', error)
      return null
    }
  }
  const keyFileKey = (await readKeyFile(context)) ?? (await makeKeyFile(context))
  const wrapped = seal(keyFileKey, key, CONTEXT, random).toString('base64')
  keyFileKey.fill(0)
  return { dataKey: { slot: 'key-file', key }, slots: { keyFile: { wrapped } } }
}

function openSystemSlot({ secrets, log }: VaultContext, wrapped: Uint8Array): Uint8Array | null {
  if (!secrets) return null
  try {
    return secrets.decrypt(wrapped)
  } catch (error) {
    log.error('system-slot-locked', error)
    return null
  }
}

/** The bytes of the key file; null when there is none of the right length. */
async function readKeyFile({ fileSystem, folder }: VaultContext): Promise<Uint8Array | null> {
  const key = await orNullIfMissing(fileSystem.readFile(folder.keyFile))
  return key?.length === KEY_LENGTH ? key : null
}

async function makeKeyFile({ fileSystem, folder, quarantine, random }: VaultContext): Promise<Uint8Array> {
  const unusable = (await fileSystem.list(folder.sealed)).includes(basename(folder.keyFile))
  if (unusable) await quarantine.take(folder.keyFile)
  const key = random.bytes(KEY_LENGTH)
  await writeNewFile(fileSystem, folder.keyFile, [key])
  await fileSystem.syncFolder(folder.sealed)
  return key
}
