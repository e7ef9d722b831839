import { join } from 'node:path'
import { Low } from 'lowdb'
import * as z from 'zod'
import { orNullIfMissing } from './file-system.ts'
import { FORMAT_VERSION } from './format-version.ts'
import { JsonFile, removeTemporaryFiles } from './json-file.ts'
import { storedSlots } from './key-slots.ts'
import type { VaultContext } from './key-slots.ts'

const BOX = /^[0-9a-f.-]+\.box$/
/** Stands for the name of a box that is none. No box has it. */
const NO_BOX = 'none'

/**
 * sealed/keys.json: which batches there are, and the key of each box, sealed with the data key. A batch is
 * destroyed by replacing the file, which therefore has no `.bak` and belongs in no backup. Damage to what belongs to
 * one batch, or to one slot, is no harm to the others.
 */
const keysFile = z.object({
  v: z.literal(FORMAT_VERSION),
  slots: storedSlots,
  batches: z.array(
    z.object({
      batchId: z.string(),
      customerId: z.string(),
      box: z.string().regex(BOX).catch(NO_BOX),
      key: z.string(),
    }),
  ),
})
export type KeysFile = z.infer<typeof keysFile>
export type StoredBatchKey = KeysFile['batches'][number]

/**
 * Reads keys.json, or begins it in memory, and clears away boxes that it does not name: a crash came before they
 * were named, or after they no longer were. Rejects with a NewerVersionError, or the system's error.
 */
export async function readKeysFile(context: VaultContext): Promise<Low<KeysFile>> {
  const { fileSystem, folder, quarantine } = context
  const path = folder.keys
  const file = new JsonFile({
    fileSystem,
    quarantine,
    path,
    schema: keysFile,
    keepFormer: false,
    checked: false,
  })
  const database = new Low<KeysFile>(file, { v: FORMAT_VERSION, slots: {}, batches: [] })
  const names = await orNullIfMissing(fileSystem.list(folder.sealed))
  if (names === null) return database
  await database.read()
  await removeTemporaryFiles(fileSystem, folder.sealed)
  const damaged = file.size === 0 || database.data.batches.some(({ box }) => box === NO_BOX)
  const named = new Set(database.data.batches.map(({ box }) => box))
  for (const box of names.filter((name) => BOX.test(name) && !named.has(name))) {
    // Boxes of a keys.json that somebody may yet find or mend are kept.
    if (damaged) await quarantine.take(join(folder.sealed, box))
    else await fileSystem.remove(join(folder.sealed, box))
  }
  return database
}
