import { basename } from 'node:path'
import * as z from 'zod'
import type { Log, Random, SystemSecrets } from '#main/ports.ts'
import type { KeySlot } from '#shared/domain/passphrase.ts'
import type { DataFolder } from './data-folder.ts'
import type { FileSystem } from './file-system.ts'
import { orNullIfMissing, writeNewFile } from './file-system.ts'
import { openPassphraseSlot, passphraseSlot } from './passphrase-slot.ts'
import type { Quarantine } from './quarantine.ts'
import { KEY_LENGTH, seal, unseal } from './sealed-box.ts'

const wrappedKey = z.object({ wrapped: z.base64() })

/**
 * The data key, wrapped once for each way in which it can be had: by the system's own store for secrets, by a key
 * file beside it, by a passphrase. Slots of other kinds are left as they are.
 */
export const storedSlots = z.looseObject({
  // Each is read where it is needed: one that is damaged shuts no other slot.
  system: z.unknown().optional(),
  keyFile: z.unknown().optional(),
  passphrase: z.unknown().optional(),
})
export type StoredSlots = z.infer<typeof storedSlots>

/** The slots that these are, the host's own first. */
export const slotNames = (slots: StoredSlots): KeySlot[] => [
  ...(slots.system ? (['system'] as const) : []),
  ...(slots.keyFile ? (['key-file'] as const) : []),
  ...(slots.passphrase ? (['passphrase'] as const) : []),
]

export interface DataKey {
  readonly slot: KeySlot
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
export const newSlotName = ({ secrets }: VaultContext): KeySlot => (secrets ? 'system' : 'key-file')

/** The data key from the first slot that this host can open; null when it can open none. */
export async function openSlots(context: VaultContext, slots: StoredSlots): Promise<DataKey | null> {
  const system = wrappedIn(slots.system)
  const fromSystem = system && openSystemSlot(context, system)
  if (fromSystem) return { slot: 'system', key: fromSystem }
  const keyFile = wrappedIn(slots.keyFile)
  const keyFileKey = keyFile && (await readKeyFile(context))
  if (!keyFile || !keyFileKey) return null
  const key = unseal(keyFileKey, keyFile, CONTEXT)
  keyFileKey.fill(0)
  return key && { slot: 'key-file', key }
}

/** The bytes in a slot; null when there is no such slot, or it is damaged. */
function wrappedIn(slot: unknown): Buffer | null {
  const read = wrappedKey.safeParse(slot)
  return read.success ? Buffer.from(read.data.wrapped, 'base64') : null
}

/** The data key by the passphrase slot; null when there is none, or the passphrase is another. */
export async function openWithPassphrase(slots: StoredSlots, passphrase: string): Promise<DataKey | null> {
  const slot = passphraseSlot.safeParse(slots.passphrase)
  const key = slot.success && (await openPassphraseSlot(passphrase, slot.data))
  return key ? { slot: 'passphrase', key } : null
}

/**
 * The slot by which this host has the data key without asking: the system's, else a key file; null when the
 * system's store for secrets refuses. Rejects with the system's error when a key file can't be written.
 */
export async function makeOwnSlot(context: VaultContext, dataKey: Uint8Array): Promise<StoredSlots | null> {
  const { secrets, random, log } = context
  if (secrets) {
    try {
      return { system: { wrapped: Buffer.from(secrets.encrypt(dataKey)).toString('base64') } }
    } catch (error) {
      log.error('system-secrets-refused', error)
      return null
    }
  }
  const keyFileKey = (await readKeyFile(context)) ?? (await makeKeyFile(context))
  const wrapped = seal(keyFileKey, dataKey, CONTEXT, random).toString('base64')
  keyFileKey.fill(0)
  return { keyFile: { wrapped } }
}

function openSystemSlot({ secrets, log }: VaultContext, wrapped: Uint8Array): Uint8Array | null {
  if (!secrets) return null
  try {
    const key = secrets.decrypt(wrapped)
    return key.length === KEY_LENGTH ? key : null
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
