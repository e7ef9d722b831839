import type { FileFormat, ImportColumn } from '#shared/contract/imports.ts'
import { COLUMN_MEANINGS } from '#shared/domain/import-file.ts'
import type { ColumnMeaning } from '#shared/domain/import-file.ts'
import { ofDirectory } from './file-format.ts'
import { contentKind } from './guess-content.ts'
import type { ContentKind } from './guess-content.ts'
import type { HeadingMeaning } from './headings.ts'

/** The columns of a table while it is found out what they mean. */
export class Columns {
  readonly meanings: (ColumnMeaning | null)[]
  readonly known: ImportColumn['known'][]
  /** What their headings say; null where these are unknown. */
  readonly headings: readonly (HeadingMeaning | null)[]
  readonly #rows: readonly (readonly string[])[]
  readonly #values = new Map<number, readonly string[]>()
  readonly #kinds = new Map<number, ContentKind | null>()

  constructor(
    head: readonly string[],
    rows: readonly (readonly string[])[],
    headings: readonly (HeadingMeaning | null)[],
  ) {
    this.headings = headings
    this.meanings = head.map(() => null)
    this.known = head.map(() => null)
    this.#rows = rows
  }

  /** All cells of a column, in the order of the rows. */
  cells(at: number): readonly string[] {
    return this.#rows.map((row) => row[at] ?? '')
  }

  /** What is in a column; empty cells are left out. */
  values(at: number): readonly string[] {
    let values = this.#values.get(at)
    if (!values) {
      values = this.cells(at).filter(Boolean)
      this.#values.set(at, values)
    }
    return values
  }

  /** What nearly all values of a column are. */
  kind(at: number): ContentKind | null {
    let kind = this.#kinds.get(at)
    if (kind === undefined) {
      kind = contentKind(this.values(at))
      this.#kinds.set(at, kind)
    }
    return kind
  }

  has = (meaning: ColumnMeaning): boolean => this.meanings.includes(meaning)

  /** The columns without a meaning yet whose heading says this. */
  waiting(heading: HeadingMeaning | null): number[] {
    return this.headings.flatMap((one, at) => (one === heading && this.meanings[at] === null ? [at] : []))
  }

  /** Gives a column its meaning, unless it has one, or another column has the same. */
  give(at: number, meaning: ColumnMeaning, known: 'heading' | 'content'): void {
    if (this.meanings[at] !== null || (meaning !== 'password' && this.has(meaning))) return
    this.meanings[at] = meaning
    this.known[at] = known
  }

  /** Gives a column another meaning than its heading says, by what is in it. */
  change(at: number, meaning: ColumnMeaning): void {
    this.meanings[at] = null
    this.give(at, meaning, 'content')
  }

  /** What a person said of these columns holds, except that passwords are to stay masked. */
  overrule(said: readonly (ColumnMeaning | null)[]): void {
    said.forEach((meaning, at) => {
      if (meaning === null && this.meanings[at] === 'password') return
      this.meanings[at] = meaning
      this.known[at] = meaning === null ? null : 'remembered'
    })
  }

  /** The meanings that headings say outright; an extension is a telephone where there is no other. */
  takeHeadings(format: FileFormat): void {
    this.headings.forEach((heading, at) => {
      const otherCompany = heading === 'customer' && ofDirectory(format)
      if (isMeaning(heading) && !otherCompany) this.give(at, heading, 'heading')
    })
    for (const at of this.waiting('extension')) this.give(at, 'businessPhone', 'heading')
  }
}

const MEANINGS: ReadonlySet<string> = new Set(COLUMN_MEANINGS)
const isMeaning = (heading: HeadingMeaning | null): heading is ColumnMeaning =>
  heading !== null && MEANINGS.has(heading)
