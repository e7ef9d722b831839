import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Something that the host itself remembers between two starts, in a file of its own. Nothing depends on it: what
 * can't be read counts as not there, and what can't be written is forgotten. `understand` reads what stands there, null
 * where that is something else; no schema, since the window waits for it.
 */
export class KeptFile<Value> {
  readonly #path: string
  readonly #understand: (kept: unknown) => Value | null

  constructor(path: string, understand: (kept: unknown) => Value | null) {
    this.#path = path
    this.#understand = understand
  }

  read(): Value | null {
    try {
      const kept: unknown = JSON.parse(readFileSync(this.#path, 'utf8'))
      return this.#understand(kept)
    } catch {
      return null
    }
  }

  /** Whether it was written; a file is there whole or not at all. */
  write(value: Value): boolean {
    const temporary = `${this.#path}.${randomUUID()}`
    try {
      writeFileSync(temporary, JSON.stringify(value), { mode: 0o600, flag: 'wx' })
      renameSync(temporary, this.#path)
      return true
    } catch {
      rmSync(temporary, { force: true })
      return false
    }
  }
}
