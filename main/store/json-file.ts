import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Adapter } from 'lowdb'
import type * as z from 'zod'
import { checkedJsonPieces, parseJson, readCheckedJson } from './checked-json.ts'
import type { FileSystem } from './file-system.ts'
import { orNullIfMissing, writeNewFile } from './file-system.ts'
import { checkVersion } from './format-version.ts'
import { jsonPieces } from './json-pieces.ts'
import type { Quarantine } from './quarantine.ts'

export interface JsonFileOptions<Data extends object> {
  readonly fileSystem: FileSystem
  readonly quarantine: Quarantine
  readonly path: string
  readonly schema: z.ZodType<Data>
  /** Whether the former file stays beside the new one, and is read when that can't be. */
  readonly keepFormer: boolean
  /** Whether the last field is a checksum of the whole. */
  readonly checked: boolean
}

/**
 * One JSON file, as lowdb reads and writes it. A write is whole and on the disk, or has not happened: a temporary
 * file is written, synced, renamed. What can't be read is moved into quarantine, never written over.
 */
export class JsonFile<Data extends object> implements Adapter<Data> {
  readonly #options: JsonFileOptions<Data>
  #size = 0

  constructor(options: JsonFileOptions<Data>) {
    this.#options = options
  }

  /** Bytes of the file that was read or written last. */
  get size(): number {
    return this.#size
  }

  /** Null when there is none that can be read. Rejects with a NewerVersionError, or the system's error. */
  async read(): Promise<Data | null> {
    const { path, keepFormer } = this.#options
    return (await this.#readOne(path)) ?? (keepFormer ? await this.#readOne(formerOf(path)) : null)
  }

  async write(data: Data): Promise<void> {
    const { fileSystem, path, keepFormer } = this.#options
    const temporary = `${path}.${randomUUID()}${TEMPORARY}`
    try {
      const size = await writeNewFile(fileSystem, temporary, this.#pieces(data))
      if (keepFormer) await orNullIfMissing(fileSystem.rename(path, formerOf(path)))
      await fileSystem.rename(temporary, path)
      await fileSystem.syncFolder(dirname(path))
      this.#size = size
    } catch (error) {
      await fileSystem.remove(temporary).catch(() => undefined)
      throw error
    }
  }

  async #readOne(path: string): Promise<Data | null> {
    const bytes = await orNullIfMissing(this.#options.fileSystem.readFile(path))
    if (bytes === null) return null
    checkVersion(bytes)
    const value = this.#options.checked ? readCheckedJson(bytes)?.value : parseJson(bytes)
    const parsed = this.#options.schema.safeParse(value)
    if (!parsed.success) {
      await this.#options.quarantine.take(path)
      return null
    }
    this.#size = bytes.length
    return parsed.data
  }

  *#pieces(data: Data): Generator<Uint8Array> {
    if (this.#options.checked) return yield* checkedJsonPieces(data)
    yield* jsonPieces(data)
    yield Buffer.from('}')
  }
}

/** How the names of temporary files end. */
export const TEMPORARY = '.tmp'
const formerOf = (path: string): string => `${path}.bak`

/** Removes the temporary files that a crash left in a folder. */
export async function removeTemporaryFiles(fileSystem: FileSystem, folder: string): Promise<void> {
  for (const name of await fileSystem.list(folder))
    if (name.endsWith(TEMPORARY)) await fileSystem.remove(join(folder, name))
}
