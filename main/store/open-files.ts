import type { FileSystem, OpenFile } from './file-system.ts'

const MAX_OPEN = 32

/**
 * Keeps the journals that were used last open, so that an append costs no more than itself, and no more of them
 * than a system with many customers allows. Uses of one path that overlap have a file each.
 */
export class OpenFiles {
  readonly #fileSystem: FileSystem
  readonly #idle = new Map<string, OpenFile>()

  constructor(fileSystem: FileSystem) {
    this.#fileSystem = fileSystem
  }

  /** Opens the file to read and write, unless it is open, and keeps it so. After an error it is closed. */
  async use<Value>(path: string, task: (file: OpenFile) => Promise<Value>): Promise<Value> {
    const file = this.#idle.get(path) ?? (await this.#fileSystem.open(path, 'r+'))
    this.#idle.delete(path)
    let value: Value
    try {
      value = await task(file)
    } catch (error) {
      await file.close().catch(() => undefined)
      throw error
    }
    const other = this.#idle.get(path)
    this.#idle.set(path, file)
    await other?.close().catch(() => undefined)
    for (const oldest of this.#idle.keys()) {
      if (this.#idle.size <= MAX_OPEN) break
      await this.close(oldest)
    }
    return value
  }

  async close(path: string): Promise<void> {
    const file = this.#idle.get(path)
    this.#idle.delete(path)
    await file?.close().catch(() => undefined)
  }

  async closeAll(): Promise<void> {
    for (const path of [...this.#idle.keys()]) await this.close(path)
  }
}
