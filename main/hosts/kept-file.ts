import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { z } from 'zod'

/**
 * Something that the host itself remembers between two starts, in a file of its own. Nothing depends on it: what
 * can't be read counts as not there, and what can't be written is forgotten.
 */
export class KeptFile<Value> {
  readonly #path: string
  readonly #schema: z.ZodType<Value>

  constructor(path: string, schema: z.ZodType<Value>) {
    this.#path = path
    this.#schema = schema
  }

  read(): Value | null {
    try {
      const parsed = this.#schema.safeParse(JSON.parse(readFileSync(this.#path, 'utf8')))
      return parsed.success ? parsed.data : null
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
