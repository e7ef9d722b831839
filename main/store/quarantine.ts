import { randomUUID } from 'node:crypto'
import { dirname, join, relative } from 'node:path'
import type { Log } from '#main/ports.ts'
import type { FileSystem } from './file-system.ts'
import { writeNewFile } from './file-system.ts'

/** Where what could not be read is kept: moved or copied here under a name of its own, never overwritten. */
export class Quarantine {
  readonly #fileSystem: FileSystem
  readonly #dataDir: string
  readonly #log: Log

  constructor(fileSystem: FileSystem, dataDir: string, log: Log) {
    this.#fileSystem = fileSystem
    this.#dataDir = dataDir
    this.#log = log
  }

  /** Moves a file here. */
  async take(path: string): Promise<void> {
    const name = await this.#newName(path)
    await this.#fileSystem.rename(path, name)
    await this.#fileSystem.syncFolder(dirname(name))
    await this.#fileSystem.syncFolder(dirname(path))
  }

  /** Keeps these bytes, which were found in the file at `path`. */
  async keep(path: string, bytes: Uint8Array): Promise<void> {
    const name = await this.#newName(path)
    await writeNewFile(this.#fileSystem, name, [bytes])
    await this.#fileSystem.syncFolder(dirname(name))
  }

  async #newName(path: string): Promise<string> {
    const folder = join(this.#dataDir, 'quarantine')
    await this.#fileSystem.makeFolder(folder)
    const origin = relative(this.#dataDir, path)
    this.#log.warn('file-quarantined', { file: origin })
    return join(folder, `${origin.replace(/[^\w.-]/g, '-')}.${randomUUID()}`)
  }
}
