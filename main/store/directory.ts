import { Low } from 'lowdb'
import type { RememberedMapping } from '#main/csv/draft-types.ts'
import * as z from 'zod'
import { settings } from '#shared/contract/settings.ts'
import type { Settings } from '#shared/contract/settings.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import { COLUMN_MEANINGS } from '#shared/domain/import-file.ts'
import type { StoreContext } from './context.ts'
import { entryAt, storedEntry } from './customer-entry.ts'
import type { CustomerEntry, StoredEntry } from './customer-entry.ts'
import { FORMAT_VERSION } from './format-version.ts'
import { JsonFile, removeTemporaryFiles } from './json-file.ts'
import { SerialQueue } from './serial-queue.ts'

export type StoredSettings = Settings
/** Gives the mappings that are to be kept from now on. */
export type ChangeMappings = (mappings: readonly RememberedMapping[]) => readonly RememberedMapping[]

/** What of the directory exists nowhere else. */
export const ownOfDirectory = z.object({
  v: z.literal(FORMAT_VERSION),
  settings: settings.nullable(),
  /** Not there in files of earlier versions; a convenience, for whose damage nothing else is given up. */
  mappings: z
    .array(z.object({ key: z.string(), meanings: z.array(z.enum(COLUMN_MEANINGS).nullable()) }))
    .catch([]),
})
export type OwnOfDirectory = z.infer<typeof ownOfDirectory>

const directoryFile = ownOfDirectory.extend({ customers: z.array(storedEntry) })
type DirectoryFile = z.infer<typeof directoryFile>

/** How long changes of the index wait for more, in milliseconds. */
const WRITE_DELAY = 2000

/**
 * directory.json: the settings and the mappings of columns, which exist only here, and an index of the customers, which can be made again
 * from their folders and is therefore written a little later than they are.
 */
export class Directory {
  readonly #context: StoreContext
  readonly #database: Low<DirectoryFile>
  readonly #entries: Map<CustomerId, StoredEntry>
  /** Customers that have changed since their entry was made, and what makes it anew. */
  readonly #stale = new Map<CustomerId, () => StoredEntry>()
  readonly #queue = new SerialQueue()
  #timer: NodeJS.Timeout | null = null
  #dirty = false

  private constructor(context: StoreContext, database: Low<DirectoryFile>) {
    this.#context = context
    this.#database = database
    this.#entries = new Map(database.data.customers.map((entry) => [entry.customerId, entry]))
  }

  /** Reads the file. Rejects with a NewerVersionError, or the system's error. */
  static async open(context: StoreContext): Promise<Directory> {
    const { fileSystem, folder } = context
    const database = new Low<DirectoryFile>(fileOf(context), {
      v: FORMAT_VERSION,
      settings: null,
      mappings: [],
      customers: [],
    })
    await database.read()
    await removeTemporaryFiles(fileSystem, folder.root)
    return new Directory(context, database)
  }

  /** Makes the file of a folder that has none. Rejects with the system's error. */
  static make(context: StoreContext, own: OwnOfDirectory, customers: StoredEntry[]): Promise<void> {
    return fileOf(context).write({ ...own, customers })
  }

  /** What of the file exists nowhere else. */
  get own(): OwnOfDirectory {
    const { v, settings, mappings } = this.#database.data
    return { v, settings, mappings }
  }

  get settings(): StoredSettings | null {
    return this.#database.data.settings
  }

  get mappings(): readonly RememberedMapping[] {
    return this.#database.data.mappings
  }

  /** Rejects, and keeps the former settings, when the disk does not take them. */
  setSettings(next: StoredSettings): Promise<void> {
    return this.#change(() => ({ settings: next }))
  }

  /** Rejects, and keeps the former mappings, when the disk does not take them. */
  changeMappings(change: ChangeMappings): Promise<void> {
    return this.#change(({ mappings }) => ({
      mappings: change(mappings).map(({ key, meanings }) => ({ key, meanings: [...meanings] })),
    }))
  }

  has(id: CustomerId): boolean {
    return this.#entries.has(id) || this.#stale.has(id)
  }

  entries(): CustomerEntry[] {
    const now = new Date(this.#context.clock.now()).toISOString()
    return this.storedEntries().map((entry) => entryAt(entry, now))
  }

  storedEntries(): StoredEntry[] {
    for (const id of [...this.#stale.keys()]) this.get(id)
    return [...this.#entries.values()]
  }

  /** The customer's entry; of one that has changed it is counted anew, which takes a while for a large one. */
  get(id: CustomerId): StoredEntry | undefined {
    const describe = this.#stale.get(id)
    if (describe) this.#entries.set(id, describe())
    this.#stale.delete(id)
    return this.#entries.get(id)
  }

  /** The customer is new or has changed; `describe` is asked for its entry when somebody wants to know. */
  changed(id: CustomerId, describe: () => StoredEntry): void {
    this.#stale.set(id, describe)
    this.#writeSoon()
  }

  removed(id: CustomerId): void {
    this.#stale.delete(id)
    this.#entries.delete(id)
    this.#writeSoon()
  }

  /** Writes what waits to be written; a failure goes to the log, since the index can be made again. */
  flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    return this.#queue.run(async () => {
      if (!this.#dirty) return
      await this.#write().catch((error: unknown) => this.#context.log.error('directory-unwritten', error))
    })
  }

  #change(change: (data: DirectoryFile) => Partial<DirectoryFile>): Promise<void> {
    return this.#queue.run(async () => {
      const { settings, mappings } = this.#database.data
      Object.assign(this.#database.data, change(this.#database.data))
      try {
        await this.#write()
      } catch (error) {
        Object.assign(this.#database.data, { settings, mappings })
        throw error
      }
    })
  }

  #writeSoon(): void {
    this.#dirty = true
    this.#timer ??= setTimeout(() => void this.flush(), WRITE_DELAY).unref()
  }

  async #write(): Promise<void> {
    this.#database.data.customers = this.storedEntries()
    this.#dirty = false
    try {
      await this.#database.write()
    } catch (error) {
      this.#dirty = true
      throw error
    }
  }
}

const fileOf = ({ fileSystem, quarantine, folder }: StoreContext) =>
  new JsonFile({
    fileSystem,
    quarantine,
    path: folder.directory,
    schema: directoryFile,
    keepFormer: true,
    checked: false,
  })
